using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Markup;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coopetition.Report.Documents.Word;

/// <summary>A table with a head that is repeated on each page.</summary>
internal static class WordTable
{
    private const int Share = 5000;
    private const int Margin = 3;
    private const int Narrowest = 6;
    private const int Widest = 48;

    /// <param name="width">In twentieths of a point.</param>
    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<TableColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows, int width = WordFooter.TextWidth) =>
        Of(columns, [.. rows.Select(row => (IReadOnlyList<IEnumerable<OpenXmlElement>>)[.. row.Zip(columns, (text, column) => Text(text, column))])], WidthsFor(columns, rows, width));

    /// <param name="rows">The paragraphs of each cell.</param>
    /// <param name="widths">Of the columns, in twentieths of a point.</param>
    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<TableColumn> columns, IReadOnlyList<IReadOnlyList<IEnumerable<OpenXmlElement>>> rows, IReadOnlyList<int> widths)
    {
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = "ReportTable" },
                new TableWidth { Width = $"{Share}", Type = TableWidthUnitValues.Pct },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "0420", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = false, NoVerticalBand = true }),
            new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" })));
        if (columns.Any(column => column.Title.Length > 0))
        {
            table.AppendChild(Row(columns.Select(column => (IEnumerable<OpenXmlElement>)Text(column.Title, column)), widths, isHead: true));
        }

        table.Append(rows.Select(row => Row(row, widths, isHead: false)));
        // Two tables without a paragraph between would be one
        return [table, WordText.Paragraph("TableEnd", "")];
    }

    private static IEnumerable<OpenXmlElement> Text(string text, TableColumn column) => [WordText.Paragraph(column.Numeric ? "TableNumber" : "TableText", text)];

    private static TableRow Row(IEnumerable<IEnumerable<OpenXmlElement>> cells, IReadOnlyList<int> widths, bool isHead)
    {
        var row = new TableRow(new TableRowProperties(isHead ? [new CantSplit(), new TableHeader()] : [new CantSplit()]));
        row.Append(cells.Zip(widths, (content, width) =>
        {
            var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa }));
            cell.Append(content);
            return cell;
        }));
        return row;
    }

    private static int LongestWord(string text) => text.Split(' ').Max(word => word.Length);

    /// <summary>By the longest words and texts of the columns.</summary>
    private static List<int> WidthsFor(IReadOnlyList<TableColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows, int width)
    {
        var wanted = columns.Select((column, index) => rows.Select(row => PlainText.CleanLine(row[index])).Append(column.Title).ToList())
            .Select(texts => Math.Clamp(texts.Max(text => text.Length), Math.Clamp(texts.Max(LongestWord) + Margin, Narrowest, Widest), Widest)).ToList();
        return [.. wanted.Select(length => width * length / wanted.Sum())];
    }
}

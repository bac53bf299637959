using Coopetition.Report.Documents.Outlines;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordprocessingTable = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Coopetition.Report.Documents.Word;

/// <summary>A table with a head that is repeated on each page.</summary>
internal static class WordTable
{
    private const int Share = 5000;

    // Of the tables' text, in twentieths of a point
    private const double Letter = 8.5 * 20 * 0.53;

    /// <param name="width">In twentieths of a point.</param>
    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<TableColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows, int width = WordFooter.TextWidth) =>
        Of(columns, [.. rows.Select(row => (IReadOnlyList<IEnumerable<OpenXmlElement>>)[.. row.Zip(columns, (text, column) => Text(text, column))])], ColumnWidths.For(columns, rows, width, Letter));

    /// <param name="rows">The paragraphs of each cell; where there are fewer cells than columns, the last is as wide as the rest, and the row belongs to the one before.</param>
    /// <param name="widths">Of the columns, in twentieths of a point.</param>
    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<TableColumn> columns, IReadOnlyList<IReadOnlyList<IEnumerable<OpenXmlElement>>> rows, IReadOnlyList<int> widths)
    {
        var table = new WordprocessingTable(
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

        table.Append(rows.Select((row, index) => Row(row, widths, isHead: false, goesOn: index + 1 < rows.Count && rows[index + 1].Count < widths.Count)));
        // Two tables without a paragraph between would be one
        return [table, WordText.Paragraph("TableEnd", "")];
    }

    private static IEnumerable<OpenXmlElement> Text(string text, TableColumn column) => [WordText.Paragraph(column.Numeric ? "TableNumber" : "TableText", text)];

    /// <param name="goesOn">Whether the next row belongs to this one.</param>
    private static TableRow Row(IEnumerable<IEnumerable<OpenXmlElement>> cells, IReadOnlyList<int> widths, bool isHead, bool goesOn = false)
    {
        var row = new TableRow(new TableRowProperties(isHead ? [new CantSplit(), new TableHeader()] : [new CantSplit()]));
        var contents = cells.ToList();
        foreach (var (index, content) in contents.Index())
        {
            var span = index == contents.Count - 1 ? widths.Count - index : 1;
            var properties = new TableCellProperties(new TableCellWidth { Width = $"{widths.Skip(index).Take(span).Sum()}", Type = TableWidthUnitValues.Dxa });
            if (span > 1)
            {
                properties.Append(new GridSpan { Val = span }, new TableCellBorders(new TopBorder { Val = BorderValues.Nil }));
            }
            else if (goesOn)
            {
                properties.AppendChild(new TableCellBorders(new BottomBorder { Val = BorderValues.Nil }));
            }

            row.AppendChild(new TableCell([properties, .. content.Select(element => goesOn ? Kept(element) : element)]));
        }

        return row;
    }

    private static OpenXmlElement Kept(OpenXmlElement element)
    {
        if (element is Paragraph { ParagraphProperties: { } properties })
        {
            properties.KeepNext = new();
        }

        return element;
    }
}

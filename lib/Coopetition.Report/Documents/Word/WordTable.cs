using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Markup;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordprocessingTable = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Coopetition.Report.Documents.Word;

/// <summary>A table with a head that is repeated on each page.</summary>
internal static class WordTable
{
    // Of the tables' text, in twentieths of a point
    private const double Letter = 8.5 * 20 * 0.53;

    // A table with as few is never parted
    private const int FewRows = 12;
    private const int FewestAlone = 3;

    // Word opens no table with more
    private const int MostColumns = 63;

    /// <param name="width">The most that it takes, in twentieths of a point, like all lengths here.</param>
    public static IEnumerable<OpenXmlElement> Of(TextTable table, WordParts parts, int width = WordPages.TextWidth, int indent = 0)
    {
        var shown = table.Columns.Count <= MostColumns ? table : new([.. table.Columns.Take(MostColumns)], [.. table.Rows.Select(row => (IReadOnlyList<RichText>)[.. row.Take(MostColumns)])]);
        return
        [
            .. Of(
                shown.Columns,
                [.. shown.Rows.Select(row => (IReadOnlyList<IEnumerable<OpenXmlElement>>)[.. row.Zip(shown.Columns, (text, column) => Text(text, column, parts))])],
                ColumnWidths.For(shown, width - indent, Letter),
                indent),
            .. shown == table ? Array.Empty<OpenXmlElement>() : [WordText.Paragraph("Notice", $"{table.Columns.Count - MostColumns} more columns have no room in a Word table.")],
        ];
    }

    /// <param name="rows">The paragraphs of each cell; where there are fewer cells than columns, the last is as wide as the rest, and the row belongs to the one before.</param>
    public static IEnumerable<OpenXmlElement> Of(
        IReadOnlyList<TextColumn> columns, IReadOnlyList<IReadOnlyList<IEnumerable<OpenXmlElement>>> rows, IReadOnlyList<int> widths, int indent = 0)
    {
        var properties = new TableProperties
        {
            TableStyle = new() { Val = "ReportTable" },
            TableWidth = new() { Width = $"{widths.Sum()}", Type = TableWidthUnitValues.Dxa },
            TableIndentation = indent == 0 ? null : new() { Width = indent, Type = TableWidthUnitValues.Dxa },
            TableLayout = new() { Type = TableLayoutValues.Fixed },
            TableLook = new() { Val = "0420", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = false, NoVerticalBand = true },
        };
        var table = new WordprocessingTable(properties, new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" })));
        if (columns.Any(column => column.Title.Length > 0))
        {
            table.AppendChild(Row(columns.Select(HeadOf), widths, isHead: true));
        }

        table.Append(rows.Select((row, index) => Row(
            row, widths, isHead: false, goesOn: index + 1 < rows.Count && rows[index + 1].Count < widths.Count, isKept: IsKept(index, rows.Count))));
        // Two tables without a paragraph between would be one
        return [table, WordText.Paragraph("TableEnd", "")];
    }

    // Where a longer one is parted, a few rows stand on either page
    private static bool IsKept(int row, int rows) => row + 1 < rows && (rows <= FewRows || row + 1 < FewestAlone || row >= rows - FewestAlone);

    private static IEnumerable<OpenXmlElement> Text(RichText text, TextColumn column, WordParts parts) => [WordText.Paragraph(StyleOf(column), text, parts)];

    private static IEnumerable<OpenXmlElement> HeadOf(TextColumn column) => [WordText.Paragraph(StyleOf(column), column.Title)];

    private static string StyleOf(TextColumn column) => column.Numeric ? "TableNumber" : "TableText";

    /// <param name="goesOn">Whether the next row belongs to this one.</param>
    /// <param name="isKept">Whether the next row stands on the same page.</param>
    private static TableRow Row(IEnumerable<IEnumerable<OpenXmlElement>> cells, IReadOnlyList<int> widths, bool isHead, bool goesOn = false, bool isKept = false)
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

            row.AppendChild(new TableCell([properties, .. content.Select(element => goesOn || isKept || isHead ? WordText.Kept(element) : element)]));
        }

        return row;
    }
}

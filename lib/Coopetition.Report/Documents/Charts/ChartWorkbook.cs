using System.Globalization;
using Coopetition.Report.Markup;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Coopetition.Report.Documents.Charts;

/// <summary>The sheet that a chart's numbers are edited in: categories down, series across.</summary>
internal static class ChartWorkbook
{
    public const string SheetName = "Data";

    public static byte[] Of(NativeChart chart)
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = package.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            var rows = new SheetData(Row(1, [Text("A1", chart.Unit ?? ""), .. chart.Series.Select((series, index) => Text($"{Column(index + 1)}1", series.Name))]));
            rows.Append(chart.Categories.Select((category, index) => Row(index + 2, [Text($"A{index + 2}", category), .. Values(chart, index)])));
            sheet.Worksheet = new Worksheet(rows);
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = SheetName }));
        }

        return stream.ToArray();
    }

    /// <summary>A range of the sheet below its head.</summary>
    /// <param name="column">0 for the categories, then the series.</param>
    public static string Range(int column, int rows) => string.Create(CultureInfo.InvariantCulture, $"{SheetName}!${Column(column)}$2:${Column(column)}${rows + 1}");

    /// <summary>The cell that names a column.</summary>
    public static string Head(int column) => $"{SheetName}!${Column(column)}$1";

    private static string Column(int index) => ((char)('A' + index)).ToString();

    private static Row Row(int number, IEnumerable<Cell> cells) => new(cells) { RowIndex = (uint)number };

    private static IEnumerable<Cell> Values(NativeChart chart, int category) => chart.Series.Index()
        .Where(series => series.Item.Values[category] is not null)
        .Select(series => new Cell(new CellValue(series.Item.Values[category]!.Value)) { CellReference = $"{Column(series.Index + 1)}{category + 2}", DataType = CellValues.Number });

    // Text stays text, whatever it begins with
    private static Cell Text(string reference, string text) =>
        new(new InlineString(new Text(PlainText.CleanLine(text)) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = reference, DataType = CellValues.InlineString };
}

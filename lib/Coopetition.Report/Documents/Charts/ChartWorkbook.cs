using System.Globalization;
using Coopetition.Report.Markup;
using Coopetition.Report.Pictures;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Coopetition.Report.Documents.Charts;

/// <summary>The sheet that a chart's numbers are edited in: categories down, series across.</summary>
internal static class ChartWorkbook
{
    public const string SheetName = "Data";

    public static byte[] Of(NativeChart chart, Provenance provenance)
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = package.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            var rows = new SheetData(Row(1, [Text("A1", chart.Unit ?? ""), .. chart.Columns.Select((column, index) => Text($"{Letter(index + 1)}1", column.Name))]));
            rows.Append(chart.Categories.Select((category, index) => Row(index + 2, [Text($"A{index + 2}", category), .. Values(chart, index)])));
            sheet.Worksheet = new Worksheet(rows);
            WorkbookProvenance.Add(workbook, provenance);
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = SheetName }));
        }

        return stream.ToArray();
    }

    /// <summary>A range of the sheet below its head.</summary>
    /// <param name="column">0 for the categories, then the series.</param>
    public static string Range(int column, int rows) => string.Create(CultureInfo.InvariantCulture, $"{SheetName}!${Letter(column)}$2:${Letter(column)}${rows + 1}");

    /// <summary>The cell that names a column.</summary>
    public static string Head(int column) => $"{SheetName}!${Letter(column)}$1";

    private static string Letter(int column) => ((char)('A' + column)).ToString();

    private static Row Row(int number, IEnumerable<SheetCell> cells) => new(cells) { RowIndex = (uint)number };

    private static IEnumerable<SheetCell> Values(NativeChart chart, int category) => chart.Columns.Index()
        .Where(column => column.Item.Values[category] is not null)
        .Select(column => Number($"{Letter(column.Index + 1)}{category + 2}", column.Item.Values[category]!.Value, column.Item.Formulas?[category]));

    private static SheetCell Number(string reference, double value, string? formula)
    {
        var cell = new SheetCell { CellReference = reference, DataType = CellValues.Number, CellValue = new CellValue(value) };
        if (formula is not null)
        {
            cell.CellFormula = new CellFormula(formula);
        }

        return cell;
    }

    // Text stays text, whatever it begins with
    private static SheetCell Text(string reference, string text) =>
        new(new InlineString(new Text(PlainText.CleanLine(text)) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = reference, DataType = CellValues.InlineString };
}

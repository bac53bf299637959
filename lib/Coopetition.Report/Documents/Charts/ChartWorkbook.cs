using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Coopetition.Report.Markup;
using Coopetition.Report.Pictures;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Coopetition.Report.Documents.Charts;

/// <summary>The workbook of a chart, which goes wherever the chart is pasted: its sheet, and its provenance.</summary>
internal static class ChartWorkbook
{
    private static readonly XNamespace Own = "urn:coopetition:provenance";

    public static byte[] Of(ChartSheet sheet, Provenance provenance)
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = package.AddWorkbookPart();
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(
            [
                Row(1, sheet.Chart.Series.Select(series => series.Name).Prepend(sheet.Chart.Unit ?? "").Select((text, column) => Text(text, column, 1))),
                .. sheet.Chart.Categories.Select((category, index) => Row(index + 2, [Text(category, 0, index + 2), .. Values(sheet.Chart, index), .. Groups(sheet, index)])),
            ]));
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(new XElement(Own + "provenance", provenance.ToJson()).ToString()));
            workbook.AddCustomXmlPart(CustomXmlPartType.CustomXml).FeedData(content);
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = 1, Name = ChartSheet.Name }));
        }

        return stream.ToArray();
    }

    /// <returns>Null if it is no workbook, or one without provenance.</returns>
    public static Provenance? ProvenanceOf(byte[] workbook)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(workbook));
            return archive.Entries.Where(entry => entry.FullName.Contains("customXml/", StringComparison.OrdinalIgnoreCase) && entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
                .Select(ProvenanceOf).FirstOrDefault(found => found is not null);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static Provenance? ProvenanceOf(ZipArchiveEntry entry)
    {
        try
        {
            using var content = entry.Open();
            return XElement.Load(content) is { } root && root.Name == Own + "provenance" ? Provenance.Parse(root.Value) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static IEnumerable<SheetCell> Values(NativeChart chart, int category) => chart.Series.Index().Where(series => series.Item.Points[category].Value is not null)
        .Select(series => new SheetCell { CellReference = Reference(series.Index + 1, category + 2), DataType = CellValues.Number, CellValue = new CellValue(series.Item.Points[category].Value!.Value) });

    // The innermost stands last
    private static IEnumerable<SheetCell> Groups(ChartSheet sheet, int category) => sheet.Groups?[category] is not var (name, group) ? []
        : [.. group is null ? [] : new[] { Text(group, sheet.Chart.Series.Count + 1, category + 2) }, Text(name, sheet.Chart.Series.Count + 2, category + 2)];

    // Text stays text, whatever it begins with
    private static SheetCell Text(string text, int column, int row) => new(new InlineString(new Text(PlainText.CleanLine(text)) { Space = SpaceProcessingModeValues.Preserve }))
    { CellReference = Reference(column, row), DataType = CellValues.InlineString };

    private static Row Row(int number, IEnumerable<SheetCell> cells) => new(cells) { RowIndex = (uint)number };

    private static string Reference(int column, int row) => FormattableString.Invariant($"{ChartSheet.Letters(column)}{row}");
}

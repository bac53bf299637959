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

    public static byte[] Of(ChartSheet data, Provenance provenance)
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = package.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(
            [
                Row(1, data.Columns.Select(column => column.Name).Prepend(data.Corner).Select((text, column) => Text(text, column, 1))),
                .. data.Categories.Select((category, index) => Row(index + 2, Values(data, index).Prepend(Text(category, 0, index + 2)).Concat(Groups(data, index)))),
            ]));
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(new XElement(Own + "provenance", provenance.ToJson()).ToString()));
            workbook.AddCustomXmlPart(CustomXmlPartType.CustomXml).FeedData(content);
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = ChartSheet.Name }));
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

    private static IEnumerable<SheetCell> Values(ChartSheet data, int category)
    {
        foreach (var (index, column) in data.Columns.Index())
        {
            if (column.Values[category] is { } value)
            {
                var cell = new SheetCell { CellReference = Reference(index + 1, category + 2), DataType = CellValues.Number, CellValue = new CellValue(value) };
                cell.CellFormula = column.Formulas?[category] is { } formula ? new CellFormula(formula) : null;
                yield return cell;
            }
        }
    }

    // The innermost stands last
    private static IEnumerable<SheetCell> Groups(ChartSheet data, int category) => data.Groups?[category] is not var (name, group) ? []
        : [.. group is null ? [] : new[] { Text(group, data.Columns.Count + 1, category + 2) }, Text(name, data.Columns.Count + 2, category + 2)];

    // Text stays text, whatever it begins with
    private static SheetCell Text(string text, int column, int row) => new(new InlineString(new Text(PlainText.CleanLine(text)) { Space = SpaceProcessingModeValues.Preserve }))
    { CellReference = Reference(column, row), DataType = CellValues.InlineString };

    private static Row Row(int number, IEnumerable<SheetCell> cells) => new(cells) { RowIndex = (uint)number };

    private static string Reference(int column, int row) => FormattableString.Invariant($"{ChartSheet.Letters(column)}{row}");
}

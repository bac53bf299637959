using System.IO.Compression;
using Coopetition.Data;
using Coopetition.Report.Documents.Charts;
using Coopetition.Report.Pictures;
using CsvHelper;

namespace Coopetition.Report.Verification;

/// <summary>Reads from an exported file, wherever it has been taken, what it shows.</summary>
internal static class ExportedFile
{
    public static IReadOnlySet<string> Extensions { get; } =
        new HashSet<string>([".png", ".svg", ".pdf", ".csv", ".json", ".docx", ".pptx"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What each picture or table in the file says; a null where it says nothing.</summary>
    /// <returns>Parts with their name within the file, which is empty for the file as a whole.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<(string Part, Snapshot? Snapshot)> Read(string path)
    {
        var (extension, content) = (Path.GetExtension(path).ToLowerInvariant(), File.ReadAllBytes(path));
        return extension switch
        {
            ".docx" or ".pptx" => ReadParts(content),
            ".pdf" => PdfMetadata.Read(content) switch
            {
                [] => [("", null)],
                [var figure] => [("", Of(figure))],
                var report => [.. report.Select(figure => (figure.Slug, Of(figure)))],
            },
            _ => [("", Parse(extension, Path.GetFileNameWithoutExtension(path), content))],
        };
    }

    private static Snapshot? Parse(string extension, string name, byte[] content) => extension switch
    {
        ".png" => Of(PngMetadata.Read(content)),
        ".svg" => Of(SvgMetadata.Read(content)),
        ".xlsx" => Of(ChartWorkbook.ProvenanceOf(content)),
        ".json" => Of(ReportJson.ReadOrNull(content, ReportJson.Default.Provenance)),
        ".csv" => OfCsv(name, content),
        _ => null,
    };

    // Office documents keep the pictures and charts put into them as they were; a workbook that is not ours says nothing of figures
    private static List<(string Part, Snapshot? Snapshot)> ReadParts(byte[] document)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(document));
            var parts = archive.Entries.Select(entry => (entry.Name, Extension: Path.GetExtension(entry.Name).ToLowerInvariant(), Entry: entry)).Where(part => part.Extension is ".png" or ".svg" or ".xlsx")
                .Select(part => (part.Name, part.Extension, Snapshot: Parse(part.Extension, part.Name, ContentOf(part.Entry))));
            return [.. parts.Where(part => part.Extension != ".xlsx" || part.Snapshot is not null).Select(part => (part.Name, part.Snapshot))];
        }
        catch (InvalidDataException)
        {
            return [("", null)];
        }
    }

    private static byte[] ContentOf(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var compressed = entry.Open();
        compressed.CopyTo(content);
        return content.ToArray();
    }

    private static Snapshot? Of(Provenance? provenance) =>
        provenance is null ? null : new(provenance.Slug, provenance.Finding, provenance.Table);

    // A table has no room for its origin but its name; it may be from us, or as a spreadsheet saved it
    private static Snapshot? OfCsv(string name, byte[] content)
    {
        try
        {
            using var reader = CsvReader.Create(new MemoryStream(content), new CsvReaderOptions { HasHeader = false, Separator = ',' }, leaveOpen: false);
            var records = new List<string[]>();
            while (reader.Read())
            {
                records.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => SpreadsheetText.Unguard(reader.GetString(column)))]);
            }

            if (records is not [var head, .. var rows])
            {
                return null;
            }

            var cells = rows.Select(row => (IReadOnlyList<Cell>)[.. row.Select(text => (Cell)text)]);
            return new(name, null, new([.. head.Select(column => new Column(column, column))], [.. cells]));
        }
        catch (CsvFormatException)
        {
            return null;
        }
    }
}

/// <summary>What an exported file says it shows.</summary>
/// <param name="Finding">Null if the file has no room for one.</param>
internal sealed record Snapshot(string Slug, string? Finding, Table Table);

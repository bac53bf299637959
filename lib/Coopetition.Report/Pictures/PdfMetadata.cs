using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Coopetition.Report.Pictures;

/// <summary>What a PDF shows and where that is from, in its document information.</summary>
public static class PdfMetadata
{
    /// <param name="pdf">As Chromium prints it.</param>
    public static byte[] Add(byte[] pdf, Provenance provenance) => Add(pdf, provenance.Finding, provenance.Description, provenance.Slug, provenance.Edition, provenance.ToJson());

    /// <param name="pdf">As Chromium prints it.</param>
    /// <param name="figures">All that it shows.</param>
    public static byte[] Add(byte[] pdf, string title, string subject, string keywords, DateOnly edition, IEnumerable<Provenance> figures) =>
        Add(pdf, title, subject, keywords, edition, $"[{string.Join(',', figures.Select(figure => figure.ToJson()))}]");

    /// <returns>Of each figure in it; none if it is no PDF, or one without provenance.</returns>
    public static IReadOnlyList<Provenance> Read(byte[] pdf)
    {
        try
        {
            using var document = PdfDocument.Open(pdf);
            return document.Information.DocumentInformationDictionary?.Data.GetValueOrDefault(Provenance.Key) switch
            {
                StringToken text => Provenance.ParseAll(text.Data),
                HexToken text => Provenance.ParseAll(text.Data),
                _ => [],
            };
        }
        catch (Exception damaged) when (damaged is PdfDocumentFormatException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException)
        {
            return [];
        }
    }

    private static byte[] Add(byte[] pdf, string title, string subject, string keywords, DateOnly edition, string json) => new PdfUpdate(pdf, edition)
        .Inform(
        [
            ("Title", PdfUpdate.Text(title)),
            ("Subject", PdfUpdate.Text(subject)),
            ("Keywords", PdfUpdate.Text(keywords)),
            ("Creator", PdfUpdate.Plain("Coopetition.Report")),
            ("CreationDate", $"(D:{edition.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}000000Z)"),
            (Provenance.Key, PdfUpdate.Plain(json)),
        ])
        .ToBytes();
}

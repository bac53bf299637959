using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Coopetition.Report.Pictures;

/// <summary>What a PDF shows and where that is from, in its document information; tags, links and outline stay as the browser printed them.</summary>
public static partial class PdfMetadata
{
    private const int IdLength = 16;

    public static byte[] Add(byte[] pdf, Provenance provenance)
    {
        using var document = Open(pdf);
        return Save(document, provenance.Finding, provenance.Description, provenance.Slug, provenance.Edition, provenance.ToJson());
    }

    /// <returns>Of each figure in it; none if it is no PDF, or one without provenance.</returns>
    public static IReadOnlyList<Provenance> Read(byte[] pdf)
    {
        try
        {
            using var document = PdfReader.Open(new MemoryStream(pdf), PdfDocumentOpenMode.Import);
            return Provenance.ParseAll(document.Info.Elements.GetString($"/{Provenance.Key}"));
        }
        // Any file may be damaged in any way
        catch (Exception damaged) when (damaged is not OutOfMemoryException)
        {
            return [];
        }
    }

    /// <summary>Opens a PDF to be saved again.</summary>
    internal static PdfDocument Open(byte[] pdf) => PdfReader.Open(new MemoryStream(pdf), PdfDocumentOpenMode.Modify);

    /// <summary>Saves a PDF as of an edition: two of the same contents differ in nothing, whenever they were printed.</summary>
    /// <param name="figures">The provenance of what it shows, as JSON.</param>
    internal static byte[] Save(PdfDocument document, string title, string subject, string keywords, DateOnly edition, string figures)
    {
        (document.Info.Title, document.Info.Subject, document.Info.Keywords, document.Info.Creator) = (title, subject, keywords, "Coopetition.Report");
        document.Info.CreationDate = document.Info.ModificationDate = edition.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        document.Info.Elements.SetString($"/{Provenance.Key}", figures);
        var id = Sha256.Of(title + figures);
        document.Internals.FirstDocumentID = document.Internals.SecondDocumentID = id[..IdLength];
        using var saved = new MemoryStream();
        document.Save(saved, closeStream: false);
        // Latin-1 keeps each byte one character, and so each object its place
        return Encoding.Latin1.GetBytes(RandomId().Replace(Encoding.Latin1.GetString(saved.GetBuffer(), 0, (int)saved.Length), $"uuid:{new Guid(Convert.FromHexString(id[..(2 * IdLength)]))}"));
    }

    [GeneratedRegex("(?<=<xmpMM:(?:Document|Instance)ID>)uuid:[0-9a-f-]{36}(?=<)")]
    private static partial Regex RandomId();
}

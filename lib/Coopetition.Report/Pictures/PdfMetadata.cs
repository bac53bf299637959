using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Coopetition.Report.Pictures;

/// <summary>A PDF's provenance, in its document information.</summary>
public static partial class PdfMetadata
{
    /// <summary>Appends it as the PDF standard's incremental update, which leaves what the browser printed as it is.</summary>
    /// <param name="pdf">As Chromium prints it: with a plain trailer and document information.</param>
    public static byte[] Add(byte[] pdf, Provenance provenance)
    {
        // Latin-1 keeps each byte one character
        var printed = Dates().Replace(Encoding.Latin1.GetString(pdf), date => DateLike(date.Groups["date"].Value, provenance));
        var end = Trailer().Match(printed);
        var information = end.Groups["information"].Value;
        var start = printed.Length + 1;
        var update = string.Create(CultureInfo.InvariantCulture, $"""

            {information} 0 obj
            {InformationOf(provenance)}
            endobj

            """).ReplaceLineEndings("\n");
        var table = string.Create(CultureInfo.InvariantCulture, $"""
            xref
            {information} 1
            {start:D10} 00000 n{" "}
            trailer
            <<{end.Groups["entries"].Value}/Prev {end.Groups["table"].Value}>>
            startxref
            {printed.Length + update.Length}
            %%EOF

            """).ReplaceLineEndings("\n");
        return Encoding.Latin1.GetBytes(printed + update + table);
    }

    /// <returns>Null if it is no PDF, or one without provenance.</returns>
    public static Provenance? Read(byte[] pdf)
    {
        try
        {
            using var document = PdfDocument.Open(pdf);
            return document.Information.DocumentInformationDictionary?.Data.GetValueOrDefault(Provenance.Key) switch
            {
                StringToken text => Provenance.Parse(text.Data),
                HexToken text => Provenance.Parse(text.Data),
                _ => null,
            };
        }
        catch (Exception damaged) when (damaged is PdfDocumentFormatException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException)
        {
            return null;
        }
    }

    private static string InformationOf(Provenance provenance)
    {
        var entries = new List<string>
        {
            $"/Title {Text(provenance.Finding)}",
            $"/Subject {Text(provenance.Description)}",
            $"/Keywords {Text(provenance.Slug)}",
            $"/CreationDate (D:{provenance.Edition.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}000000Z)",
            $"/{Provenance.Key} {Plain(provenance.ToJson())}",
        };
        return $"<<{string.Join('\n', entries)}>>";
    }

    // UTF-16, as the standard has all that is not Latin
    private static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private static string Plain(string ascii) => $"({Special().Replace(ascii, @"\$0")})";

    // What was printed twice from the same data should differ in nothing; the length must stay
    private static string DateLike(string printed, Provenance provenance) =>
        provenance.Edition.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "000000" + printed[14..];

    [GeneratedRegex(@"trailer\s*<<(?<entries>[^>]*?/Info (?<information>\d+) 0 R[^>]*)>>\s*startxref\s+(?<table>\d+)\s+%%EOF\s*\z", RegexOptions.RightToLeft)]
    private static partial Regex Trailer();

    [GeneratedRegex(@"(?<=/(?:Creation|Mod)Date \(D:)(?<date>\d{14}[^)]*)(?=\))")]
    private static partial Regex Dates();

    [GeneratedRegex(@"[\\()]")]
    private static partial Regex Special();
}

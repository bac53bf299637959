using System.Security.Cryptography;
using System.Text;

namespace Coopetition.Report.Pages;

/// <summary>What a page may do: run and style itself by exactly these texts, and load nothing.</summary>
internal static class SecurityPolicy
{
    /// <param name="styles">
    /// One of them may be the empty text, by which plotly.js opens the sheet that it fills rule by rule. It also
    /// writes style attributes, for bold type in labels; they can load nothing.
    /// </param>
    public static string Of(IEnumerable<string> scripts, IEnumerable<string> styles) =>
        $"default-src 'none'; script-src {Hashes(scripts)}; style-src-elem {Hashes(styles)}; style-src-attr 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'";

    private static string Hashes(IEnumerable<string> texts) =>
        string.Join(' ', texts.Select(text => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'"));
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Coopetition.Report.Parameters;

/// <summary>Text as C# source and back.</summary>
internal static class CSharpText
{
    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            literal.Append(c switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                _ when char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029'
                    => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        }

        return literal.Append('"').ToString();
    }

    /// <summary>What a string literal stands for; any other literal stands for its own spelling.</summary>
    public static string ValueOf(string literal) => literal switch
    {
        ['@', '"', .. var verbatim, '"'] => verbatim.Replace("\"\"", "\"", StringComparison.Ordinal),
        ['"', .. var escaped, '"'] => Regex.Unescape(escaped),
        _ => literal,
    };
}

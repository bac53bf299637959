using System.Text.RegularExpressions;

namespace Coopetition.Report.Markup;

/// <summary>Text in which the end of a line parts neither a year from its quarter nor a currency from its amount.</summary>
internal static partial class BoundText
{
    public static string Of(string text) => Parting().Replace(text, "\u00a0");

    [GeneratedRegex(@"(?<=\b\d{4}) (?=Q[1-4]\b)|(?<=\b[A-Z]{3}) (?=\d)")]
    private static partial Regex Parting();
}

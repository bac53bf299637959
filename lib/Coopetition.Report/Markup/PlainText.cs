using System.Globalization;
using System.Text.RegularExpressions;

namespace Coopetition.Report.Markup;

/// <summary>Text that any format can hold.</summary>
internal static partial class PlainText
{
    /// <summary>Puts the replacement character where XML allows none: control characters and halves of surrogate pairs.</summary>
    public static string Clean(string? text) => NotInXml().Replace(text ?? "", "\uFFFD");

    /// <summary>The same in one line, with single spaces; those that bind words stay.</summary>
    public static string CleanLine(string? text) => Clean(Space().Replace(text ?? "", " ").Trim());

    /// <summary>As much of the beginning as there is room for, with no letter or sign cut in two.</summary>
    public static string Beginning(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = 0;
        for (var next = 0; next <= longest; next += StringInfo.GetNextTextElementLength(text, next))
        {
            end = next;
        }

        return text[..end];
    }

    /// <summary>Cuts at a word where there is one, and says so by an ellipsis.</summary>
    public static string Shorten(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', longest - 1);
        return (end > longest / 2 ? text[..end] : Beginning(text, longest - 1)).TrimEnd(' ', ',', ';', ':') + "…";
    }

    /// <summary>As many whole sentences as there is room for; a part of the first if it is too long.</summary>
    public static string FirstSentences(string text, int longest)
    {
        var end = text.Length <= longest ? text.Length : text.LastIndexOf(". ", longest - 1, StringComparison.Ordinal) + 1;
        return end > 0 ? text[..end] : Shorten(text, longest);
    }

    /// <summary>Whether the first letter that has a direction is written from right to left.</summary>
    public static bool IsRightToLeft(string text) => FirstStrong().Match(text) is { Success: true } first && first.Groups["rtl"].Success;

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex NotInXml();

    [GeneratedRegex(@"[^\S\u00A0]+")]
    private static partial Regex Space();

    [GeneratedRegex(@"(?<rtl>[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])|\p{L}")]
    private static partial Regex FirstStrong();
}

/// <summary>Text in which the end of a line parts neither a year from its quarter nor a currency from its amount.</summary>
internal static partial class BoundText
{
    public static string Of(string text) => Parting().Replace(text, "\u00a0");

    [GeneratedRegex(@"(?<=\b\d{4}) (?=Q[1-4]\b)|(?<=\b[A-Z]{3}) (?=\d)")]
    private static partial Regex Parting();
}

internal static class WebAddress
{
    public static bool IsWeb(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}

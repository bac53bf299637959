using System.Globalization;

namespace Coopetition;

/// <summary>Words that sentences are put together of.</summary>
internal static class Words
{
    private static readonly string[] Small = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>Names in a sentence: "a", "a and b", "a, b and c"; of none, "none".</summary>
    public static string Listed(this IEnumerable<string> names) => names.Listed(" and ");

    /// <summary>A count by itself: "none", "one", "12".</summary>
    internal static string InWords(this int count) =>
        count >= 0 && count < Small.Length ? Small[count] : count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The same with another word before the last.</summary>
    internal static string Listed(this IEnumerable<string> names, string and)
    {
        var all = names.ToList();
        return all.Count switch
        {
            0 => "none",
            1 => all[0],
            _ => $"{string.Join(", ", all.SkipLast(1))}{and}{all[^1]}",
        };
    }

    /// <summary>A count in a sentence: "no channels", "one channel", "12 channels".</summary>
    internal static string Counted(this int count, string one) =>
        $"{(count == 0 ? "no" : count.InWords())} {(count == 1 ? one : one + "s")}";

    /// <summary>A sentence's first letter as a capital, and its full stop.</summary>
    internal static string AsSentence(this string clause)
    {
        var text = clause.Trim();
        return text.Length == 0 ? text : text.Capital() + (text[^1] is '.' or '!' or '?' ? "" : ".");
    }

    /// <summary>With a capital first letter, as the name of a row or a bar.</summary>
    internal static string Capital(this string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

using System.Globalization;

namespace Coopetition;

/// <summary>
/// Clauses of findings, computed: the verb follows the numbers as readers see them, and a missing value is
/// said to be missing, with its reason, instead of being told of.
/// </summary>
public static partial class Sentences
{
    private static readonly string[] Words = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>Such as "Alibaba's growth fell from 29% in 2021 Q3 to 5% in 2024 Q3".</summary>
    /// <param name="subject">What the measure is called in the sentence.</param>
    public static string Moved(this Measure measure, string subject, Period then, Period now)
    {
        if (Missing(measure, subject, then, now) is { } missing)
        {
            return missing;
        }

        var (before, after) = (measure.Text(then), measure.Text(now));
        return before == after
            ? $"{subject} was {after} in {now}, as in {then}"
            : $"{subject} {(measure[now].Value > measure[then].Value ? "rose" : "fell")} from {before} in {then} to {after} in {now}";
    }

    /// <summary>The same from the first known value to the last.</summary>
    public static string Moved(this Measure measure, string subject)
    {
        var known = measure.Points.Where(point => point.Value is not null).Select(point => point.Period).ToList();
        return known.Count switch
        {
            0 => $"{subject} cannot be told: nothing is known of it",
            1 => measure.Was(subject, known[0]),
            _ => measure.Moved(subject, known[0], known[^1]),
        };
    }

    /// <summary>Such as "Alibaba's revenue grew by 4% in 2024 Q2"; for measures of growth, in per cent.</summary>
    public static string Grew(this Measure growth, string subject, Period period)
    {
        if (Missing(growth, subject, period) is { } missing)
        {
            return missing;
        }

        return $"{subject} {HowItGrew(growth, period)} in {period}";
    }

    /// <summary>Such as "Alibaba's revenue was RMB 243.2bn in 2024 Q2".</summary>
    public static string Was(this Measure measure, string subject, Period period) =>
        Missing(measure, subject, period) ?? $"{subject} was {measure.Text(period)} in {period}";

    /// <summary>Such as "PDD's revenue lay 89.3% below Alibaba's in 2021 Q3 and 58% below in 2024 Q3"; for gaps to another measure, in per cent.</summary>
    public static string Lay(this Measure gap, string subject, string other, Period then, Period now) =>
        Missing(gap, $"how {subject} compares with {other}", then, now)
        ?? $"{subject} lay {Beside(gap, then)} {other} in {then} and {Beside(gap, now)} in {now}";

    /// <summary>Names in a sentence: "a", "a and b", "a, b and c"; of none, "none".</summary>
    public static string Listed(this IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count switch
        {
            0 => "none",
            1 => all[0],
            _ => $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}",
        };
    }

    /// <summary>A count in a sentence: "no channels", "one channel", "12 channels".</summary>
    public static string Counted(this int count, string one, string? many = null) =>
        $"{(count == 0 ? "no" : count.InWords())} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>A count by itself: "none", "one", "12".</summary>
    public static string InWords(this int count) =>
        count >= 0 && count < Words.Length ? Words[count] : count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A sentence's first letter as a capital, and its full stop.</summary>
    public static string AsSentence(this string clause)
    {
        var text = clause.Trim();
        return text.Length == 0 ? text : text.Capital() + (text[^1] is '.' or '!' or '?' ? "" : ".");
    }

    /// <summary>With a capital first letter, as the name of a row or a bar.</summary>
    public static string Capital(this string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Beside(Measure gap, Period period) =>
        $"{Numerals.Text(Math.Abs(gap[period].Value!.Value), gap.Unit)} {(gap[period].Value < 0 ? "below" : "above")}";

    private static string? Missing(Measure measure, string subject, params IReadOnlyList<Period> periods)
    {
        var gaps = periods.Where(period => measure[period].Value is null)
            .GroupBy(period => measure.Text(period), (reason, missing) => $"{reason} for {missing.Select(period => period.ToString()).Listed()}")
            .ToList();
        return gaps.Count == 0 ? null : $"{subject} cannot be told: {gaps.Listed()}";
    }
}

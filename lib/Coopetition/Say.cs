using System.Globalization;
using Deedle;

namespace Coopetition;

/// <summary>
/// Sentences of findings, computed of frames: the verb follows the numbers as readers see them; what is missing is said to be
/// missing, with its kind, and never counted.
/// </summary>
public static class Say
{
    private static readonly string[] Words = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>Such as "Alibaba's revenue growth fell from 29% to 5.2% and Tencent's fell from 13% to 8.1%, 2021 Q3 to 2024 Q3."</summary>
    /// <param name="what">What all columns are, such as "revenue growth".</param>
    public static string Moved(Frame<Period, Measure> frame, string what, Period then, Period now) =>
        Tell(frame, Possessives(what), $", {then} to {now}", [then, now], measure => HowItMoved(frame, measure, then, now));

    /// <summary>The same of columns that have names of their own.</summary>
    /// <param name="subject">What a column is called, such as "WeChat's monthly users".</param>
    public static string Moved(Frame<Period, Measure> frame, Func<Measure, string> subject, Period then, Period now) =>
        Tell(frame, (measure, _) => subject(measure), $", {then} to {now}", [then, now], measure => HowItMoved(frame, measure, then, now));

    /// <summary>The same from each column's first known value to its last, such as "Taote's yearly consumers rose from over 100m in 2020 Q4 to over 300m in 2022 Q1."</summary>
    public static string Moved(Frame<Period, Measure> frame, string what) => string.Join(' ', frame.ColumnKeys.Select(measure =>
    {
        var known = frame.RowKeys.Where(period => frame.Value(measure, period) is not null).ToList();
        var subject = $"{measure.Subject}'s {what}";
        return (known switch
        {
            [] => $"{subject} cannot be told: nothing is known of it",
            [var only] => $"{subject} was {frame.Text(measure, only)} in {only}",
            [var first, .., var last] when frame.Text(measure, first) == frame.Text(measure, last) => $"{subject} was {frame.Text(measure, last)} in {last}, as in {first}",
            [var first, .., var last] => $"{subject} {Rose(frame, measure, first, last)} from {frame.Text(measure, first)} in {first} to {frame.Text(measure, last)} in {last}",
        }).AsSentence();
    }));

    /// <summary>Such as "Alibaba's revenue grew by 5.2%, Tencent's grew by 8.1% and PDD's grew by 44.3% in 2024 Q3."; for frames of growth, in per cent.</summary>
    public static string Grew(Frame<Period, Measure> growth, string what, Period period) =>
        Tell(growth, Possessives(what), $" in {period}", [period], measure => HowItGrew(growth, measure, period));

    /// <summary>The same of columns that have names of their own.</summary>
    public static string Grew(Frame<Period, Measure> growth, Func<Measure, string> subject, Period period) =>
        Tell(growth, (measure, _) => subject(measure), $" in {period}", [period], measure => HowItGrew(growth, measure, period));

    /// <summary>Such as "Alibaba's revenue was RMB 236.5bn and Tencent's was RMB 167.2bn in 2024 Q3."</summary>
    public static string Was(Frame<Period, Measure> frame, string what, Period period) =>
        Tell(frame, Possessives(what), $" in {period}", [period], measure => $"was {frame.Text(measure, period)}");

    /// <summary>Who stands first in a period, such as "Alibaba's revenue was the largest of three in 2024 Q3: RMB 236.5bn."; counts only those that are known, and says how many are not.</summary>
    public static string Largest(Frame<Period, Measure> frame, string what, Period period)
    {
        var known = frame.KnownIn(period);
        if (known.ColumnCount == 0)
        {
            return $"Whose {what} was the largest in {period} cannot be told: none is known.";
        }

        var first = known.ColumnKeys.MaxBy(measure => known.Value(measure, period))!;
        var unknown = frame.ColumnCount - known.ColumnCount;
        var but = unknown == 0 ? "" : $" ({unknown.InWords()} {(unknown == 1 ? "is" : "are")} not)";
        var rank = known.ColumnCount == 1
            ? $"in {period} is the only one that is known{but}"
            : $"was the largest of the {known.ColumnCount.InWords()}{(unknown == 0 ? "" : $" that are known{but}")} in {period}";
        return $"{first.Subject}'s {what} {rank}: {known.Text(first, period)}.";
    }

    /// <summary>Who leads whom where both were last known, such as "Pinduoduo had 5% more yearly buyers than Taobao and Tmall in 2021 Q1."</summary>
    /// <param name="what">What is counted, such as "yearly buyers".</param>
    public static string Led(Frame<Period, Measure> frame, string subject, string other, string what)
    {
        var (left, right) = (Column(frame, subject), Column(frame, other));
        var both = Shared(frame, left, right);
        if (both.Count == 0)
        {
            return $"{subject} and {other} cannot be compared: no period has {what} of both.";
        }

        var excess = (frame.Value(left, both[^1])!.Value / frame.Value(right, both[^1])!.Value - 1) * 100;
        var size = Numerals.Text(Math.Abs(excess), "%");
        return size == Numerals.Text(0, "%")
            ? $"{subject} had as many {what} as {other} in {both[^1]}."
            : $"{subject} had {size} {(excess > 0 ? "more" : "fewer")} {what} than {other} in {both[^1]}.";
    }

    /// <summary>How often one was behind another, such as "Pinduoduo was behind Taobao in each of the six periods that both were counted in."</summary>
    public static string Behind(Frame<Period, Measure> frame, string subject, string other)
    {
        var (left, right) = (Column(frame, subject), Column(frame, other));
        var both = Shared(frame, left, right);
        var behind = both.Count(period => frame.Value(left, period) < frame.Value(right, period));
        return (both.Count, behind) switch
        {
            (0, _) => $"{subject} and {other} were counted in no period in common.",
            (1, _) => $"{subject} was {(behind == 1 ? "" : "not ")}behind {other} in the one period that both were counted in.",
            _ => $"{subject} was behind {other} in {(behind == both.Count ? "each" : behind.InWords())} of the {both.Count.Counted("period")} that both were counted in.",
        };
    }

    /// <summary>How far columns lie apart, such as "Alibaba's profit changed by anything from −5% to +63% in 2024 Q3, depending on its definition."</summary>
    /// <param name="subject">What the columns are definitions of, such as "Alibaba's profit".</param>
    public static string Ranged(Frame<Period, Measure> growth, string subject, Period period)
    {
        var known = growth.KnownIn(period).ColumnKeys.OrderBy(measure => growth.Value(measure, period)).ToList();
        return known switch
        {
            [] => $"How {subject} changed in {period} cannot be told: nothing is known of it.",
            [var only] => $"{subject.Capital()} changed by {Numerals.WithSign(growth.Value(only, period)!.Value, only.Unit)} in {period}; only one of its definitions is known.",
            [var least, .., var most] => $"{subject.Capital()} changed by anything from {Numerals.WithSign(growth.Value(least, period)!.Value, least.Unit)} to {Numerals.WithSign(growth.Value(most, period)!.Value, most.Unit)} in {period}, depending on its definition.",
        };
    }

    /// <summary>Whose rate fell most, such as "Alibaba lost most: 23.8 percentage points of growth."; counts only those known in both periods, and says how many are not.</summary>
    public static string LostMost(Frame<Period, Measure> rates, string what, Period then, Period now)
    {
        var known = rates.KnownIn(then, now);
        if (known.ColumnCount == 0)
        {
            return $"Who lost most {what} from {then} to {now} cannot be told: nobody's is known in both.";
        }

        var first = known.ColumnKeys.MinBy(measure => known.Value(measure, now) - known.Value(measure, then))!;
        var change = known.Value(first, now)!.Value - known.Value(first, then)!.Value;
        return $"{first.Subject} {(change < 0 ? "lost most" : "gained least")}: {Points(change)} of {what}{LeftOut(rates, known, "not known in both")}.";
    }

    /// <summary>What multiplied most, such as "PDD's revenue grew most: in 2024 Q3 it was 4.6 times what it had been in 2021 Q3."; counts only those above zero in both periods, and says how many are not.</summary>
    public static string GrewMost(Frame<Period, Measure> frame, string what, Period then, Period now)
    {
        var known = frame.KnownIn(then, now).WhereColumns(measure => frame.Value(measure, then) > 0);
        if (known.ColumnCount == 0)
        {
            return $"Whose {what} grew most from {then} to {now} cannot be told: nobody's is known in both.";
        }

        var most = known.ColumnKeys.MaxBy(measure => known.Value(measure, now) / known.Value(measure, then))!;
        return $"{most.Subject}'s {what} grew most: in {now} it was {Numerals.Digits((known.Value(most, now) / known.Value(most, then))!.Value, 1)} times what it had been in {then}{LeftOut(frame, known, "not above zero in both")}.";
    }

    /// <summary>Which part added most to a whole, such as "Value-added services added most to Tencent's growth in 2024 Q3: +4.6 percentage points."; counts only what is known, and says how many are not.</summary>
    public static string AddedMost(Frame<Period, Measure> contributions, string whole, Period period)
    {
        var known = contributions.KnownIn(period);
        if (known.ColumnCount == 0)
        {
            return $"What added most to {whole} in {period} cannot be told: nothing is known of its parts.";
        }

        var most = known.ColumnKeys.MaxBy(measure => known.Value(measure, period))!;
        return $"{most.Metric.Name} added most to {whole} in {period}{LeftOut(contributions, known, "not known")}: {Numerals.WithSign(known.Value(most, period)!.Value, most.Unit)}.";
    }

    /// <summary>Whether the order changed, such as "By revenue the order is still Alibaba, Tencent and PDD."; ranks only those known in both periods, and says how many are not.</summary>
    public static string Order(Frame<Period, Measure> frame, string what, Period then, Period now)
    {
        var known = frame.KnownIn(then, now);
        if (known.ColumnCount == 0)
        {
            return $"The order by {what} in {then} and {now} cannot be told: nobody's is known in both.";
        }

        var (before, after) = (Ranked(known, then), Ranked(known, now));
        var without = LeftOut(frame, known, "not known in both");
        return before.SequenceEqual(after)
            ? $"By {what} the order is still {after.Listed()}{without}."
            : $"By {what} the order went from {before.Listed()} to {after.Listed()}{without}.";
    }

    /// <summary>How many channels were open at least in part, such as "Of 29 channels four were open at least in part at the start of 2021 Q3 and 22 are at the end of 2024 Q3."</summary>
    public static string Opened(IReadOnlyList<Channel> channels, Period then, Period now) => channels.Count == 0
        ? "No channel is known."
        : $"Of {channels.Count.Counted("channel")} {Open(channels, then.Start, "was", "were")} open at least in part at the start of {then} and {Open(channels, now.End, "is", "are")} at the end of {now}.";

    /// <summary>A value as readers see it, with its unit and how it was meant: "RMB 161.1bn", "over 300m"; of a gap, its kind: "not disclosed".</summary>
    public static string Text(this Frame<Period, Measure> frame, Measure measure, Period period) =>
        Wording.Text(frame.Value(measure, period), frame.Fact(measure, period), measure.Unit);

    /// <summary>A difference of percentages: "25 percentage points".</summary>
    public static string Points(double value) => Numerals.Text(Math.Abs(value), "pp");

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

    /// <summary>How many are left out, in brackets; empty if none is.</summary>
    private static string LeftOut(Frame<Period, Measure> all, Frame<Period, Measure> known, string why) =>
        all.ColumnCount - known.ColumnCount is > 0 and var left ? $" ({left.InWords()} left out, {why})" : "";

    private static Measure Column(Frame<Period, Measure> frame, string subject) => frame.ColumnKeys.FirstOrDefault(measure => measure.Subject == subject)
        ?? throw new ArgumentException($"The frame has no column of \"{subject}\": it has {frame.ColumnKeys.Select(measure => measure.Subject).Listed()}.");

    private static List<Period> Shared(Frame<Period, Measure> frame, Measure left, Measure right) =>
        [.. frame.RowKeys.Where(period => frame.Value(left, period) is not null && frame.Value(right, period) is > 0)];

    private static List<string> Ranked(Frame<Period, Measure> frame, Period period) =>
        [.. frame.ColumnKeys.OrderByDescending(measure => frame.Value(measure, period)).Select(measure => measure.Subject)];

    private static string Open(IReadOnlyList<Channel> channels, DateOnly day, string one, string many)
    {
        var open = channels.OpenOn(day).Count;
        var unknown = channels.Count(channel => channel.On(day) is null);
        return $"{open.InWords()} {(open == 1 ? one : many)}{(unknown == 0 ? "" : $" (of {unknown.InWords()} nothing is known)")}";
    }

    private static string HowItMoved(Frame<Period, Measure> frame, Measure measure, Period then, Period now)
    {
        var (before, after) = (frame.Text(measure, then), frame.Text(measure, now));
        return before == after ? $"stayed at {after}" : $"{Rose(frame, measure, then, now)} from {before} to {after}";
    }

    private static string Rose(Frame<Period, Measure> frame, Measure measure, Period then, Period now) =>
        frame.Value(measure, now) > frame.Value(measure, then) ? "rose" : "fell";

    private static string HowItGrew(Frame<Period, Measure> growth, Measure measure, Period period)
    {
        var value = growth.Value(measure, period)!.Value;
        var size = Numerals.Text(Math.Abs(value), measure.Unit);
        return size == Numerals.Text(0, measure.Unit) ? "stood still" : $"{(value > 0 ? "grew" : "fell")} by {size}";
    }

    /// <summary>The first subject with what all are, the others without: "Alibaba's revenue … and Tencent's …".</summary>
    private static Func<Measure, bool, string> Possessives(string what) => (measure, first) => first ? $"{measure.Subject}'s {what}" : $"{measure.Subject}'s";

    private static string Tell(Frame<Period, Measure> frame, Func<Measure, bool, string> subject, string when, IReadOnlyList<Period> periods, Func<Measure, string> predicate)
    {
        var all = frame.ColumnKeys.ToLookup(measure => periods.All(period => frame.Value(measure, period) is not null));
        var told = all[true].Select((measure, index) => $"{subject(measure, index == 0)} {predicate(measure)}").ToList();
        var untold = all[false].Select(measure => $"{subject(measure, true)} cannot be told: {Missing(frame, measure, periods)}");
        var text = string.Join("; ", (told.Count == 0 ? [] : new[] { told.Listed() + when }).Concat(untold));
        return text.Length > 0 ? text.AsSentence() : $"Nothing is known{when}.";
    }

    private static string Missing(Frame<Period, Measure> frame, Measure measure, IReadOnlyList<Period> periods) => periods
        .Where(period => frame.Value(measure, period) is null)
        .GroupBy(period => frame.Text(measure, period), (reason, missing) => $"{reason} for {missing.Select(period => period.ToString()).Listed()}")
        .Listed();
}

using System.Globalization;
using Deedle;

namespace Coopetition;

/// <summary>
/// Sentences of findings, computed of frames: the verb follows the numbers as readers see them; what is missing is said to be
/// missing, with its kind, and never counted.
/// </summary>
public static class Say
{
    private static readonly (double Share, string Words)[] Fractions =
    [
        (0.1, "a tenth"), (1 / 9.0, "a ninth"), (0.125, "an eighth"), (1 / 7.0, "a seventh"), (1 / 6.0, "a sixth"), (0.2, "a fifth"), (0.25, "a quarter"), (1 / 3.0, "a third"),
        (0.4, "two-fifths"), (0.5, "half"), (0.6, "three-fifths"), (2 / 3.0, "two-thirds"), (0.75, "three-quarters"), (0.8, "four-fifths"), (0.9, "nine-tenths"), (1, "all"),
    ];

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

    /// <summary>Who stands first in a period, such as "Alibaba's revenue was the largest of the three in 2024 Q3: RMB 236.5bn."; counts only those that are known, and says how many are not.</summary>
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

    /// <summary>How often one was behind another, such as "Pinduoduo was behind Taobao in each of the six periods that both were counted in."</summary>
    public static string Behind(Frame<Period, Measure> frame, string subject, string other)
    {
        var (left, right) = (Column(frame, subject), Column(frame, other));
        var both = Shared(frame, left, right);
        var behind = both.Count(period => frame.Value(left, period) < frame.Value(right, period));
        return both.Count switch
        {
            0 => $"{subject} and {other} were counted in no period in common.",
            1 => $"{subject} was {(behind == 1 ? "" : "not ")}behind {other} in the one period that both were counted in.",
            _ => $"{subject} was behind {other} in {(behind == both.Count ? "each" : behind.InWords())} of the {both.Count.Counted("period")} that both were counted in.",
        };
    }

    /// <summary>How far columns lie apart, such as "Alibaba's profit changed by anything from −5% to +63% in 2024 Q3, depending on its definition."</summary>
    /// <param name="subject">What the columns are definitions of, such as "Alibaba's profit".</param>
    public static string Ranged(Frame<Period, Measure> growth, string subject, Period period)
    {
        var known = growth.KnownIn(period).ColumnKeys.OrderBy(measure => growth.Value(measure, period)).ToList();
        var others = LeftOut(growth.ColumnCount - known.Count);
        return known switch
        {
            [] => $"How {subject} changed in {period} cannot be told: nothing is known of it.",
            [var only] => $"{subject.Capital()} changed by {Numerals.WithSign(growth.Value(only, period)!.Value, only.Unit)} in {period}; only one of its definitions is known{others}.",
            [var least, .., var most] => $"{subject.Capital()} changed by anything from {Numerals.WithSign(growth.Value(least, period)!.Value, least.Unit)} to {Numerals.WithSign(growth.Value(most, period)!.Value, most.Unit)} in {period}, depending on its definition{others}.",
        };
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
        var unknown = contributions.ColumnCount - known.ColumnCount;
        return known.ColumnCount == 1 && unknown > 0
            ? $"{most.Metric.Name} added {Numerals.WithSign(known.Value(most, period)!.Value, most.Unit)} to {whole} in {period}; no other part is known{LeftOut(unknown)}."
            : $"{most.Metric.Name} added most to {whole} in {period}{LeftOut(unknown)}: {Numerals.WithSign(known.Value(most, period)!.Value, most.Unit)}.";
    }

    /// <summary>When one passed another, such as "Pinduoduo had more yearly buyers than Taobao and Tmall from 2020 Q4 on: 1.2% more."; compares only periods that both are known in.</summary>
    /// <param name="what">What is counted, such as "yearly buyers".</param>
    public static string Overtook(Frame<Period, Measure> frame, string subject, string other, string what)
    {
        var (left, right) = (Column(frame, subject), Column(frame, other));
        var both = Shared(frame, left, right);
        if (both.Count == 0)
        {
            return $"{subject} and {other} cannot be compared: no period has {what} of both.";
        }

        var ahead = both.Select(period => frame.Value(left, period) > frame.Value(right, period)).ToList();
        var last = both[^1];
        var size = Numerals.Text(Math.Abs((frame.Value(left, last)!.Value / frame.Value(right, last)!.Value - 1) * 100), "%");
        return (ahead[^1], ahead.LastIndexOf(!ahead[^1])) switch
        {
            (true, < 0) => $"{subject} had more {what} than {other} from the first period that both were counted in, {both[0]}: {size} more in {last}.",
            (true, var before) => $"{subject} overtook {other} {When(both[before], both[before + 1])} by {what}, and had {size} more in {last}.",
            _ => $"{subject} had {size} fewer {what} than {other} in {last}.",
        };

        // Where a period between was not counted, nobody knows in which it was.
        string When(Period before, Period after) => frame.RowKeys.Any(period => period > before && period < after) ? $"between {before} and {after}" : $"in {after}";
    }

    /// <summary>How much of another's size columns have come to, such as "PDD grew from a ninth of Alibaba's size by revenue in 2021 to two-fifths in 2024."; for frames relative to one, in per cent.</summary>
    /// <param name="size">What is a hundred per cent, such as "Alibaba's size by revenue".</param>
    public static string Outgrew(Frame<Period, Measure> relative, string size, Period then, Period now) => relative.ColumnCount == 0
        ? "Nobody else's size is known."
        : string.Join(' ', relative.ColumnKeys.Select(measure => (relative.Value(measure, then), relative.Value(measure, now)) switch
        {
            ({ } before, { } after) => $"{measure.Subject} {(after > before ? "grew" : "shrank")} from {Fraction(before)} of {size} in {then} to {Fraction(after)} in {now}.",
            _ => $"What {measure.Subject} is beside {size} cannot be told: {Missing(relative, measure, [then, now])}.",
        }));

    /// <summary>How many doors were open at least in part, such as "Of 12 doors that Alibaba controls none was open at the start of 2021, and 12 were at the end of 2024."; those whose state is not known are said to be so.</summary>
    /// <param name="what">The doors, such as "doors that Alibaba controls".</param>
    public static string Opened(IReadOnlyList<Channel> channels, string what, Period then, Period now) => channels.Count == 0
        ? $"No {what} are known."
        : $"Of {channels.Count.InWords()} {what} {Open(channels, then.Start, $"open at least in part at the start of {then}")}, and {Open(channels, now.End, $"at the end of {now}")}.";

    /// <summary>In which periods most doors opened, such as "Most doors opened in 2021 Q3: six of 29 (three not known)."; counts only those whose state is known before and after, and says of how many it is not known in every period.</summary>
    public static string OpenedMost(IReadOnlyList<Channel> channels, IReadOnlyList<Period> periods)
    {
        var steps = periods.Zip(periods.Skip(1)).Select(pair => (Period: pair.Second, Opened: channels.Count(channel =>
            channel.On(pair.First.End) is { Openness: not (Openness.Open or Openness.Partial) } && channel.On(pair.Second.End) is { Openness: Openness.Open or Openness.Partial }))).ToList();
        var most = steps.Select(step => step.Opened).DefaultIfEmpty().Max();
        var others = LeftOut(channels.Count(channel => periods.Any(period => channel.On(period.End) is null)));
        return most == 0
            ? $"No door is known to have opened{others}."
            : $"Most doors opened in {steps.Where(step => step.Opened == most).Select(step => $"{step.Period}").Listed()}: {most.InWords()} of {channels.Count}{others}.";
    }

    /// <summary>What happened, with its dates, such as "In 2021 it turned: Alibaba is fined 18.2bn yuan (10 April 2021) and …"; of nothing, "Nothing is known."</summary>
    /// <param name="lead">What the events amount to, such as "In 2021 it turned".</param>
    public static string Happened(string lead, IEnumerable<Event> events)
    {
        var told = events.Select(happening => $"{happening.Title} ({happening.Date.Text(happening.Precision)})").ToList();
        return told.Count == 0 ? $"{lead}: nothing is known of it." : $"{lead}: {told.Listed()}.";
    }

    /// <summary>That a value was restated, such as "Alibaba's net income of 2021 is as restated; as first reported it was RMB 65.5bn."; null if it was not.</summary>
    /// <param name="then">A year or a quarter.</param>
    public static string? Revised(Frame<Period, Measure> frame, Period then)
    {
        var restated = frame.ColumnKeys
            .Select(measure => (Measure: measure, First: measure.FirstReported(then), Latest: measure[then].Value))
            .Where(value => value.First is not null && value.Latest is not null && value.First != value.Latest)
            .Select(value => $"{value.Measure.Subject}'s {value.Measure.Metric.NameInSentence} of {then} is {Numerals.Text(value.Latest!.Value, value.Measure.Unit)} as restated; as first reported it was {Numerals.Text(value.First!.Value, value.Measure.Unit)}.")
            .ToList();
        return restated.Count == 0 ? null : string.Join(' ', restated);
    }

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

    private static Measure Column(Frame<Period, Measure> frame, string subject) => frame.ColumnKeys.FirstOrDefault(measure => measure.Subject == subject)
        ?? throw new ArgumentException($"The frame has no column of \"{subject}\": it has {frame.ColumnKeys.Select(measure => measure.Subject).Listed()}.");

    /// <summary>How many are left out of a count or a ranking because they are not known, in brackets; empty if none is.</summary>
    private static string LeftOut(int count) => count == 0 ? "" : $" ({count.InWords()} not known)";

    private static List<Period> Shared(Frame<Period, Measure> frame, Measure left, Measure right) =>
        [.. frame.RowKeys.Where(period => frame.Value(left, period) is not null && frame.Value(right, period) is > 0)];

    private static string Open(IReadOnlyList<Channel> channels, DateOnly day, string when)
    {
        var open = channels.OpenOn(day).Count;
        var unknown = channels.Count(channel => channel.On(day) is null);
        return $"{open.InWords()} {(open <= 1 ? "was" : "were")} {when}{LeftOut(unknown)}";
    }

    /// <summary>A part of a hundred as a person would say it, where a simple fraction comes within a twentieth of it: "a ninth", "two-fifths"; else "36%".</summary>
    private static string Fraction(double percent)
    {
        var share = percent / 100;
        var found = Fractions.Where(fraction => Math.Abs(fraction.Share / share - 1) <= 0.05).OrderBy(fraction => Math.Abs(fraction.Share / share - 1)).FirstOrDefault();
        return found.Words ?? Numerals.Text(percent, "%");
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

using Deedle;

namespace Coopetition;

public static partial class Say
{
    private static readonly (double Share, string Words)[] Fractions =
    [
        (0.1, "a tenth"), (1 / 9.0, "a ninth"), (0.125, "an eighth"), (1 / 7.0, "a seventh"), (1 / 6.0, "a sixth"), (0.2, "a fifth"), (0.25, "a quarter"), (1 / 3.0, "a third"),
        (0.4, "two-fifths"), (0.5, "half"), (0.6, "three-fifths"), (2 / 3.0, "two-thirds"), (0.75, "three-quarters"), (0.8, "four-fifths"), (0.9, "nine-tenths"), (1, "all"),
    ];

    /// <summary>Who stands first in a period, such as "Alibaba's revenue was the largest of the three in 2024 Q3: RMB 236.5bn."; counts only those that are known, and says how many are not.</summary>
    public static string Largest(Frame<Period, Measure> frame, string what)
    {
        var (period, known) = (Only(frame), frame.DropSparseColumns());
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

    /// <summary>How far definitions lie apart, such as "Alibaba's profit fell by 4.8% or rose by 24.4% in 2024, depending on its definition."</summary>
    /// <param name="subject">What the columns are definitions of, such as "Alibaba's profit".</param>
    public static string Ranged(Frame<Period, Measure> growth, string subject)
    {
        var period = Only(growth);
        var known = growth.DropSparseColumns().ColumnKeys.OrderBy(measure => growth.Value(measure, period)).ToList();
        var others = LeftOut(growth.ColumnCount - known.Count);
        return known switch
        {
            [] => $"How {subject} changed in {period} cannot be told: nothing is known of it.",
            [var only] => $"{subject.Capital()} {(growth.Value(only, period) < 0 ? "fell" : "rose")} by {Size(only)} in {period}; only one of its definitions is known{others}.",
            [var least, .., var most] => $"{subject.Capital()} {Both(least, most)} in {period}, depending on its definition{others}.",
        };

        string Size(Measure measure) => Numerals.Text(Math.Abs(growth.Value(measure, period)!.Value), measure.Unit);

        string Both(Measure least, Measure most) => (growth.Value(least, period) < 0, growth.Value(most, period) < 0) switch
        {
            (true, true) => $"fell by {Size(most)} to {Size(least)}",
            (false, false) => $"rose by {Size(least)} to {Size(most)}",
            _ => $"fell by {Size(least)} or rose by {Size(most)}",
        };
    }

    /// <summary>Which part brought most of what a whole gained from the first row to the last, a year before and a year, such as "Of what Tencent's revenue gained in 2024, value-added services brought most: RMB 20.8bn."; counts only what is known, and says how many parts are not.</summary>
    public static string Gained(Frame<Period, Measure> parts, string whole)
    {
        var ((before, period), known) = (parts.Ends(), parts.DropSparseColumns());
        var others = LeftOut(parts.ColumnCount - known.ColumnCount);
        if (known.ColumnCount == 0)
        {
            return $"Which part of {whole} gained most in {period} cannot be told: nothing is known of both years.";
        }

        var most = known.ColumnKeys.MaxBy(Gain)!;
        return Gain(most) > 0
            ? $"Of what {whole} gained in {period}, {most.Metric.NameInSentence} brought most{others}: {Numerals.Text(Gain(most), most.Unit)}."
            : $"No part of {whole} gained in {period}{others}.";

        double Gain(Measure measure) => known.Value(measure, period)!.Value - known.Value(measure, before)!.Value;
    }

    /// <summary>When one passed another, such as "Pinduoduo overtook Taobao and Tmall in 2020 Q4 by yearly buyers, and had 1.6% more in 2021 Q1."; compares only periods that both are known in.</summary>
    /// <param name="what">What is counted, such as "yearly buyers".</param>
    public static string Overtook(Frame<Period, Measure> frame, string subject, string other, string what)
    {
        if ((Column(frame, subject), Column(frame, other)) is not ({ } left, { } right))
        {
            return $"{subject} and {other} cannot be compared: the data do not count both.";
        }

        var both = frame.RowKeys.Where(period => frame.Value(left, period) is not null && frame.Value(right, period) is > 0).ToList();
        if (both.Count == 0)
        {
            return $"{subject} and {other} cannot be compared: no period has {what} of both.";
        }

        var ahead = both.Select(period => frame.Value(left, period) > frame.Value(right, period)).ToList();
        var last = both[^1];
        var size = Numerals.Text(Math.Abs((frame.Value(left, last)!.Value / frame.Value(right, last)!.Value - 1) * 100), "%");
        return (ahead[^1], ahead.LastIndexOf(!ahead[^1])) switch
        {
            (true, < 0) when both.Count == 1 => $"{subject} had {size} more {what} than {other} in {last}, the one period that both were counted in.",
            (true, < 0) => $"{subject} had more {what} than {other} from the first period that both were counted in, {both[0]}: {size} more in {last}.",
            (true, var before) => $"{subject} overtook {other} {When(both[before], both[before + 1])} by {what}, and had {size} more in {last}.",
            _ => $"{subject} had {size} fewer {what} than {other} in {last}.",
        };

        // Where a period between was not counted, nobody knows in which it was.
        string When(Period before, Period after) => frame.RowKeys.Any(period => period > before && period < after) ? $"between {before} and {after}" : $"in {after}";
    }

    /// <summary>How much of another's size columns have come to, such as "PDD grew from a ninth of Alibaba's size by revenue in 2021 to two-fifths in 2024."; for frames relative to one, in per cent.</summary>
    /// <param name="size">What is a hundred per cent, such as "Alibaba's size by revenue".</param>
    public static string Outgrew(Frame<Period, Measure> relative, string size)
    {
        var (then, now) = relative.Ends();
        return relative.ColumnCount == 0 ? "Nobody else's size is known." : string.Join(' ', relative.ColumnKeys.Select(measure => (relative.Value(measure, then), relative.Value(measure, now)) switch
        {
            ({ } before, { } after) when Fraction(before) == Fraction(after) => $"{measure.Subject} was {Fraction(after)} of {size} both in {then} and in {now}.",
            ({ } before, { } after) => $"{measure.Subject} {(after > before ? "grew" : "shrank")} from {Fraction(before)} of {size} in {then} to {Fraction(after)} in {now}.",
            _ => $"What {measure.Subject} is beside {size} cannot be told: {Missing(relative, measure, [then, now])}.",
        }));
    }

    private static Measure? Column(Frame<Period, Measure> frame, string subject) => frame.ColumnKeys.FirstOrDefault(measure => measure.Subject == subject);

    /// <summary>How many are left out of a count or a ranking because they are not known, in brackets; empty if none is.</summary>
    private static string LeftOut(int count) => count == 0 ? "" : $" ({count.InWords()} not known)";

    /// <summary>A part of a hundred as a person would say it, where a simple fraction comes within a twentieth of it: "a ninth", "two-fifths"; else "36%".</summary>
    private static string Fraction(double percent)
    {
        var share = percent / 100;
        var found = Fractions.Where(fraction => Math.Abs(fraction.Share / share - 1) <= 0.05).OrderBy(fraction => Math.Abs(fraction.Share / share - 1)).FirstOrDefault();
        return found.Words ?? Numerals.Text(percent, "%");
    }
}

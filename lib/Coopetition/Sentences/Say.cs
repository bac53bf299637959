using Deedle;

namespace Coopetition;

/// <summary>
/// Sentences of findings, computed of frames, channels and events: the verb follows the numbers as readers see them; what is missing is
/// said to be missing, with its kind, and never counted. A frame has the rows that a sentence is of, and no others: <c>frame.GetRows(then, now)</c>.
/// </summary>
public static partial class Say
{
    /// <summary>Such as "Alibaba's revenue growth fell from 29.8% in 2021 to 5.9% in 2024, and Tencent's from 16.2% to 8.4%."</summary>
    /// <param name="what">What all columns are, such as "revenue growth".</param>
    /// <remarks>From the first row to the last: <c>frame.DropSparseRows()</c> has those in which every column is known.</remarks>
    public static string Moved(Frame<Period, Measure> frame, string what)
    {
        if (frame.RowCount < 2)
        {
            return frame.RowCount == 1 ? Was(frame, what) : $"How {frame.ColumnKeys.Select(measure => $"{measure.Subject}'s").Distinct().Listed()} {what} moved cannot be told: no period is known.";
        }

        var (then, now) = frame.Ends();
        return Tell(frame, Possessives(what), "", [then, now], (measure, isFirst) =>
        {
            var (before, after) = (frame.Text(measure, then), frame.Text(measure, now));
            var (since, until) = isFirst ? ($" in {then}", $" in {now}") : ("", "");
            return before == after
                ? ("stayed", $"at {after}{(isFirst ? $" from {then} to {now}" : "")}")
                : (frame.Value(measure, now) > frame.Value(measure, then) ? "rose" : "fell", $"from {before}{since} to {after}{until}");
        }, ", and ");
    }

    /// <summary>Such as "Alibaba's revenue grew by 5.2%, Tencent's by 8.1% and PDD's by 44.3% in 2024 Q3."; for frames of growth, in per cent.</summary>
    public static string Grew(Frame<Period, Measure> growth, string what) => Grew(growth, Possessives(what));

    /// <summary>The same of unlike columns by their own names, such as "Tencent's online advertising revenue grew by 19.6% and its value-added services revenue by 7% in 2024."</summary>
    public static string Grew(Frame<Period, Measure> growth)
    {
        var subjects = growth.ColumnKeys.Select(measure => measure.Subject).Distinct().Count();
        return Grew(growth, (measure, isFirst) => $"{(subjects == 1 && !isFirst ? "its" : $"{measure.Subject}'s")} {measure.NameAsPart}");
    }

    /// <summary>Such as "Alibaba's revenue was RMB 236.5bn and Tencent's RMB 167.2bn in 2024 Q3."</summary>
    public static string Was(Frame<Period, Measure> frame, string what)
    {
        var period = Only(frame);
        return Tell(frame, Possessives(what), $" in {period}", [period], (measure, _) => ("was", frame.Text(measure, period)));
    }

    /// <summary>That values were restated, such as "Alibaba's net income of 2021 is RMB 72.7bn as restated; as first reported it was RMB 65.5bn."; null if none was.</summary>
    public static string? Revised(Frame<Period, Measure> frame)
    {
        var period = Only(frame);
        var restated = frame.ColumnKeys
            .Select(measure => (Measure: measure, First: measure.FirstReported(period), Latest: measure[period].Value))
            .Where(value => value.First is not null && value.Latest is not null && value.First != value.Latest)
            .Select(value => $"{value.Measure.Subject}'s {value.Measure.Metric.NameInSentence} of {period} is {Numerals.Text(value.Latest!.Value, value.Measure.Unit)} as restated; as first reported it was {Numerals.Text(value.First!.Value, value.Measure.Unit)}.")
            .ToList();
        return restated.Count == 0 ? null : string.Join(' ', restated);
    }

    /// <summary>A value as readers see it, with its unit and how it was meant: "RMB 161.1bn", "over 300m"; of a gap, its kind: "not disclosed".</summary>
    internal static string Text(this Frame<Period, Measure> frame, Measure measure, Period period) =>
        Wording.Text(frame.Value(measure, period), frame.Fact(measure, period), measure.Unit);

    private static string Grew(Frame<Period, Measure> growth, Func<Measure, bool, string> subject)
    {
        var period = Only(growth);
        return Tell(growth, subject, $" in {period}", [period], (measure, _) => HowItGrew(growth, measure, period), untold: "growth of ");
    }

    private static (string Verb, string How) HowItGrew(Frame<Period, Measure> growth, Measure measure, Period period)
    {
        var value = growth.Value(measure, period)!.Value;
        var size = Numerals.Text(Math.Abs(value), measure.Unit);
        return size == Numerals.Text(0, measure.Unit) ? ("stood still", "") : (value > 0 ? "grew" : "fell", $"by {size}");
    }

    /// <summary>The period of a sentence that is of one.</summary>
    private static Period Only(Frame<Period, Measure> frame) => frame.RowCount == 1 ? frame.RowKeys.Single() : throw new ArgumentException(
        $"The sentence is of one period, and the frame has {frame.RowCount.Counted("row")}. Take the one that is meant: frame.GetRows(period).", nameof(frame));

    /// <summary>The first subject with what all are, the others without: "Alibaba's revenue … and Tencent's …".</summary>
    private static Func<Measure, bool, string> Possessives(string what) => (measure, isFirst) => isFirst ? $"{measure.Subject}'s {what}" : $"{measure.Subject}'s";

    /// <summary>One sentence of all columns: a verb that stays the same is said once; those of which a value is missing come last, with the reason.</summary>
    /// <param name="predicate">What is said of a column, which may be the first; its verb apart.</param>
    /// <param name="untold">What of a column cannot be told, before its name.</param>
    private static string Tell(
        Frame<Period, Measure> frame, Func<Measure, bool, string> subject, string when, IReadOnlyList<Period> periods, Func<Measure, bool, (string Verb, string How)> predicate, string and = " and ", string untold = "")
    {
        var all = frame.ColumnKeys.ToLookup(measure => periods.All(period => frame.Value(measure, period) is not null));
        var told = new List<string>();
        var verb = "";
        foreach (var (index, measure) in all[true].Index())
        {
            var (own, how) = predicate(measure, index == 0);
            told.Add(string.Join(' ', new[] { subject(measure, index == 0), own == verb && how.Length > 0 ? "" : own, how }.Where(part => part.Length > 0)));
            verb = own;
        }

        var missing = all[false].Select(measure => $"{untold}{subject(measure, true)} cannot be told: {Missing(frame, measure, periods)}");
        var text = string.Join("; ", (told.Count == 0 ? [] : new[] { told.Listed(and) + when }).Concat(missing));
        return text.Length > 0 ? text.AsSentence() : $"Nothing is known{when}.";
    }

    private static string Missing(Frame<Period, Measure> frame, Measure measure, IReadOnlyList<Period> periods) => periods
        .Where(period => frame.Value(measure, period) is null)
        .GroupBy(period => frame.Text(measure, period), (reason, missing) => $"{reason} for {missing.Select(period => period.ToString()).Listed()}")
        .Listed();
}

namespace Coopetition;

public static partial class Sentences
{
    /// <summary>Such as "Alibaba's growth fell from 29% to 5.2% and Tencent's fell from 13% to 8.1%, 2021 Q3 to 2024 Q3".</summary>
    /// <param name="what">What the measures have in common: the first company's is named by it in full.</param>
    public static string Moved(this IEnumerable<Measure> measures, string what, Period then, Period now) =>
        Tell(measures, what, $", {then} to {now}", [then, now], measure => HowItMoved(measure, then, now));

    /// <summary>The same of measures that have names of their own, such as "the share of Alibaba's channels open at least in part rose from 42% to 100% and that of Tencent's rose from 29% to 59%, 2021 Q3 to 2024 Q3".</summary>
    public static string Moved(this IEnumerable<(string Subject, Measure Measure)> measures, Period then, Period now) =>
        Tell(measures.Select(one => (one.Measure, one.Subject, one.Subject)), $", {then} to {now}", [then, now], measure => HowItMoved(measure, then, now));

    /// <summary>Such as "Alibaba's revenue grew by 5.2%, Tencent's grew by 8.1% and PDD's grew by 44.3% in 2024 Q3"; for measures of growth, in per cent.</summary>
    public static string Grew(this IEnumerable<Measure> growth, string what, Period period) =>
        Tell(growth, what, $" in {period}", [period], measure => HowItGrew(measure, period));

    /// <summary>The same of measures that have names of their own, such as "domestic games grew by 14.1% and international games grew by 9% in 2024 Q3".</summary>
    public static string Grew(this IEnumerable<(string Subject, Measure Growth)> growth, Period period) =>
        Tell(growth.Select(one => (one.Growth, one.Subject, one.Subject)), $" in {period}", [period], measure => HowItGrew(measure, period));

    /// <summary>Such as "Alibaba's revenue was RMB 236.5bn and Tencent's was RMB 167.2bn in 2024 Q3".</summary>
    public static string Was(this IEnumerable<Measure> measures, string what, Period period) =>
        Tell(measures, what, $" in {period}", [period], measure => $"was {measure.Text(period)}");

    private static string HowItMoved(Measure measure, Period then, Period now)
    {
        var (before, after) = (measure.Text(then), measure.Text(now));
        return before == after ? $"stayed at {after}" : $"{(measure[now].Value > measure[then].Value ? "rose" : "fell")} from {before} to {after}";
    }

    private static string HowItGrew(Measure growth, Period period)
    {
        var value = growth[period].Value!.Value;
        var size = Numerals.Text(Math.Abs(value), growth.Unit);
        return size == Numerals.Text(0, growth.Unit) ? "stood still" : $"{(value > 0 ? "grew" : "fell")} by {size}";
    }

    private static string Tell(IEnumerable<Measure> measures, string what, string when, IReadOnlyList<Period> periods, Func<Measure, string> predicate) =>
        Tell(measures.Select(measure => (measure, $"{measure.Company.Name}'s {what}", $"{measure.Company.Name}'s")), when, periods, predicate) is { Length: > 0 } told
            ? told
            : $"nothing is known of {what}{when}";

    /// <param name="measures">Each with its subject in full, and as it is said after the first.</param>
    private static string Tell(IEnumerable<(Measure Measure, string Subject, string Again)> measures, string when, IReadOnlyList<Period> periods, Func<Measure, string> predicate)
    {
        var all = measures.ToLookup(one => periods.All(period => one.Measure[period].Value is not null));
        var told = all[true].Select((one, index) => $"{(index == 0 ? one.Subject : one.Again)} {predicate(one.Measure)}").ToList();
        var untold = all[false].Select(one => Missing(one.Measure, one.Subject, periods)!);
        return string.Join("; ", (told.Count == 0 ? [] : new[] { told.Listed() + when }).Concat(untold));
    }
}

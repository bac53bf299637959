namespace Coopetition;

public static partial class Sentences
{
    /// <summary>Such as "Alibaba's growth fell from 29% to 5.2% and Tencent's fell from 13% to 8.1%, 2021 Q3 to 2024 Q3".</summary>
    /// <param name="what">What the measures have in common: the first company's is named by it in full.</param>
    public static string Moved(this IEnumerable<Measure> measures, string what, Period then, Period now) =>
        Tell(measures, what, $", {then} to {now}", [then, now], measure =>
        {
            var (before, after) = (measure.Text(then), measure.Text(now));
            return before == after ? $"stayed at {after}" : $"{(measure[now].Value > measure[then].Value ? "rose" : "fell")} from {before} to {after}";
        });

    /// <summary>Such as "Alibaba's revenue grew by 5.2%, Tencent's grew by 8.1% and PDD's grew by 44.3% in 2024 Q3"; for measures of growth, in per cent.</summary>
    public static string Grew(this IEnumerable<Measure> growth, string what, Period period) =>
        Tell(growth, what, $" in {period}", [period], measure =>
        {
            var value = measure[period].Value!.Value;
            var size = Numerals.Text(Math.Abs(value), measure.Unit);
            return size == Numerals.Text(0, measure.Unit) ? "stood still" : $"{(value > 0 ? "grew" : "fell")} by {size}";
        });

    /// <summary>Such as "Alibaba's revenue was RMB 236.5bn and Tencent's was RMB 167.2bn in 2024 Q3".</summary>
    public static string Was(this IEnumerable<Measure> measures, string what, Period period) =>
        Tell(measures, what, $" in {period}", [period], measure => $"was {measure.Text(period)}");

    private static string Tell(IEnumerable<Measure> measures, string what, string when, IReadOnlyList<Period> periods, Func<Measure, string> predicate)
    {
        var (known, unknown) = (new List<Measure>(), new List<Measure>());
        foreach (var measure in measures)
        {
            (periods.All(period => measure[period].Value is not null) ? known : unknown).Add(measure);
        }

        var told = known.Select((measure, index) => $"{measure.Company.Name}'s {(index == 0 ? $"{what} " : "")}{predicate(measure)}").ToList();
        var untold = unknown.Select(measure => Missing(measure, $"{measure.Company.Name}'s {what}", periods)!);
        return string.Join("; ", (told.Count == 0 ? [] : new[] { told.Listed() + when }).Concat(untold));
    }
}

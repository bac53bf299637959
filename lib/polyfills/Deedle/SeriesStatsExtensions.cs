using Microsoft.FSharp.Core;

namespace Deedle;

public static class SeriesStatsExtensions
{
    public static double Sum<K, V>(this Series<K, V> series) => Stats.sum(series);

    public static V NumSum<K, V>(this Series<K, V> series) => Stats.numSum(series);

    public static double Mean<K, V>(this Series<K, V> series) => Stats.mean(series);

    public static double Median<K, V>(this Series<K, V> series) => Stats.median(series);

    public static double Min<K, V>(this Series<K, V> series) => Stats.min(series);

    public static double Max<K, V>(this Series<K, V> series) => Stats.max(series);

    public static FSharpOption<V> TryMin<K, V>(this Series<K, V> series) => Stats.tryMin(series);

    public static FSharpOption<V> TryMax<K, V>(this Series<K, V> series) => Stats.tryMax(series);

    public static double StdDev<K, V>(this Series<K, V> series) => Stats.stdDev(series);

    public static double StandardDeviation<K, V>(this Series<K, V> series) => Stats.stdDev(series);

    public static double Skewness<K, V>(this Series<K, V> series) => Stats.skew(series);

    public static double Kurtosis<K, V>(this Series<K, V> series) => Stats.kurt(series);

    public static Series<K2, double> SumLevel<K1, V, K2>(this Series<K1, V> series, Func<K1, K2> groupSelector) => series.Level(groupSelector, Stats.sum);

    public static Series<K2, double> MeanLevel<K1, V, K2>(this Series<K1, V> series, Func<K1, K2> groupSelector) => series.Level(groupSelector, Stats.mean);

    public static Series<K2, double> MedianLevel<K1, V, K2>(this Series<K1, V> series, Func<K1, K2> groupSelector) => series.Level(groupSelector, Stats.median);

    /// <summary>In the values' own type; groups without a value are left out.</summary>
    public static Series<K2, V> MinLevel<K1, V, K2>(this Series<K1, V> series, Func<K1, K2> groupSelector) =>
        series.GroupBy(observation => groupSelector(observation.Key)).SelectValues(group => group.TryMin().Value);

    public static Series<K2, V> MaxLevel<K1, V, K2>(this Series<K1, V> series, Func<K1, K2> groupSelector) =>
        series.GroupBy(observation => groupSelector(observation.Key)).SelectValues(group => group.TryMax().Value);

    /// <summary>Not an extension, as in the original.</summary>
    public static Series<K2, double> StdDevLevel<K1, V, K2>(Series<K1, V> series, Func<K1, K2> groupSelector) => series.Level(groupSelector, Stats.stdDev);

    /// <summary>In proportion between the nearest keys that have a value; beyond the ends, the value at the end.</summary>
    /// <exception cref="InvalidOperationException">The keys are not sorted.</exception>
    public static Series<K, double> InterpolateLinear<K, V>(this Series<K, V> series, IEnumerable<K> keys, Func<K, K, double> keyDiff) =>
        keys.Select(key => KeyValue.Create(key, (series.TryGetObservation(key, Lookup.ExactOrSmaller), series.TryGetObservation(key, Lookup.ExactOrGreater)) switch
        {
            ({ HasValue: true, Value: var before }, { HasValue: true, Value: var after }) when !Equals(before.Key, after.Key) =>
                Stats.Number(before.Value) + (Stats.Number(after.Value) - Stats.Number(before.Value)) * keyDiff(key, before.Key) / keyDiff(after.Key, before.Key),
            var (before, after) => before.HasValue ? Stats.Number(before.Value.Value) : after.HasValue ? Stats.Number(after.Value.Value) : double.NaN,
        })).ToSeries();

    /// <summary>One statistic per group of keys with a value, groups in the order of their first key.</summary>
    private static Series<K2, double> Level<K1, V, K2>(this Series<K1, V> series, Func<K1, K2> groupSelector, Func<Series<K1, V>, double> statistic) =>
        series.GroupBy(observation => groupSelector(observation.Key)).SelectValues(statistic);
}

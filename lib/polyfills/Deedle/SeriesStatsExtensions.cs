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

    public static double Skewness<K, V>(this Series<K, V> series) => Stats.skew(series);

    public static double Kurtosis<K, V>(this Series<K, V> series) => Stats.kurt(series);

    public static Series<K2, double> SumLevel<K1, V, K2>(this Series<K1, V> series, Func<K1, K2> groupSelector) => series.Level(groupSelector, Stats.sum);

    public static Series<K2, double> MeanLevel<K1, V, K2>(this Series<K1, V> series, Func<K1, K2> groupSelector) => series.Level(groupSelector, Stats.mean);

    public static Series<K2, double> MedianLevel<K1, V, K2>(this Series<K1, V> series, Func<K1, K2> groupSelector) => series.Level(groupSelector, Stats.median);

    /// <summary>One statistic per group of keys with a value, groups in the order of their first key.</summary>
    private static Series<K2, double> Level<K1, V, K2>(this Series<K1, V> series, Func<K1, K2> groupSelector, Func<Series<K1, V>, double> statistic) =>
        series.GroupBy(observation => groupSelector(observation.Key)).SelectValues(statistic);
}

using System.Globalization;
using Deedle.Core;
using Microsoft.FSharp.Core;

namespace Deedle;

/// <summary>Statistics of the values that are there, as numbers. Of no values at all they are NaN, a sum too.</summary>
/// <exception cref="FormatException">A text among the values does not read as a number.</exception>
public static partial class Stats
{
    public static int count<K, V>(Series<K, V> series) => series.ValueCount;

    public static double sum<K, V>(Series<K, V> series) => Numbers(series) is { Count: > 0 } numbers ? numbers.Sum() : double.NaN;

    /// <summary>The sum in the values' own type.</summary>
    public static V numSum<K, V>(Series<K, V> series) => (V)(object)(series.Values switch
    {
        IEnumerable<int> values => values.Sum(),
        IEnumerable<long> values => values.Sum(),
        IEnumerable<float> values => values.Sum(),
        IEnumerable<double> values => values.Sum(),
        IEnumerable<decimal> values => values.Sum(),
        _ => throw new NotSupportedException($"Values of the type {typeof(V).Name} have no sum."),
    });

    public static double mean<K, V>(Series<K, V> series) => PowerSums.Of(Numbers(series)).Mean;

    public static double variance<K, V>(Series<K, V> series) => PowerSums.Of(Numbers(series)).Variance;

    public static double stdDev<K, V>(Series<K, V> series) => PowerSums.Of(Numbers(series)).StandardDeviation;

    public static double skew<K, V>(Series<K, V> series) => PowerSums.Of(Numbers(series)).Skewness;

    public static double kurt<K, V>(Series<K, V> series) => PowerSums.Of(Numbers(series)).Kurtosis;

    public static double min<K, V>(Series<K, V> series) => Numbers(series).DefaultIfEmpty(double.NaN).Min();

    public static double max<K, V>(Series<K, V> series) => Numbers(series).DefaultIfEmpty(double.NaN).Max();

    public static FSharpOption<V> tryMin<K, V>(Series<K, V> series) => Extreme(series, -1);

    public static FSharpOption<V> tryMax<K, V>(Series<K, V> series) => Extreme(series, 1);

    public static double median<K, V>(Series<K, V> series) => Median(Numbers(series));

    public static int uniqueCount<K, V>(Series<K, V> series) => series.Values.Distinct().Count();

    /// <summary>By the quantile as text; between two values in proportion, NaN for a quantile outside 0 to 1.</summary>
    public static Series<string, double> quantile<K, V>(double[] quantiles, Series<K, V> series)
    {
        double[] sorted = [.. Numbers(series).Order()];
        return quantiles.Select(quantile => KeyValue.Create(quantile.ToString("R", CultureInfo.InvariantCulture), At(quantile))).ToSeries();

        double At(double quantile)
        {
            if (sorted.Length == 0 || !(quantile >= 0 && quantile <= 1))
            {
                return double.NaN;
            }
            var rank = quantile * (sorted.Length - 1);
            var below = (int)rank;
            return below == rank ? sorted[below] : sorted[below] + (sorted[below + 1] - sorted[below]) * (rank - below);
        }
    }

    /// <summary>Distinct values, mean, standard deviation, extremes and quartiles.</summary>
    public static Series<string, double> describe<K, V>(Series<K, V> series) => new(
    [
        KeyValue.Create("unique", (double)uniqueCount(series)),
        KeyValue.Create("mean", mean(series)),
        KeyValue.Create("std", stdDev(series)),
        KeyValue.Create("min", min(series)),
        .. quantile([0.25, 0.5, 0.75], series).Observations,
        KeyValue.Create("max", max(series)),
    ]);

    /// <summary>Of a sample, over the keys where both have a value; NaN for fewer than two.</summary>
    public static double cov<K, V1, V2>(Series<K, V1> series1, Series<K, V2> series2)
    {
        var (left, right) = Deviations(series1, series2);
        return left.Length < 2 ? double.NaN : left.Zip(right, (x, y) => x * y).Sum() / (left.Length - 1);
    }

    /// <summary>Pearson's, over the keys where both have a value; NaN for fewer than two, or where one of them is constant.</summary>
    public static double corr<K, V1, V2>(Series<K, V1> series1, Series<K, V2> series2)
    {
        var (left, right) = Deviations(series1, series2);
        var spread = Math.Sqrt(left.Sum(x => x * x)) * Math.Sqrt(right.Sum(y => y * y));
        return left.Length < 2 || spread == 0 ? double.NaN : left.Zip(right, (x, y) => x * y).Sum() / spread;
    }

    private static List<double> Numbers<K, V>(Series<K, V> series) => [.. series.Values.Select(Number)];

    internal static double Number<V>(V value) => Convert.ToDouble(value, CultureInfo.CurrentCulture);

    private static double Median(IEnumerable<double> numbers)
    {
        double[] sorted = [.. numbers.Order()];
        var middle = sorted.Length / 2;
        return sorted.Length == 0 ? double.NaN : sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle] + sorted[middle - 1]) / 2;
    }

    private static FSharpOption<V> Extreme<K, V>(Series<K, V> series, int sign) => series.ValueCount == 0 ? FSharpOption<V>.None
        : FSharpOption<V>.Some(series.Values.Aggregate((best, value) => GenericOrder.Compare(value, best) * sign > 0 ? value : best));

    private static (double[] Left, double[] Right) Deviations<K, V1, V2>(Series<K, V1> series1, Series<K, V2> series2)
    {
        var pairs = series1.ZipInner(series2).Values.Select(pair => (Left: Number(pair.Item1), Right: Number(pair.Item2))).ToArray();
        var (left, right) = (pairs.Sum(pair => pair.Left) / pairs.Length, pairs.Sum(pair => pair.Right) / pairs.Length);
        return (Array.ConvertAll(pairs, pair => pair.Left - left), Array.ConvertAll(pairs, pair => pair.Right - right));
    }
}

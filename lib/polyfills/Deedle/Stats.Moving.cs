using Deedle.Core;

namespace Deedle;

/// <remarks>Over the last so many positions, or over all so far. Missing values are passed over.</remarks>
public static partial class Stats
{
    /// <summary>Missing until there are so many positions.</summary>
    public static Series<K, double> movingCount<K, V>(int size, Series<K, V> series) => Moving(size, series, numbers => numbers.Count());

    public static Series<K, double> movingSum<K, V>(int size, Series<K, V> series) => Moving(size, series, numbers => numbers.Sum());

    public static Series<K, double> movingMean<K, V>(int size, Series<K, V> series) => Moving(size, series, numbers => PowerSums.Of(numbers).Mean);

    public static Series<K, double> movingVariance<K, V>(int size, Series<K, V> series) => Moving(size, series, numbers => PowerSums.Of(numbers).Variance);

    public static Series<K, double> movingStdDev<K, V>(int size, Series<K, V> series) => Moving(size, series, numbers => PowerSums.Of(numbers).StandardDeviation);

    public static Series<K, double> movingMedian<K, V>(int size, Series<K, V> series) => Moving(size, series, Median);

    /// <summary>Unlike a moving mean, of fewer positions at the beginning.</summary>
    public static Series<K, double> movingMin<K, V>(int size, Series<K, V> series) => Last(size, series, numbers => numbers.DefaultIfEmpty(double.NaN).Min());

    public static Series<K, double> movingMax<K, V>(int size, Series<K, V> series) => Last(size, series, numbers => numbers.DefaultIfEmpty(double.NaN).Max());

    public static Series<K, double> expandingCount<K, V>(Series<K, V> series) => Expanding(series, sums => sums.Count);

    public static Series<K, double> expandingSum<K, V>(Series<K, V> series) => Expanding(series, sums => sums.First);

    public static Series<K, double> expandingMean<K, V>(Series<K, V> series) => Expanding(series, sums => sums.Mean);

    public static Series<K, double> expandingMin<K, V>(Series<K, V> series) => ExpandingExtreme(series, Math.Min);

    public static Series<K, double> expandingMax<K, V>(Series<K, V> series) => ExpandingExtreme(series, Math.Max);

    private static Series<K, double> Moving<K, V>(int size, Series<K, V> series, Func<IEnumerable<double>, double> statistic) => size > 0
        ? Last(size, series, statistic, incomplete: false)
        : throw new ArgumentException($"A window of {size} positions is empty.", nameof(size));

    private static Series<K, double> Last<K, V>(int size, Series<K, V> series, Func<IEnumerable<double>, double> statistic, bool incomplete = true)
    {
        var numbers = series.Vector.Select(Number);
        return new(series.KeyIndex, Vector<double>.Of(numbers.Count, position => position + 1 < size && !incomplete ? default : OptionalValue.Create(statistic(
            Enumerable.Range(Math.Max(0, position + 1 - size), Math.Min(size, position + 1)).Select(at => numbers[at]).Where(number => number.HasValue).Select(number => number.Value)))));
    }

    private static Series<K, double> Expanding<K, V>(Series<K, V> series, Func<PowerSums, double> statistic)
    {
        var sums = default(PowerSums);
        return new(series.KeyIndex, Vector<double>.Of(series.Vector.Values().Select(value => statistic(sums = value.HasValue ? sums.And(Number(value.Value)) : sums))));
    }

    private static Series<K, double> ExpandingExtreme<K, V>(Series<K, V> series, Func<double, double, double> extreme)
    {
        var best = double.NaN;
        return new(series.KeyIndex, Vector<double>.Of(series.Vector.Values().Select(value =>
            best = !value.HasValue ? best : double.IsNaN(best) ? Number(value.Value) : extreme(best, Number(value.Value)))));
    }
}

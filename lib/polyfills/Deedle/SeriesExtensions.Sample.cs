namespace Deedle;

/// <remarks>Values at other keys: each has the value of the key itself or of the last one before it.</remarks>
public static partial class SeriesExtensions
{
    public static Series<K, V> Sample<K, V>(this Series<K, V> series, IEnumerable<K> keys) => series.GetItems(keys, Lookup.ExactOrSmaller);

    /// <summary>From the first key on, once in each interval, up to the first point behind the last key.</summary>
    public static Series<DateTime, V> Sample<V>(this Series<DateTime, V> series, TimeSpan interval) => series.Sample(interval, Direction.Backward);

    /// <param name="dir">Backward adds the first point behind the last key, forward does not.</param>
    public static Series<DateTime, V> Sample<V>(this Series<DateTime, V> series, TimeSpan interval, Direction dir) => series.Sample(series.KeyRange.Item1, interval, dir);

    public static Series<DateTime, V> Sample<V>(this Series<DateTime, V> series, DateTime start, TimeSpan interval, Direction dir)
    {
        var (points, last) = (new List<DateTime>(), series.KeyRange.Item2);
        var point = start;
        for (; point <= last; point += interval)
        {
            points.Add(point);
        }
        return series.Sample(dir == Direction.Backward ? [.. points, point] : points);
    }
}

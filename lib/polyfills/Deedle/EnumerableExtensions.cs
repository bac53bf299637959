namespace Deedle;

public static class EnumerableExtensions
{
    public static Series<K, V> ToSeries<K, V>(this IEnumerable<KeyValuePair<K, V>> observations) => new(observations);

    /// <summary>Keys from 0.</summary>
    public static Series<int, V> ToOrdinalSeries<V>(this IEnumerable<V> observations)
    {
        var values = observations.ToArray();
        return new Series<int, V>([.. Enumerable.Range(0, values.Length)], values);
    }

    public static Series<K, V> ToSparseSeries<K, V>(this IEnumerable<KeyValuePair<K, OptionalValue<V>>> observations)
    {
        var all = observations.ToArray();
        return new Series<K, V>(new Core.KeyIndex<K>(Array.ConvertAll(all, pair => pair.Key)), Core.Vector<V>.Of(all.Select(pair => pair.Value)));
    }
}

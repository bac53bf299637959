using Deedle.Core;

namespace Deedle;

/// <remarks>Neighbours that belong together by their keys.</remarks>
public static partial class SeriesExtensions
{
    /// <summary>From every key on, the run of keys for which the condition holds against it.</summary>
    /// <exception cref="InvalidOperationException">The keys are not sorted.</exception>
    public static Series<K, Series<K, V>> WindowWhile<K, V>(this Series<K, V> series, Func<K, K, bool> cond) => series.WindowWhileInto(cond, window => window);

    public static Series<K, U> WindowWhileInto<K, V, U>(this Series<K, V> series, Func<K, K, bool> cond, Func<Series<K, V>, U> reduce) =>
        Enumerable.Range(0, series.InOrder().KeyCount)
            .Select(start => series.Slice(start, series.RunLength(start, cond)))
            .Into(window => KeyValue.Create(window.FirstKey(), reduce(window)));

    /// <summary>Runs that do not overlap, each as long as the condition holds against its first key.</summary>
    /// <exception cref="InvalidOperationException">The keys are not sorted.</exception>
    public static Series<K, Series<K, V>> ChunkWhile<K, V>(this Series<K, V> series, Func<K, K, bool> cond) => series.ChunkWhileInto(cond, chunk => chunk);

    public static Series<K, U> ChunkWhileInto<K, V, U>(this Series<K, V> series, Func<K, K, bool> cond, Func<Series<K, V>, U> reduce) =>
        series.Runs(cond).Into(chunk => KeyValue.Create(chunk.FirstKey(), reduce(chunk)));

    /// <summary>By the second key, its value and the one before; the projection of what is missing is missing.</summary>
    /// <exception cref="InvalidOperationException">The keys are not sorted.</exception>
    public static Series<K, U> PairwiseWith<K, T, U>(this Series<K, T> series, Func<K, T, T, U> f) =>
        series.Pairwise().Select(pair => f(pair.Key, pair.Value.Item1, pair.Value.Item2));

    /// <summary>Neighbours whose keys project to the same one, under it.</summary>
    /// <exception cref="ArgumentException">A projected key comes back after another.</exception>
    public static Series<TNewKey, Series<K, V>> ResampleEquivalence<K, V, TNewKey>(this Series<K, V> series, Func<K, TNewKey> keyProj) => series.ResampleEquivalence(keyProj, group => group);

    public static Series<TNewKey, TNewValue> ResampleEquivalence<K, V, TNewKey, TNewValue>(this Series<K, V> series, Func<K, TNewKey> keyProj, Func<Series<K, V>, TNewValue> aggregate) =>
        series.Runs((first, key) => Equals(keyProj(first), keyProj(key))).Into(group => KeyValue.Create(keyProj(group.FirstKey()), aggregate(group)));

    /// <summary>The last value under each projected key, from the first to the last of them; a gap takes the value before it.</summary>
    public static Series<TNewKey, V> ResampleUniform<K, V, TNewKey>(this Series<K, V> series, Func<K, TNewKey> keyProj, Func<TNewKey, TNewKey> nextKey) =>
        series.ResampleUniform(keyProj, nextKey, Lookup.ExactOrSmaller);

    /// <exception cref="InvalidOperationException">The lookup leaves out exact keys.</exception>
    public static Series<K2, V> ResampleUniform<K1, V, K2>(this Series<K1, V> series, Func<K1, K2> keyProj, Func<K2, K2> nextKey, Lookup fillMode)
    {
        if (!fillMode.HasFlag(Lookup.Exact))
        {
            throw new InvalidOperationException("Resampling takes exact keys, and may take their neighbours too: use Exact, ExactOrSmaller or ExactOrGreater.");
        }
        var groups = series.ResampleEquivalence(keyProj);
        var keys = new List<K2>();
        for (var key = groups.FirstKey(); KeyIndex<K2>.Order.Compare(key, groups.LastKey()) <= 0; key = nextKey(key))
        {
            keys.Add(key);
        }
        return new Series<K2, V>(new KeyIndex<K2>([.. keys]), Vector<V>.Of(keys.Select(key =>
            groups.TryGet(key) is { HasValue: true, Value: var exact } ? exact.TryGetAt(exact.KeyCount - 1)
            : groups.TryGet(key, fillMode) is { HasValue: true, Value: var near } ? near.TryGetAt(fillMode == Lookup.ExactOrGreater ? 0 : near.KeyCount - 1)
            : default)));
    }

    private static IEnumerable<Series<K, V>> Runs<K, V>(this Series<K, V> series, Func<K, K, bool> cond)
    {
        for (var start = 0; start < series.InOrder().KeyCount; start += series.RunLength(start, cond))
        {
            yield return series.Slice(start, series.RunLength(start, cond));
        }
    }

    private static int RunLength<K, V>(this Series<K, V> series, int start, Func<K, K, bool> cond) =>
        1 + Enumerable.Range(start + 1, series.KeyCount - start - 1).TakeWhile(position => cond(series.GetKeyAt(start), series.GetKeyAt(position))).Count();
}

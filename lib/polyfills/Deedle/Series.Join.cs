using Deedle.Core;

namespace Deedle;

public partial class Series<K, V>
{
    /// <summary>The observations of both.</summary>
    /// <exception cref="InvalidOperationException">Both have a value for one key.</exception>
    public Series<K, V> Merge(Series<K, V> otherSeries) => Merge([otherSeries]);

    public Series<K, V> Merge(IEnumerable<Series<K, V>> otherSeries) => Merge([.. otherSeries]);

    public Series<K, V> Merge(params Series<K, V>[] otherSeries)
    {
        Series<K, V>[] all = [this, .. otherSeries];
        var index = Alignment.Union([.. all.Select(series => series.KeyIndex)], reorder: true);
        return new(index, Vector<V>.Of(Combination.Gather(index, all.Select(series => (series.KeyIndex, series.Vector)))));
    }

    public Series<K, V> Merge(Series<K, V> another, UnionBehavior behavior)
    {
        var index = Alignment.Union([KeyIndex, another.KeyIndex], reorder: true);
        return new(index, Vector<V>.Of(index.Keys.Select(key => (Left: TryGet(key), Right: another.TryGet(key)) switch
        {
            var (left, right) when behavior == UnionBehavior.Exclusive => Combination.AtMostOne(left, right, key),
            var (left, right) when behavior == UnionBehavior.PreferRight => right.HasValue ? right : left,
            var (left, right) => left.HasValue ? left : right,
        })));
    }

    /// <summary>The observations that the other series has too, with an equal value.</summary>
    public Series<K, V> Intersect(Series<K, V> another) => Where(observation => another.TryGet(observation.Key).Equals(new OptionalValue<V>(observation.Value)));

    /// <summary>Without the values of keys that are missing in the other series; a key that it lacks keeps its own.</summary>
    public Series<K, V> WithMissingFrom<TOther>(Series<K, TOther> otherSeries) => SelectOptional(observation =>
        otherSeries.KeyIndex.Locate(observation.Key) >= 0 && !otherSeries.TryGet(observation.Key).HasValue ? default : observation.Value);

    public Series<K, Tuple<OptionalValue<V>, OptionalValue<V2>>> Zip<V2>(Series<K, V2> otherSeries) => Zip(otherSeries, JoinKind.Outer);

    public Series<K, Tuple<OptionalValue<V>, OptionalValue<V2>>> Zip<V2>(Series<K, V2> otherSeries, JoinKind kind) => Zip(otherSeries, kind, Lookup.Exact);

    public Series<K, Tuple<OptionalValue<V>, OptionalValue<V2>>> Zip<V2>(Series<K, V2> otherSeries, JoinKind kind, Lookup lookup) =>
        ZipInto(otherSeries, kind, lookup, (left, right) => OptionalValue.Create(Tuple.Create(left, right)));

    /// <summary>Pairs of the keys that both have; missing where either value is.</summary>
    public Series<K, Tuple<V, V2>> ZipInner<V2>(Series<K, V2> otherSeries) => ZipInto(otherSeries, JoinKind.Inner, Tuple.Create);

    internal Series<K, R> ZipInto<V2, R>(Series<K, V2> other, JoinKind kind, Func<V, V2, R> combine) =>
        ZipInto(other, kind, Lookup.Exact, (left, right) => left.HasValue && right.HasValue ? new OptionalValue<R>(combine(left.Value, right.Value)) : default);

    internal Series<K, R> ZipInto<V2, R>(Series<K, V2> other, JoinKind kind, Lookup lookup, Func<OptionalValue<V>, OptionalValue<V2>, OptionalValue<R>> combine)
    {
        var (index, toLeft, toRight) = Alignment.Join(KeyIndex, other.KeyIndex, kind, lookup);
        var (left, right) = (toLeft.Apply(Vector), toRight.Apply(other.Vector));
        return new(index, Vector<R>.Of(index.Count, position => combine(left[position], right[position])));
    }
}

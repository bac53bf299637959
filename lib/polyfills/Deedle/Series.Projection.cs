using Deedle.Core;

namespace Deedle;

public partial class Series<K, V>
{
    public Series<K, V> Reversed => Take([.. Enumerable.Range(0, KeyCount).Reverse()]);

    /// <summary>Projects the values that are there; null and NaN become missing, and so does a value whose projection asks for a missing one.</summary>
    public Series<K, R> Select<R>(Func<KeyValuePair<K, V>, R> f) => Select((observation, _) => f(observation));

    public Series<K, R> Select<R>(Func<KeyValuePair<K, V>, int, R> f) => new(KeyIndex, Vector<R>.Of(KeyCount, position =>
    {
        try
        {
            return Vector[position].Select(value => f(KeyValue.Create(KeyIndex.Unchecked[position], value), position));
        }
        catch (MissingValueException)
        {
            return default;
        }
    }));

    public Series<K, R> SelectOptional<R>(Func<KeyValuePair<K, OptionalValue<V>>, OptionalValue<R>> f) =>
        new(KeyIndex, Vector<R>.Of(KeyCount, position => f(KeyValue.Create(KeyIndex.Unchecked[position], Vector[position]))));

    public Series<K, T> SelectValues<T>(Func<V, T> f) => Select(observation => f(observation.Value));

    public Series<R, V> SelectKeys<R>(Func<KeyValuePair<K, OptionalValue<V>>, R> f) => new(new KeyIndex<R>([.. ObservationsAll.Select(f)]), Vector);

    /// <summary>Keeps the observations for which the condition holds; missing values are not asked about and go.</summary>
    public Series<K, V> Where(Func<KeyValuePair<K, V>, bool> f) => Where((observation, _) => f(observation));

    public Series<K, V> Where(Func<KeyValuePair<K, V>, int, bool> f) => WhereAt(position =>
        Vector[position] is { HasValue: true, Value: var value } && f(KeyValue.Create(KeyIndex.Unchecked[position], value), position));

    public Series<K, V> WhereOptional(Func<KeyValuePair<K, OptionalValue<V>>, bool> f) =>
        WhereAt(position => f(KeyValue.Create(KeyIndex.Unchecked[position], Vector[position])));

    /// <summary>One series per group, groups in the order of their first member; missing values belong to none.</summary>
    public Series<TNewKey, Series<K, V>> GroupBy<TNewKey>(Func<KeyValuePair<K, V>, TNewKey> keySelector)
    {
        var groups = Enumerable.Range(0, KeyCount)
            .Where(position => Vector[position].HasValue)
            .GroupBy(position => keySelector(KeyValue.Create(KeyIndex.Unchecked[position], Vector[position].Value)))
            .ToArray();
        return new(new KeyIndex<TNewKey>(Array.ConvertAll(groups, group => group.Key)), Vector<Series<K, V>>.Of(groups.Select(group => Take([.. group]))));
    }

    public Series<K, S> ScanValues<S>(Func<S, V, S> foldFunc, S init)
    {
        var state = init;
        return new(KeyIndex, Vector.Select(value => state = foldFunc(state, value)));
    }

    /// <summary>By the second key of two neighbours, both values; missing where either is.</summary>
    /// <exception cref="InvalidOperationException">The keys are not sorted.</exception>
    public Series<K, Tuple<V, V>> Pairwise() => this.WindowInto(2, pair =>
        pair.TryGetAt(0) is { HasValue: true, Value: var first } && pair.TryGetAt(1) is { HasValue: true, Value: var second } ? Tuple.Create(first, second) : null);

    /// <summary>The same values, computed already: those here always are.</summary>
    public Series<K, V> Materialize() => this;

    /// <summary>Gives these keys the value that they have here, if any.</summary>
    public Series<K, V> Realign(IEnumerable<K> newKeys)
    {
        var index = new KeyIndex<K>([.. newKeys]);
        return new(index, Alignment.Follow(KeyIndex, index).Apply(Vector));
    }

    public Series<int, V> IndexOrdinally() => new(new KeyIndex<int>([.. Enumerable.Range(0, KeyCount)], ordered: true), Vector);

    /// <summary>Puts other keys to the values, by position; too many get no value, and values without a key go.</summary>
    public Series<TNewKey, V> IndexWith<TNewKey>(IEnumerable<TNewKey> keys)
    {
        var index = new KeyIndex<TNewKey>([.. keys]);
        return new(index, Vector<V>.Of(index.Count, position => Vector[position]));
    }

    public Series<K, V> Replace(K key, V value) => Replace([key], value);

    public Series<K, V> Replace(K[] keys, V value) => Select(observation => keys.Contains(observation.Key) ? value : observation.Value);

    private Series<K, V> WhereAt(Func<int, bool> condition) => Take([.. Enumerable.Range(0, KeyCount).Where(condition)]);
}

using Deedle.Core;

namespace Deedle;

public partial class Series<K, V>
{
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    /// <exception cref="MissingValueException">The key has no value.</exception>
    public V this[K a] => Get(a);

    public Series<K, V> this[IEnumerable<K> items] => GetItems(items);

    public Series<K, V> this[ICustomLookup<K> a] => GetByLevel(a);

    public V Get(K key) => GetObservation(key).Value;

    public V Get(K key, Lookup lookup) => GetObservation(key, lookup).Value;

    public V GetAt(int index) => IsEmpty ? throw new IndexOutOfRangeException("Nothing can be got from an empty series.") : TryGetAt(index).Value;

    public OptionalValue<V> TryGet(K key) => Vector[KeyIndex.Locate(key)];

    /// <summary>The value of the key or of the nearest key with one, as <paramref name="lookup"/> says.</summary>
    /// <exception cref="InvalidOperationException">A neighbour is wanted and the keys are not sorted.</exception>
    public OptionalValue<V> TryGet(K key, Lookup lookup) => TryGetObservation(key, lookup).Select(observation => observation.Value);

    /// <summary>Missing behind the end.</summary>
    /// <exception cref="IndexOutOfRangeException">The index is negative.</exception>
    public OptionalValue<V> TryGetAt(int index) => index < 0 ? throw new IndexOutOfRangeException($"Positions are counted from 0, and {index} is none.") : Vector[index];

    public K GetKeyAt(int index) => KeyIndex.Unchecked[index];

    public KeyValuePair<K, V> GetObservation(K key) => ObservationAt(KeyIndex.Locate(key), key);

    public KeyValuePair<K, V> GetObservation(K key, Lookup lookup) => ObservationAt(Locate(key, lookup), key);

    public OptionalValue<KeyValuePair<K, OptionalValue<V>>> TryGetObservation(K key) =>
        KeyIndex.Locate(key) is >= 0 and var position ? OptionalValue.Create(KeyValue.Create(key, Vector[position])) : default;

    public OptionalValue<KeyValuePair<K, V>> TryGetObservation(K key, Lookup lookup)
    {
        var position = Locate(key, lookup);
        return Vector[position].Select(value => KeyValue.Create(KeyIndex.Unchecked[position], value));
    }

    /// <summary>A series of these keys, in this order; a key that is not there has no value.</summary>
    public Series<K, V> GetItems(IEnumerable<K> keys) => GetItems(keys, Lookup.Exact);

    public Series<K, V> GetItems(IEnumerable<K> keys, Lookup lookup)
    {
        var index = new KeyIndex<K>([.. keys]);
        return new Series<K, V>(index, Vector.TakeTyped([.. index.Keys.Select(key => Locate(key, lookup))]));
    }

    public Series<K, V> GetByLevel(ICustomLookup<K> key)
    {
        int[] matching = [.. Enumerable.Range(0, KeyCount).Where(position => key.Matches(KeyIndex.Unchecked[position]))];
        return Take(matching, KeyIndex.IsOrdered);
    }

    public Series<K, V> Between(K lowerInclusive, K upperInclusive) =>
        Range(KeyIndex.Locate(lowerInclusive, Lookup.ExactOrGreater, Any), KeyIndex.Locate(upperInclusive, Lookup.ExactOrSmaller, Any));

    public Series<K, V> After(K lowerExclusive) => Range(KeyIndex.Locate(lowerExclusive, Lookup.Greater, Any), KeyCount - 1);

    public Series<K, V> Before(K upperExclusive) => Range(0, KeyIndex.Locate(upperExclusive, Lookup.Smaller, Any));

    public Series<K, V> StartAt(K lowerInclusive) => Range(KeyIndex.Locate(lowerInclusive, Lookup.ExactOrGreater, Any), KeyCount - 1);

    public Series<K, V> EndAt(K upperInclusive) => Range(0, KeyIndex.Locate(upperInclusive, Lookup.ExactOrSmaller, Any));

    internal Series<K, V> Slice(int start, int count) => new(KeyIndex.Slice(start, count), Vector.TakeTyped([.. Enumerable.Range(start, count)]));

    internal Series<K, V> Take(int[] positions, bool? ordered = null) => new(KeyIndex.Take(positions, ordered), Vector.TakeTyped(positions));

    private static bool Any(int position) => true;

    /// <summary>From the first position to the last; -1 for either, or the first behind the last, gives nothing.</summary>
    private Series<K, V> Range(int first, int last) => first < 0 || last < first ? Take([], ordered: true) : Slice(first, last - first + 1);

    private int Locate(K key, Lookup lookup) => KeyIndex.Locate(key, lookup, position => Vector[position].HasValue);

    private KeyValuePair<K, V> ObservationAt(int position, K key)
    {
        if (position < 0)
        {
            throw new KeyNotFoundException($"There is no key {key}.");
        }
        return Vector[position] is { HasValue: true, Value: var value }
            ? KeyValue.Create(KeyIndex.Unchecked[position], value)
            : throw new MissingValueException(key, $"The value of {key} is missing.");
    }
}

using Deedle.Core;

namespace Deedle;

/// <summary>Values by key, in the keys' order; a value may be missing.</summary>
public partial class Series<K, V> : ISeries<K>
{
    public Series(IEnumerable<KeyValuePair<K, V>> pairs)
        : this([.. pairs])
    {
    }

    public Series(IEnumerable<K> keys, IEnumerable<V> values)
        : this([.. keys], [.. values])
    {
    }

    /// <exception cref="ArgumentException">A key is there twice.</exception>
    /// <exception cref="InvalidOperationException">There are not as many values as keys.</exception>
    public Series(K[] keys, V[] values)
        : this(new KeyIndex<K>([.. keys]), Vector<V>.Of(values))
    {
    }

    internal Series(KeyIndex<K> index, Vector<V> vector)
    {
        if (index.Check().Count != vector.Count)
        {
            throw new InvalidOperationException($"A series needs as many values as keys: there are {index.Count} keys and {vector.Count} values.");
        }
        (KeyIndex, Vector) = (index, vector);
    }

    private Series(KeyValuePair<K, V>[] pairs)
        : this(Array.ConvertAll(pairs, pair => pair.Key), Array.ConvertAll(pairs, pair => pair.Value))
    {
    }

    public IEnumerable<K> Keys => KeyIndex.Keys;

    /// <summary>The values that are there.</summary>
    public IEnumerable<V> Values => Observations.Select(observation => observation.Value);

    /// <summary>One value for each key; the type's default (0, null) where it is missing.</summary>
    public IEnumerable<V> ValuesAll => Vector.Values().Select(value => value.ValueOrDefault);

    /// <summary>The keys that have a value, with it.</summary>
    public IEnumerable<KeyValuePair<K, V>> Observations =>
        ObservationsAll.Where(observation => observation.Value.HasValue).Select(observation => KeyValue.Create(observation.Key, observation.Value.Value));

    public IEnumerable<KeyValuePair<K, OptionalValue<V>>> ObservationsAll => KeyIndex.Keys.Select((key, position) => KeyValue.Create(key, Vector[position]));

    public int KeyCount => KeyIndex.Count;

    public int ValueCount => Vector.Values().Count(value => value.HasValue);

    public bool IsEmpty => KeyIndex.Count == 0;

    /// <summary>Whether the keys ascend; the order of their type's default comparer counts.</summary>
    public bool IsOrdered => KeyIndex.IsOrdered;

    public Tuple<K, K> KeyRange => KeyIndex.Range.ToTuple();

    internal KeyIndex<K> KeyIndex { get; }

    internal Vector<V> Vector { get; }

    KeyIndex<K> ISeries<K>.KeyIndex => KeyIndex;

    Vector ISeries<K>.Vector => Vector;

    OptionalValue<object> ISeries<K>.TryGetObject(K key) => TryGet(key).Select(value => (object)value);

    public override bool Equals(object obj) => obj is Series<K, V> other && KeyIndex.Equals(other.KeyIndex) && Vector.Equals(other.Vector);

    public override int GetHashCode() => HashCode.Combine(KeyIndex, Vector);
}

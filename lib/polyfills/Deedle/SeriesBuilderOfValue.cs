using System.Collections;

namespace Deedle;

/// <summary>Collects keys and values for one series; takes a collection initialiser.</summary>
public class SeriesBuilder<K, V> : IEnumerable<KeyValuePair<K, V>>
{
    private readonly List<KeyValuePair<K, V>> pairs = [];

    public Series<K, V> Series => new(pairs);

    public void Add(K key, V value) => pairs.Add(KeyValue.Create(key, value));

    IEnumerator<KeyValuePair<K, V>> IEnumerable<KeyValuePair<K, V>>.GetEnumerator() => pairs.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => pairs.GetEnumerator();
}

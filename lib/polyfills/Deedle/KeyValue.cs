namespace Deedle;

public static class KeyValue
{
    public static KeyValuePair<K, V> Create<K, V>(K key, V value) => new(key, value);
}

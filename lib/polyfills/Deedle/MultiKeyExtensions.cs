using System.Runtime.CompilerServices;

namespace Deedle;

public static class MultiKeyExtensions
{
    public static ICustomLookup<TKey> Lookup1Of2<TLevel, TKey>(TLevel k) => new LevelLookup<TLevel, TKey>(0, k);

    public static ICustomLookup<TKey> Lookup2Of2<TLevel, TKey>(TLevel k) => new LevelLookup<TLevel, TKey>(1, k);

    public static ICustomLookup<TKey> Lookup1Of3<TLevel, TKey>(TLevel k) => new LevelLookup<TLevel, TKey>(0, k);

    public static ICustomLookup<TKey> Lookup2Of3<TLevel, TKey>(TLevel k) => new LevelLookup<TLevel, TKey>(1, k);

    public static ICustomLookup<TKey> Lookup3Of3<TLevel, TKey>(TLevel k) => new LevelLookup<TLevel, TKey>(2, k);

    private sealed class LevelLookup<L, K>(int level, L wanted) : ICustomLookup<K>
    {
        public bool Matches(K key) => key is ITuple tuple && level < tuple.Length && Equals(tuple[level], wanted);
    }
}

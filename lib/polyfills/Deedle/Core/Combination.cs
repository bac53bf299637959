namespace Deedle.Core;

internal static class Combination
{
    /// <summary>The one value there is.</summary>
    /// <exception cref="InvalidOperationException">There are two.</exception>
    public static OptionalValue<T> AtMostOne<T, K>(OptionalValue<T> left, OptionalValue<T> right, K key) => (left.HasValue, right.HasValue) switch
    {
        (true, true) => throw new InvalidOperationException($"Both sides have a value for {key}, and only one can be kept."),
        (true, false) => left,
        _ => right,
    };

    /// <summary>The values of all parts, each at the place of its key.</summary>
    /// <exception cref="InvalidOperationException">Two parts have a value for one key.</exception>
    public static OptionalValue<T>[] Gather<K, T>(KeyIndex<K> keys, IEnumerable<(KeyIndex<K> Index, Vector<T> Vector)> parts)
    {
        var gathered = new OptionalValue<T>[keys.Count];
        foreach (var (index, vector) in parts)
        {
            foreach (var (position, key) in index.Keys.Index())
            {
                var place = keys.Locate(key);
                gathered[place] = AtMostOne(gathered[place], vector[position], key);
            }
        }
        return gathered;
    }
}

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
}

namespace Deedle.Core;

/// <summary>Makes each value when asked: a frame of a hundred thousand rows need not hold a hundred thousand row series.</summary>
internal sealed class LazyVector<T>(int count, Func<int, OptionalValue<T>> valueAt) : Vector<T>
{
    public override int Count => count;

    public override OptionalValue<T> this[int position] => position >= 0 && position < count ? valueAt(position) : default;
}

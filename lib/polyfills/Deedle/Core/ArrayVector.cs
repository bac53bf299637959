namespace Deedle.Core;

internal sealed class ArrayVector<T>(T[] values, bool[] present) : Vector<T>
{
    public override int Count => values.Length;

    public override OptionalValue<T> this[int position] =>
        position >= 0 && position < values.Length && present[position] ? new OptionalValue<T>(values[position]) : default;
}

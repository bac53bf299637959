namespace Deedle.Core;

/// <summary>A vector seen as objects, which remembers what type its values have.</summary>
internal sealed class BoxedVector(Vector vector) : Vector<object>
{
    public override int Count => vector.Count;

    public override Vector Unboxed => vector;

    public override OptionalValue<object> this[int position] => vector.GetObject(position);
}

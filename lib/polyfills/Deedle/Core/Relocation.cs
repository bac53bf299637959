namespace Deedle.Core;

/// <summary>How a vector follows its keys into another index: where each new position's value was, -1 where it has none.</summary>
/// <param name="Positions">Null where nothing moves.</param>
/// <param name="FillFirst">Fills the gaps of the source before it moves, for a join by nearest key.</param>
internal readonly record struct Relocation(int[] Positions, Direction? FillFirst = null)
{
    public Vector<T> Apply<T>(Vector<T> vector)
    {
        var source = FillFirst is { } direction ? vector.FillTyped(direction) : vector;
        return Positions is null ? source : source.TakeTyped(Positions);
    }

    public Vector Apply(Vector vector)
    {
        var source = FillFirst is { } direction ? vector.Unboxed.Fill(direction) : vector.Unboxed;
        return Positions is null ? source : source.Take(Positions);
    }
}

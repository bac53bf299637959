namespace Coopetition;

/// <summary>Where a row stands, so that a reader can go there.</summary>
/// <param name="File">Relative to the data folder.</param>
/// <param name="Line">The first is 1.</param>
public readonly record struct Place(string File, int Line)
{
    public override string ToString() => FormattableString.Invariant($"{File}, line {Line}");
}

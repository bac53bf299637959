namespace Coopetition;

/// <summary>A missing value's reason, for readers.</summary>
/// <param name="Reason">A sentence.</param>
/// <param name="Source">Where the reason comes from; null if it follows from the data.</param>
public sealed record Gap(GapKind Kind, string Reason, Source? Source = null)
{
    public override string ToString() => Reason;
}

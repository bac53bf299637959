namespace Coopetition;

/// <summary>Bars that belong together: the parts of one whole.</summary>
/// <param name="Total">What the parts should add up to; null if there is no such figure.</param>
public sealed record BarGroup(string Label, IReadOnlyList<Bar> Bars, Bar? Total = null);

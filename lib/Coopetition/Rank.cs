namespace Coopetition;

/// <summary>A measure's place among others in a period.</summary>
/// <param name="Place">1 for the largest value; equal values share a place; null for a gap.</param>
public sealed record Rank(int? Place, Measure Measure, Point Point);

namespace Coopetition.Report.Documents.Charts;

/// <summary>A bar or a point as a figure draws it.</summary>
/// <param name="Start">Where a bar begins; zero for most, and for points.</param>
/// <param name="Colour">In six hexadecimal digits.</param>
/// <param name="About">What a reader is told who points at it; empty if nothing.</param>
internal sealed record Mark(double Value, double Start, string? Colour, string About);

namespace Coopetition.Report.Figures;

/// <summary>The two periods that a notebook compares, as readers see them.</summary>
/// <param name="Notes">Full sentences on how they were chosen.</param>
public sealed record ComparedPeriods(string Then, string Now, IReadOnlyList<string>? Notes = null);

namespace Coopetition.Report.Documents.Charts;

/// <summary>A column of the sheet behind a chart.</summary>
/// <param name="Values">One for each category; null is missing.</param>
/// <param name="Formulas">What computes them, where that is not typed.</param>
internal sealed record ChartColumn(string Name, IReadOnlyList<double?> Values, IReadOnlyList<string?>? Formulas = null);

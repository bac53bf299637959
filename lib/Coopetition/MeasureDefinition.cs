namespace Coopetition;

/// <summary>What two measures must have in common to be compared.</summary>
/// <param name="Key">The metric's definition.</param>
public sealed record MeasureDefinition(string Unit, string? Currency, Basis Basis, Attribution Attribution, int FiscalYearEndMonth, string Key);

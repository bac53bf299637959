namespace Coopetition;

/// <summary>What two measures must have in common to be compared.</summary>
/// <param name="FiscalYearEndMonth">Of measures by the year, the month that their years end in; null for other periods, which all calendars share.</param>
/// <param name="Key">What exactly is measured: the metric's definition, and what was computed of it.</param>
/// <param name="Scope">Of users, how wide the count is and where; null for figures of a company.</param>
public sealed record MeasureDefinition(
    string Unit,
    string? Currency,
    Basis Basis,
    Attribution Attribution,
    int? FiscalYearEndMonth,
    string Key,
    string? Scope = null);

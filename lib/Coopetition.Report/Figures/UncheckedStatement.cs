namespace Coopetition.Report.Figures;

/// <summary>A statement of the story that no data can test, with the reason.</summary>
public sealed record UncheckedStatement(string Id, string Statement, string? Reason = null);

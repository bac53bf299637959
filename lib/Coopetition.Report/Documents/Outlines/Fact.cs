namespace Coopetition.Report.Documents.Outlines;

/// <summary>Something known of an edition, by its name.</summary>
public sealed record Fact(string Name, string Value);

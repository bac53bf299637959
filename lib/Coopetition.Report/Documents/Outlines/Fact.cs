namespace Coopetition.Report.Documents.Outlines;

/// <summary>Something known of an edition, by its name.</summary>
public sealed record EditionFact(string Name, string Value);

namespace Coopetition.Report.Documents.Outlines;

/// <summary>The head of a table's column, and whether numbers stand below it.</summary>
public sealed record TableColumn(string Title, bool Numeric = false);

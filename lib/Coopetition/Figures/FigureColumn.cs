namespace Coopetition;

/// <summary>A column of a figure's data.</summary>
/// <param name="Type">text, number, date or period.</param>
/// <param name="Unit">As readers see it; null for what has none.</param>
public sealed record FigureColumn(string Name, string Title, string Type, string? Unit = null);

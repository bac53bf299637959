namespace Coopetition;

/// <summary>The data of a figure, row by row: what a reader gets who wants the numbers.</summary>
/// <param name="Rows">Each with a cell per column: text, a double, or null for what is missing.</param>
public sealed record FigureTable(IReadOnlyList<FigureColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);

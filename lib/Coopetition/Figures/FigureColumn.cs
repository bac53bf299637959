namespace Coopetition;

/// <summary>A column of a figure's data.</summary>
/// <param name="Type">text, number, date or period.</param>
/// <param name="Unit">As the data count; null for what has none.</param>
public sealed record FigureColumn(string Name, string Title, string Type, string? Unit = null)
{
    internal static FigureColumn Period { get; } = new("period", "Period", "period");

    internal static FigureColumn Status { get; } = Text("status", "Status");

    internal static FigureColumn Source { get; } = Text("source", "Source");

    internal static FigureColumn Note { get; } = Text("note", "Note");

    internal static FigureColumn Text(string name, string title) => new(name, title, "text");

    internal static FigureColumn Date(string name, string title) => new(name, title, "date");

    internal static FigureColumn Number(string name, string title, string? unit) => new(name, title, "number", unit);
}

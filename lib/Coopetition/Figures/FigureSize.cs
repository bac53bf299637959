namespace Coopetition;

/// <summary>A size that a figure is drawn in: pixels, and the size of its type.</summary>
/// <param name="Name">The variant's name in a figure's JSON.</param>
public sealed record FigureSize(string Name, int Width, int Height, int Title, int Type, int Small, int Margin)
{
    /// <summary>For a page's full width and for slides.</summary>
    public static FigureSize Wide { get; } = new("wide", 1000, 560, 22, 14, 12, 18);

    /// <summary>For posts and half a slide.</summary>
    public static FigureSize Square { get; } = new("square", 800, 800, 24, 15, 13, 20);

    /// <summary>For a telephone and for one column of a printed page.</summary>
    public static FigureSize Column { get; } = new("column", 400, 520, 16, 12, 11, 12);

    public static IReadOnlyList<FigureSize> All { get; } = [Wide, Square, Column];
}

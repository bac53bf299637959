namespace Coopetition.Report.Pages;

/// <summary>A size that figures are drawn in, and the room from which a page uses it; <c>page.js</c> knows the same rooms.</summary>
internal sealed record ChartSize(string Name, int From, int Width, int Height)
{
    public static ChartSize Wide { get; } = new("wide", 860, 1000, 450);

    public static ChartSize Square { get; } = new("square", 600, 800, 700);

    public static ChartSize Column { get; } = new("column", 0, 400, 420);
}

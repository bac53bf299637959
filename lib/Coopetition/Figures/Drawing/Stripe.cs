namespace Coopetition.Drawing;

/// <summary>A lying bar of a panel.</summary>
/// <param name="Breadth">Across, in rows.</param>
/// <param name="Hover">Encoded text that a pointer on it shows.</param>
internal sealed record Stripe(double Row, double From, double To, string Fill, string Hover, double Breadth = 0.62)
{
    public string Outline { get; init; } = "#000000";

    public double OutlineWidth { get; init; }

    /// <summary>plotly.js' name of a fill pattern: empty, /, \, x, -, |, + or a dot.</summary>
    public string Pattern { get; init; } = "";

    public string PatternColour { get; init; } = "#000000";
}

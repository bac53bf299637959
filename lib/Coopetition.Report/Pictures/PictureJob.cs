
namespace Coopetition.Report.Pictures;

/// <summary>A figure to be drawn in one size and theme.</summary>
internal sealed record PictureJob(Figure Figure, PictureKind Kind)
{
    public string Name => $"{Figure.Slug} {Kind.Size} {Kind.Theme}";

    /// <summary>The Plotly figure as JSON; null if the figure is not drawn so.</summary>
    public string? Drawing => Figure.Chart.GetRawText();
}

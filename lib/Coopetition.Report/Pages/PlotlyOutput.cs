namespace Coopetition.Report.Pages;

/// <summary>A chart that a notebook shows without a figure's finding and data.</summary>
internal static class PlotlyOutput
{
    public const string MediaType = "application/vnd.plotly.v1+json";
}

using System.Text.Json;
using Coopetition.Report.Markup;
using Coopetition.Report.Pictures;

namespace Coopetition.Report.Pages;

/// <summary>The place where a chart is drawn; until then it holds the alternative text, and keeps the chart's room free.</summary>
internal static class ChartBox
{
    private static readonly (double Wide, double Narrow, double OnPaper) UsualHeights = (440, 360, 250);

    /// <param name="name">The figure's slug, or a name that no slug can be.</param>
    public static Html Of(string name, DrawnFigure figure, string alternativeText)
    {
        var (wide, narrow, onPaper) = HeightsOf(figure.Chart);
        return Html.Of(
            $"""
            <div class="chart-box"><div class="chart" id="chart_{name}" role="img" aria-label="{alternativeText}" style="--wide:{wide}px;--narrow:{narrow}px;--on-paper:{onPaper}px"><p class="waiting">{alternativeText}</p></div></div>
            {Data($"data_{name}", figure.ToJson())}
            """);
    }

    /// <summary>A block of data for scripts: no text in it can end the element that holds it.</summary>
    public static Html Data(string id, string json) => Html.Of(
        $"""<script type="application/json" id="{id}">{Html.Trusted(json.Replace("<", "\\u003c", StringComparison.Ordinal))}</script>""");

    /// <summary>In pixels, where there is room for the wide form, where not, and on paper: the script that draws charts reads the same.</summary>
    private static (double Wide, double Narrow, double OnPaper) HeightsOf(JsonElement chart) =>
        chart.TryGetProperty("layout", out var layout) && layout.ValueKind == JsonValueKind.Object
        && layout.TryGetProperty("meta", out var meta) && meta.ValueKind == JsonValueKind.Object
        && meta.TryGetProperty("height", out var height) && height.ValueKind == JsonValueKind.Array
        && height.EnumerateArray().Where(pixels => pixels.ValueKind == JsonValueKind.Number).Select(pixels => pixels.GetDouble()).ToList() is [> 0 and var wide, > 0 and var narrow]
            ? (wide, narrow, wide)
            : UsualHeights;
}

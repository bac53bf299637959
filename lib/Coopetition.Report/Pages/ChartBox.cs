using Coopetition.Report.Markup;

namespace Coopetition.Report.Pages;

/// <summary>The place where a chart is drawn; until then it holds the alternative text.</summary>
internal static class ChartBox
{
    public static Html Of(string name, string alternativeText) => Html.Of(
        $"""<div class="chart-box"><div class="chart" id="chart_{name}" role="img" aria-label="{alternativeText}"><p class="waiting">{alternativeText}</p></div></div>""");

    /// <summary>Keeps the chart's room free, so that nothing moves when it is drawn.</summary>
    public static string Style(string name, ChartVariants variants) =>
        $"#chart_{name}{{height:{variants.WideHeight}px}}@container (max-width:559.98px){{#chart_{name}{{height:{variants.ColumnHeight}px}}}}\n";

    /// <summary>What is drawn, as a block of data.</summary>
    public static Html Data(string name, ChartVariants variants) => Html.Of(
        $"""
        <script type="application/json" id="data_{name}">{Html.Trusted(InScript(variants.Json.ToJsonString()))}</script>

        """);

    // No text of a chart may end the element that holds it
    private static string InScript(string json) => json.Replace("<", "\\u003c", StringComparison.Ordinal);
}

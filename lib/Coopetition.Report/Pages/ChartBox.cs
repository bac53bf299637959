using Coopetition.Report.Markup;
using static System.FormattableString;

namespace Coopetition.Report.Pages;

/// <summary>The place where a chart is drawn; until then it holds the alternative text.</summary>
internal static class ChartBox
{
    public static Html Of(string name, string alternativeText) => Html.Of(
        $"""<div class="chart-box"><div class="chart" id="chart_{name}" role="img" aria-label="{alternativeText}"><p class="waiting">{alternativeText}</p></div></div>""");

    /// <summary>Keeps the chart's room free, so that nothing moves when it is drawn.</summary>
    public static string Style(string name, ChartVariants variants)
    {
        var wide = variants.RoomFor(ChartSize.Wide) ?? (ChartSize.Wide.Width, ChartSize.Wide.Height);
        var style = Rule(name, Scaled(wide)) + "\n";
        if (variants.RoomFor(ChartSize.Square) is { } square)
        {
            style += Below(ChartSize.Wide.From, Rule(name, Scaled(square)));
        }

        if (variants.RoomFor(ChartSize.Column) is { } column)
        {
            // As high as drawn where there is more room than it needs, smaller in all where there is less
            style += Below(ChartSize.Square.From, Rule(name, Invariant($"max-width:none;aspect-ratio:auto;height:{column.Height}px")))
                + Below(column.Width, Rule(name, Invariant($"height:auto;aspect-ratio:{column.Width}/{column.Height}")));
        }

        return style;
    }

    /// <summary>What is drawn, as a block of data.</summary>
    public static Html Data(string name, ChartVariants variants) => Html.Of(
        $"""
        <script type="application/json" id="data_{name}">{Html.Trusted(InScript(variants.Json.ToJsonString()))}</script>

        """);

    private static string Scaled((double Width, double Height) room) =>
        Invariant($"max-width:{room.Width}px;aspect-ratio:{room.Width}/{room.Height}");

    private static string Rule(string name, string declarations) => $"#chart_{name}{{{declarations}}}";

    // Paper has room enough, or little enough, for the wide size
    private static string Below(double room, string rule) =>
        Invariant($"@media screen{{@container (max-width:{room - 0.02}px){{{rule}}}}}\n");

    // No text of a chart may end the element that holds it
    private static string InScript(string json) => json.Replace("<", "\\u003c", StringComparison.Ordinal);
}

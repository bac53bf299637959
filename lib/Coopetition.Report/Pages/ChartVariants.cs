using System.Text.Json.Nodes;
using Coopetition.Report.Figures;

namespace Coopetition.Report.Pages;

/// <summary>How a figure is drawn on a page, which says itself, as text, what a chart's furniture says.</summary>
internal sealed class ChartVariants
{
    private const int DefaultHeight = 450;
    private static readonly string[] Sizes = ["wide", "column"];
    private static readonly string[] Themes = ["light", "dark"];
    private static readonly string[] Furniture = ["title", "subtitle", "footer"];

    private ChartVariants(JsonObject json, int wideHeight, int columnHeight) =>
        (Json, WideHeight, ColumnHeight) = (json, wideHeight, columnHeight);

    /// <summary>Plotly figures by size and theme, without furniture.</summary>
    public JsonObject Json { get; }

    /// <summary>In pixels, where there is room.</summary>
    public int WideHeight { get; }

    /// <summary>In pixels, on a narrow page.</summary>
    public int ColumnHeight { get; }

    /// <summary>A size or theme that the figure lacks is made up for by one that it has.</summary>
    public static ChartVariants Of(Figure figure)
    {
        var variants = figure.Variants.DeepClone().AsObject();
        var drawn = new JsonObject();
        foreach (var size in Sizes)
        {
            var themes = new JsonObject();
            foreach (var theme in Themes)
            {
                themes[theme] = WithoutFurniture((variants[size]?[theme] ?? variants[size]?["light"] ?? variants["wide"]?["light"] ?? new JsonObject()).DeepClone().AsObject());
            }

            drawn[size] = themes;
        }

        return new ChartVariants(drawn, HeightOf(drawn["wide"]!["light"]!), HeightOf(drawn["column"]!["light"]!));
    }

    /// <summary>A chart that came without a figure's sizes and themes.</summary>
    public static ChartVariants Of(JsonObject plotly)
    {
        var themes = new JsonObject { ["light"] = plotly.DeepClone() };
        return new ChartVariants(new JsonObject { ["wide"] = themes }, HeightOf(plotly), HeightOf(plotly));
    }

    private static JsonObject WithoutFurniture(JsonObject plotly)
    {
        if (plotly["layout"] is not JsonObject layout)
        {
            return plotly;
        }

        if (layout["annotations"] is JsonArray annotations)
        {
            foreach (var annotation in annotations.Where(item => Furniture.Contains((string?)item?["name"])).ToList())
            {
                annotations.Remove(annotation);
            }
        }

        var (top, bottom) = (Pixels(layout["meta"]?["titleHeight"]), Pixels(layout["meta"]?["footerHeight"]));
        Shrink(layout, "height", top + bottom);
        if (layout["margin"] is JsonObject margin)
        {
            Shrink(margin, "t", top);
            Shrink(margin, "b", bottom);
        }

        return plotly;
    }

    private static void Shrink(JsonObject parent, string name, double by)
    {
        if (parent[name] is JsonValue)
        {
            parent[name] = Math.Max(0, Pixels(parent[name]) - by);
        }
    }

    private static int HeightOf(JsonNode plotly) => Pixels(plotly["layout"]?["height"]) is > 0 and var height ? (int)Math.Ceiling(height) : DefaultHeight;

    private static double Pixels(JsonNode? node) => node is JsonValue value && value.TryGetValue(out double pixels) ? pixels : 0;
}

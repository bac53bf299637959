using System.Text.Json.Nodes;

namespace Coopetition.Report.Pages;

/// <summary>How a figure is drawn on a page, which says itself, as text, what a chart's furniture says.</summary>
internal sealed class ChartVariants
{
    private static readonly string[] Furniture = ["title", "subtitle", "footer"];

    private ChartVariants(JsonObject json) => Json = json;

    /// <summary>Plotly figures by size and theme, without furniture.</summary>
    public JsonObject Json { get; }

    /// <summary>Of a figure, those that it has.</summary>
    public static ChartVariants Of(Figure figure)
    {
        var variants = new JsonObject { [ChartSize.Wide.Name] = new JsonObject { ["light"] = JsonNode.Parse(figure.Chart.GetRawText()) } };
        foreach (var chart in variants.SelectMany(size => size.Value?.AsObject() ?? []).Select(theme => theme.Value))
        {
            TakeFurniture(chart?["layout"] as JsonObject ?? []);
        }

        return new ChartVariants(variants);
    }

    /// <summary>Of a chart that came without a figure's sizes and themes.</summary>
    public static ChartVariants Of(JsonObject plotly) =>
        new(new JsonObject { [ChartSize.Wide.Name] = new JsonObject { ["light"] = plotly.DeepClone() } });

    /// <summary>The room that a size takes; null if the figure is not drawn in it.</summary>
    public (double Width, double Height)? RoomFor(ChartSize size) => Json[size.Name]?["light"]?["layout"] is JsonObject layout
        ? (Pixels(layout["width"], size.Width), Pixels(layout["height"], size.Height))
        : null;

    private static void TakeFurniture(JsonObject layout)
    {
        if (layout["annotations"] is JsonArray annotations)
        {
            var taken = annotations.Where(item => Furniture.Contains((string?)item?["name"])).ToList();
            foreach (var annotation in taken)
            {
                annotations.Remove(annotation);
            }

            // Put back where a picture leaves the page
            if (taken.Count > 0 && layout["meta"] is JsonObject meta)
            {
                meta["furniture"] = new JsonArray([.. taken]);
            }
        }

        var (top, bottom) = (Pixels(layout["meta"]?["titleHeight"], 0), Pixels(layout["meta"]?["footerHeight"], 0));
        Shrink(layout, "height", top + bottom);
        if (layout["margin"] is JsonObject margin)
        {
            Shrink(margin, "t", top);
            Shrink(margin, "b", bottom);
        }
    }

    private static void Shrink(JsonObject parent, string name, double by)
    {
        if (parent[name] is JsonValue)
        {
            parent[name] = Math.Max(0, Pixels(parent[name], by) - by);
        }
    }

    private static double Pixels(JsonNode? node, double otherwise) => node is JsonValue value && value.TryGetValue(out double pixels) && pixels >= 0 ? pixels : otherwise;
}

using System.Text.Json.Nodes;

namespace Coopetition.Tests.Figures;

/// <summary>One variant of a figure, read back from its JSON.</summary>
internal sealed class Drawn
{
    private readonly JsonNode layout;

    public Drawn(Figure figure, string size = "wide", string theme = "light")
    {
        var variant = JsonNode.Parse(figure.ToJson())!["variants"]![size]![theme]!;
        layout = variant["layout"]!;
        Traces = [.. variant["data"]!.AsArray().Select(trace => trace!)];
    }

    public IReadOnlyList<JsonNode> Traces { get; }

    public double Width => (double)layout["width"]!;

    public double Height => (double)layout["height"]!;

    public double TitleHeight => (double)layout["meta"]!["titleHeight"]!;

    public double FooterHeight => (double)layout["meta"]!["footerHeight"]!;

    public double BodyHeight => Height - TitleHeight - FooterHeight;

    public IReadOnlyList<JsonNode> Annotations => [.. layout["annotations"]!.AsArray().Select(annotation => annotation!)];

    public string Named(string name) => Text(Annotations.Single(annotation => (string?)annotation["name"] == name));

    /// <summary>All text in the body, tags and entities as they are.</summary>
    public IReadOnlyList<string> Labels => [.. Annotations.Where(annotation => annotation["name"] is null).Select(Text)];

    /// <summary>Labels that contain a text, with their upper and lower end in pixels of the body.</summary>
    public IReadOnlyList<(double From, double To)> Extents(string text, string? anchor = null) =>
    [
        .. Annotations.Where(annotation => annotation["name"] is null && (anchor is null || (string?)annotation["xanchor"] == anchor) && Text(annotation).Contains(text, StringComparison.Ordinal)).Select(annotation =>
        {
            var middle = (1 - (double)annotation["y"]!) * BodyHeight;
            var half = Text(annotation).Split("<br>").Length * (double)annotation["font"]!["size"]! * 1.3 / 2;
            return (middle - half, middle + half);
        }),
    ];

    private static string Text(JsonNode annotation) => (string)annotation["text"]!;
}

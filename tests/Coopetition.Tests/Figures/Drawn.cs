using System.Text.Json.Nodes;
using Plotly.NET;

namespace Coopetition.Tests.Figures;

/// <summary>A chart, read back from its JSON.</summary>
internal sealed class Drawn(JsonNode chart)
{
    public Drawn(GenericChart chart) : this(JsonNode.Parse(GenericChart.toFigureJson(chart))!)
    {
    }

    public Drawn(Figure figure) : this(JsonNode.Parse(figure.Chart.GetRawText())!)
    {
    }

    public IReadOnlyList<JsonNode> Traces => [.. chart["data"]!.AsArray().Select(trace => trace!)];

    public JsonNode Layout => chart["layout"]!;

    public IReadOnlyList<JsonNode> Annotations => [.. Layout["annotations"]!.AsArray().Select(annotation => annotation!)];

    /// <summary>The texts of annotations, markup and entities as they are.</summary>
    public IReadOnlyList<string> Labels => [.. Annotations.Select(annotation => (string)annotation["text"]!)];

    public IReadOnlyList<string> Named(string name) => [.. Annotations.Where(annotation => (string?)annotation["name"] == name).Select(annotation => (string)annotation["text"]!)];

    /// <summary>Those of one mode: lines, markers.</summary>
    public IReadOnlyList<JsonNode> Of(string mode) => [.. Traces.Where(trace => (string?)trace["mode"] == mode)];

    public static IEnumerable<string?> Texts(JsonNode? all) => all!.AsArray().Select(item => (string?)item);

    public static IEnumerable<double?> Numbers(JsonNode? all) => all!.AsArray().Select(item => (double?)item);
}

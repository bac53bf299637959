using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Plotly.NET;

namespace Coopetition;

/// <summary>A chart as plotly.js takes it, and what its own properties say of how it is drawn.</summary>
internal sealed partial class ChartJson
{
    /// <summary>The kind of a chart that shows what is known, not how much it is.</summary>
    public const string CoverageMap = "Map of what is known";

    private readonly JsonObject chart;

    private ChartJson(JsonObject chart) => this.chart = chart;

    /// <summary>Without the house template, which whoever draws it adds for its own paper.</summary>
    public JsonElement Plotly => JsonElement.Parse(chart.ToJsonString());

    /// <summary>What kind of chart it is, for who cannot see it: what our own kinds say in <c>layout.meta.kind</c>, else by the traces' type.</summary>
    public string Kind => (string?)chart["layout"]?["meta"]?["kind"] ?? Form switch
    {
        ChartForm.Line => "Line chart",
        ChartForm.Bar => "Bar chart",
        ChartForm.Waterfall => "Waterfall chart",
        _ => "Chart",
    };

    /// <summary>Whether values stand on an axis, so that they must be alike: a map of what is known compares none.</summary>
    public bool ComparesValues => Kind != CoverageMap;

    /// <summary>How an office program would draw it; null if it has no such chart.</summary>
    public ChartForm? Form => (Types, Kind: (string?)chart["layout"]?["meta"]?["kind"]) switch
    {
        (_, "Dumbbell chart" or "Slope chart" or "Bar chart") => ChartForm.Bar,
        (_, { }) => null,
        (["scatter"], _) => ChartForm.Line,
        (["bar"], _) => ChartForm.Bar,
        (["waterfall"], _) => ChartForm.Waterfall,
        _ => null,
    };

    /// <summary>Says what hollow and dashed mean, if either is drawn, and what our own kinds say of their marks.</summary>
    public IReadOnlyList<string> MarkNotes => [.. new[]
    {
        Traces.Any(trace => Texts(trace["marker"]?["symbol"]).Any(symbol => symbol.EndsWith("-open", StringComparison.Ordinal))) ? Charts.Unverified : null,
        Traces.Any(trace => Texts(trace["line"]?["dash"]).Any(dash => dash != "solid")) ? "Dashed: derived or bridged." : null,
    }.OfType<string>().Concat(Texts(chart["layout"]?["meta"]?["notes"])).Distinct()];

    /// <summary>For each colour of the chart that is another on dark paper, which.</summary>
    public IReadOnlyDictionary<string, string> DarkColours(IEnumerable<Company> companies)
    {
        var text = chart.ToJsonString();
        return Paper.DarkColours([.. companies]).Where(pair => text.Contains(pair.Key, StringComparison.OrdinalIgnoreCase)).ToDictionary();
    }

    /// <summary>Whether it is of one of our own kinds, whose marks are not as many as its values.</summary>
    public bool IsOurs => chart["layout"]?["meta"]?["kind"] is not null;

    /// <summary>Whether the first row stands on top.</summary>
    public bool IsTurned => (string?)chart["layout"]?["yaxis"]?["autorange"] is "reversed";

    /// <summary>What the chart says of itself beside what plotly.js draws: its kind, its height, its notes.</summary>
    public JsonObject Meta => Within(Within(chart, "layout"), "meta");

    /// <summary>An axis, such as <c>xaxis</c>.</summary>
    public JsonObject Axis(string name) => Within(Within(chart, "layout"), name);

    public IEnumerable<JsonObject> Traces => chart["data"]?.AsArray().OfType<JsonObject>() ?? [];

    private string[] Types => [.. Traces.Select(trace => (string?)trace["type"] ?? "scatter").Distinct()];

    /// <summary>A height that was asked for is kept as the chart's own.</summary>
    public static ChartJson Of(GenericChart chart)
    {
        // Plotly.NET writes a template a hundred times slower than all the rest: it is left out before, not after
        var layout = new Layout();
        foreach (var (name, value) in GenericChart.getLayout(chart).GetProperties(true).Select(property => (property.Key, property.Value)))
        {
            if (name == "height" && !Equals(value, Defaults.DefaultHeight))
            {
                layout.SetProperty("meta", new { height = new[] { value, value } });
            }
            else if (name is not ("width" or "height") && !(name == "template" && Equals(value, House.Template)))
            {
                layout.SetProperty(name, value);
            }
        }

        // Plotly.NET writes what is no number as a text, which would make an axis one of texts, and colours as red, green and blue
        var text = Opaque().Replace(NoNumber().Replace(GenericChart.toFigureJson(GenericChart.setLayout(layout, chart)), "null"), Hex);
        // Half a character, which no text may hold, becomes a sign for it
        var json = JsonNode.Parse(Encoding.UTF8.GetBytes(text))!.AsObject();
        json.Remove("frames");
        return new(json);
    }

    /// <summary>No chart, but the reason why.</summary>
    public static ChartJson Empty(string reason) => new(new JsonObject
    {
        ["data"] = new JsonArray(),
        ["layout"] = new JsonObject
        {
            ["meta"] = new JsonObject { ["height"] = new JsonArray(120, 120) },
            ["xaxis"] = new JsonObject { ["visible"] = false },
            ["yaxis"] = new JsonObject { ["visible"] = false },
            ["annotations"] = new JsonArray(new JsonObject { ["text"] = reason, ["showarrow"] = false, ["xref"] = "paper", ["yref"] = "paper", ["x"] = 0.5, ["y"] = 0.5 }),
        },
    });

    private static JsonObject Within(JsonObject owner, string name) => owner[name] as JsonObject ?? (owner[name] = new JsonObject()).AsObject();

    private static string Hex(Match colour) => $"\"#{string.Concat(colour.Groups.Values.Skip(1).Select(part => int.Parse(part.ValueSpan, CultureInfo.InvariantCulture).ToString("x2", CultureInfo.InvariantCulture)))}\"";

    [GeneratedRegex("""(?<=[\[,])"(?:NaN|-?Infinity)"(?=[,\]])""")]
    private static partial Regex NoNumber();

    [GeneratedRegex("""(?<!\\)"rgba\((\d{1,3}), (\d{1,3}), (\d{1,3}), 1\.0\)"(?!:)""")]
    private static partial Regex Opaque();

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray all => all.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Coopetition.Report.Figures;

namespace Coopetition.Report.Tests.Pictures;

/// <summary>Figures of the forms that notebooks give, on made-up numbers: lines with gaps, bars, dumbbells and matrices.</summary>
internal static class SampleFigures
{
    private static readonly (string Name, int Width, int Height, int Type)[] Sizes = [("wide", 1000, 560, 14), ("square", 800, 800, 15), ("column", 400, 520, 12)];
    private static readonly string[] Periods = [.. Enumerable.Range(0, 16).Select(i => $"{2021 + (i / 4)} Q{(i % 4) + 1}")];

    public static IReadOnlyList<Figure> TwentyFour { get; } = [.. Enumerable.Range(1, 24).Select(Of)];

    public static Figure Of(int number)
    {
        var slug = $"sample-{number}";
        var finding = number % 3 == 0
            ? $"Growth of company A fell from {30 + number}% to {number}% in the three years in which all others on the field, the newcomer with its short videos among them, grew twice as fast"
            : $"Growth of company A fell from {30 + number}% to {number}%";
        var rows = Periods.Select((period, i) => (period, A: Value(number, i, 0), B: Value(number, i, 1))).ToList();
        return new Figure(
            slug,
            finding,
            $"Lines of two companies over sixteen quarters. {finding}.",
            TableOf(rows),
            Variants(number, finding, rows),
            Subtitle: "Revenue, change on the year before, in percent",
            Notes: ["Company B does not disclose the third quarter."],
            Sources: [new("s1", "Company A", "Results of the fourth quarter & the year <2024>", "2025-03-20", "https://example.org/a?x=1&y=2")],
            AsOf: "2025-03-20");
    }

    /// <summary>The same figure with another value in one row.</summary>
    public static Figure WithValue(this Figure figure, int row, int column, JsonNode value)
    {
        var rows = figure.Table.Rows.Select(cells => cells.ToArray()).ToArray();
        rows[row][column] = JsonSerializer.SerializeToElement(value);
        return figure with { Table = figure.Table with { Rows = rows } };
    }

    public static Figure WithDrawing(this Figure figure, JsonObject drawing) =>
        figure with { Variants = new JsonObject { ["wide"] = new JsonObject { ["light"] = drawing } } };

    /// <summary>The same figure with another footer.</summary>
    public static Figure WithFooter(this Figure figure, string text)
    {
        var variants = figure.Variants.DeepClone().AsObject();
        var annotations = variants["wide"]!["light"]!["layout"]!["annotations"]!.AsArray();
        annotations.Single(annotation => (string?)annotation!["name"] == "footer")!["text"] = text;
        return figure with { Variants = variants };
    }

    // Company B's third quarters are gaps
    private static double? Value(int number, int i, int company) =>
        company == 1 && i % 4 == 2 ? null : Math.Round(20 + (15 * Math.Sin((i * 0.4) + number + company)), 1);

    private static Table TableOf(IEnumerable<(string Period, double? A, double? B)> rows) => new(
        [new("company", "Company", "text"), new("period", "Period", "period"), new("value", "Growth", "number", "%"), new("status", "Status", "text")],
        [.. rows.SelectMany(row => new[] { Row("Company A", row.Period, row.A), Row("Company B", row.Period, row.B) })]);

    private static JsonElement[] Row(string company, string period, double? value) =>
        [.. new object?[] { company, period.Replace(" ", "", StringComparison.Ordinal), value, "seen" }.Select(cell => JsonSerializer.SerializeToElement(cell))];

    private static JsonObject Variants(int number, string finding, List<(string Period, double? A, double? B)> rows)
    {
        var variants = new JsonObject();
        foreach (var (name, width, height, type) in Sizes)
        {
            variants[name] = new JsonObject
            {
                ["light"] = Drawing(number, finding, rows, width, height, type, "#ffffff", "#1a1a1a"),
                ["dark"] = Drawing(number, finding, rows, width, height, type, "#14161a", "#eceff4"),
            };
        }

        return variants;
    }

    private static JsonObject Drawing(int number, string finding, List<(string Period, double? A, double? B)> rows, int width, int height, int type, string paper, string ink)
    {
        var lines = Wrap(finding, (int)(width / (type * 0.85)));
        var top = (lines.Count * type * 2) + (type * 3);
        var annotations = new JsonArray(
            Text("title", $"<b>{string.Join("<br>", lines)}</b>", 0, 1, "top", (int)(type * 1.5), top),
            Text("subtitle", "Revenue, change on the year before, in percent", 0, 1, "bottom", type, 8),
            Text("footer", "Source: Company A, 20 March 2025. Company B does not disclose the third quarter.<br>CC BY 4.0", 0, 0, "top", type - 3, -40));
        var layout = new JsonObject
        {
            ["width"] = width,
            ["height"] = height,
            ["paper_bgcolor"] = paper,
            ["plot_bgcolor"] = paper,
            ["font"] = new JsonObject { ["family"] = "system-ui, \"Segoe UI\", Roboto, Helvetica, Arial, sans-serif", ["size"] = type, ["color"] = ink },
            ["margin"] = new JsonObject { ["l"] = 50, ["r"] = 70, ["t"] = top + 10, ["b"] = 90 },
            ["showlegend"] = false,
            ["annotations"] = annotations,
            ["meta"] = new JsonObject { ["titleHeight"] = top, ["footerHeight"] = 40 },
        };
        return new JsonObject { ["data"] = Traces(number, rows), ["layout"] = layout, ["config"] = new JsonObject { ["displayModeBar"] = false } };
    }

    private static JsonArray Traces(int number, List<(string Period, double? A, double? B)> rows) => (number % 4) switch
    {
        0 => new JsonArray(new JsonObject
        {
            ["type"] = "heatmap",
            ["x"] = Array(rows.Select(row => row.Period)),
            ["y"] = Array(["Payments", "Links in chats", "Mini programs"]),
            ["z"] = new JsonArray([.. Enumerable.Range(0, 3).Select(line => Array(rows.Select((_, i) => i > line * 4 ? 1 : 0)))]),
            ["colorscale"] = new JsonArray(new JsonArray(0, "#dddddd"), new JsonArray(1, "#1f6fd0")),
            ["showscale"] = false,
            ["xgap"] = 2,
            ["ygap"] = 2,
        }),
        1 => new JsonArray(Trace("bar", "Company A", "#d9480f", rows.Select(row => row.A), rows), Trace("bar", "Company B", "#1864ab", rows.Select(row => row.B), rows)),
        _ => new JsonArray(Trace("scatter", "Company A", "#d9480f", rows.Select(row => row.A), rows), Trace("scatter", "Company B", "#1864ab", rows.Select(row => row.B), rows)),
    };

    private static JsonObject Trace(string type, string name, string colour, IEnumerable<double?> values, List<(string Period, double? A, double? B)> rows) => new()
    {
        ["type"] = type,
        ["name"] = name,
        ["x"] = Array(rows.Select(row => row.Period)),
        ["y"] = Array(values),
        ["mode"] = type == "scatter" ? "lines+markers" : null,
        ["line"] = new JsonObject { ["color"] = colour, ["width"] = 2.5 },
        ["marker"] = new JsonObject { ["color"] = colour },
    };

    private static JsonObject Text(string name, string text, double x, double y, string anchor, int size, int shift) => new()
    {
        ["name"] = name,
        ["text"] = text,
        ["x"] = x,
        ["y"] = y,
        ["xref"] = "paper",
        ["yref"] = "paper",
        ["xanchor"] = "left",
        ["yanchor"] = anchor,
        ["yshift"] = shift,
        ["align"] = "left",
        ["showarrow"] = false,
        ["font"] = new JsonObject { ["size"] = size },
    };

    private static JsonArray Array<T>(IEnumerable<T> values) => new([.. values.Select(value => JsonSerializer.SerializeToNode(value))]);

    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + word.Length >= width)
            {
                lines.Add("");
            }

            lines[^1] = $"{lines[^1]} {word}".TrimStart();
        }

        return lines;
    }
}

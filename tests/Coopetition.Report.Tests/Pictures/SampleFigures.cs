using System.Text.Json;
using System.Text.Json.Nodes;

namespace Coopetition.Report.Tests.Pictures;

/// <summary>Figures of the forms that notebooks give, on made-up numbers: lines with gaps, bars and matrices.</summary>
internal static class SampleFigures
{
    private static readonly string[] Periods = [.. Enumerable.Range(0, 16).Select(i => $"{2021 + (i / 4)} Q{(i % 4) + 1}")];

    public static IReadOnlyList<Figure> TwentyFour { get; } = [.. Enumerable.Range(1, 24).Select(Of)];

    /// <summary>Two bars that lie, the first of them hatched.</summary>
    public static JsonObject Hatched => new()
    {
        ["data"] = new JsonArray(new JsonObject
        {
            ["type"] = "bar", ["x"] = new JsonArray(1, 2), ["y"] = new JsonArray("a", "b"), ["orientation"] = "h",
            ["marker"] = new JsonObject { ["color"] = "#c74a00", ["pattern"] = new JsonObject { ["shape"] = new JsonArray("/", ""), ["fillmode"] = "overlay", ["size"] = 6, ["solidity"] = 0.2 } },
        }),
        ["layout"] = new JsonObject(),
    };

    public static Figure Of(int number)
    {
        var finding = number % 3 == 0
            ? $"Growth of company A fell from {30 + number}% to {number}% in the three years in which all others on the field, the newcomer with its short videos among them, grew twice as fast"
            : $"Growth of company A fell from {30 + number}% to {number}%";
        var rows = Periods.Select((period, i) => (period, A: Value(number, i, 0), B: Value(number, i, 1))).ToList();
        return new Figure($"sample-{number}", finding, $"Lines of two companies over sixteen quarters. {finding}.", ChartOf(number, rows), TableOf(rows))
        {
            Subtitle = "Revenue, change on the year before, in percent",
            Caveat = "Company A bought a rival in between.",
            Notes = ["Company B does not disclose the third quarter."],
            Sources = [new("s1", "Company A", "Results of the fourth quarter & the year <2024>", new(2025, 3, 20), "https://example.org/a?x=1&y=2", "results")],
            DarkColours = new Dictionary<string, string> { ["#d9480f"] = "#ff9f5a", ["#1864ab"] = "#7fa6ff" },
        };
    }

    /// <summary>The same figure with another value in one row.</summary>
    public static Figure WithValue(this Figure figure, int row, int column, Cell value)
    {
        var rows = figure.Table.Rows.Select(cells => cells.ToArray()).ToArray();
        rows[row][column] = value;
        return figure with { Table = figure.Table with { Rows = rows } };
    }

    public static Figure WithChart(this Figure figure, JsonObject chart) => figure with { Chart = JsonElement.Parse(chart.ToJsonString()) };

    // Company B's third quarters are gaps
    private static double? Value(int number, int i, int company) =>
        company == 1 && i % 4 == 2 ? null : Math.Round(20 + (15 * Math.Sin((i * 0.4) + number + company)), 1);

    private static Table TableOf(IEnumerable<(string Period, double? A, double? B)> rows) => new(
        [new("company", "Company"), new("period", "Period", "period"), new("value", "Growth", "number", "%"), new("status", "Status")],
        [.. rows.SelectMany(row => new[] { Row("Company A", row.Period, row.A), Row("Company B", row.Period, row.B) })]);

    private static Cell[] Row(string company, string period, double? value) => [company, period.Replace(" ", "", StringComparison.Ordinal), value, "seen"];

    private static JsonElement ChartOf(int number, List<(string Period, double? A, double? B)> rows)
    {
        var layout = new JsonObject { ["showlegend"] = false, ["annotations"] = new JsonArray(End("Company A", rows[^1].A), End("Company B", rows[^1].B)) };
        if (number % 4 == 0)
        {
            layout = new JsonObject { ["meta"] = new JsonObject { ["height"] = new JsonArray(300, 280) } };
        }

        return JsonElement.Parse(new JsonObject { ["data"] = Traces(number, rows), ["layout"] = layout }.ToJsonString());
    }

    private static JsonArray Traces(int number, List<(string Period, double? A, double? B)> rows) => (number % 4) switch
    {
        0 => new JsonArray(new JsonObject
        {
            ["type"] = "heatmap",
            ["x"] = Array(rows.Select(row => row.Period)),
            ["y"] = Array(["Payments with the other's wallet in shops", "Links in chats", "Mini programs"]),
            ["z"] = new JsonArray([.. Enumerable.Range(0, 3).Select(line => Array(rows.Select((_, i) => i > line * 4 ? 1 : 0)))]),
            ["colorscale"] = new JsonArray(new JsonArray(0, "#dddddd"), new JsonArray(1, "#1864ab")),
            ["showscale"] = false,
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
        ["line"] = new JsonObject { ["color"] = colour },
        ["marker"] = new JsonObject { ["color"] = colour },
    };

    private static JsonObject End(string name, double? value) => new()
    {
        ["name"] = "end",
        ["text"] = name,
        ["x"] = Periods[^1],
        ["y"] = value,
        ["xanchor"] = "left",
        ["showarrow"] = false,
    };

    private static JsonArray Array<T>(IEnumerable<T> values) => new([.. values.Select(value => JsonSerializer.SerializeToNode(value))]);
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Coopetition.Report.Figures;

namespace Coopetition.Report.Tests.Documents;

/// <summary>A figure of one number a row, drawn as horizontal bars.</summary>
internal static class SampleChart
{
    private static readonly string[] Colours = ["#c74a00", "#1a44b8"];

    /// <param name="rows">Of each bar its name, whose first word is its company, its value, and where it begins.</param>
    public static Figure Of(string unit, params (string Name, double Value, double Start)[] rows)
    {
        var bars = new JsonObject
        {
            ["type"] = "bar",
            ["orientation"] = "h",
            ["x"] = Array(rows.Select(row => row.Value)),
            ["y"] = Array(rows.Select((_, index) => (double)index)),
            ["base"] = Array(rows.Select(row => row.Start)),
            ["hovertext"] = Array(rows.Select(row => $"<b>{row.Name}</b>")),
            ["marker"] = new JsonObject { ["color"] = Array(rows.Select(row => Colours[row.Name.StartsWith('S') ? 1 : 0])) },
        };
        return SampleEdition.Lines with
        {
            Slug = "bars",
            Table = new Table(
                [new("label", "Name", "text"), new("value", "Value", "number", unit)],
                [.. rows.Select(row => (IReadOnlyList<JsonElement>)[JsonSerializer.SerializeToElement(row.Name), JsonSerializer.SerializeToElement(Math.Round(row.Value, 1))])]),
            Variants = new JsonObject { ["wide"] = new JsonObject { ["light"] = new JsonObject { ["data"] = new JsonArray(bars), ["layout"] = new JsonObject() } } },
        };
    }

    /// <summary>A figure that is drawn as a picture, of a height to a width of a thousand, with a label at each of some heights between 0, the bottom, and 1.</summary>
    public static Figure OfHeight(int height, params double[] labels) => SampleEdition.Matrix with
    {
        Variants = new JsonObject
        {
            ["wide"] = new JsonObject
            {
                ["light"] = new JsonObject
                {
                    ["data"] = new JsonArray(),
                    ["layout"] = new JsonObject
                    {
                        ["width"] = 1000,
                        ["height"] = height,
                        ["margin"] = new JsonObject { ["t"] = 0, ["b"] = 0 },
                        ["annotations"] = new JsonArray([.. labels.Select(label => new JsonObject { ["text"] = "a row", ["yref"] = "paper", ["y"] = label })]),
                        ["xaxis"] = new JsonObject { ["anchor"] = "y", ["showticklabels"] = true, ["ticktext"] = new JsonArray("2024") },
                        ["yaxis"] = new JsonObject { ["domain"] = new JsonArray(0.1, 0.9) },
                    },
                },
            },
        },
    };

    private static JsonArray Array<T>(IEnumerable<T> values) => new([.. values.Select(value => JsonSerializer.SerializeToNode(value))]);
}

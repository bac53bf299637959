using System.Text.Json.Nodes;
using Plotly.NET;

namespace Contract.Tests.PlotlyCharts;

/// <summary>Snippets and what the original package made of them.</summary>
public class RecordedCharts
{
    private static readonly IReadOnlyDictionary<string, GoldenEntry> Recorded = GoldenEntry.Read("plotly.jsonl");

    // Usings alone do not make a submission: hence the empty statement.
    private static readonly GoldenReplay Replay = new("""
        using System; using System.Collections.Generic; using System.Globalization; using System.IO; using System.Linq; using System.Text;
        using System.Text.Json; using System.Text.Json.Nodes; using System.Text.RegularExpressions;
        ;
        """);

    public static TheoryData<string> Ids => [.. Recorded.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Come_out_again(string id)
    {
        var entry = Recorded[id];
        var outcome = await Replay.Run(entry.Code);

        if (entry.Result is { } result)
        {
            Assert.True(outcome.Result is { } answer && Same(result, answer), $"{entry.About}\nexpected: {result}\nactual:   {outcome}");
        }
        else
        {
            var expected = entry.CompileErrors!.Select(Code).Distinct();
            Assert.Equal(expected, (outcome.CompileErrors ?? []).Select(Code).Distinct());
        }
    }

    /// <summary>Part by part: figures as JSON, where neither the order of keys nor the writing of a number counts, all else as text.</summary>
    private static bool Same(string expected, string actual) =>
        expected == actual
        || (expected.Split(" / ") is var parts && actual.Split(" / ") is var answers && parts.Length == answers.Length
            && parts.Zip(answers).All(pair => pair.First == pair.Second || SameFigure(pair.First, pair.Second)));

    private static bool SameFigure(string expected, string actual) =>
        expected.StartsWith('{') && actual.StartsWith('{') && JsonNode.DeepEquals(JsonNode.Parse(expected), Abbreviated(actual));

    /// <summary>
    /// The recording writes the default template as a marker. Which template is the default is the package's own affair
    /// and not a matter of this contract; that a chart has it, and when, is.
    /// </summary>
    private static JsonNode Abbreviated(string figure)
    {
        var node = JsonNode.Parse(figure)!;
        if (node["layout"]?["template"] is { } template && JsonNode.DeepEquals(template, DefaultTemplate()))
        {
            node["layout"]!["template"] = "<default-template>";
        }
        return node;
    }

    private static JsonNode? DefaultTemplate()
    {
        var bare = GenericChart.ofTraceObject(true, new Trace("scatter"));
        return JsonNode.Parse(GenericChart.toFigureJson(bare))!["layout"]!["template"];
    }

    private static string Code(string error) => error[..error.IndexOf(':', StringComparison.Ordinal)];
}

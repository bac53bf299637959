using System.Text.Json.Nodes;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Running;

namespace Coopetition.Report.Tests.Running;

public sealed class KeepingWhatCellsShow
{
    [Theory]
    [InlineData("new string('x', 999_999) + \"\\U0001F600\"", 999_999)]
    [InlineData("new string('x', 999_998) + \"\\U0001F600y\"", 1_000_000)]
    [InlineData("new string('x', 999_999) + \"e\\u0301\"", 999_999)]
    public async Task What_is_kept_of_a_print_ends_with_a_whole_letter(string printed, int kept)
    {
        var text = MultilineText.Join(Assert.Single(Outputs(await Run($"Console.Write({printed});"), 0))["text"]);

        Assert.Equal((kept, "\n… the cell printed more than is kept\n"), (text.IndexOf('\n', StringComparison.Ordinal), text[kept..]));
        Assert.False(char.IsHighSurrogate(text[kept - 1]));
    }

    [Fact]
    public async Task A_character_that_is_printed_in_halves_is_whole_and_half_of_one_is_told_as_such()
    {
        var run = await Run("foreach (var half in \"a\\U0001F600b\") Console.Write(half);", "Console.Write('\\ud83d'); Console.Error.Write('\\ude00'); Console.Write(\"\\ud83d\");", "display(\"\\ud83d\"); \"\\ude00\"");
        var document = Notebook.Parse(run.Document.ToJson(), "n.ipynb");

        Assert.True(run.Succeeded);
        Assert.Equal("a\U0001F600b", MultilineText.Join(document.Cells[0].Outputs[0]!["text"]));
        Assert.Equal(["\uFFFD", "\uFFFD", "\uFFFD"], document.Cells[1].Outputs.Select(output => MultilineText.Join(output!["text"])));
        Assert.All(document.Cells[2].Outputs, output => Assert.Contains("\uFFFD", output!["data"]!.ToJsonString().Replace("\\uFFFD", "\uFFFD", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("new string('[', 500) + new string(']', 500)", true)]
    [InlineData("new string('[', 501) + new string(']', 501)", false)]
    [InlineData("\"{\\\"a\\\":1,\\\"a\\\":2}\"", false)]
    [InlineData("\"[1,\"", false)]
    [InlineData("\"\\\"\\\\ud83d\\\"\"", true)]
    public async Task JSON_that_a_notebook_cannot_hold_is_kept_as_text(string json, bool isKept)
    {
        var run = await Run(
            "using Microsoft.DotNet.Interactive.Formatting;\npublic record Shown(string Json);\nFormatter.Register<Shown>((shown, writer) => writer.Write(shown.Json), \"application/json\");",
            $"display(new Shown({json}), \"application/json\");",
            "Console.Write(\"after\");");
        var content = Notebook.Parse(run.Document.ToJson(), "n.ipynb").Cells[1].Outputs[0]!["data"]!["application/json"]!;

        Assert.Equal("after", MultilineText.Join(Outputs(run, 2)[0]["text"]));
        Assert.Equal(isKept, content is JsonArray || content.ToString() == "\uFFFD");
    }

    [Fact]
    public async Task Of_a_cell_that_displays_without_end_the_beginning_is_kept()
    {
        var run = await Run("var large = new string('x', 30_000_000);\nfor (var i = 0; i < 5; i++) display(large, \"text/plain\");", "Console.Write(\"short\");");

        Assert.Equal([30_000_000, 30_000_000, 30_000_000, -1], Outputs(run, 0).Select(output => output["data"] is { } data ? MultilineText.Join(data["text/plain"]).Length : -1));
        Assert.Equal("… the cell displayed more than is kept\n", MultilineText.Join(Outputs(run, 0)[3]["text"]));
        Assert.Equal("short", MultilineText.Join(Outputs(run, 1)[0]["text"]));
    }

    private static List<JsonObject> Outputs(NotebookRun run, int cell) => [.. run.Document.Cells[cell].Outputs.Select(output => output!.AsObject())];

    private static Task<NotebookRun> Run(params IEnumerable<string> cells) => Run(NotebookText.OfCode(cells));

    private static async Task<NotebookRun> Run(Notebook notebook)
    {
        var transcript = new Transcript(notebook);
        await NotebookRunner.RunAsync(notebook, new(), transcript.Add, TestContext.Current.CancellationToken);
        return transcript.ToRun();
    }
}

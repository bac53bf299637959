using System.Text.Json.Nodes;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Running;

namespace Coopetition.Report.Tests.Running;

public sealed class RunningTheSameCellsAgain : IDisposable
{
    // What the compiler made has a name of its own
    private const string WhatWasCompiled = "class Here { }\nConsole.Write(typeof(Here).Assembly.GetName().Name);";

    private readonly CompiledNotebooks compiled = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task They_read_what_has_changed_and_are_not_compiled_again()
    {
        var file = folder.Write("data.csv", "old");
        string[] cells = [WhatWasCompiled, $"var text = System.IO.File.ReadAllText({Literal(file)});", "var lines = new List<string>();\nlines.Add(text);", "string.Join(' ', lines)"];

        var first = await Run(cells);
        folder.Write("data.csv", "new");
        var second = await Run(cells);

        Assert.Equal(Printed(first, 0), Printed(second, 0));
        Assert.Equal(("old", "new"), (Returned(first, 3), Returned(second, 3)));
    }

    [Fact]
    public async Task They_print_display_and_return_the_same()
    {
        string[] cells =
        [
            WhatWasCompiled,
            "Console.Write(1);\nConsole.Error.Write(2);\nvar shown = display(\"three\", \"text/plain\");\nshown.Update(\"four\");",
            "(object)null",
            "new Microsoft.DotNet.Interactive.Formatting.FormattedValue(\"text/plain\", \"five\")",
            "await Task.FromResult(6)",
        ];

        var (first, second) = (await Run(cells), await Run(cells));

        Assert.Equal(Outputs(first), Outputs(second));
        Assert.Contains("five", Outputs(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_names_its_line_and_ends_the_notebook()
    {
        var file = folder.Write("data.csv", "1");
        string[] cells = [WhatWasCompiled, $"// read\nvar number = int.Parse(System.IO.File.ReadAllText({Literal(file)}));", "Console.Write(number);"];

        var first = await Run(cells);
        folder.Write("data.csv", "none");
        var second = await Run(cells);

        Assert.Equal(Printed(first, 0), Printed(second, 0));
        Assert.Equal(("FormatException", 2), (second.Failure!.Value.Error.Name, second.Failure!.Value.Error.Line));
        Assert.Equal([CellState.Succeeded, CellState.Failed, CellState.NotRun], second.Cells.Select(cell => cell!.State));
    }

    [Theory]
    [InlineData("static int runs;\nConsole.Write(++runs);")]
    [InlineData("class Kept { public static int Runs { get; set; } }\nConsole.Write(++Kept.Runs);")]
    [InlineData("static class Kept { public static int Runs; }\nConsole.Write(++Kept.Runs);")]
    public async Task What_a_static_field_holds_does_not_outlive_the_run(string cell)
    {
        await Run(cell);

        Assert.Equal("1", Printed(await Run(cell), 0));
    }

    [Theory]
    [InlineData("#load ")]
    [InlineData("#!import ")]
    public async Task A_file_that_a_cell_loads_is_read_again(string directive)
    {
        var file = folder.Write("helper.csx", "var told = \"old\";");
        string[] cells = [directive + Literal(file), "Console.Write(told);"];

        await Run(cells);
        folder.Write("helper.csx", "var told = \"new\";");

        Assert.Equal("new", Printed(await Run(cells), 1));
    }

    [Fact]
    public async Task Other_cells_are_compiled()
    {
        await Run("var number = 1;", "Console.Write(number);");

        Assert.Equal("2", Printed(await Run("var number = 2;", "Console.Write(number);"), 1));
    }

    private async Task<NotebookRun> Run(params string[] cells)
    {
        var notebook = NotebookText.OfCode(cells);
        var transcript = new Transcript(notebook);
        await NotebookRunner.RunAsync(notebook, compiled, transcript.Add, TestContext.Current.CancellationToken);
        return transcript.ToRun();
    }

    private static string Literal(string path) => $"\"{path}\"";

    private static string Printed(NotebookRun run, int cell) => string.Concat(run.Document.Cells[cell].Outputs.Select(output => MultilineText.Join(output!["text"])));

    private static string Returned(NotebookRun run, int cell) => MultilineText.Join(run.Document.Cells[cell].Outputs.Single()!["data"]!["text/plain"] ?? run.Document.Cells[cell].Outputs.Single()!["data"]!["text/html"]);

    private static string Outputs(NotebookRun run) => new JsonArray([.. run.Document.Cells.Select(cell => cell.Outputs.DeepClone())]).ToJsonString();
}

using System.Text.Json.Nodes;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Running;

namespace Coopetition.Report.Tests.Running;

public sealed class RunningCells
{
    [Fact]
    public async Task A_cell_sees_what_earlier_cells_made_and_its_last_expression_is_its_result()
    {
        var run = await Run("var x = 40;", "x + 2");

        Assert.True(run.Succeeded);
        var result = Assert.Single(Outputs(run, 1));
        Assert.Equal("execute_result", (string?)result["output_type"]);
        Assert.Equal(2, (int?)result["execution_count"]);
        Assert.Contains("42", string.Concat(result["data"]!["text/html"]!.AsArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_printed_becomes_streams_in_the_order_in_which_it_came()
    {
        var run = await Run("Console.Write(\"a\"); Console.WriteLine(\"b\"); Console.Error.WriteLine(\"c\"); Console.Write(\"d\");");

        Assert.Equal(
            [("stdout", "ab\n"), ("stderr", "c\n"), ("stdout", "d")],
            Outputs(run, 0).Select(output => ((string)output["name"]!, MultilineText.Join(output["text"]))));
    }

    [Fact]
    public async Task Of_a_cell_that_prints_without_end_the_beginning_is_kept()
    {
        var run = await Run("for (var i = 0; i < 30; i++) Console.Write(new string('x', 100_000));", "Console.Write(\"short\");");

        Assert.Equal(new string('x', 1_000_000) + "\n… the cell printed more than is kept\n", MultilineText.Join(Assert.Single(Outputs(run, 0))["text"]));
        Assert.Equal("short", MultilineText.Join(Outputs(run, 1)[0]["text"]));
    }

    [Fact]
    public async Task Values_are_set_and_told_by_magic_commands_as_in_an_editor()
    {
        var run = await Run("#!set --name answer --value 42", "Console.Write(answer);", "#!whos");

        Assert.Equal("42", MultilineText.Join(Assert.Single(Outputs(run, 1))["text"]));
        Assert.All(new[] { "answer", "42" }, told => Assert.Contains(told, MultilineText.Join(Assert.Single(Outputs(run, 2))["data"]!["text/html"]), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cell_that_asks_for_input_is_told_that_nobody_answers()
    {
        var run = await Run("await Microsoft.DotNet.Interactive.Kernel.GetInputAsync(\"Which year?\")");

        Assert.Equal("Nobody is there to answer \"Which year?\". Declare what is asked for in a cell tagged \"parameters\".", (string?)Assert.Single(Outputs(run, 0))["evalue"]);
    }

    [Fact]
    public async Task What_is_displayed_is_kept_in_its_media_type_and_JSON_as_JSON()
    {
        var run = await Run(
            """
            using Microsoft.DotNet.Interactive.Formatting;
            public record Shown(int Number);
            Formatter.Register<Shown>((shown, writer) => writer.Write("{\"n\":" + shown.Number + "}"), "application/vnd.test+json");
            display(new Shown(7), "application/vnd.test+json");
            """);

        var output = Assert.Single(Outputs(run, 0));
        Assert.Equal("display_data", (string?)output["output_type"]);
        Assert.Equal(7, (int?)output["data"]!["application/vnd.test+json"]!["n"]);
    }

    [Fact]
    public async Task The_first_failing_cell_is_the_last_that_runs()
    {
        var run = await Run("Console.Write(1);", "Console.Write(2); throw new InvalidOperationException(\"no more\");", "Console.Write(3);");

        Assert.Equal([CellState.Succeeded, CellState.Failed, CellState.NotRun], run.Cells.Select(cell => cell!.State));
        Assert.Equal(1, run.FailedCell);
        var error = Outputs(run, 1)[1];
        Assert.Equal(("error", "InvalidOperationException", "no more"), ((string?)error["output_type"], (string?)error["ename"], (string?)error["evalue"]));
        Assert.Empty(Outputs(run, 2));
        Assert.Null(run.Document.Cells[2].Json["execution_count"]);
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_is_told_with_its_line_and_the_compilers_words()
    {
        var run = await Run("var ok = 1;\nvar wrong = missing;");

        Assert.Equal(("CS0103", "The name 'missing' does not exist in the current context", 2), (run.Failure!.Value.Error.Name, run.Failure.Value.Error.Message, run.Failure.Value.Error.Line));
    }

    [Theory]
    [InlineData("#!csharp\nvar ok = 1;\nvar wrong = missing;", 3)]
    [InlineData("var ok = 1;\n\n#!csharp\n\nvar wrong = missing;\n", 5)]
    [InlineData("#r \"System.Xml\"\nvar wrong = missing;", 2)]
    [InlineData("var ok = 1;\r\n#!csharp\r\nvar wrong = missing;", 3)]
    [InlineData("throw new Exception();", 1)]
    [InlineData("var a = 0;\n\nvar b = 1 / a;\nvar c = 2;", 3)]
    [InlineData("#!csharp\n\n\nvar a = 0;\nvar b = 1 / a;", 5)]
    [InlineData("await Task.Yield();\nvar a = new int[1];\na[2] = 1;", 3)]
    [InlineData("int Half(int n)\n{\n    return n / 0.Equals(1).CompareTo(false);\n}\n\nHalf(1);", 3)]
    [InlineData("var l = new[] { 0 };\nl.Select(n =>\n    1 / n).ToList();", 3)]
    [InlineData("var l = new List<int>();\n\nvar first =\n    l.First();", 4)]
    public async Task A_failure_is_told_with_its_line_in_the_cell_magic_lines_included(string cell, int line)
    {
        var run = await Run(cell);

        Assert.Equal(line, run.Failure!.Value.Error.Line);
    }

    [Fact]
    public async Task A_failure_in_what_an_earlier_cell_declared_has_the_line_that_called_it()
    {
        var run = await Run("int Share(int whole)\n{\n    return 100 / whole;\n}", "var none = 0;\nvar share = Share(none);");

        Assert.Equal((2, 2), (run.Failure!.Value.Number, run.Failure.Value.Error.Line));
    }

    [Theory]
    [InlineData("var a = 1;\n#!csharp\nvar a = 1;\n#!csharp\nvar a = 1;", "var a = 1;", 1, null)]
    [InlineData("var a = 1;\n#r \"nuget: A\"\nvar b = 2;", "var a = 1;\nvar b = 2;", 2, 3)]
    [InlineData("var a = 1;\n#r \"nuget: A\"\nvar a = 1;", "var a = 1;\nvar a = 1;", 2, null)]
    public void Which_line_it_was_is_not_guessed(string cell, string compiled, int line, int? expected) =>
        Assert.Equal(expected, PartLines.InCell(cell, compiled, line));

    [Fact]
    public async Task The_causes_of_an_exception_are_told_too()
    {
        var run = await Run("throw new Exception(\"outer\", new ArgumentException(\"inner\"));");

        Assert.Equal(["Exception: outer", "caused by ArgumentException: inner"], run.Failure!.Value.Error.Traceback.Take(2));
    }

    [Fact]
    public async Task Cells_that_are_not_code_stay_as_they_are_and_old_outputs_go()
    {
        var old = NotebookText.Code("1");
        old["outputs"] = new JsonArray(new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = "old" });
        old["metadata"]!["mine"] = "kept";
        var run = await Run(Notebook.Parse(NotebookText.Of(NotebookText.Markdown("*prose*"), old), "n.ipynb"));

        Assert.Equal("*prose*", run.Document.Cells[0].Source);
        Assert.Null(run.Cells[0]);
        Assert.Equal("kept", (string?)run.Document.Cells[1].Metadata["mine"]);
        Assert.DoesNotContain("old", run.Document.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_that_was_given_does_not_change()
    {
        var notebook = NotebookText.OfCode("1 + 1");
        var before = notebook.ToJson();
        await Run(notebook);

        Assert.Equal(before, notebook.ToJson());
    }

    [Fact]
    public async Task Each_cell_notes_how_long_it_took_and_how_it_ended()
    {
        var run = await Run("1", "throw new Exception();", "3");

        Assert.Equal(["completed", "failed", "pending"], run.Document.Cells.Select(cell => (string?)cell.Metadata["papermill"]!["status"]));
        Assert.All(run.Document.Cells, cell => Assert.True((double?)cell.Metadata["papermill"]!["duration"] >= 0));
    }

    [Fact]
    public async Task A_blank_cell_succeeds()
    {
        var run = await Run(" \n", "1");

        Assert.True(run.Succeeded);
        Assert.Empty(Outputs(run, 0));
    }

    [Fact]
    public async Task A_cell_in_another_language_fails_and_says_so()
    {
        var cell = NotebookText.Code("let x = 1");
        cell["metadata"] = new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = "fsharp" } };
        var run = await Run(Notebook.Parse(NotebookText.Of(cell), "n.ipynb"));

        Assert.Equal("the cell is written in fsharp, and C# cells can be run. Set its language to C#.", run.Failure!.Value.Error.Message);
    }

    [Theory]
    [InlineData("python", "the cell is written in python, and C# cells can be run. Set its language to C#.")]
    [InlineData("C#", null)]
    public async Task Where_a_cell_does_not_say_its_language_the_notebook_does(string language, string? error)
    {
        var notebook = NotebookText.OfCode("1");
        notebook.Metadata["kernelspec"] = new JsonObject { ["language"] = language };

        Assert.Equal(error, (await Run(notebook)).Failure?.Error.Message);
    }

    [Fact]
    public async Task A_magic_line_that_is_not_known_is_to_be_removed()
    {
        var run = await Run("1\n#!weather today");

        Assert.Equal(("DNI101", 2), (run.Failure!.Value.Error.Name, run.Failure.Value.Error.Line));
        Assert.EndsWith("Remove the line: cells are run as C#.", run.Failure.Value.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_cell_loads_and_does_not_compile_is_told_with_its_file()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("loaded.csx", "int one = 1;\nint two = missing;");
        var run = await Run($"#load \"{file}\"\none");

        Assert.Equal(("CS0103", null, "loaded.csx, line 2: The name 'missing' does not exist in the current context"), (run.Failure!.Value.Error.Name, run.Failure.Value.Error.Line, run.Failure.Value.Error.Message));
    }

    [Fact]
    public async Task A_fresh_kernel_knows_nothing_of_the_last_notebook()
    {
        await Run("var leftover = 1;");
        var run = await Run("leftover");

        Assert.Equal("CS0103", run.Failure!.Value.Error.Name);
    }

    [Fact]
    public void An_update_replaces_what_was_displayed_under_its_id_wherever_that_was()
    {
        var transcript = new Transcript(NotebookText.OfCode("a", "b"));
        transcript.Add(new RunEvent.Started(0));
        transcript.Add(new RunEvent.Displayed(0, "one", Text("first")));
        transcript.Add(new RunEvent.Displayed(0, "two", Text("other")));
        transcript.Add(new RunEvent.Ended(0, 0));
        transcript.Add(new RunEvent.Started(1));
        transcript.Add(new RunEvent.Updated(1, "one", Text("second")));
        transcript.Add(new RunEvent.Updated(1, "never shown", Text("third")));

        var run = transcript.ToRun();
        Assert.Equal(["second", "other"], Outputs(run, 0).Select(output => (string?)output["data"]!["text/plain"]));
        Assert.Equal(["third"], Outputs(run, 1).Select(output => (string?)output["data"]!["text/plain"]));
    }

    private static JsonObject Text(string text) => new() { ["text/plain"] = text };

    private static List<JsonObject> Outputs(NotebookRun run, int cell) => [.. run.Document.Cells[cell].Outputs.Select(output => output!.AsObject())];

    private static Task<NotebookRun> Run(params IEnumerable<string> cells) => Run(NotebookText.OfCode(cells));

    private static async Task<NotebookRun> Run(Notebook notebook)
    {
        var transcript = new Transcript(notebook);
        await NotebookRunner.RunAsync(notebook, new(), transcript.Add, TestContext.Current.CancellationToken);
        return transcript.ToRun();
    }
}

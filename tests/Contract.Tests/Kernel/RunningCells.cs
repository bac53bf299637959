using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Contract.Tests.Kernel;

[Collection(ProcessWideState.Name)]
public sealed class RunningCells : IDisposable
{
    private readonly Notebook _notebook = new();

    public RunningCells() => Formatter.ResetToDefault();

    [Fact]
    public async Task A_host_reads_what_a_cell_declared()
    {
        await Run("var users = 10; users += 2;");

        Assert.True(_notebook.CSharp.TryGetValue<int>("users", out var users));
        Assert.Equal(12, users);
        Assert.False(_notebook.CSharp.TryGetValue<int>("absent", out _));
    }

    [Fact]
    public async Task A_host_reads_the_code_and_the_exception_of_the_last_cell()
    {
        await Run("#!csharp\nvar users = 10;\nthrow new Exception(\"no more\");");

        Assert.Equal("var users = 10;\nthrow new Exception(\"no more\");", _notebook.CSharp.ScriptState!.Script.Code);
        Assert.Equal("no more", _notebook.CSharp.ScriptState.Exception.Message);
    }

    [Fact]
    public async Task A_cell_reads_what_a_host_declared()
    {
        await _notebook.CSharp.SetValueAsync("rates", new Dictionary<string, List<int>> { ["a"] = [1, 2] }, typeof(Dictionary<string, List<int>>));

        Assert.Equal("2", Text(await Run("rates[\"a\"].Count.ToString()")));
    }

    [Theory]
    [InlineData("#!csharp\nvar a = 1;\nnope();", "2,0", "(2,1)")]
    [InlineData("var a = 1;\n#!csharp\n\nvar b = 2;\n   nope();", "4,3", "(2,4)")]
    public async Task A_diagnostic_has_its_line_in_the_cell_though_the_message_counts_from_the_last_magic_line(string code, string place, string shown)
    {
        var events = await Run(code);

        var diagnostic = Assert.Single(events.OfType<DiagnosticsProduced>().Last().Diagnostics);
        Assert.Equal(place, $"{diagnostic.LinePositionSpan.Start.Line},{diagnostic.LinePositionSpan.Start.Character}");
        Assert.StartsWith(shown, Assert.IsType<CommandFailed>(events[^1]).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!nosuch", true)]
    [InlineData("1 + 1\n#! csharp", true)]
    [InlineData("var s = @\"\n#!nosuch\n\";", true)]
    [InlineData("  #!nosuch\n1", false)]
    [InlineData("// #!nosuch\n1", false)]
    public async Task A_magic_line_begins_with_its_mark_whatever_stands_around_it(string code, bool isMagic)
    {
        var events = await Run(code);

        Assert.Equal(isMagic, events.OfType<DiagnosticsProduced>().Single().Diagnostics.Any(diagnostic => diagnostic.Code == "DNI101"));
    }

    [Fact]
    public async Task A_failing_part_ends_the_cell()
    {
        var events = await Run("throw new Exception(\"first\");\n#!csharp\nConsole.WriteLine(\"second\");");

        Assert.StartsWith("System.Exception: first", Assert.IsType<CommandFailed>(events[^1]).Message, StringComparison.Ordinal);
        Assert.Empty(events.OfType<StandardOutputValueProduced>());
    }

    [Fact]
    public async Task Code_for_a_kernel_that_is_not_there_fails()
    {
        var result = await _notebook.Kernel.SendAsync(new SubmitCode("\"ran\"", "nosuch"), TestContext.Current.CancellationToken);

        Assert.IsType<CommandFailed>(result.Events[^1]);
    }

    [Fact]
    public async Task Script_goes_to_the_page_as_markup()
    {
        var shown = Assert.Single((await Run("Javascript(\"console.log(1 < 2)\");")).OfType<DisplayedValueProduced>()).FormattedValues.Single();

        Assert.Equal("text/html", shown.MimeType);
        Assert.Equal("<script type=\"text/javascript\">console.log(1 < 2)</script>", shown.Value);
    }

    [Fact]
    public async Task Markup_is_shown_as_it_is()
    {
        Assert.Equal("<b>R&D</b>", Text(await Run("HTML(\"<b>R&D</b>\")")));
    }

    [Theory]
    [InlineData("new FormattedValue(\"text/markdown\", \"# Title\")", "text/markdown")]
    [InlineData("new[] { new FormattedValue(\"text/markdown\", \"# Title\"), new FormattedValue(\"text/plain\", \"Title\") }", "text/markdown text/plain")]
    public async Task A_value_formatted_already_is_shown_as_it_is(string value, string mimeTypes)
    {
        var returned = Assert.Single((await Run("using Microsoft.DotNet.Interactive.Formatting;\n" + value)).OfType<ReturnValueProduced>());

        Assert.Equal(mimeTypes, string.Join(' ', returned.FormattedValues.Select(formatted => formatted.MimeType)));
        Assert.Equal("# Title", returned.FormattedValues.First().Value);
    }

    [Fact]
    public async Task Displaying_without_a_semicolon_gives_two_outputs()
    {
        var events = await Run("display(\"once\")");

        Assert.Single(events.OfType<DisplayedValueProduced>());
        Assert.IsType<DisplayedValue>(Assert.Single(events.OfType<ReturnValueProduced>()).Value);
    }

    [Fact]
    public async Task A_property_that_throws_does_not_hide_the_others()
    {
        var shown = Text(await Run("class Site { public string City => \"Oslo\"; public int Bad => throw new Exception(\"no\"); public int Field = 7; }\nnew Site()"));

        Assert.Contains("Oslo", shown, StringComparison.Ordinal);
        Assert.Contains("System.Exception: no", shown, StringComparison.Ordinal);
        Assert.Contains("Field", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_run_one_after_another_in_the_order_they_are_sent()
    {
        var cells = Enumerable.Range(0, 5).Select(number => Run($"var n{number} = {(number == 0 ? "0" : $"n{number - 1} + 1")};\nawait Task.Yield();\nn{number}.ToString()")).ToArray();

        Assert.Equal(["0", "1", "2", "3", "4"], (await Task.WhenAll(cells)).Select(Text));
    }

    [Fact]
    public async Task Kernels_of_one_process_run_cells_at_the_same_time()
    {
        Notebook[] notebooks = [new(), new(), new(), new()];
        await Task.WhenAll(notebooks.Select(notebook => Task.Run(async () =>
        {
            await notebook.Run("record Sale(string Company, int Users);\nvar count = 0;", TestContext.Current.CancellationToken);
            for (var cell = 0; cell < 5; cell++)
            {
                await notebook.Run("display(new Sale(\"Acme\", count)); count++;", TestContext.Current.CancellationToken);
            }
        })));

        Assert.All(notebooks, notebook => Assert.True(notebook.CSharp.TryGetValue<int>("count", out var count) && count == 5));
        Assert.All(notebooks.Reverse(), notebook => notebook.Dispose());
    }

    public void Dispose() => _notebook.Dispose();

    private Task<IReadOnlyList<KernelEvent>> Run(string code) => _notebook.Run(code, TestContext.Current.CancellationToken);

    private static string Text(IReadOnlyList<KernelEvent> events) =>
        Assert.Single(events.OfType<ReturnValueProduced>()).FormattedValues.First().Value;
}

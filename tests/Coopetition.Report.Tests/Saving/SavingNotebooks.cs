using System.Text;
using System.Text.Json.Nodes;
using Coopetition.Report.Browsers;
using Coopetition.Report.Editions;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Pictures;
using Coopetition.Report.Running;
using Coopetition.Report.Saving;
using Coopetition.Report.Terminals;
using Coopetition.Report.Tests.Browsers;
using Coopetition.Report.Tests.Commands;
using Coopetition.Report.Tests.Pictures;

namespace Coopetition.Report.Tests.Saving;

public sealed class SavingNotebooks : IDisposable
{
    // Another program's spelling: fields in its own order, fields that nobody knows, escapes, ids or none
    private const string Indented =
        """
        {
            "nbformat": 4, "nbformat_minor": 4,
            "cells": [
                {
                    "source": ["caf\u00e9 = 1.50e1;\n", "1"],
                    "cell_type": "code", "execution_count": null,
                    "metadata": { "mine": [1,  2] },
                    "outputs": [  ]
                },
                { "cell_type": "markdown", "metadata": {}, "source": "# \ud83d\ude00", "attachments": {} }
            ],
            "metadata": {
                "authors": [],
                "kernelspec": { "name": ".net-csharp" }
            }
        }
        """;

    private readonly TemporaryFolder folder = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose()
    {
        folder.Dispose();
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public async Task What_is_no_output_stays_to_the_byte()
    {
        var file = folder.Write("n.ipynb", Indented);
        await Save(file, Stream("15"));

        var expected = Indented
            .Replace("\"execution_count\": null", "\"execution_count\": 1", StringComparison.Ordinal)
            .Replace("\"outputs\": [  ]", "\"outputs\": [\n                {\n                    \"name\": \"stdout\",\n                    \"output_type\": \"stream\",\n                    \"text\": \"15\"\n                }\n            ]", StringComparison.Ordinal);
        Assert.Equal(expected, WithoutInputs(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("""{"cells":[{"cell_type":"code","execution_count":null,"id":"a","metadata":{},"outputs":[],"source":"1"}],"metadata":{},"nbformat":4,"nbformat_minor":5}""")]
    [InlineData("""{"cells":[{"cell_type":"code","execution_count":null,"id":"a","metadata":{},"outputs":[],"source":"1"}],"metadata":{"a":1},"nbformat":4,"nbformat_minor":5}""")]
    [InlineData("{\r\n\t\"cells\": [\r\n\t\t{ \"cell_type\": \"code\", \"execution_count\": null, \"id\": \"a\", \"metadata\": {}, \"outputs\": [], \"source\": \"1\" }\r\n\t],\r\n\t\"metadata\": {\r\n\t\t\"d\": { \"e\": [] }\r\n\t},\r\n\t\"nbformat\": 4,\r\n\t\"nbformat_minor\": 5\r\n}")]
    [InlineData("\uFEFF \n{\n \"metadata\": {\n  \"a\": 1,\n  \"z\": 2\n },\n \"cells\": [{\"outputs\": [], \"source\": \"1\", \"cell_type\": \"code\", \"metadata\": {}, \"execution_count\": null}],\n \"nbformat\": 4, \"nbformat_minor\": 5\n}\n\n")]
    public async Task Clearing_gives_back_the_bytes_that_there_were_before_saving(string text)
    {
        var file = folder.Write("n.ipynb", text);
        var before = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);

        await Save(file, Stream("15"));
        Assert.Equal("15", (string?)Cell(file)["outputs"]![0]!["text"]);
        Assert.Equal(0, NotebookSaving.Clear(file, Terminal));

        Assert.Equal(Encoding.UTF8.GetString(before), Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Saving_the_same_again_writes_nothing()
    {
        var file = folder.Write("n.ipynb", Indented);
        await Save(file, Stream("15"));
        var written = File.GetLastWriteTimeUtc(file);

        await Save(file, Stream("15"));

        Assert.Equal(written, File.GetLastWriteTimeUtc(file));
        Assert.Equal("notebooks saved: 1, as they were: 0\nnotebooks saved: 0, as they were: 1\n", output.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_notebook_that_was_changed_since_it_was_read_is_left_as_it_is()
    {
        var file = folder.Write("n.ipynb", Indented);
        var edition = EditionOf(NotebookFile.Read(file), Stream("15"));
        await File.AppendAllTextAsync(file, " ", TestContext.Current.CancellationToken);

        Assert.Equal(2, await Save(edition, renderer: null));

        Assert.Equal(Indented + " ", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal($"{Path.GetFileName(folder.Path)}/n.ipynb: left as it is, since it was changed meanwhile. Run again.\n", error.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_link_stays_a_link_and_who_may_read_the_file_is_as_before()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Links need a privilege there.");
            return;
        }

        var file = folder.Write("elsewhere/n.ipynb", Indented);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(folder.In("n.ipynb"), file);

        await Save(folder.In("n.ipynb"), Stream("15"));

        Assert.Equal(file, new FileInfo(folder.In("n.ipynb")).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal("15", (string?)Cell(file)["outputs"]![0]!["text"]);
        Assert.Equal([file], Directory.EnumerateFileSystemEntries(folder.In("elsewhere")));
    }

    [Fact]
    public async Task What_only_the_command_reads_and_a_chart_s_scripts_are_not_saved()
    {
        var file = folder.Write("n.ipynb", Indented);
        await Save(
            file,
            Display(("application/vnd.coopetition.table+json", new JsonObject { ["columns"] = new JsonArray(), ["rows"] = new JsonArray() }), ("text/html", "<table>")),
            Display(("application/vnd.plotly.v1+json", new JsonObject()), ("text/html", "<script>")));

        var saved = Cell(file)["outputs"]!.AsArray().Select(output => output!["data"]!.AsObject());
        Assert.Equal([["text/html"], ["application/vnd.plotly.v1+json"]], saved.Select(data => data.Select(form => form.Key)));
    }

    [Fact]
    public async Task A_figure_is_saved_as_its_picture_its_finding_and_a_chart_that_editors_draw_just_so()
    {
        var file = folder.Write("n.ipynb", Indented);
        var figure = SampleFigures.Of(3);
        await using var renderer = new PictureRenderer(TestBrowser.LaunchAsync, TestContext.Current.CancellationToken);
        Assert.Equal(0, await Save(EditionOf(NotebookFile.Read(file), Output(figure)), renderer));

        var saved = Cell(file)["outputs"]![0]!;
        Assert.Equal(["application/vnd.plotly.v1+json", "image/png", "text/plain"], saved["data"]!.AsObject().Select(form => form.Key));
        Assert.Equal($"{figure.Finding}\n{figure.Caveat}", MultilineText.Join(saved["data"]!["text/plain"]));
        Assert.Equal(figure.AlternativeText, (string?)saved["metadata"]!["image/png"]!["alt"]);
        await using var drawn = new Renderer();
        var picture = (await drawn.DrawAsync([figure], Renderer.OrderOf(PictureFormat.Png) with { Scale = 1 })).Pictures["sample-3.png"];
        var png = Convert.FromBase64String((string)saved["data"]!["image/png"]!);
        Assert.InRange(PngPixels.Of(png).DistanceTo(PngPixels.Of(picture)), 0, 0.5);
        Assert.InRange(png.Length, 1000, picture.Length / 2);
        var layout = saved["data"]!["application/vnd.plotly.v1+json"]!["layout"]!;
        Assert.Equal(figure.Finding, ((string)layout["title"]!["text"]!).Replace("<br>", " ", StringComparison.Ordinal));
        Assert.Equal(952, (double)layout["width"]!);
        Assert.NotNull(layout["template"]);
        Assert.Equal(JsonNode.Parse(figure.Chart.GetRawText())!["data"]!.ToJsonString(), saved["data"]!["application/vnd.plotly.v1+json"]!["data"]!.ToJsonString());
    }

    [Fact]
    public async Task A_figure_that_shows_the_same_keeps_what_is_saved_and_is_not_drawn_again()
    {
        var file = folder.Write("n.ipynb", Indented);
        var figure = SampleFigures.Of(2);
        await using var renderer = new PictureRenderer(TestBrowser.LaunchAsync, TestContext.Current.CancellationToken);
        await Save(EditionOf(NotebookFile.Read(file), Output(figure)), renderer);
        var before = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

        Assert.Equal(0, await Save(EditionOf(NotebookFile.Read(file), Output(figure)), Broken()));
        Assert.Equal(before, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));

        await Save(EditionOf(NotebookFile.Read(file), Output(figure with { Notes = ["One more."] })), renderer);
        Assert.NotEqual(before, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Where_pictures_cannot_be_drawn_nothing_is_saved()
    {
        var file = folder.Write("n.ipynb", Indented);

        Assert.Equal(2, await Save(EditionOf(NotebookFile.Read(file), Output(SampleFigures.Of(1))), Broken()));

        Assert.Equal("The notebooks are not saved, since --no-browser was given. Leave it out.\n", error.ToString().ReplaceLineEndings("\n"));
        Assert.Equal(Indented, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_notebook_that_failed_is_not_saved()
    {
        var file = folder.Write("n.ipynb", Indented);
        var edition = EditionOf(NotebookFile.Read(file), Stream("15"));
        var failed = new CellRun(CellState.Failed, 1, CellError.Of("E", "no"));

        Assert.Equal(1, await Save(edition with { Runs = [edition.Runs[0] with { Cells = [failed, null] }] }, renderer: null));

        Assert.Equal($"{Path.GetFileName(folder.Path)}/n.ipynb: its outputs are not saved, since they are not whole.\n", error.ToString().ReplaceLineEndings("\n"));
        Assert.Equal(Indented, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_the_outputs_come_from_is_noted_by_its_hashes()
    {
        var file = folder.Write("n.ipynb", Indented);
        await Save(file, Stream("15"));

        var inputs = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!["metadata"]!["coopetition"]!["inputs"]!;
        Assert.Equal(Sha256.Of("café = 1.50e1;\n1"), (string?)inputs["cells"]);
        Assert.Equal("""{"data/a.csv":"abc"}""", inputs["data"]!.ToJsonString());
    }

    [Theory]
    [InlineData("--save: what notebooks keep must be what their own parameters give. Leave then out, or change it in the notebooks.", "--then", "2020")]
    [InlineData("--save: what notebooks keep must be what their own parameters give. Leave data out, or change it in the notebooks.", "--data", ".")]
    [InlineData("--save: what notebooks keep must be what their own parameters give. Leave now out, or change it in the notebooks.", "--each", "now=2023,2024")]
    [InlineData("--save and --clear: one writes what the other removes. Give one of them.", "--clear")]
    public async Task Outputs_of_other_parameters_than_the_notebook_s_own_are_not_saved(string sentence, params string[] arguments)
    {
        folder.Take("story");

        Assert.Equal(new Command(2, "", sentence + "\n"), await Command.Run(["run", "--notebooks", folder.In("notebooks"), "--save", .. arguments]));
    }

    [Fact]
    public async Task Clearing_runs_nothing()
    {
        folder.Write("notebooks/n.ipynb", Indented.Replace("\"execution_count\": null", "\"execution_count\": 7", StringComparison.Ordinal));

        Assert.Equal(new Command(0, "notebooks cleared: 1, as they were: 0\n", ""), await Command.Run("run", "--clear", "--notebooks", folder.In("notebooks")));

        Assert.Equal(Indented, await File.ReadAllTextAsync(folder.In("notebooks", "n.ipynb"), TestContext.Current.CancellationToken));
        Assert.Equal(["notebooks"], Directory.EnumerateDirectories(folder.Path).Select(Path.GetFileName));
    }

    private Terminal Terminal => new(output, error);

    private static PictureRenderer Broken() =>
        new(_ => throw new BrowserUnavailableException("--no-browser was given.", remedy: "Leave it out."), TestContext.Current.CancellationToken);

    private async Task Save(string file, params JsonObject[] outputs) => Assert.Equal(0, await Save(EditionOf(NotebookFile.Read(file), outputs), renderer: null));

    // Without a renderer nothing may ask for one
    private Task<int> Save(Edition edition, PictureRenderer? renderer) => NotebookSaving.SaveAsync(edition, renderer!, Terminal, TestContext.Current.CancellationToken);

    private static Edition EditionOf(NotebookFile file, params JsonObject[] outputs)
    {
        var document = file.Document.Clone();
        document.Cells[0].Json["execution_count"] = 1;
        document.Cells[0].Json["outputs"] = new JsonArray([.. outputs]);
        return new Edition(
            new DateTimeOffset(2025, 3, 31, 12, 0, 0, TimeSpan.Zero),
            DataFolder.None with { Files = [new("data/a.csv", "abc", 3)] },
            new Dictionary<string, string>(),
            new Dictionary<string, string>(),
            [file],
            [new NotebookRun(document, [.. document.Cells.Select(cell => cell.Type == CellType.Code ? new CellRun(CellState.Succeeded) : null)])]);
    }

    private static JsonObject Stream(string text) => new() { ["name"] = "stdout", ["output_type"] = "stream", ["text"] = text };

    private static JsonObject Display(params IEnumerable<(string Type, JsonNode Content)> forms) => new()
    {
        ["data"] = new JsonObject(forms.Select(form => KeyValuePair.Create(form.Type, (JsonNode?)form.Content))),
        ["metadata"] = new JsonObject(),
        ["output_type"] = "display_data",
    };

    private static JsonObject Output(Figure figure) => Display((Figure.MediaType, JsonNode.Parse(figure.ToJson())!), ("text/html", figure.ToHtml()));

    private static JsonNode Cell(string file) => JsonNode.Parse(File.ReadAllText(file).TrimStart('\uFEFF'))!["cells"]![0]!;

    private static string WithoutInputs(string text)
    {
        var start = text.IndexOf("\"coopetition\"", StringComparison.Ordinal);
        return text[..start] + text[text.IndexOf("\"kernelspec\"", StringComparison.Ordinal)..];
    }
}

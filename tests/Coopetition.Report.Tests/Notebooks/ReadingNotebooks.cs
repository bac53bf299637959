using System.Text;
using System.Text.Json.Nodes;
using Coopetition.Report.Notebooks;

namespace Coopetition.Report.Tests.Notebooks;

public sealed class ReadingNotebooks
{
    [Fact]
    public void What_is_not_known_is_kept()
    {
        var text = """{"cells":[{"cell_type":"raw","id":"a","metadata":{"mine":[1]},"source":"x","extra":true}],"metadata":{"theirs":{"deep":null}},"nbformat":4,"nbformat_minor":5,"more":"é"}""";

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(text), JsonNode.Parse(Notebook.Parse(text, "n.ipynb").ToJson())));
    }

    [Fact]
    public void It_is_written_as_Jupyter_writes_it()
    {
        var text = "{\n \"cells\": [],\n \"metadata\": {\n  \"name\": \"é<>\"\n },\n \"nbformat\": 4,\n \"nbformat_minor\": 5\n}\n";

        Assert.Equal(text, Notebook.Parse(text, "n.ipynb").ToJson());
    }

    [Fact]
    public void A_source_is_one_text_whether_it_is_written_as_one_or_in_lines()
    {
        var cells = Notebook.Parse(
            """{"cells":[{"cell_type":"raw","id":"a","metadata":{},"source":"x\ny"},{"cell_type":"raw","id":"b","metadata":{},"source":["x\n","y"]}],"metadata":{},"nbformat":4,"nbformat_minor":5}""",
            "n.ipynb").Cells;

        Assert.Equal(["x\ny", "x\ny"], cells.Select(cell => cell.Source));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void An_older_minor_version_is_lifted_and_its_cells_get_ids(int minor)
    {
        var text = $$"""{"cells":[{"cell_type":"markdown","metadata":{},"source":"x"},{"cell_type":"code","metadata":{},"source":"y","outputs":[],"execution_count":null}],"metadata":{},"nbformat":4,"nbformat_minor":{{minor}}}""";
        var notebook = Notebook.Parse(text, "n.ipynb");

        Assert.Equal(["cell-1", "cell-2"], notebook.Cells.Select(cell => cell.Id));
        Assert.Equal(5, (int?)JsonNode.Parse(notebook.ToJson())!["nbformat_minor"]);
    }

    [Fact]
    public void A_cell_whose_id_is_another_cells_gets_one_of_its_own()
    {
        var cells = Notebook.Parse(
            """{"cells":[{"cell_type":"raw","id":"cell-2","metadata":{},"source":""},{"cell_type":"raw","id":"cell-2","metadata":{},"source":""},{"cell_type":"raw","id":"not valid!","metadata":{},"source":""}],"metadata":{},"nbformat":4,"nbformat_minor":5}""",
            "n.ipynb").Cells;

        Assert.Equal(["cell-2", "cell-2-2", "cell-3"], cells.Select(cell => cell.Id));
    }

    [Theory]
    [InlineData("""a\ud83db""", "a\uFFFDb")]
    [InlineData("""a\uDE00b""", "a\uFFFDb")]
    [InlineData("""\ud83d\ude00""", "\uD83D\uDE00")]
    [InlineData("""\ud83d\ud83d\ude00\ude00""", "\uFFFD\uD83D\uDE00\uFFFD")]
    [InlineData("""\\ud83d \\\ud83d \"\ud83d""", "\\ud83d \\\uFFFD \"\uFFFD")]
    public void Half_of_a_character_becomes_the_replacement_character_wherever_it_stands(string json, string text)
    {
        var notebook = Notebook.Parse(
            $$$$"""{"cells":[{"cell_type":"code","id":"a","metadata":{"{{{{json}}}}":"{{{{json}}}}","tags":["{{{{json}}}}"]},"source":["{{{{json}}}}"],"execution_count":null,"outputs":[{"output_type":"stream","name":"stdout","text":"{{{{json}}}}"},{"output_type":"display_data","metadata":{},"data":{"{{{{json}}}}":{"{{{{json}}}}":["{{{{json}}}}"]}}}]}],"metadata":{"kernelspec":{"language":"{{{{json}}}}"}},"nbformat":4,"nbformat_minor":5}""",
            "n.ipynb");
        var cell = Notebook.Parse(notebook.Clone().ToJson(), "n.ipynb").Cells[0];

        Assert.Equal((text, text, text, text), (cell.Source, (string?)cell.Metadata[text], cell.Tags[0], notebook.Language));
        Assert.Equal((text, text), ((string?)cell.Outputs[0]!["text"], (string?)cell.Outputs[1]!["data"]![text]![text]![0]));
    }

    [Fact]
    public void It_may_be_nested_to_a_limit_and_no_further()
    {
        var deep = Nested(500);

        Assert.Contains(new string(']', 3), Notebook.Parse(deep, "n.ipynb").Clone().ToJson().Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(
            "n.ipynb, line 1, column 612: not valid JSON. The maximum configured depth of 512 has been exceeded. Cannot read next JSON array. Save the notebook again from the editor.",
            Assert.Throws<InputException>(() => Notebook.Parse(Nested(600), "n.ipynb")).Message);

        static string Nested(int depth) => $$"""{"cells":[{"cell_type":"code","id":"a","metadata":{},"source":"","execution_count":null,"outputs":[{"x":{{new string('[', depth)}}{{new string(']', depth)}}}]}],"metadata":{},"nbformat":4,"nbformat_minor":5}""";
    }

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF }, "utf-8", null)]
    [InlineData(new byte[] { 0xFF, 0xFE }, "utf-16", "the file is not UTF-8 text. Save it again from the editor.")]
    [InlineData(new byte[] { 0xFF }, "utf-8", "the file is not UTF-8 text. Save it again from the editor.")]
    public void A_file_is_UTF_8_with_or_without_its_mark(byte[] start, string encoding, string? error)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("n.ipynb", "");
        File.WriteAllBytes(file, [.. start, .. Encoding.GetEncoding(encoding).GetBytes(NotebookText.Of(NotebookText.Markdown("# é")))]);

        Assert.Equal(error is null ? null : $"{Path.GetFileName(folder.Path)}/n.ipynb: {error}", Record.Exception(() => Assert.Equal("é", NotebookFile.Read(file).Title))?.Message);
    }

    [Fact]
    public void A_file_that_is_too_large_or_empty_is_refused_unread()
    {
        using var folder = new TemporaryFolder();
        folder.Write("empty.ipynb", "");
        using (var large = File.Create(folder.In("large.ipynb")))
        {
            large.SetLength(500_000_001);
        }

        var name = Path.GetFileName(folder.Path);
        Assert.Equal(
            [$"{name}/empty.ipynb: the file is empty. A notebook is a JSON document; save it again from the editor.", $"{name}/large.ipynb: the file has more than 500,000,000 bytes. Clear its outputs in the editor and save it again."],
            Assert.Throws<InputException>(() => NotebookFolder.Read(folder.Path)).Errors);
    }

    [Theory]
    [InlineData("", "notebooks/n.ipynb: the file is empty. A notebook is a JSON document; save it again from the editor.")]
    [InlineData("{\n  \"cells\": [{},]\n}", "notebooks/n.ipynb, line 2, column 16: not valid JSON. The JSON array contains a trailing comma at the end. Save the notebook again from the editor.")]
    [InlineData("{\n  \"cells\": [,]\n}", "notebooks/n.ipynb, line 2, column 13: not valid JSON. ',' is an invalid start of a value. Save the notebook again from the editor.")]
    [InlineData("[]", "notebooks/n.ipynb, line 1, column 1: a notebook is a JSON object, which starts with {.")]
    [InlineData("{}", "notebooks/n.ipynb, line 1, column 1: \"nbformat\" must be the number 4; without it the file is no notebook.")]
    [InlineData("{\n \"nbformat\": 3}", "notebooks/n.ipynb, line 2, column 14: the notebook is of nbformat 3, and 4 can be read. Open it in Jupyter or VS Code and save it again.")]
    [InlineData("{\"nbformat\": 4, \"nbformat_minor\": \"5\"}", "notebooks/n.ipynb, line 1, column 35: \"nbformat_minor\" must be a whole number.")]
    [InlineData("{\"nbformat\": 4, \"nbformat_minor\": 5, \"cells\": {}}", "notebooks/n.ipynb, line 1, column 47: \"cells\" must be an array of cells.")]
    [InlineData("{\"nbformat\": 4, \"nbformat_minor\": 5, \"metadata\": 1, \"cells\": []}", "notebooks/n.ipynb, line 1, column 50: \"metadata\" must be a JSON object.")]
    [InlineData("{\"nbformat\": 4, \"nbformat_minor\": 5, \"cells\": [\n\n 7]}", "notebooks/n.ipynb, line 3, column 2: a cell must be a JSON object.")]
    [InlineData("{\"nbformat\": 4, \"nbformat_minor\": 5, \"cells\": [{\"cell_type\": \"prose\"}]}", "notebooks/n.ipynb, line 1, column 62: \"cell_type\" must be \"code\", \"markdown\" or \"raw\".")]
    [InlineData("{\"nbformat\": 4, \"nbformat_minor\": 5, \"cells\": [{\"cell_type\": \"raw\", \"source\": [1]}]}", "notebooks/n.ipynb, line 1, column 79: \"source\" must be a string or an array of strings.")]
    [InlineData("{\"nbformat\": 4, \"nbformat_minor\": 5, \"cells\": [{\"cell_type\": \"code\", \"source\": \"\", \"outputs\": [3]}]}", "notebooks/n.ipynb, line 1, column 95: \"outputs\" must hold JSON objects only.")]
    public void What_is_no_notebook_is_refused_with_the_place(string text, string error) =>
        Assert.Equal(error, Assert.Throws<InputException>(() => Notebook.Parse(text, "notebooks/n.ipynb")).Message);
}

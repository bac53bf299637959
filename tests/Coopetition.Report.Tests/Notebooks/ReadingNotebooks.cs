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

    [Fact]
    public void Its_title_is_the_first_heading_of_level_one()
    {
        var text = NotebookText.Of(NotebookText.Code("# not this"), NotebookText.Markdown("## Nor this"), NotebookText.Markdown("Words.\n# What changed #\n"), NotebookText.Markdown("# Later"));

        Assert.Equal("What changed", Notebook.Parse(text, "n.ipynb").Title);
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

using System.Text.Json.Nodes;
using Coopetition.Report.Editions;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Running;

namespace Coopetition.Report.Tests.Exports;

/// <summary>A report's folder as a run leaves it, with figures of our own.</summary>
internal static class SampleReport
{
    public static void Write(string report, IEnumerable<Figure> figures)
    {
        Directory.CreateDirectory(Path.Combine(report, "notebooks"));
        File.WriteAllText(Path.Combine(report, "notebooks", "03-what.ipynb"), NotebookOf(figures).ToJsonString());
        File.WriteAllText(Path.Combine(report, EditionDocument.FileName), EditionDocument.Of(EditionOf(figures)).ToJson());
    }

    /// <summary>The run of one notebook that shows figures.</summary>
    public static Edition EditionOf(IEnumerable<Figure> figures)
    {
        var document = Notebook.Parse(NotebookOf(figures).ToJsonString(), "03-what.ipynb");
        var run = new NotebookRun(document, [.. document.Cells.Select(_ => new CellRun(CellState.Succeeded))]);
        var data = DataFolder.None with { Title = "What changed", Licence = "CC BY 4.0" };
        var date = new DateTimeOffset(2025, 3, 31, 9, 0, 0, TimeSpan.Zero);
        var notebook = new NotebookFile("notebooks/03-what.ipynb", Path.GetTempPath(), document);
        return new Edition(date, data, SoftwareVersions.Read([notebook]), new Dictionary<string, string>(), [notebook], [run]);
    }

    private static JsonObject NotebookOf(IEnumerable<Figure> figures) => new()
    {
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
        ["metadata"] = new JsonObject(),
        ["cells"] = new JsonArray([.. figures.Index().Select(figure => CellOf(figure.Item, figure.Index))]),
    };

    private static JsonObject CellOf(Figure figure, int index) => new()
    {
        ["id"] = $"cell-{index}",
        ["cell_type"] = "code",
        ["metadata"] = new JsonObject(),
        ["execution_count"] = index + 1,
        ["source"] = "figure",
        ["outputs"] = new JsonArray(new JsonObject
        {
            ["output_type"] = "display_data",
            ["metadata"] = new JsonObject(),
            ["data"] = new JsonObject { [Figure.MediaType] = JsonNode.Parse(figure.ToJson()) },
        }),
    };
}

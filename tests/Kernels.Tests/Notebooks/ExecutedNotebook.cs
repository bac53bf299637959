using System.Text.Json.Nodes;

namespace Kernels.Tests.Notebooks;

/// <summary>A notebook that something ran and saved with its outputs.</summary>
internal static class ExecutedNotebook
{
    /// <exception cref="InvalidDataException">Its code is not that of the notebook it was made from.</exception>
    public static NotebookRun Read(SourceNotebook source, string file)
    {
        var cells = JsonNode.Parse(File.ReadAllText(file))!["cells"]!.AsArray().OfType<JsonNode>().Where(cell => (string?)cell["cell_type"] == "code").ToList();
        if (!cells.Select(cell => NotebookText.Of(cell["source"])).SequenceEqual(source.Cells.Select(cell => cell.Source)))
        {
            throw new InvalidDataException($"{source.Name}: what was run is not the code on disk.");
        }

        return new NotebookRun(source, [.. source.Cells.Zip(cells).Where(pair => WasRun(pair.Second)).Select(pair => RunOf(pair.First, pair.Second["outputs"]!.AsArray()))]);
    }

    // dotnet-repl counts no executions, but says when one ended
    private static bool WasRun(JsonNode cell) => cell["execution_count"] is not null || cell["metadata"]!["dotnet_repl_cellExecutionEndTime"] is not null;

    private static CellRun RunOf(CodeCell cell, JsonArray outputs) => new(
        cell,
        outputs.Any(output => (string?)output!["output_type"] == "error") ? ErrorIn(outputs) : null,
        [.. outputs.Where(output => output!["data"] is not null).SelectMany(output => ShownFigure.In(cell.Number, output!["data"]!.AsObject().ToDictionary(media => media.Key, media => NotebookText.Of(media.Value))))]);

    // Over Jupyter the compiler's words are in the stream of errors, and the error only says that there were some
    private static string ErrorIn(JsonArray outputs) => string.Join('\n', outputs.Select(output => (string?)output!["output_type"] switch
    {
        "error" => NotebookText.Of(output["evalue"]),
        "stream" when (string?)output["name"] == "stderr" => NotebookText.Of(output["text"]).Trim(),
        _ => "",
    }).Where(text => text.Length > 0));
}

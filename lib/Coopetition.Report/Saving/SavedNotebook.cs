using System.Text.Json.Nodes;
using Coopetition.Report.Editions;
using Coopetition.Report.Notebooks;

namespace Coopetition.Report.Saving;

/// <summary>A notebook on disk, into which outputs are put or from which they are taken; of all else every byte stays.</summary>
internal sealed class SavedNotebook(NotebookFile notebook)
{
    private const string Own = "coopetition";
    private const string OwnMediaTypes = "application/vnd.coopetition.";
    private const string Metadata = "metadata";
    private const string Outputs = "outputs";
    private const string ExecutionCount = "execution_count";

    /// <summary>The figures that a run of it gave, by their outputs, with the pictures that are saved in it already.</summary>
    /// <param name="run">The same document with other outputs.</param>
    /// <param name="licence">Of the data; null if they do not say.</param>
    public IReadOnlyDictionary<JsonObject, SavedFigure> FiguresOf(Notebook run, RunContents contents, string? licence)
    {
        var saved = notebook.Document.CodeCells.SelectMany(cell => cell.Outputs.OfType<JsonObject>()).ToList();
        return run.CodeCells.SelectMany(cell => cell.Outputs.OfType<JsonObject>())
            .Select(output => contents.Of(output) is PlacedFigure placed ? new SavedFigure(placed.Figure, output, licence, saved) : null).OfType<SavedFigure>()
            .ToDictionary(figure => figure.Output);
    }

    /// <summary>Puts the outputs of a run in.</summary>
    /// <param name="inputs">What they come from.</param>
    /// <returns>False if that changes nothing.</returns>
    /// <exception cref="InputException">The disk refuses, or the file is not as it was when it was read: it stays so.</exception>
    public bool Save(Notebook run, IReadOnlyDictionary<JsonObject, SavedFigure> figures, JsonObject inputs) => Write(edit =>
    {
        foreach (var (place, cell) in Places(edit).Zip(run.CodeCells))
        {
            edit.Set(place, ExecutionCount, cell.Json[ExecutionCount]?.DeepClone());
            edit.Set(place, Outputs, new JsonArray([.. cell.Outputs.OfType<JsonObject>().Select(output => figures.TryGetValue(output, out var figure) ? figure.ToOutput() : Shown(output))]));
        }

        var own = new JsonObject { ["inputs"] = inputs };
        if (edit.Find(edit.Root, Metadata) is { } metadata)
        {
            edit.Set(metadata, Own, own);
        }
        else
        {
            edit.Set(edit.Root, Metadata, new JsonObject { [Own] = own });
        }
    });

    /// <summary>Takes all outputs out.</summary>
    /// <returns>False if there are none.</returns>
    /// <exception cref="InputException">The disk refuses, or the file is not as it was when it was read: it stays so.</exception>
    public bool Clear() => Write(edit =>
    {
        foreach (var (place, cell) in Places(edit).Zip(notebook.Document.CodeCells))
        {
            if (cell.Outputs.Count > 0)
            {
                edit.Set(place, Outputs, new JsonArray());
            }

            if (cell.Json[ExecutionCount] is not null)
            {
                edit.Set(place, ExecutionCount, null);
            }
        }

        if (edit.Find(edit.Root, Metadata) is { } metadata)
        {
            edit.Remove(metadata, Own);
        }
    });

    private bool Write(Action<JsonText> change)
    {
        var edit = new JsonText(notebook.Content);
        change(edit);
        var edited = edit.ToBytes();
        if (edited.AsSpan().SequenceEqual(notebook.Content))
        {
            return false;
        }

        return Disk.Try(
            () => Disk.WriteWhole(notebook.FullPath, edited, isAsExpected: () => File.ReadAllBytes(notebook.FullPath).AsSpan().SequenceEqual(notebook.Content)),
            reason => $"{notebook.Path}: the file cannot be written. {reason}")
            ? true
            : throw new InputException($"{notebook.Path}: left as it is, since it was changed meanwhile. Run again.");
    }

    // The cells of code
    private IEnumerable<int> Places(JsonText edit) => edit.PartsOf(edit.Find(edit.Root, "cells")!.Value)
        .Zip(notebook.Document.Cells)
        .Where(cell => cell.Second.Type == CellType.Code)
        .Select(cell => cell.First.Value);

    // Without what only this command reads, and without scripts for a chart that editors draw themselves
    private static JsonObject Shown(JsonObject output)
    {
        var shown = output.DeepClone().AsObject();
        if (shown["data"] is JsonObject data)
        {
            foreach (var type in data.Select(media => media.Key).Where(type => IsSuperfluous(type, data)).ToList())
            {
                data.Remove(type);
            }
        }

        return shown;
    }

    private static bool IsSuperfluous(string type, JsonObject data) =>
        type.StartsWith(OwnMediaTypes, StringComparison.Ordinal) || (type == "text/html" && data.ContainsKey(RunContents.PlotlyType));
}

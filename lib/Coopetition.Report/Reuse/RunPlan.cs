using System.Globalization;
using System.Text;
using Coopetition.Report.Editions;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Running;

namespace Coopetition.Report.Reuse;

/// <summary>Which notebooks are run, and which keep the outputs that they have in the report, since the same would come out.</summary>
/// <param name="Notebooks">In their order.</param>
internal sealed record RunPlan(IReadOnlyList<PlannedNotebook> Notebooks)
{
    /// <param name="notebooks">Each with the document that would be run.</param>
    /// <param name="report">The report's folder.</param>
    /// <param name="last">The edition in it; null if there is none.</param>
    /// <param name="all">Whether outputs that would be the same are made again.</param>
    public static RunPlan Of(IReadOnlyList<(NotebookFile File, Notebook Injected)> notebooks, DataFolder data, string report, EditionDocument? last, bool all)
    {
        var hashes = new FileHashes();
        var (then, now) = (HashesOf(last?.Data ?? []), HashesOf(data.Files));
        return new([.. notebooks.Select(notebook => Plan(notebook.File, notebook.Injected))]);

        PlannedNotebook Plan(NotebookFile file, Notebook injected)
        {
            var inputs = NotebookInputs.Of(injected, file.Folder, hashes);
            var earlier = last?.Notebooks.FirstOrDefault(entry => entry.Path == file.Path);
            var why = all ? "--force"
                : last is null ? "there is no earlier edition"
                : earlier is null ? "the last edition does not have it"
                : !earlier.Succeeded || earlier.Inputs is null ? "it failed last time"
                : NotebookInputs.AreOpen(injected) ? "it asks for a package without saying which version"
                : inputs.WhyNot(earlier.Inputs, path => hashes.Of(Path.GetFullPath(path, file.Folder)), then, now);
            if (why is not null)
            {
                return new(file, injected, inputs, why, null);
            }

            if (Disk.ReadOrNull(Path.Combine(report, file.ExecutedPath)) is not { } content || !last!.Files.Contains(EditionDocument.FileEntry.Of(file.ExecutedPath, content)))
            {
                return new(file, injected, inputs, "its outputs are not there as the last run left them", null);
            }

            var known = inputs with { Data = earlier!.Inputs!.Data, Files = earlier.Inputs.Files };
            return new(file, injected, known, Unchanged((known.Data ?? [.. now.Keys]).Count), () => WithOutputs(injected, content, earlier));
        }
    }

    /// <summary>Whether the last edition is what a run would give, to the byte but for its date.</summary>
    public bool IsAll(EditionDocument? last, DataFolder data, IReadOnlyDictionary<string, string> software, IReadOnlyDictionary<string, string> parameters) =>
        last is not null
        && Notebooks.All(notebook => notebook.Kept is not null)
        && Notebooks.Select(notebook => (notebook.File.Path, (string?)notebook.Inputs.Text)).SequenceEqual(last.Notebooks.Select(entry => (entry.Path, entry.Inputs?.Text)))
        && data.Files.SequenceEqual(last.Data)
        && software.SequenceEqual(last.Packages)
        && parameters.SequenceEqual(last.Parameters);

    /// <summary>Why each notebook is run, or is not: a line for each.</summary>
    public IEnumerable<string> Reasons()
    {
        var width = Notebooks.Max(notebook => notebook.File.Name.Length);
        return Notebooks.Select(notebook => $"{notebook.File.Name.PadRight(width)}  {(notebook.Kept is null ? "run " : "kept")}  {notebook.Why}");
    }

    /// <summary>A line for all that keep their outputs, if any do.</summary>
    public IEnumerable<string> Summary() => Notebooks.Count(notebook => notebook.Kept is not null) is > 0 and var kept
        ? [string.Create(CultureInfo.InvariantCulture, $"{kept} of {Notebooks.Count} notebooks keep their outputs: nothing that they use has changed.")]
        : [];

    // The notebook as it is now, with the outputs that it had: prose may have changed since
    private static NotebookRun WithOutputs(Notebook injected, byte[] content, EditionDocument.NotebookEntry last)
    {
        var document = new Transcript(injected).ToRun().Document;
        var then = Notebook.Parse(Encoding.UTF8.GetString(content), last.Path);
        foreach (var (cell, before) in document.CodeCells.Zip(then.CodeCells))
        {
            cell.Json["outputs"] = before.Outputs.DeepClone();
            cell.Json["execution_count"] = before.Json["execution_count"]?.DeepClone();
            cell.Metadata["papermill"] = before.Metadata["papermill"]?.DeepClone();
        }

        var seconds = new Queue<double>(last.Cells.Where(cell => cell.Type == "code").Select(cell => cell.Seconds));
        return new NotebookRun(document, [.. document.Cells.Select(cell => cell.Type == CellType.Code ? new CellRun(CellState.Succeeded, seconds.TryDequeue(out var took) ? took : 0) : null)]);
    }

    private static string Unchanged(int files) => files == 1 ? "neither it nor the 1 data file that it uses has changed" : string.Create(CultureInfo.InvariantCulture, $"neither it nor the {files} data files that it uses have changed");

    private static Dictionary<string, string> HashesOf(IEnumerable<DataFile> files) => files.DistinctBy(file => file.PathInFolder).ToDictionary(file => file.PathInFolder, file => file.Sha256);
}

/// <summary>A notebook that is run, or keeps its outputs.</summary>
/// <param name="Injected">The document that is run.</param>
/// <param name="Why">It is run, or is not: a clause.</param>
/// <param name="Kept">Gives it with the outputs that it keeps; null if it is run.</param>
internal sealed record PlannedNotebook(NotebookFile File, Notebook Injected, NotebookInputs Inputs, string Why, Func<NotebookRun>? Kept)
{
    public NotebookToRun ToRun() => new(Injected, File.Folder, Inputs.Loads(Injected, File.Folder));

    /// <summary>The run, with what its outputs come from.</summary>
    /// <param name="data">The data folder; null if there is none.</param>
    public NotebookRun Noting(NotebookRun run, string? data) => run with { Inputs = Kept is null ? Inputs.With(run.DataFiles, Injected, File.Folder, data) : Inputs };
}

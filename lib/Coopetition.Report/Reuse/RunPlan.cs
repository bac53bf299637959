using System.Globalization;
using System.Text;
using Coopetition.Report.Editions;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Running;

namespace Coopetition.Report.Reuse;

/// <summary>Which notebooks are run, and which keep the outputs that they have in the report, since the same would come out.</summary>
internal sealed class RunPlan
{
    private RunPlan(IReadOnlyList<PlannedNotebook> notebooks, string? note) => (Notebooks, Note) = (notebooks, note);

    /// <summary>In the order of the notebooks.</summary>
    public IReadOnlyList<PlannedNotebook> Notebooks { get; }

    /// <summary>Which outputs of the last run cannot be trusted, in a sentence; null if all can.</summary>
    public string? Note { get; }

    /// <param name="notebooks">Each with the document that would be run.</param>
    /// <param name="report">The report's folder.</param>
    /// <param name="last">The edition in it; null if there is none.</param>
    /// <param name="all">Whether outputs that would be the same are made again.</param>
    public static RunPlan Of(IReadOnlyList<(NotebookFile File, Notebook Injected)> notebooks, DataFolder data, string report, EditionDocument? last, bool all)
    {
        var hashes = new FileHashes();
        var (then, now) = (HashesOf(last?.Data ?? []), HashesOf(data.Files));
        var lost = new List<string>();
        List<PlannedNotebook> planned = [.. notebooks.Select(notebook => Plan(notebook.File, notebook.Injected))];
        return new(planned, lost.Count == 0 ? null : $"{KeptEditions.FolderOf(report, last!)}: {string.Join(", ", lost)}: not there as the last run left {(lost.Count == 1 ? "it; the notebook is" : "them; the notebooks are")} run again.");

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

            if (KeptOutputs.Read(file, injected, report, last!, earlier!) is not { } kept)
            {
                lost.Add(file.ExecutedPath);
                return new(file, injected, inputs, "its outputs are not there as the last run left them", null);
            }

            return new(file, injected, inputs with { Data = earlier!.Inputs!.Data, Files = earlier.Inputs.Files }, Unchanged((earlier.Inputs.Data ?? [.. now.Keys]).Count), kept);
        }
    }

    /// <summary>Whether the last edition is what a run would give, to the byte but for its date.</summary>
    public bool IsAll(EditionDocument? last, DataFolder data, SoftwareVersions software, IReadOnlyDictionary<string, string> parameters) =>
        last is not null
        && Notebooks.All(notebook => notebook.Kept is not null)
        && Notebooks.Select(notebook => (notebook.File.Path, (string?)notebook.Inputs.Text)).SequenceEqual(last.Notebooks.Select(entry => (entry.Path, entry.Inputs?.Text)))
        && data.Files.SequenceEqual(last.Data)
        && software.Versions.SequenceEqual(last.Packages)
        && parameters.SequenceEqual(last.Parameters);

    private static string Unchanged(int files) => files == 1 ? "neither it nor the 1 data file that it uses has changed" : string.Create(CultureInfo.InvariantCulture, $"neither it nor the {files} data files that it uses have changed");

    private static Dictionary<string, string> HashesOf(IEnumerable<DataFile> files) => files.DistinctBy(file => file.PathInFolder).ToDictionary(file => file.PathInFolder, file => file.Sha256);
}

/// <summary>A notebook that is run, or keeps its outputs.</summary>
/// <param name="Injected">The document that is run.</param>
/// <param name="Why">It is run, or is not: a clause.</param>
/// <param name="Kept">Its outputs; null if it is run.</param>
internal sealed record PlannedNotebook(NotebookFile File, Notebook Injected, NotebookInputs Inputs, string Why, KeptOutputs? Kept)
{
    public NotebookToRun ToRun() => new(Injected, File.Folder, Inputs.Loads(Injected, File.Folder));

    /// <summary>The run, with what its outputs come from.</summary>
    /// <param name="data">The data folder; null if there is none.</param>
    public NotebookRun Noting(NotebookRun run, string? data) => run with { Inputs = Kept is null ? Inputs.With(run.DataFiles, Injected, File.Folder, data) : Inputs };
}

/// <summary>The outputs of a notebook as the last run left them, checked to the byte.</summary>
internal sealed class KeptOutputs
{
    private readonly byte[] content;
    private readonly Notebook injected;
    private readonly EditionDocument.NotebookEntry entry;

    private KeptOutputs(byte[] content, Notebook injected, EditionDocument.NotebookEntry entry) => (this.content, this.injected, this.entry) = (content, injected, entry);

    /// <summary>Null if they are not what the edition says that it wrote.</summary>
    public static KeptOutputs? Read(NotebookFile file, Notebook injected, string report, EditionDocument last, EditionDocument.NotebookEntry entry)
    {
        try
        {
            var path = KeptEditions.PathOf(last.Stamp, file);
            var content = File.ReadAllBytes(Path.Combine(report, path));
            return last.Files.Any(own => own.Path == path && own.Sha256 == Sha256.Of(content)) ? new(content, injected, entry) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The notebook as it is now, with these outputs: prose may have changed since.</summary>
    public NotebookRun ToRun()
    {
        var document = new Transcript(injected).ToRun().Document;
        var then = Notebook.Parse(Encoding.UTF8.GetString(content), entry.Path);
        foreach (var (cell, before) in document.CodeCells.Zip(then.CodeCells))
        {
            cell.Json["outputs"] = before.Outputs.DeepClone();
            cell.Json["execution_count"] = before.Json["execution_count"]?.DeepClone();
            cell.Metadata["papermill"] = before.Metadata["papermill"]?.DeepClone();
        }

        var seconds = new Queue<double>(entry.Cells.Where(cell => cell.Type == "code").Select(cell => cell.Seconds));
        return new NotebookRun(document, [.. document.Cells.Select(cell => cell.Type == CellType.Code ? new CellRun(CellState.Succeeded, seconds.TryDequeue(out var took) ? took : 0) : null)]);
    }
}

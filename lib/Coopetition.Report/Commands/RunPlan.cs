using Coopetition.Data;
using Coopetition.Report.Collections;
using Coopetition.Report.Editions;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Parameters;
using Coopetition.Report.Running;
using Coopetition.Report.Terminals;
using Coopetition.Report.Workers;

namespace Coopetition.Report.Commands;

/// <summary>A run that can begin: its notebooks are readable, its parameters declared, its data right.</summary>
internal sealed class RunPlan
{
    private readonly IReadOnlyList<NotebookFile> notebooks;
    private readonly ParameterValues parameters;
    private readonly IReadOnlyList<Notebook> documents;
    private readonly TimeSpan cellLimit;
    private readonly string currentFolder;

    private RunPlan(RunRequest request, string currentFolder)
    {
        Locations = Locations.Find(currentFolder, request.Notebooks, request.Data, request.Out);
        (cellLimit, this.currentFolder) = (request.CellLimit, currentFolder);
        notebooks = NotebookFolder.Read(Locations.Notebooks);
        parameters = RunParameters.For(request, Locations, notebooks);
        documents = [.. notebooks.Select(notebook => RunParameters.InjectInto(notebook, parameters))];
        Data = Locations.Data is null ? DataFolder.None : DataFolder.Read(Locations.Data, currentFolder);
    }

    public Locations Locations { get; }

    public DataFolder Data { get; }

    /// <exception cref="InputException">Something that was given cannot be used.</exception>
    public static RunPlan Prepare(RunRequest request, string currentFolder) => new(request, currentFolder);

    /// <exception cref="InputException">A notebook found something wrong with the data that the descriptor does not tell of.</exception>
    /// <exception cref="OperationCanceledException">No process of the run is left by then.</exception>
    public async Task<Edition> RunAsync(Terminal terminal, TimeProvider clock, CancellationToken cancellation)
    {
        var runs = await terminal.WatchAsync(
            [.. documents.Zip(notebooks, (document, notebook) => (notebook.Name, document.Cells.Count(cell => cell.Type == CellType.Code)))],
            progress => new WorkerPool(Environment.ProcessorCount, cellLimit, progress, clock)
                .RunAsync([.. documents.Zip(notebooks, (document, notebook) => (document, notebook.Folder))], cancellation));
        cancellation.ThrowIfCancellationRequested();
        var meaning = parameters.Effective(notebooks.Select(notebook => notebook.Document));
        RefuseWrongData(runs, meaning.GetValueOrDefault(RunParameters.Data));
        return new Edition(clock.GetUtcNow(), Data, SoftwareVersions.Read(notebooks), meaning, notebooks, runs)
        {
            Earlier = EarlierVerdicts.Read(Locations.Out),
        };
    }

    // What several notebooks found is told once, with the data's place as seen from here
    private void RefuseWrongData(IReadOnlyList<NotebookRun> runs, string? folderAsNotebooksNameIt)
    {
        var found = runs.Select(run => run.Failure?.Error).Where(error => error?.Name == nameof(DataException)).Select(error => error!.Message).Distinct();
        var errors = Locations.Data is { } data && !string.IsNullOrEmpty(folderAsNotebooksNameIt)
            ? found.Select(error => error.Replace(folderAsNotebooksNameIt, DataFolder.SeenFrom(currentFolder, data), StringComparison.Ordinal))
            : found;
        if (errors.ToList() is { Count: > 0 } wrong)
        {
            throw new InputException(wrong);
        }
    }
}

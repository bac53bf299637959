using Coopetition.Report.Collections;
using Coopetition.Report.Editions;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Parameters;
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

    private RunPlan(RunRequest request, string currentFolder)
    {
        Locations = Locations.Find(currentFolder, request.Notebooks, request.Data, request.Out);
        cellLimit = request.CellLimit;
        notebooks = NotebookFolder.Read(Locations.Notebooks);
        parameters = RunParameters.For(request, Locations, notebooks);
        documents = [.. notebooks.Select(notebook => RunParameters.InjectInto(notebook, parameters))];
        Data = Locations.Data is null ? DataFolder.None : DataFolder.Read(Locations.Data, currentFolder);
    }

    public Locations Locations { get; }

    public DataFolder Data { get; }

    /// <exception cref="InputException">Something that was given cannot be used.</exception>
    public static RunPlan Prepare(RunRequest request, string currentFolder) => new(request, currentFolder);

    /// <exception cref="OperationCanceledException">No process of the run is left by then.</exception>
    public async Task<Edition> RunAsync(Terminal terminal, TimeProvider clock, CancellationToken cancellation)
    {
        var runs = await terminal.WatchAsync(
            [.. documents.Zip(notebooks, (document, notebook) => (notebook.Name, document.Cells.Count(cell => cell.Type == CellType.Code)))],
            progress => new WorkerPool(Environment.ProcessorCount, cellLimit, progress, clock)
                .RunAsync([.. documents.Zip(notebooks, (document, notebook) => (document, notebook.Folder))], cancellation));
        cancellation.ThrowIfCancellationRequested();
        var meaning = parameters.Effective(notebooks.Select(notebook => notebook.Document));
        return new Edition(clock.GetUtcNow(), Data, SoftwareVersions.Read(notebooks), meaning, notebooks, runs)
        {
            Earlier = EarlierVerdicts.Read(Locations.Out),
        };
    }
}

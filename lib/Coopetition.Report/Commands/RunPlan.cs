using Coopetition.Data;
using Coopetition.Report.Editions;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Running;
using Coopetition.Report.Terminals;

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

/// <summary>What a run gives to the notebooks' parameters.</summary>
internal static class RunParameters
{
    /// <summary>The parameter that names the data folder.</summary>
    public const string Data = "data";

    /// <summary>What was asked for, and the data folder where it is not the one that the notebooks name themselves.</summary>
    /// <exception cref="InputException">No notebook declares one of them, or the periods cannot be compared.</exception>
    public static ParameterValues For(RunRequest request, Locations locations, IReadOnlyList<NotebookFile> notebooks)
    {
        var values = new OrderedDictionary<string, string>(request.Parameters);
        if (locations.Data is not null && (request.Data is not null || notebooks.Any(notebook => NamesAnother(notebook, locations.Data))))
        {
            values[Data] = Path.GetRelativePath(notebooks[0].Folder, locations.Data).Replace('\\', '/');
        }

        var parameters = new ParameterValues(values);
        parameters.Check(notebooks.Select(notebook => notebook.Document));
        PeriodParameters.Check(values, parameters.Effective(notebooks.Select(notebook => notebook.Document)));
        return parameters;
    }

    /// <summary>A copy of the notebook's document with a cell of the values for it.</summary>
    /// <exception cref="InputException">A value is not of its parameter's type.</exception>
    public static Notebook InjectInto(NotebookFile notebook, ParameterValues parameters)
    {
        var document = notebook.Document.Clone();
        try
        {
            parameters.InjectInto(document);
        }
        catch (InputException e)
        {
            throw new InputException([.. e.Errors.Select(error => $"{notebook.Path}, {error}")]);
        }

        return document;
    }

    private static bool NamesAnother(NotebookFile notebook, string data) => Parameter.DeclaredIn(notebook.Document)
        .Where(parameter => parameter is { Name: Data, Type: ParameterType.Text })
        .Any(parameter => Path.GetFullPath(CSharpText.ValueOf(parameter.Default), notebook.Folder) != data);
}

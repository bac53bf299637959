using System.Collections.Concurrent;
using Coopetition.Data;
using Coopetition.Report.Browsers;
using Coopetition.Report.Editions;
using Coopetition.Report.Exports;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Pictures;
using Coopetition.Report.Running;
using Coopetition.Report.Terminals;

namespace Coopetition.Report.Commands;

/// <summary>From notebooks and data to a report.</summary>
internal sealed class ReportRun(RunRequest request, PictureRequest figures, string currentFolder, TimeProvider clock)
{
    /// <exception cref="InputException">Something that was given cannot be used; the last report is as it was.</exception>
    /// <exception cref="OperationCanceledException">The last report is as it was.</exception>
    public async Task<int> RunAsync(Terminal terminal, CancellationToken cancellation)
    {
        // All that can be refused is, before anything is run
        var locations = Locations.Find(currentFolder, request.Notebooks, request.Data, request.Out);
        var notebooks = NotebookFolder.Read(locations.Notebooks);
        var parameters = RunParameters.For(request, locations, notebooks);
        var documents = notebooks.Select(notebook => RunParameters.InjectInto(notebook, parameters)).ToList();
        var data = locations.Data is null ? DataFolder.None : DataFolder.Read(locations.Data, currentFolder);
        using var folder = ReportFolder.Open(locations.Out, ReportFiles.KnownBefore(notebooks, figures.Formats), keep: _ => false);

        // Started now, so that it is ready by the time that the notebooks are
        await using var renderer = figures.Formats.Pictures.Count == 0 && !figures.Formats.HasDocuments
            ? null
            : new PictureRenderer(new BrowserStart(figures.Browser, line => terminal.Complain([line])).LaunchAsync, cancellation);
        var runs = await terminal.WatchAsync(
            [.. documents.Zip(notebooks, (document, notebook) => (notebook.Name, document.Cells.Count(cell => cell.Type == CellType.Code)))],
            progress => new WorkerPool(Environment.ProcessorCount, request.CellLimit, progress, clock)
                .RunAsync([.. documents.Zip(notebooks, (document, notebook) => (document, notebook.Folder))], cancellation));
        cancellation.ThrowIfCancellationRequested();
        var meaning = parameters.Effective(notebooks.Select(notebook => notebook.Document));
        RefuseWrongData(runs, locations.Data, meaning.GetValueOrDefault(RunParameters.Data));
        var edition = new Edition(clock.GetUtcNow(), data, SoftwareVersions.Read(notebooks), meaning, notebooks, runs) { Earlier = EarlierVerdicts.Read(locations.Out) };

        var outcome = new ExportOutcome();
        if (renderer is not null)
        {
            await DrawAsync(renderer, edition, outcome, terminal, cancellation);
            await new DocumentExport(figures.Formats, outcome).WriteAsync(edition, renderer, cancellation);
        }

        folder.Write(EditionDocument.Of(edition), [.. ReportFiles.Of(edition), .. outcome.Files]);
        terminal.Complain(outcome.Lines);
        terminal.ShowOutcome(Path.Combine(locations.Out, ReportFiles.Page), edition);
        return outcome.IsRefusal ? ExitCode.BadInput : edition.IsWhole && outcome.Failures == 0 ? ExitCode.Done : ExitCode.NotebookFailed;
    }

    // What several notebooks found is told once, with the data's place as seen from here
    private void RefuseWrongData(IReadOnlyList<NotebookRun> runs, string? data, string? folderAsNotebooksNameIt)
    {
        var found = runs.Select(run => run.Failure?.Error).Where(error => error?.Name == nameof(DataException)).Select(error => error!.Message).Distinct();
        var errors = data is not null && !string.IsNullOrEmpty(folderAsNotebooksNameIt)
            ? found.Select(error => error.Replace(folderAsNotebooksNameIt, DataFolder.SeenFrom(currentFolder, data), StringComparison.Ordinal))
            : found;
        if (errors.ToList() is { Count: > 0 } wrong)
        {
            throw new InputException(wrong);
        }
    }

    private async Task DrawAsync(PictureRenderer renderer, Edition edition, ExportOutcome outcome, Terminal terminal, CancellationToken cancellation)
    {
        var pictures = new ConcurrentBag<Picture>();
        await terminal.WatchPicturesAsync(figures.Order.CountFor(edition.Contents.Figures.Count), drawn => PictureExport.DrawAsync(
            renderer,
            edition.Contents.Figures,
            figures.Order,
            figure => Provenance.Of(figure, edition.Day, edition.Data.Licence),
            picture =>
            {
                pictures.Add(picture);
                drawn();
            },
            outcome,
            figures.Formats.ByName,
            cancellation));
        outcome.Add(pictures.Select(picture => ($"pictures/{picture.FileName}", (byte[]?)picture.Content)));
    }
}

using System.Collections.Concurrent;
using Coopetition.Report.Browsers;
using Coopetition.Report.Collections;
using Coopetition.Report.Documents;
using Coopetition.Report.Editions;
using Coopetition.Report.Exports;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Pictures;
using Coopetition.Report.Terminals;
using Coopetition.Report.Workers;

namespace Coopetition.Report.Commands;

/// <summary>From notebooks and data to a report.</summary>
internal sealed class ReportRun(RunRequest request, string currentFolder, TimeProvider clock)
{
    /// <exception cref="InputException">Something that was given cannot be used; the last report is as it was.</exception>
    /// <exception cref="OperationCanceledException">The last report is as it was.</exception>
    public async Task<int> RunAsync(Terminal terminal, CancellationToken cancellation)
    {
        var locations = Locations.Find(currentFolder, request.Notebooks, request.Data, request.Out);
        var notebooks = NotebookFolder.Read(locations.Notebooks);
        var folder = ReportFolder.At(locations.Out);
        var parameters = RunParameters.For(request, locations, notebooks);
        var documents = notebooks.Select(notebook => RunParameters.InjectInto(notebook, parameters)).ToList();
        var data = locations.Data is null ? DataFolder.None : DataFolder.Read(locations.Data, currentFolder);

        // Started now, so that it is ready by the time that the notebooks are
        await using var studio = request.Formats.Pictures.Count == 0 && !request.Formats.HasDocuments
            ? null
            : new PictureStudio(new BrowserStart(request.Browser, line => terminal.Complain([line])).LaunchAsync, cancellation);
        var runs = await terminal.WatchAsync(
            [.. documents.Zip(notebooks, (document, notebook) => (notebook.Name, CodeCells(document)))],
            progress => new WorkerPool(Environment.ProcessorCount, request.CellLimit, progress, clock)
                .RunAsync([.. documents.Zip(notebooks, (document, notebook) => (document, notebook.Folder))], cancellation));

        cancellation.ThrowIfCancellationRequested();
        var meaning = parameters.Effective(notebooks.Select(notebook => notebook.Document));
        var edition = new Edition(clock.GetUtcNow(), data, SoftwareVersions.Read(notebooks), meaning, notebooks, runs);
        var pictures = new ConcurrentBag<Picture>();
        var outcome = studio is null || request.Formats.Pictures.Count == 0 ? PictureOutcome.None : await DrawAsync(studio, edition, pictures, cancellation);
        var written = studio is null ? DocumentOutcome.None : await new DocumentExport(request.Formats).WriteAsync(edition, studio, cancellation);
        folder.Write([.. ReportFiles.Of(edition, pictures), .. written.Files]);
        terminal.Complain([.. outcome.Lines, .. written.Lines]);
        terminal.ShowOutcome(Path.Combine(locations.Out, "index.html"), edition);
        var whole = runs.All(run => run.Succeeded) && edition.Contents.Problems.Count == 0 && outcome.Failures + written.Failures == 0;
        return outcome.IsRefusal || written.IsRefusal ? ExitCode.BadInput : whole ? ExitCode.Done : ExitCode.NotebookFailed;
    }

    private Task<PictureOutcome> DrawAsync(PictureStudio studio, Edition edition, ConcurrentBag<Picture> pictures, CancellationToken cancellation) =>
        new PictureExport(request.Formats, request.Pictures, DateOnly.FromDateTime(edition.Date.UtcDateTime), edition.Data.Licence)
            .DrawAsync(studio, edition.Contents.Figures, pictures.Add, cancellation);

    private static int CodeCells(Notebook document) => document.Cells.Count(cell => cell.Type == CellType.Code);
}

using System.Collections.Concurrent;
using Coopetition.Report.Browsers;
using Coopetition.Report.Editions;
using Coopetition.Report.Exports;
using Coopetition.Report.Pictures;
using Coopetition.Report.Terminals;

namespace Coopetition.Report.Commands;

/// <summary>From notebooks and data to a report.</summary>
internal sealed class ReportRun(RunRequest request, PictureRequest figures, string currentFolder, TimeProvider clock)
{
    /// <exception cref="InputException">Something that was given cannot be used; the last report is as it was.</exception>
    /// <exception cref="OperationCanceledException">The last report is as it was.</exception>
    public async Task<int> RunAsync(Terminal terminal, CancellationToken cancellation)
    {
        var plan = RunPlan.Prepare(request, currentFolder);
        var folder = ReportFolder.At(plan.Locations.Out);

        // Started now, so that it is ready by the time that the notebooks are
        await using var renderer = figures.Formats.Pictures.Count == 0 && !figures.Formats.HasDocuments
            ? null
            : new PictureRenderer(new BrowserStart(figures.Browser, line => terminal.Complain([line])).LaunchAsync, cancellation);
        var edition = await plan.RunAsync(terminal, clock, cancellation);
        var pictures = new ConcurrentBag<Picture>();
        var outcome = renderer is null || figures.Formats.Pictures.Count == 0 ? PictureOutcome.None : await DrawAsync(renderer, edition, pictures, terminal, cancellation);
        var written = renderer is null ? DocumentOutcome.None : await new DocumentExport(figures.Formats).WriteAsync(edition, renderer, cancellation);
        folder.Write([.. ReportFiles.Of(edition, pictures), .. written.Files]);
        terminal.Complain([.. outcome.Lines, .. written.Lines]);
        terminal.ShowOutcome(Path.Combine(plan.Locations.Out, "index.html"), edition);
        var whole = edition.IsWhole && outcome.Failures + written.Failures == 0;
        return outcome.IsRefusal || written.IsRefusal ? ExitCode.BadInput : whole ? ExitCode.Done : ExitCode.NotebookFailed;
    }

    private Task<PictureOutcome> DrawAsync(PictureRenderer renderer, Edition edition, ConcurrentBag<Picture> pictures, Terminal terminal, CancellationToken cancellation) =>
        terminal.WatchPicturesAsync(
            figures.Order.CountFor(edition.Contents.Figures.Count),
            drawn => new PictureExport(figures.Formats, figures.Order, edition.Day, edition.Data.Licence).DrawAsync(
                renderer,
                edition.Contents.Figures,
                picture =>
                {
                    pictures.Add(picture);
                    drawn();
                },
                cancellation));
}

using System.Collections.Concurrent;
using Coopetition.Data;
using Coopetition.Report.Browsers;
using Coopetition.Report.Editions;
using Coopetition.Report.Exports;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Pictures;
using Coopetition.Report.Reuse;
using Coopetition.Report.Running;
using Coopetition.Report.Saving;
using Coopetition.Report.Terminals;

namespace Coopetition.Report.Commands;

/// <summary>From notebooks and data to a report.</summary>
internal sealed class ReportRun(RunRequest request, PictureRequest figures, string currentFolder, WorkerPool workers, TimeProvider clock)
{
    /// <exception cref="InputException">Something that was given cannot be used; the last report is as it was.</exception>
    /// <exception cref="OperationCanceledException">The last report is as it was.</exception>
    public async Task<int> RunAsync(Terminal terminal, CancellationToken cancellation)
    {
        // All that can be refused is, before anything is run
        var locations = Locations.Find(currentFolder, request.Notebooks, request.Data, request.Out);
        var notebooks = NotebookFolder.Read(locations.Notebooks);
        var parameters = RunParameters.For(request, locations, notebooks);
        var documents = notebooks.Select(notebook => (notebook, RunParameters.InjectInto(notebook, parameters))).ToList();
        if (request.Force || !File.Exists(Path.Combine(locations.Out, EditionDocument.FileName)))
        {
            // All will be needed, and are ready by the time that the data have been read
            workers.StartFor(notebooks.Count);
        }

        var data = locations.Data is null ? DataFolder.None : DataFolder.Read(locations.Data, currentFolder);
        terminal.Complain(data.LeftOut);
        using var folder = ReportFolder.Open(locations.Out, ReportFiles.KnownBefore(notebooks, figures.Formats), KeptEditions.Have);

        var (last, _, note) = folder.Last;
        var plan = RunPlan.Of(documents, data, locations.Out, last, request.Force);
        terminal.Complain(new[] { note, plan.Note }.OfType<string>());
        terminal.Say(request.Explain ? PlanLines.Of(plan) : PlanLines.Kept(plan));
        var (software, meaning) = (SoftwareVersions.Read(notebooks), parameters.Effective(notebooks.Select(notebook => notebook.Document)));
        if (plan.IsAll(last, data, software, meaning) && figures.AreMadeIn(last!) && folder.IsAsWritten())
        {
            terminal.Say($"The report is as it was: nothing has changed since the edition of {last!.Date:yyyy-MM-dd HH:mm} UTC.");
            terminal.ShowReport(Path.Combine(locations.Out, ReportFiles.Page));
            if (!request.Save)
            {
                return ExitCode.Done;
            }

            await using var drawer = Drawer(terminal, cancellation);
            var kept = await RunNotebooksAsync(plan, locations.Data, terminal, cancellation);
            return await NotebookSaving.SaveAsync(new Edition(last.Date, data, software, meaning, notebooks, kept), drawer, terminal, cancellation);
        }

        // Started now, so that it is ready by the time that the notebooks are
        await using var renderer = figures.NeedBrowser || request.Save ? Drawer(terminal, cancellation) : null;
        var runs = await RunNotebooksAsync(plan, locations.Data, terminal, cancellation);
        RefuseWrongData(runs, locations.Data, meaning.GetValueOrDefault(RunParameters.Data));
        var edition = WithChanges(new Edition(clock.GetUtcNow(), data, software, meaning, notebooks, runs), locations, terminal);

        var outcome = new ExportOutcome();
        if (renderer is not null)
        {
            await DrawAsync(renderer, edition, outcome, terminal, cancellation);
            await new DocumentExport(figures.Formats, outcome).WriteAsync(edition, renderer, cancellation);
        }

        var describing = Task.Run(() => EditionDocument.Of(edition, outcome.Lines.Count == 0 ? figures.ToString() : null), CancellationToken.None);
        var files = await ReportFiles.OfAsync(edition);
        var document = await describing;
        var executed = files.IntersectBy(notebooks.Select(notebook => notebook.ExecutedPath), file => file.Path);
        var rows = KeptEditions.DataOf(document, locations.Data);
        folder.Write(
            document,
            KeptEditions.FilesOf(document, [.. files, .. DataArchive.Of(rows), .. outcome.Files], executed, rows),
            forget: file => KeptEditions.IsSpent(file, document.Stamp, request.Since));
        terminal.Complain(outcome.Lines);
        terminal.ShowOutcome(Path.Combine(locations.Out, ReportFiles.Page), edition);
        var code = outcome.IsRefusal ? ExitCode.BadInput : edition.IsWhole && outcome.Failures == 0 ? ExitCode.Done : ExitCode.NotebookFailed;
        return request.Save ? Math.Max(code, await NotebookSaving.SaveAsync(edition, renderer!, terminal, cancellation)) : code;
    }

    private PictureRenderer Drawer(Terminal terminal, CancellationToken cancellation) =>
        new(new BrowserStart(figures.Browser, line => terminal.Complain([line])).LaunchAsync, cancellation);

    /// <summary>Runs the notebooks that must be, and takes the others as they are.</summary>
    private async Task<IReadOnlyList<NotebookRun>> RunNotebooksAsync(RunPlan plan, string? data, Terminal terminal, CancellationToken cancellation)
    {
        var toRun = plan.Notebooks.Where(notebook => notebook.Kept is null).ToList();
        var ran = toRun.Count == 0 ? [] : await terminal.WatchAsync(
            [.. toRun.Select(notebook => (notebook.File.Name, notebook.Injected.CodeCells.Count()))],
            progress => workers.RunAsync([.. toRun.Select(notebook => notebook.ToRun())], request.CellLimit, progress, cancellation));
        cancellation.ThrowIfCancellationRequested();
        var runs = new Queue<NotebookRun>(ran);
        return [.. plan.Notebooks.Select(notebook => notebook.Noting(notebook.Kept?.ToRun() ?? runs.Dequeue(), data))];
    }

    /// <summary>The edition, compared with the last that was whole and stays.</summary>
    private Edition WithChanges(Edition edition, Locations locations, Terminal terminal)
    {
        var earlier = KeptEditions.In(locations.Out, note => terminal.Complain([note])).FirstOrDefault(kept => kept.IsWhole && !KeptEditions.IsSince(kept.Document.Stamp, request.Since));
        try
        {
            return earlier is null ? edition : edition with { Changes = KeptEditions.Compare(earlier, EditionDocument.Of(edition), locations.Data) };
        }
        catch (InputException e)
        {
            // What was, is only told
            terminal.Complain(e.Errors);
            return edition;
        }
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

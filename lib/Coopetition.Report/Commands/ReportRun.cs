using Coopetition.Data;
using Coopetition.Report.Comparison;
using Coopetition.Report.Editions;
using Coopetition.Report.Exports;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Reuse;
using Coopetition.Report.Running;
using Coopetition.Report.Saving;
using Coopetition.Report.Terminals;

namespace Coopetition.Report.Commands;

/// <summary>From notebooks and data to a report.</summary>
internal sealed class ReportRun(RunRequest request, PictureRequest figures, WorkerPool workers)
{
    private RunPlan plan = new([]);

    /// <exception cref="InputException">Something that was given cannot be used; the last report is as it was.</exception>
    /// <exception cref="OperationCanceledException">The last report is as it was.</exception>
    public async Task<int> RunAsync(Terminal terminal, CancellationToken cancellation)
    {
        // All that can be refused is, before anything is run
        var locations = Locations.Of(request);
        if (request.Force || !File.Exists(Path.Combine(locations.Out, EditionDocument.FileName)))
        {
            // Several will be needed, and are ready by the time that all has been read
            workers.StartFor(File.Exists(locations.Notebooks) ? 1 : int.MaxValue);
        }

        var reading = Task.Run(() => locations.Data is null ? DataFolder.None : DataFolder.Read(locations.Data), CancellationToken.None);
        var notebooks = NotebookFolder.Read(locations.Notebooks);
        var parameters = RunParameters.For(request, locations, notebooks);
        var documents = notebooks.Select(notebook => (notebook, parameters.InjectedInto(notebook))).ToList();
        using var folder = OutputFolder.Open(OutputKind.Report, locations.Out, ReportFiles.KnownBefore(notebooks, figures.Formats), KeptEditions.Have);
        var data = await reading;
        terminal.Complain(data.LeftOut);

        var (last, _, note) = folder.Last;
        plan = RunPlan.Of(documents, data, locations.Out, last, request.Force);
        terminal.Complain(note is null ? [] : [note]);
        terminal.Say(request.Explain ? plan.Reasons() : plan.Summary());
        var (software, meaning) = (SoftwareVersions.Read(notebooks), parameters.Effective(notebooks.Select(notebook => notebook.Document)));
        if (plan.IsAll(last, data, software, meaning) && figures.AreMadeIn(last!) && folder.IsAsWritten())
        {
            terminal.Say($"The report is as it was: nothing has changed since the edition of {last!.Date:yyyy-MM-dd HH:mm} UTC.");
            terminal.ShowReport(Path.Combine(locations.Out, ReportFiles.Page));
            if (!request.Save)
            {
                return ExitCode.Done;
            }

            await using var drawer = figures.StartRenderer(terminal, cancellation);
            var kept = await RunNotebooksAsync(locations.Data, terminal, cancellation);
            return await NotebookSaving.SaveAsync(new Edition(last.Date, data, software, meaning, notebooks, kept), drawer, terminal, cancellation);
        }

        // Started now, so that it is ready by the time that the notebooks are
        await using var renderer = figures.NeedBrowser || request.Save ? figures.StartRenderer(terminal, cancellation) : null;
        var runs = await RunNotebooksAsync(locations.Data, terminal, cancellation);
        RefuseWrongData(runs, locations.Data, meaning.GetValueOrDefault(RunParameters.Data));
        var edition = WithChanges(new Edition(DateTimeOffset.UtcNow, data, software, meaning, notebooks, runs), locations, terminal);

        var outcome = new ExportOutcome();
        if (renderer is not null)
        {
            await figures.DrawAsync(renderer, edition.Contents.Figures, edition.ProvenanceOf, "pictures/", outcome, terminal, cancellation);
            await new DocumentExport(figures.Formats, outcome).WriteAsync(edition, renderer, cancellation);
        }

        var describing = Task.Run(() => EditionDocument.Of(edition, outcome.Lines.Count == 0 ? figures.ToString() : null), CancellationToken.None);
        var files = await ReportFiles.OfAsync(edition);
        var document = await describing;
        var rows = KeptEditions.DataOf(document, locations.Data);
        folder.Write(
            KeptEditions.FilesOf(document, [.. files, .. DataArchive.Of(rows), .. outcome.Files], rows),
            document.ToJson,
            forget: file => IsOutdated(KeptEditions.StampOf(file)));
        terminal.Complain(outcome.Lines);
        terminal.ShowOutcome(Path.Combine(locations.Out, ReportFiles.Page), edition);
        var code = Math.Max(outcome.Code, edition.IsWhole ? ExitCode.Done : ExitCode.NotebookFailed);
        return request.Save ? Math.Max(code, await NotebookSaving.SaveAsync(edition, renderer!, terminal, cancellation)) : code;
    }

    /// <summary>Has the notebooks that kept their outputs compiled, so that they are quick to run once they must.</summary>
    public Task PrepareNextAsync(CancellationToken cancellation) =>
        workers.PrepareAsync([.. from notebook in plan.Notebooks where notebook.Kept is not null select notebook.ToRun()], request.CellLimit, cancellation);

    /// <summary>Runs the notebooks that must be, and takes the others as they are.</summary>
    private async Task<IReadOnlyList<NotebookRun>> RunNotebooksAsync(string? data, Terminal terminal, CancellationToken cancellation)
    {
        var toRun = plan.Notebooks.Where(notebook => notebook.Kept is null).ToList();
        var ran = toRun.Count == 0 ? [] : await terminal.WatchAsync(
            [.. toRun.Select(notebook => (notebook.File.Name, notebook.Injected.CodeCells.Count()))],
            progress => workers.RunAsync([.. toRun.Select(notebook => notebook.ToRun())], request.CellLimit, progress, cancellation));
        cancellation.ThrowIfCancellationRequested();
        var runs = new Queue<NotebookRun>(ran);
        return [.. plan.Notebooks.Select(notebook => notebook.Noting(notebook.Kept?.Invoke() ?? runs.Dequeue(), data))];
    }

    /// <summary>The edition, compared with the last that was whole and stays.</summary>
    private Edition WithChanges(Edition edition, Locations locations, Terminal terminal)
    {
        var earlier = KeptEditions.In(locations.Out, terminal.Complain).FirstOrDefault(kept => kept.IsWhole && !IsOutdated(kept.Document.Stamp));
        // What was, is only told
        var changes = earlier is null ? null : InputException.Noted(() => KeptEditions.Compare(earlier, EditionDocument.Of(edition), locations.Data), terminal.Complain);
        return edition with { Changes = changes ?? EditionChanges.None };
    }

    // An edition that makes room for this one
    private bool IsOutdated(string? stamp) => request.Since is { } start && string.CompareOrdinal(stamp, Edition.StampOf(start)) > 0;

    // What several notebooks found is told once, with the data's place as seen from here
    private void RefuseWrongData(IReadOnlyList<NotebookRun> runs, string? data, string? folderAsNotebooksNameIt)
    {
        var found = runs.Select(run => run.Failure?.Error).Where(error => error?.Name == nameof(DataException)).Select(error => error!.Message).Distinct();
        var errors = data is not null && !string.IsNullOrEmpty(folderAsNotebooksNameIt)
            ? found.Select(error => error.Replace(folderAsNotebooksNameIt, DataFolder.SeenFromHere(data), StringComparison.Ordinal))
            : found;
        if (errors.ToList() is { Count: > 0 } wrong)
        {
            throw new InputException(wrong);
        }
    }
}

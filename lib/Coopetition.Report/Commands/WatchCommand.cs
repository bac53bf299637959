using System.CommandLine;
using Coopetition.Report.Exports;
using Coopetition.Report.Running;
using Coopetition.Report.Terminals;
using Coopetition.Report.Watching;

namespace Coopetition.Report.Commands;

internal static class WatchCommand
{
    public static Command Create(WorkerPool workers)
    {
        var options = new RunOptions();
        var port = new Option<int?>("--port") { Description = "Port to serve the report at, on this machine only [default: one that is free]" }
            .Accepting(text => int.TryParse(text, out var number) && number is >= 1 and <= 65_535, "this is not a port. Give a number from 1 to 65535, or leave it out.");
        var command = new Command("watch", "Serve the report on this machine, and run again what a saved notebook or data file changes.") { port };
        options.AddTo(command);
        command.SetWork((parsed, terminal, cancellation) =>
            new Watch(options.RequestOf(parsed), options.PicturesOf(parsed), workers).RunAsync(parsed.GetValue(port), terminal, cancellation));
        return command;
    }
}

/// <summary>Runs whenever a notebook or a data file is saved, and serves what came of it. Of the editions the last is kept, beside that from which the watching started.</summary>
internal sealed class Watch(RunRequest request, PictureRequest figures, WorkerPool workers)
{
    private DateTimeOffset? started;

    /// <summary>Until it is interrupted, which is how it is meant to end.</summary>
    /// <exception cref="InputException">Nothing can be watched or served.</exception>
    public async Task<int> RunAsync(int? port, Terminal terminal, CancellationToken cancellation)
    {
        workers.RunsAgain = true;
        var locations = Locations.Of(request);
        var status = new Broadcast<LiveStatus>(new(PageOf(locations.Out), false, []));
        using var watch = new FolderWatch(PlacesOf(locations));
        using var server = ReportServer.Start(locations.Out, port, status);
        var serving = server.ServeAsync(cancellation);
        terminal.Say($"{server.Address} follows what is saved. Ctrl-C ends it.");
        try
        {
            while (true)
            {
                // Whoever mends a cell that does not end need not wait for it
                using var outdated = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                var run = RunOnceAsync(locations.Out, status, terminal, outdated.Token);
                await watch.NextAsync(cancellation);
                await outdated.CancelAsync();
                await run;
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await serving;
            return ExitCode.Done;
        }
    }

    private async Task RunOnceAsync(string report, Broadcast<LiveStatus> status, Terminal terminal, CancellationToken cancellation)
    {
        status.Send(status.Read().Latest with { Running = true });
        var run = new ReportRun(request with { Since = started }, figures, workers);
        try
        {
            var errors = await ErrorsOfAsync(run, terminal, cancellation);
            terminal.Complain(errors);
            status.Send(new(PageOf(report), false, errors));
            await run.PrepareNextAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            // Something newer has been saved, or the watching ends
        }
    }

    private async Task<IReadOnlyList<string>> ErrorsOfAsync(ReportRun run, Terminal terminal, CancellationToken cancellation)
    {
        var told = new StringWriter();
        try
        {
            await run.RunAsync(terminal.WithErrorsTo(told), cancellation);
            started ??= DateTimeOffset.UtcNow;
            return told.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        }
        catch (InputException refused)
        {
            return refused.Errors;
        }
    }

    private static string? PageOf(string report) =>
        Path.Combine(report, ReportFiles.Page) is var file && File.Exists(file) ? LivePage.IdOf(File.ReadAllText(file)) : null;

    private static (string Folder, string Files)[] PlacesOf(Locations locations)
    {
        (string, string) notebooks = File.Exists(locations.Notebooks)
            ? (Path.GetDirectoryName(locations.Notebooks)!, Path.GetFileName(locations.Notebooks))
            : (locations.Notebooks, "*.ipynb");
        return locations.Data is null ? [notebooks] : [notebooks, (locations.Data, FolderWatch.All)];
    }
}

using System.Diagnostics;
using System.Globalization;
using Coopetition.Report.Tests.Exports;

namespace Coopetition.Report.Tests.Commands;

public sealed class InterruptingTheCommand : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string last;

    public InterruptingTheCommand()
    {
        folder.Take("story");
        SampleReport.Write(folder.In("report"), []);
        last = File.ReadAllText(folder.In("report", "edition.json"));
        folder.Write("notebooks/00-then.ipynb", NotebookText.Of(NotebookText.Code(
            """
            System.IO.File.WriteAllText("running.tmp", Environment.ProcessId.ToString());
            System.IO.File.Move("running.tmp", "running");
            """), NotebookText.Code("while (true) { }")));
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public async Task The_workers_end_and_the_last_report_stays(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals to send.");
        using var command = Command.Start(folder.Path);
        using var worker = await WorkerOnceItRuns();

        Process.Start("kill", [$"-{signal}", command.Id.ToString(CultureInfo.InvariantCulture)]);
        var error = await command.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await command.WaitForExitAsync(TestContext.Current.CancellationToken);
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((130, "Interrupted. The last report is as it was, and what was written since is whole."), (command.ExitCode, error.Trim()));
        Assert.Equal(last, await File.ReadAllTextAsync(folder.In("report", "edition.json"), TestContext.Current.CancellationToken));
        Assert.Equal(["data", "notebooks", "report"], Directory.EnumerateDirectories(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_worker_outlives_a_command_that_was_killed()
    {
        Directory.CreateDirectory(folder.In("temporary"));
        using var command = Command.Start(folder.Path, new Dictionary<string, string> { ["TMPDIR"] = folder.In("temporary") });
        using var worker = await WorkerOnceItRuns();
        var temporary = Directory.GetFileSystemEntries(folder.In("temporary"));

        command.Kill();
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(worker.HasExited);
        // What .NET itself keeps for each process, and that is named for it, is not ours
        var id = command.Id.ToString(CultureInfo.InvariantCulture);
        Assert.All(temporary, name => Assert.Contains($"-{id}-", name, StringComparison.Ordinal));
        Assert.DoesNotContain(temporary, name => Path.GetFileName(name).StartsWith("coopetition-", StringComparison.Ordinal));
        Assert.Equal(last, await File.ReadAllTextAsync(folder.In("report", "edition.json"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_a_killed_command_left_among_temporary_files_goes_with_the_next_one_and_nothing_else_does()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes are no files there.");
        using var ended = Process.Start("true");
        await ended.WaitForExitAsync(TestContext.Current.CancellationToken);
        string[] others = ["coopetition-notes.txt", $"coopetition-{ended.Id}-0123456789ab.txt", $"coopetition-{Environment.ProcessId}-0123456789ab", $"coopetition-{ended.Id}-ba9876543210"];
        folder.Write($"temporary/coopetition-{ended.Id}-0123456789ab", "");
        Array.ForEach(others[..3], name => folder.Write($"temporary/{name}", ""));
        folder.Write($"temporary/{others[3]}", "has something in it, as no pipe has");

        using var command = Command.Start(folder.Path, new Dictionary<string, string> { ["TMPDIR"] = folder.In("temporary") });
        using var worker = await WorkerOnceItRuns();
        var left = Directory.EnumerateFiles(folder.In("temporary"), "coopetition-*").Select(Path.GetFileName).Where(name => !name!.StartsWith($"coopetition-{command.Id}-", StringComparison.Ordinal)).ToList();
        command.Kill();
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(others.Order(StringComparer.Ordinal), left.Order(StringComparer.Ordinal));
    }

    private async Task<Process> WorkerOnceItRuns()
    {
        var file = folder.In("notebooks", "running");
        var appeared = new TaskCompletionSource();
        using var watcher = new FileSystemWatcher(folder.In("notebooks"), "running");
        watcher.Renamed += (_, _) => appeared.TrySetResult();
        watcher.EnableRaisingEvents = true;
        if (!File.Exists(file))
        {
            await appeared.Task.WaitAsync(TestContext.Current.CancellationToken);
        }

        return Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), CultureInfo.InvariantCulture));
    }
}

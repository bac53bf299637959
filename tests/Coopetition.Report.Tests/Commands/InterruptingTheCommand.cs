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
        File.Delete(folder.In("notebooks", "01-changed.ipynb"));
        SampleReport.Write(folder.In("report"), []);
        last = File.ReadAllText(folder.In("report", "edition.json"));
        folder.Write("notebooks/00-then.ipynb", NotebookText.Of(NotebookText.Code(
            """
            System.IO.File.WriteAllText("running.tmp", Environment.ProcessId.ToString());
            System.IO.File.Move("running.tmp", "running");
            """), NotebookText.Code("new System.Threading.ManualResetEvent(false).WaitOne();")));
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
    public async Task What_a_killed_command_left_among_temporary_files_goes_with_the_next_one_and_nothing_else_does()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The folder has another variable there.");
        var environment = new Dictionary<string, string> { ["TMPDIR"] = folder.In("temporary"), ["DOTNET_EnableDiagnostics"] = "0" };
        string[] others = [".coopetition-0123456789ab.txt", ".coopetition-backup", ".coopetition-0123456789abc"];
        folder.Write($"temporary/{others[0]}", "mine");
        folder.Write($"temporary/{others[1]}/notes.txt", "mine");
        folder.Write($"temporary/{others[2]}/notes.txt", "mine");
        using var killed = Command.Start(folder.Path, environment);
        using (var worker = await WorkerOnceItRuns())
        {
            killed.Kill();
            await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var left = Assert.Single(Left());
        folder.Write($"temporary/{left}/org.chromium.Chromium.abcdef/SingletonSocket", "");

        File.Delete(folder.In("notebooks", "running"));
        using var running = Command.Start(folder.Path, environment);
        using (var worker = await WorkerOnceItRuns())
        {
            Assert.NotEqual(left, Assert.Single(Left()));
            using var other = Command.Start(folder.Path, environment, "check");
            await other.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Single(Left());
            running.Kill();
            await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using var last = Command.Start(folder.Path, environment, "check");
        await last.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, last.ExitCode);
        Assert.Empty(Left());

        IEnumerable<string> Left() => Directory.EnumerateFileSystemEntries(folder.In("temporary")).Select(path => Path.GetFileName(path)).Except(others);
    }

    [Fact]
    public async Task Cells_are_given_the_folder_for_temporary_files_that_the_user_has()
    {
        folder.Write("notebooks/00-then.ipynb", NotebookText.Of(NotebookText.Code("System.IO.File.WriteAllText(System.IO.Path.Combine(System.IO.Path.GetTempPath(), \"of-a-cell\"), \"kept\");")));
        Directory.CreateDirectory(folder.In("temporary"));
        using var command = Command.Start(folder.Path, new Dictionary<string, string> { ["TMPDIR"] = folder.In("temporary"), ["TMP"] = folder.In("temporary") });
        await command.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["of-a-cell"], Directory.EnumerateFileSystemEntries(folder.In("temporary")).Select(Path.GetFileName));
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

using System.Diagnostics;
using System.Globalization;
using Coopetition.Report.Browsers;
using Coopetition.Report.Tests.Commands;
using Coopetition.Report.Tests.Pictures;

namespace Coopetition.Report.Tests.Exports;

public sealed class EndingTheCommand : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public EndingTheCommand() => SampleReport.Write(folder.In("report"), SampleFigures.TwentyFour);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("KILL", 137)]
    public async Task No_browser_outlives_it(string signal, int exitCode)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells which processes are whose.");
        var found = new BrowserFinder().Find();
        Assert.SkipWhen(found is null, "There is no browser.");
        var browser = folder.Write("browser.sh", $"#!/bin/sh\ntouch {folder.In("out", "started")}\nexec {found} \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(browser, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var mark = Guid.NewGuid().ToString("N");
        using var command = Command.Start(folder.Path, new Dictionary<string, string> { ["COOPETITION_TEST"] = mark },
            "export", "--to", "pictures", "--size", "all", "--theme", "all", "--formats", "png,svg,pdf", "--browser", browser);
        await Appeared("started");

        var others = await EndAsync(command, signal, mark);

        Assert.NotEmpty(others);
        Assert.Equal(exitCode, command.ExitCode);
        Assert.False(File.Exists(folder.In("pictures", "sample-1.svg")));
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("KILL", 137)]
    public async Task Nothing_that_a_cell_has_started_outlives_it(string signal, int exitCode)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells which processes are whose.");
        folder.Write("out/endless.ipynb", NotebookText.Of(NotebookText.Code(
            """
            System.Diagnostics.Process.Start("sh", new[] { "-c", "sleep 100000; true" });
            System.IO.File.WriteAllText("started", "");
            new System.Threading.ManualResetEvent(false).WaitOne();
            """)));
        var mark = Guid.NewGuid().ToString("N");
        using var command = Command.Start(folder.Path, new Dictionary<string, string> { ["COOPETITION_TEST"] = mark }, "run", "--notebooks", "out/endless.ipynb", "--out", "endless");
        await Appeared("started");

        var others = await EndAsync(command, signal, mark);

        Assert.Contains(others, other => other.StartsWith("sh -c sleep", StringComparison.Ordinal));
        Assert.Equal(exitCode, command.ExitCode);
    }

    [Theory]
    [InlineData("temporary")]
    [InlineData("a-folder-for-temporary-files-whose-path-is-longer-than-that-of-any-socket-may-be-which-is-about-a-hundred-bytes")]
    public async Task Nothing_is_left_among_the_temporary_files(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The folder has another variable there.");
        Assert.SkipWhen(new BrowserFinder().Find() is null, "There is no browser.");
        Directory.CreateDirectory(folder.In(name));
        using var command = Command.Start(folder.Path, new Dictionary<string, string> { ["TMPDIR"] = folder.In(name) }, "export", "sample-1", "--to", "out", "--formats", "svg");
        var error = await command.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await command.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0, ""), (command.ExitCode, error));
        Assert.True(File.Exists(folder.In("out", "sample-1.svg")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.In(name)));
    }

    /// <summary>Sends the command a signal and waits until nothing that it had started is left.</summary>
    /// <returns>What it had started.</returns>
    private static async Task<IReadOnlyList<string>> EndAsync(Process command, string signal, string mark)
    {
        var others = MarkedProcess.With(mark).Where(process => process.Id != command.Id).ToList();
        var names = others.Select(MarkedProcess.CommandOf).ToList();
        using var kill = Process.Start("kill", [$"-{signal}", command.Id.ToString(CultureInfo.InvariantCulture)]);
        await command.WaitForExitAsync(TestContext.Current.CancellationToken);
        while (MarkedProcess.With(mark) is { Count: > 0 } left)
        {
            await Task.WhenAll(left.Select(process => process.WaitForExitAsync(TestContext.Current.CancellationToken))).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        }

        return names;
    }

    /// <summary>Waits for the first such file in the folder "out".</summary>
    private async Task Appeared(string pattern)
    {
        var appeared = new TaskCompletionSource();
        Directory.CreateDirectory(folder.In("out"));
        using var watcher = new FileSystemWatcher(folder.In("out"), pattern);
        watcher.Created += (_, _) => appeared.TrySetResult();
        watcher.Renamed += (_, _) => appeared.TrySetResult();
        watcher.EnableRaisingEvents = true;
        await appeared.Task.WaitAsync(TestContext.Current.CancellationToken);
    }
}

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
    [InlineData("TERM", 130)]
    [InlineData("HUP", 130)]
    [InlineData("KILL", 137)]
    public async Task No_browser_outlives_it(string signal, int exitCode)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells which processes are whose.");
        Assert.SkipWhen(new BrowserFinder().Find() is null, "There is no browser.");
        var mark = Guid.NewGuid().ToString("N");
        using var command = Command.Start(folder.Path, new Dictionary<string, string> { ["COOPETITION_TEST"] = mark },
            "export", "--to", "out", "--size", "all", "--theme", "all", "--formats", "png,svg,pdf");
        await FirstPicture();
        var others = MarkedProcess.With(mark).Where(process => process.Id != command.Id).ToList();

        using var kill = Process.Start("kill", [$"-{signal}", command.Id.ToString(CultureInfo.InvariantCulture)]);
        await command.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.NotEmpty(others);
        await Task.WhenAll(others.Select(process => process.WaitForExitAsync(TestContext.Current.CancellationToken)));
        Assert.Empty(MarkedProcess.With(mark));
        Assert.Equal(exitCode, command.ExitCode);
        Assert.All(Directory.EnumerateFiles(folder.In("out"), "*.svg"), file => Assert.EndsWith("</svg>\n", File.ReadAllText(file), StringComparison.Ordinal));
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

    private async Task FirstPicture()
    {
        var appeared = new TaskCompletionSource();
        Directory.CreateDirectory(folder.In("out"));
        using var watcher = new FileSystemWatcher(folder.In("out"), "*.svg");
        watcher.Renamed += (_, _) => appeared.TrySetResult();
        watcher.EnableRaisingEvents = true;
        await appeared.Task.WaitAsync(TestContext.Current.CancellationToken);
    }
}

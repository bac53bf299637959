using System.Diagnostics;
using System.Globalization;
using Coopetition.Report.Browsers;
using Coopetition.Report.Editions;
using Coopetition.Report.Exports;
using Coopetition.Report.Tests.Commands;

namespace Coopetition.Report.Tests.Exports;

/// <summary>
/// Runs that are killed at moments drawn by lot, the same in each test run. Each fourth draws pictures and saves the notebooks. For more than the usual number set <c>COOPETITION_KILLS</c>.
/// </summary>
public sealed class BeingKilled : IDisposable
{
    private const int UsualKills = 4;
    private const int PicturesEach = 4;

    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("COOPETITION_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : UsualKills;

    private readonly TemporaryFolder folder = new();
    private readonly string mark = Guid.NewGuid().ToString("N");
    private readonly Random lot = new(20211231);
    private readonly Dictionary<string, HashSet<string>> notebooks = [];

    private string Out => folder.In("report");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task At_any_moment_leaves_the_report_the_editions_and_the_notebooks_whole_no_process_and_no_temporary_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells which processes are whose.");
        var draws = new BrowserFinder().Find() is not null;
        folder.Take("story");
        // The other notebook shows something else each time
        File.Delete(folder.In("notebooks", "00-then.ipynb"));
        Directory.CreateDirectory(folder.In("temporary"));
        NoteNotebooks();
        var plain = await MeasureAsync(pictures: false);
        var withPictures = draws ? await MeasureAsync(pictures: true) : plain;
        NoteNotebooks();
        folder.Write("report/notes.txt", "mine");
        var (killed, committing, finished) = (0, 0, 0);
        for (var round = 1; killed < Kills && round <= 10 * Kills; round++)
        {
            var pictures = draws && round % PicturesEach == 0;
            Restore(saved: !pictures);
            var (span, changes) = pictures ? withPictures : plain;

            // Half of them are killed while they write, which takes far less time than all the rest; what is seen of that comes a little late
            var moment = lot.Next(2) == 0 ? (After: (TimeSpan?)null, Changes: lot.Next(1, (int)(0.8 * changes))) : (lot.NextDouble() * span, int.MaxValue);
            var (code, said) = await RunAsync(pictures, moment.After, moment.Changes);
            killed += code == 137 ? 1 : 0;
            finished += code == 0 ? 1 : 0;
            committing += Directory.Exists(folder.In("report", ".coopetition-whole")) || Directory.Exists(folder.In("report", ".coopetition-part")) ? 1 : 0;

            Assert.True(code is 0 or 137, $"round {round}: exit code {code}: {said}");
            Assert.Equal((round, ""), (round, said));
            OutputFolder.SettleReport(Out);
            AssertWhole($"round {round}");
        }

        Assert.NotEqual(0, killed);
        TestContext.Current.SendDiagnosticMessage($"{killed} runs were killed, {committing} of them while they wrote; {finished} had ended before");
        Assert.Equal((0, ""), await RunAsync(draws, null, int.MaxValue));
        AssertWhole("the end");
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.In("temporary")));
        Assert.False(File.Exists(folder.In("report", ".coopetition.lock")));
        Assert.DoesNotContain(FolderTree.Of(folder.In("notebooks")).Keys, name => name.StartsWith('.'));
        var again = await Command.Run("--notebooks", folder.In("notebooks"));
        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.Contains("The report is as it was", again.Output, StringComparison.Ordinal);
    }

    /// <summary>How long a run takes, and how many changes of the report's folder are seen meanwhile.</summary>
    private async Task<(TimeSpan Span, int Changes)> MeasureAsync(bool pictures)
    {
        Directory.CreateDirectory(Out);
        var changes = 0;
        using var watcher = Watch(() => Interlocked.Increment(ref changes));
        var watch = Stopwatch.StartNew();
        Assert.Equal((0, ""), await RunAsync(pictures, null, int.MaxValue));
        return (watch.Elapsed, changes);
    }

    /// <summary>Kills the run after a time, or as soon as so many changes of the report's folder are seen; then no process of it may be left.</summary>
    private async Task<(int ExitCode, string Error)> RunAsync(bool pictures, TimeSpan? after, int changes)
    {
        var environment = new Dictionary<string, string> { ["COOPETITION_TEST"] = mark, ["TMPDIR"] = folder.In("temporary"), ["DOTNET_EnableDiagnostics"] = "0" };
        using var command = Command.Start(folder.Path, environment, ["run", "--notebooks", folder.In("notebooks"), "--force", .. pictures ? ["--save", "--formats", "html,svg"] : Array.Empty<string>()]);
        var said = (Output: command.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), Error: command.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        var seen = 0;
        using (Watch(() => { if (Interlocked.Increment(ref seen) == changes) { command.Kill(); } }))
        using (var time = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken))
        {
            time.CancelAfter(after ?? Timeout.InfiniteTimeSpan);
            try
            {
                await command.WaitForExitAsync(time.Token);
            }
            catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
            {
                command.Kill();
                await command.WaitForExitAsync(TestContext.Current.CancellationToken);
            }
        }

        await AssertAllEndAsync();
        await said.Output;
        return (command.ExitCode, await said.Error);
    }

    private async Task AssertAllEndAsync()
    {
        var waited = Stopwatch.StartNew();
        while (MarkedProcess.With(mark) is { Count: > 0 } left)
        {
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(1), $"Of a run that was killed this is left: {string.Join(", ", left.Select(MarkedProcess.CommandOf))}");
            try
            {
                await Task.WhenAll(left.Select(process => process.WaitForExitAsync(TestContext.Current.CancellationToken))).WaitAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            }
            catch (TimeoutException)
            {
                // Who has ended, and nobody has taken note of, is there but has no environment
            }
        }
    }

    private FileSystemWatcher Watch(Action change)
    {
        var watcher = new FileSystemWatcher(Out) { IncludeSubdirectories = true };
        watcher.Created += (_, _) => change();
        watcher.Renamed += (_, _) => change();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void NoteNotebooks()
    {
        foreach (var file in Directory.EnumerateFiles(folder.In("notebooks")))
        {
            var texts = notebooks.TryGetValue(file, out var known) ? known : notebooks[file] = [];
            texts.Add(File.ReadAllText(file));
        }
    }

    /// <summary>Puts the notebooks back as they were written or as they were saved.</summary>
    private void Restore(bool saved)
    {
        foreach (var (file, texts) in notebooks)
        {
            File.WriteAllText(file, saved ? texts.Last() : texts.First());
        }
    }

    private void AssertWhole(string when)
    {
        Assert.Equal((when, "mine"), (when, File.ReadAllText(folder.In("report", "notes.txt"))));
        var listed = EditionDocument.Read(Out).Files;
        Assert.All(listed, file => Assert.Equal((when, file.Path, file.Sha256), (when, file.Path, Sha256.Of(File.ReadAllBytes(Path.Combine(Out, file.Path))))));
        var found = FolderTree.Of(Out).Where(entry => entry.Value != "/").Select(entry => entry.Key).ToList();
        // The lock that a killed command held is nobody's, and the next takes it
        Assert.Equal((when, "edition.json, notes.txt"), (when, string.Join(", ", found.Except([".coopetition.lock", .. listed.Select(file => file.Path)]))));
        Assert.All(KeptEditions.In(Out, notes => Assert.Fail($"{when}: {notes[0]}")), edition => Assert.True(edition.IsWhole));
        Assert.All(notebooks, notebook => Assert.Contains(File.ReadAllText(notebook.Key), notebook.Value));
    }
}

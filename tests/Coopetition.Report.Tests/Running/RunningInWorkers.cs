using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Running;
using Microsoft.Extensions.Time.Testing;

namespace Coopetition.Report.Tests.Running;

public sealed class RunningInWorkers : IDisposable
{
    private const string WhichProcess = "Console.WriteLine(Environment.ProcessId);";

    private static readonly WorkerPool OneAtATime = new(1, TimeProvider.System);
    private static readonly TimeSpan NoLimit = TimeSpan.FromMinutes(10);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Notebooks_come_back_in_the_order_given()
    {
        using var pool = new WorkerPool(2, TimeProvider.System);

        var runs = await pool.RunAsync([Loading("a", "1"), Loading("a", "2"), Loading("a", "3")], NoLimit, new Watcher(), TestContext.Current.CancellationToken);

        Assert.Equal(["1", "2", "3"], runs.Select(run => run.Document.Cells[0].Source));
        Assert.All(runs, run => Assert.True(run.Succeeded));
    }

    [Fact]
    public async Task The_working_directory_is_the_notebooks_own()
    {
        var run = (await Run(["Console.Write(System.IO.Directory.GetCurrentDirectory())"]))[0];

        Assert.Equal(Path.GetFileName(folder.Path), Path.GetFileName(Printed(run, 0)));
    }

    [Fact]
    public async Task What_a_notebook_does_to_its_process_is_undone_before_the_next_one()
    {
        var runs = await Run(
            [
                """
                Environment.SetEnvironmentVariable("LEFT_BEHIND", "x");
                System.IO.Directory.SetCurrentDirectory("/");
                System.Globalization.CultureInfo.DefaultThreadCurrentCulture = new("de-DE");
                """,
            ],
            ["Console.Write(Environment.GetEnvironmentVariable(\"LEFT_BEHIND\") + \"|\" + 1.5 + \"|\" + System.IO.Path.GetFileName(System.IO.Directory.GetCurrentDirectory()))"]);

        Assert.Equal($"|1.5|{Path.GetFileName(folder.Path)}", Printed(runs[1], 0));
    }

    [Fact]
    public async Task A_cell_that_never_ends_is_stopped_and_the_next_notebook_runs()
    {
        var clock = new FakeTimeProvider();
        var limit = TimeSpan.FromSeconds(5);
        using var pool = new WorkerPool(1, clock);
        var runs = await pool.RunAsync(
            [Loading("a", "1", "Console.WriteLine(\"so far\"); while (true) { }", "3"), Loading("a", "4")],
            limit,
            new Watcher(_ => clock.Advance(limit)),
            TestContext.Current.CancellationToken);

        Assert.Equal([CellState.Succeeded, CellState.Failed, CellState.NotRun], runs[0].Cells.Select(cell => cell!.State));
        Assert.Equal("the cell was stopped after 5 s. If it needs longer, raise --cell-timeout.", runs[0].Failure!.Value.Error.Message);
        Assert.Equal("so far\n", MultilineText.Join(runs[0].Document.Cells[1].Outputs[0]!["text"]));
        Assert.True(runs[1].Succeeded);
    }

    [Theory]
    [InlineData("Environment.Exit(7);", "the cell ended the process that ran it (exit code 7). A cell must not call Environment.Exit.")]
    [InlineData("int Deeper(int n) => Deeper(n + 1) + 1; Deeper(0);", "the cell called itself until the stack was full.")]
    [InlineData("new System.Threading.Thread(() => throw new InvalidOperationException(\"lost\")).Start(); new System.Threading.ManualResetEvent(false).WaitOne();", "a thread of the cell threw what nothing caught: System.InvalidOperationException: lost")]
    public async Task A_cell_that_takes_its_process_with_it_fails_alone(string cell, string message)
    {
        var runs = await Run(["Console.WriteLine(\"so far\");", cell, "3"], ["4"]);

        Assert.Equal((1, message), (runs[0].FailedCell!.Value, runs[0].Failure!.Value.Error.Message));
        Assert.Equal("so far\n", Printed(runs[0], 0));
        Assert.True(runs[1].Succeeded);
    }

    [Fact]
    public async Task A_cell_that_fails_fast_is_told_with_its_words()
    {
        var run = (await Run(["Environment.FailFast(\"the sky fell\");"]))[0];

        Assert.Contains("the sky fell", run.Failure!.Value.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_is_killed_fails_its_notebook()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal 9.");
        var run = (await Run(["System.Diagnostics.Process.GetCurrentProcess().Kill(); new System.Threading.ManualResetEvent(false).WaitOne();"]))[0];

        Assert.Equal("the process that ran the cell was killed (signal 9), as happens when the memory runs out.", run.Failure!.Value.Error.Message);
    }

    [Fact]
    public async Task After_a_failure_the_next_notebook_gets_a_new_process()
    {
        var runs = await Run(["Console.WriteLine(Environment.ProcessId); throw new Exception();"], ["Console.WriteLine(Environment.ProcessId);"], ["Console.WriteLine(Environment.ProcessId);"]);

        Assert.NotEqual(Printed(runs[0], 0), Printed(runs[1], 0));
        Assert.Equal(Printed(runs[1], 0), Printed(runs[2], 0));
    }

    [Fact]
    public async Task The_next_run_finds_the_process_warm_unless_it_holds_another_build_of_what_is_loaded()
    {
        using var pool = new WorkerPool(1, TimeProvider.System);

        var processes = new List<string>();
        foreach (var build in new[] { "first", "first", "second" })
        {
            var runs = await pool.RunAsync([Loading(build, WhichProcess)], NoLimit, new Watcher(), TestContext.Current.CancellationToken);
            processes.Add(Printed(runs[0], 0));
        }

        Assert.Equal(processes[0], processes[1]);
        Assert.NotEqual(processes[1], processes[2]);
    }

    [Fact]
    public async Task A_notebook_goes_to_the_process_that_has_run_it_before()
    {
        using var pool = new WorkerPool(2, TimeProvider.System) { RunsAgain = true };
        var (a, b) = (Loading("a", Meeting("a", "b"), WhichProcess), Loading("a", Meeting("b", "a"), WhichProcess));

        var first = await pool.RunAsync([a, b], NoLimit, new Watcher(), TestContext.Current.CancellationToken);
        var second = await pool.RunAsync([b], NoLimit, new Watcher(), TestContext.Current.CancellationToken);
        var third = await pool.RunAsync([a], NoLimit, new Watcher(), TestContext.Current.CancellationToken);

        Assert.NotEqual(Printed(first[0], 1), Printed(first[1], 1));
        Assert.Equal((Printed(first[1], 1), Printed(first[0], 1)), (Printed(second[0], 1), Printed(third[0], 1)));

        static string Meeting(string own, string other) =>
            $"System.IO.File.WriteAllText(\"{own}\", \"\");\nSystem.Threading.SpinWait.SpinUntil(() => System.IO.File.Exists(\"{other}\"));";
    }

    [Fact]
    public async Task A_notebook_is_run_only_once_for_what_is_compiled_of_it()
    {
        using var pool = new WorkerPool(1, TimeProvider.System) { RunsAgain = true };
        var notebook = Loading("a", "System.IO.File.AppendAllText(\"runs\", \"+\");");

        await pool.PrepareAsync([notebook], NoLimit, TestContext.Current.CancellationToken);
        await pool.PrepareAsync([notebook], NoLimit, TestContext.Current.CancellationToken);

        Assert.Equal("+", await File.ReadAllTextAsync(folder.In("runs"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Interrupting_ends_a_process_whose_cell_does_not_end()
    {
        using var interrupt = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var progress = new Watcher(written =>
        {
            if (written.Text.Contains('!', StringComparison.Ordinal))
            {
                interrupt.Cancel();
            }
        });
        using var pool = new WorkerPool(1, TimeProvider.System);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pool.RunAsync(
            [Loading("a", "Console.WriteLine(Environment.ProcessId + \"!\"); ", "while (true) { }")], NoLimit, progress, interrupt.Token));

        var process = int.Parse(progress.Written.Single().Text.Trim('!', '\n'), CultureInfo.InvariantCulture);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(process));
    }

    [Fact]
    public async Task Interrupting_lets_a_notebook_end_that_is_about_to_starts_no_other_and_leaves_the_process_warm()
    {
        using var interrupt = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        // The moment in which it may end does not pass
        using var pool = new WorkerPool(1, new FakeTimeProvider());
        var progress = new Watcher(_ => interrupt.Cancel());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pool.RunAsync(
            [Loading("a", WhichProcess, "1 + 1"), Loading("a", WhichProcess)], NoLimit, progress, interrupt.Token));
        var next = await pool.RunAsync([Loading("a", WhichProcess)], NoLimit, new Watcher(), TestContext.Current.CancellationToken);

        Assert.Equal(Assert.Single(progress.Written).Text, Printed(next[0], 0));
    }

    [Fact]
    public async Task A_notebook_without_code_needs_no_process()
    {
        var notebook = Notebook.Parse(NotebookText.Of(NotebookText.Markdown("# Only prose")), "n.ipynb");
        using var pool = new WorkerPool(1, TimeProvider.System);
        var runs = await pool.RunAsync([new(notebook, folder.Path, Library("a"))], NoLimit, new Watcher(), TestContext.Current.CancellationToken);

        Assert.True(runs[0].Succeeded);
    }

    private Task<IReadOnlyList<NotebookRun>> Run(params IEnumerable<string[]> notebooks) =>
        OneAtATime.RunAsync([.. notebooks.Select(cells => Loading("a", cells))], NoLimit, new Watcher(), TestContext.Current.CancellationToken);

    private NotebookToRun Loading(string hash, params string[] cells) => new(NotebookText.OfCode(cells), folder.Path, Library(hash));

    private static Dictionary<string, string> Library(string hash) => new() { ["/lib/library.dll"] = hash };

    private static string Printed(NotebookRun run, int cell) =>
        string.Concat(run.Document.Cells[cell].Outputs.OfType<JsonObject>().Select(output => MultilineText.Join(output["text"])));

    private sealed class Watcher(Action<RunEvent.Written>? whenWritten = null) : IRunProgress
    {
        public ConcurrentQueue<RunEvent.Written> Written { get; } = [];

        public void Started(int notebook) { }

        public void Happened(int notebook, RunEvent happened)
        {
            if (happened is RunEvent.Written written)
            {
                Written.Enqueue(written);
                whenWritten?.Invoke(written);
            }
        }

        public void Finished(int notebook, NotebookRun run) { }
    }
}

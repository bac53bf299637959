using System.Globalization;
using Coopetition.Report.Running;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Coopetition.Report.Terminals;

/// <summary>One bar for each notebook, of its cells, with the time.</summary>
internal sealed class BarProgress : IRunProgress
{
    private readonly IReadOnlyList<ProgressTask> bars;

    private BarProgress(IReadOnlyList<ProgressTask> bars) => this.bars = bars;

    public static Progress On(IAnsiConsole console) => console.Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 20 }, new CellCountColumn(), new ElapsedTimeColumn());

    public static Task<T> WatchAsync<T>(IAnsiConsole console, IReadOnlyList<(string Name, int Cells)> notebooks, Func<IRunProgress, Task<T>> work) => On(console).StartAsync(context =>
        work(new BarProgress([.. notebooks.Select(notebook => context.AddTask(notebook.Name.EscapeMarkup(), autoStart: false, maxValue: Math.Max(1, notebook.Cells)))])));

    public void Started(int notebook) => bars[notebook].StartTask();

    public void Happened(int notebook, RunEvent happened)
    {
        if (happened is RunEvent.Ended)
        {
            bars[notebook].Increment(1);
        }
    }

    public void Finished(int notebook, NotebookRun run)
    {
        if (run.Succeeded)
        {
            bars[notebook].Value = bars[notebook].MaxValue;
        }
        else
        {
            bars[notebook].Description = $"[red]{bars[notebook].Description} failed[/]";
        }

        bars[notebook].StopTask();
    }
}

/// <summary>How many of a notebook's cells are done; <c>waiting</c> before it starts.</summary>
internal sealed class CellCountColumn : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.IsStarted ? $"{task.Value:0}/{task.MaxValue:0}" : "waiting");
}

/// <summary>One line for each notebook when it has ended.</summary>
internal sealed class LineProgress(TextWriter output, IReadOnlyList<(string Name, int Cells)> notebooks) : IRunProgress
{
    private readonly int width = notebooks.Max(notebook => notebook.Name.Length);

    public void Started(int notebook) { }

    public void Happened(int notebook, RunEvent happened) { }

    public void Finished(int notebook, NotebookRun run)
    {
        var outcome = run.Failure is { } failure ? $"failed at cell {failure.Number}" : $"done, {run.CodeCells} cells";
        lock (output)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{notebooks[notebook].Name.PadRight(width)}  {run.Seconds,5:0.0} s  {outcome}"));
        }
    }
}

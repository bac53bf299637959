using Coopetition.Report.Running;
using Coopetition.Report.Workers;
using Spectre.Console;

namespace Coopetition.Report.Terminals;

/// <summary>One bar for each notebook, of its cells, with the time.</summary>
internal sealed class BarProgress : IRunProgress
{
    private readonly IReadOnlyList<ProgressTask> bars;

    private BarProgress(IReadOnlyList<ProgressTask> bars) => this.bars = bars;

    public static Task<T> WatchAsync<T>(IAnsiConsole console, IReadOnlyList<(string Name, int Cells)> notebooks, Func<IRunProgress, Task<T>> work) =>
        console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 20 }, new CellCountColumn(), new ElapsedTimeColumn())
            .StartAsync(context => work(new BarProgress(
                [.. notebooks.Select(notebook => context.AddTask(notebook.Name.EscapeMarkup(), autoStart: false, maxValue: Math.Max(1, notebook.Cells)))])));

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

using Coopetition.Report.Editions;
using Coopetition.Report.Running;
using Spectre.Console;

namespace Coopetition.Report.Terminals;

/// <summary>What the user sees while the command works: bars on a terminal, lines elsewhere; results on one stream, errors on the other.</summary>
internal sealed class Terminal
{
    private const int MostOfAKind = 5;

    private readonly TextWriter error;
    // Elsewhere than on a terminal there is no need of it
    private readonly Lazy<IAnsiConsole> console;

    public Terminal(TextWriter output, TextWriter error)
    {
        this.error = error;
        console = new(() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }));
        IsLive = output == Console.Out && !Console.IsOutputRedirected && console.Value.Profile.Capabilities.Interactive;
        Output = output;
    }

    /// <summary>The same, whose errors go elsewhere.</summary>
    public Terminal WithErrorsTo(TextWriter writer) => new(Output, writer);

    private bool IsLive { get; }

    private TextWriter Output { get; }

    /// <param name="notebooks">Each one's name and number of code cells.</param>
    public Task<T> WatchAsync<T>(IReadOnlyList<(string Name, int Cells)> notebooks, Func<IRunProgress, Task<T>> work) =>
        IsLive ? BarProgress.WatchAsync(console.Value, notebooks, work) : work(new LineProgress(Output, notebooks));

    /// <summary>Shows how far the drawing of pictures is, on a terminal.</summary>
    /// <param name="work">Gets what it is to call at each picture, from any thread.</param>
    public Task<T> WatchPicturesAsync<T>(int pictures, Func<Action, Task<T>> work) => !IsLive || pictures == 0
        ? work(() => { })
        : BarProgress.On(console.Value).StartAsync(context =>
        {
            var bar = context.AddTask("pictures", maxValue: pictures);
            return work(() => bar.Increment(1));
        });

    /// <summary>What has changed, what failed, then where the report is.</summary>
    public void ShowOutcome(string report, Edition edition)
    {
        Say(ChangeLines.Of(edition.Changes, MostOfAKind));
        Complain(
        [
            .. from failed in edition.Failures
               let place = $"{failed.Notebook.Path}, cell {failed.Cell}{(failed.Error.Line is { } line ? $", line {line}" : "")}"
               select $"{place}: {failed.Error.Name}: {failed.Error.Message.ReplaceLineEndings(" ")}",
            .. edition.Contents.Problems,
        ]);
        ShowReport(report);
    }

    public void ShowReport(string report)
    {
        if (IsLive)
        {
            console.Value.MarkupLineInterpolated($"[link={new Uri(report).AbsoluteUri}]{report}[/]");
        }
        else
        {
            Say(report);
        }
    }

    public void Say(string line) => Output.WriteLine(line);

    public void Say(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Say(line);
        }
    }

    public void Complain(IEnumerable<string> errors)
    {
        foreach (var line in errors)
        {
            error.WriteLine(line);
        }
    }
}

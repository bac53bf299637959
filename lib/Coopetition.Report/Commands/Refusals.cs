using System.CommandLine;
using Coopetition.Report.Terminals;

namespace Coopetition.Report.Commands;

/// <summary>How a command ends that cannot go on.</summary>
internal static class Refusals
{
    /// <summary>Does the work; tells bad input and an interruption in a line each, with their exit codes.</summary>
    /// <param name="left">In what state an interruption leaves what was there before: a sentence.</param>
    public static async Task<int> ToldAsync(ParseResult parsed, Func<Terminal, Task<int>> work, CancellationToken cancellation, string left = "The last report is as it was.")
    {
        var terminal = new Terminal(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        try
        {
            return await work(terminal);
        }
        catch (InputException e)
        {
            terminal.Complain(e.Errors);
            return ExitCode.BadInput;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            terminal.Complain([$"Interrupted. {left}"]);
            return ExitCode.Interrupted;
        }
    }
}

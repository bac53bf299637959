using System.CommandLine;
using System.CommandLine.Parsing;
using Coopetition.Data;
using Coopetition.Report.Terminals;

namespace Coopetition.Report.Commands;

/// <summary>How commands work, and how they end if they cannot go on.</summary>
internal static class CommandWork
{
    /// <summary>Gives a command its work, which ends with an exit code; bad input and an interruption are told in a line each, with codes of their own.</summary>
    /// <param name="left">In what state an interruption leaves what was there before: a sentence.</param>
    public static void SetWork(this Command command, Func<ParseResult, Terminal, CancellationToken, Task<int>> work, string left = "The last report is as it was.") =>
        command.SetAction(async (parsed, cancellation) =>
        {
            var terminal = new Terminal(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            try
            {
                return await TryAsync(() => work(parsed, terminal, cancellation), terminal);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                terminal.Complain([$"Interrupted. {left}"]);
                return ExitCode.Interrupted;
            }
        });

    /// <summary>Does work, of which bad input is told.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> TryAsync(Func<Task<int>> work, Terminal terminal)
    {
        try
        {
            return await work();
        }
        catch (InputException refused)
        {
            terminal.Complain(refused.Errors);
            return ExitCode.BadInput;
        }
    }

    /// <summary>Gives a command work that is done at once.</summary>
    public static void SetWork(this Command command, Func<ParseResult, Terminal, int> work) => command.SetWork((parsed, terminal, _) => Task.FromResult(work(parsed, terminal)));
}

/// <summary>What is wrong with a command line, in sentences that say what was meant, if that can be told.</summary>
internal static class UsageErrors
{
    private const string OptionMark = "--";

    public static IReadOnlyList<string> In(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var options = parsed.Tokens
            .Where(token => token.Type == TokenType.Argument && token.Value.StartsWith(OptionMark, StringComparison.Ordinal))
            .Select(token => $"{token.Value}: there is no such option.{DidYouMean(token.Value, command.Options.Select(option => option.Name))}")
            .ToList();
        return options.Count > 0 ? options : [.. parsed.Errors.Select(error => MessageOf(error, parsed))];
    }

    /// <summary>A question that names the nearest of the names, after a space; nothing if none is near.</summary>
    public static string DidYouMean(string given, IEnumerable<string> names) => Spelling.Nearest(given, names) is { } nearest ? $" Did you mean {nearest}?" : "";

    private static string MessageOf(ParseError error, ParseResult parsed)
    {
        var commands = parsed.CommandResult.Command.Subcommands.Select(command => command.Name).ToList();
        return parsed.UnmatchedTokens.FirstOrDefault(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal)) is { } word && commands.Count > 0
            ? $"{word}: there is no such command.{DidYouMean(word, commands)}"
            : error.Message;
    }
}

/// <summary>What the command's exit codes mean; they are a promise to scripts.</summary>
public static class ExitCode
{
    public const int Done = 0;
    public const int NotebookFailed = 1;
    public const int FigureFailed = 1;
    public const int Stale = 1;
    public const int Changed = 1;
    public const int BadInput = 2;
    public const int Interrupted = 130;
}

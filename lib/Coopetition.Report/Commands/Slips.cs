using System.CommandLine;
using System.CommandLine.Parsing;
using Coopetition.Data;

namespace Coopetition.Report.Commands;

/// <summary>What is wrong with a command line, in sentences that say what was meant, if that can be told.</summary>
internal static class Slips
{
    private const string OptionMark = "--";

    public static IReadOnlyList<string> In(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var options = parsed.Tokens
            .Where(token => token.Type == TokenType.Argument && token.Value.StartsWith(OptionMark, StringComparison.Ordinal))
            .Select(token => $"{token.Value}: there is no such option.{Meant(token.Value, command.Options.Select(option => option.Name))}")
            .ToList();
        return options.Count > 0 ? options : [.. parsed.Errors.Select(error => MessageOf(error, parsed))];
    }

    /// <summary>A question that names the nearest of the names, after a space; nothing if none is near.</summary>
    public static string Meant(string given, IEnumerable<string> names) => Spelling.Nearest(given, names) is { } nearest ? $" Did you mean {nearest}?" : "";

    private static string MessageOf(ParseError error, ParseResult parsed)
    {
        var commands = parsed.CommandResult.Command.Subcommands.Where(command => !command.Hidden).Select(command => command.Name).ToList();
        return parsed.UnmatchedTokens.FirstOrDefault(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal)) is { } word && commands.Count > 0
            ? $"{word}: there is no such command.{Meant(word, commands)}"
            : error.Message;
    }
}

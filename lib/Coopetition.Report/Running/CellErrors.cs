using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.DotNet.Interactive.Events;

namespace Coopetition.Report.Running;

/// <summary>What a kernel says of a failure, in the words for readers.</summary>
internal static partial class CellErrors
{
    public static CellError Of(CommandFailed failure)
    {
        var message = failure.Message ?? "";
        var diagnostic = Diagnostic().Match(message);
        if (diagnostic.Success)
        {
            return new CellError(
                diagnostic.Groups["code"].Value,
                diagnostic.Groups["text"].Value,
                int.Parse(diagnostic.Groups["line"].ValueSpan, CultureInfo.InvariantCulture),
                message.ReplaceLineEndings("\n").Split('\n'));
        }

        var thrown = failure.Exception;
        return thrown is null ? CellError.Of("Error", FirstLine(message)) : Of(thrown);
    }

    private static CellError Of(Exception thrown)
    {
        var name = thrown.GetType().Name;
        var frames = (thrown.StackTrace ?? "").ReplaceLineEndings("\n").Split('\n').TakeWhile(frame => !KernelFrame().IsMatch(frame));
        var causes = new List<string>();
        for (var cause = thrown.InnerException; cause is not null; cause = cause.InnerException)
        {
            causes.Add($"caused by {cause.GetType().Name}: {cause.Message}");
        }

        return new CellError(name, thrown.Message, null, [$"{name}: {thrown.Message}", .. causes, .. frames.Where(frame => frame.Length > 0)]);
    }

    private static string FirstLine(string message) => message.ReplaceLineEndings("\n").Split('\n')[0];

    [GeneratedRegex(@"^\((?<line>\d+),\d+\): error (?<code>\w+): (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Diagnostic();

    // Below these the stack is the kernel's own
    [GeneratedRegex(@"^\s+at (Submission#\d+\.<<Initialize>>|Microsoft\.CodeAnalysis\.Scripting\.)")]
    private static partial Regex KernelFrame();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Events;

namespace Coopetition.Report.Running;

/// <summary>What a kernel says of a failure, in the words for readers.</summary>
internal static partial class CellErrors
{
    private const string UnknownMagic = "DNI101";

    // What the kernel finds in magic lines, before any code is compiled
    private const string OfMagic = "DNI";

    /// <summary>Null if the cell succeeded.</summary>
    /// <param name="cell">The cell's source.</param>
    /// <param name="kernel">That ran it.</param>
    public static CellError? Of(KernelCommandResult result, string cell, ScriptKernel kernel)
    {
        if (result.Events.OfType<CommandFailed>().LastOrDefault() is not { } failure)
        {
            return null;
        }

        var message = failure.Message ?? "";
        if (Diagnostic().Match(message) is { Success: true } diagnostic)
        {
            var (code, text) = (diagnostic.Groups["code"].Value, diagnostic.Groups["text"].Value);
            var line = int.Parse(diagnostic.Groups["line"].ValueSpan, CultureInfo.InvariantCulture);
            return new CellError(
                code,
                LoadedFile(diagnostic) is { } file ? string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}: {text}")
                    : code == UnknownMagic ? $"{text}. Remove the line: cells are run as C#."
                    : text,
                LoadedFile(diagnostic) is null ? PartLines.InCell(cell, code.StartsWith(OfMagic, StringComparison.Ordinal) ? cell : kernel.Submitted, line) : null,
                message.ReplaceLineEndings("\n").Split('\n'));
        }

        return failure.Exception is { } thrown ? Of(thrown, LineOf(thrown, cell, kernel.State)) : CellError.Of("Error", FirstLine(message));
    }

    private static int? LineOf(Exception thrown, string cell, ScriptState? state) =>
        state?.Exception == thrown && ThrowingLine.In(state.Script, thrown) is { } line
            ? PartLines.InCell(cell, state.Script.Code, line)
            : null;

    private static CellError Of(Exception thrown, int? line)
    {
        var name = thrown.GetType().Name;
        var frames = (thrown.StackTrace ?? "").ReplaceLineEndings("\n").Split('\n').TakeWhile(frame => !KernelFrame().IsMatch(frame));
        var causes = new List<string>();
        for (var cause = thrown.InnerException; cause is not null; cause = cause.InnerException)
        {
            causes.Add($"caused by {cause.GetType().Name}: {cause.Message}");
        }

        return new CellError(name, thrown.Message, line, [$"{name}: {thrown.Message}", .. causes, .. frames.Where(frame => frame.Length > 0)]);
    }

    // What a cell loads with #load may not compile either
    private static string? LoadedFile(Match diagnostic) => Path.GetFileName(diagnostic.Groups["file"].Value) is { Length: > 0 } file ? file : null;

    private static string FirstLine(string message) => message.ReplaceLineEndings("\n").Split('\n')[0];

    [GeneratedRegex(@"^(?<file>[^(\n]*)\((?<line>\d+),\d+\): error (?<code>\w+): (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Diagnostic();

    // Below these the stack is the kernel's own
    [GeneratedRegex(@"^\s+at (Submission#\d+\.<<Initialize>>|Microsoft\.CodeAnalysis\.Scripting\.)")]
    private static partial Regex KernelFrame();
}

/// <summary>Why a cell failed.</summary>
/// <param name="Name">The exception's type or the compiler's code.</param>
/// <param name="Line">The line of the cell, counted from one; null if it is not known.</param>
/// <param name="Traceback">The lines that a notebook shows below the cell.</param>
public sealed record CellError(string Name, string Message, int? Line, IReadOnlyList<string> Traceback)
{
    /// <summary>An error that is all in its message.</summary>
    public static CellError Of(string name, string message) => new(name, message, null, [$"{name}: {message}"]);
}

/// <summary>Finds a line of the code that a kernel compiled in the cell that it was taken from, whose magic lines the kernel keeps for itself.</summary>
internal static class PartLines
{
    /// <param name="line">In the part, counted from one.</param>
    /// <returns>In the cell, counted from one; null if more than one place in the cell could be meant.</returns>
    public static int? InCell(string cell, string part, int line)
    {
        var (whole, code) = (cell.ReplaceLineEndings("\n"), part.ReplaceLineEndings("\n"));
        var start = whole.IndexOf(code, StringComparison.Ordinal);
        if (start >= 0 && start == whole.LastIndexOf(code, StringComparison.Ordinal))
        {
            return whole.AsSpan(0, start).Count('\n') + line;
        }

        // A line was taken out of the middle: what stands on the line says which it is
        var text = code.Split('\n').ElementAtOrDefault(line - 1);
        var places = whole.Split('\n').Index().Where(entry => entry.Item == text).Select(entry => entry.Index + 1).ToList();
        return places is [var only] ? only : null;
    }
}

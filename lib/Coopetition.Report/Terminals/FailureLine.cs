using Coopetition.Report.Collections;
using Coopetition.Report.Running;

namespace Coopetition.Report.Terminals;

/// <summary>A failed notebook in one line: file, cell, line, what happened.</summary>
internal static class FailureLine
{
    public static string Of(NotebookFile notebook, NotebookRun run)
    {
        var (number, error) = run.Failure!.Value;
        var line = error.Line is { } known ? $", line {known}" : "";
        return $"{notebook.Path}, cell {number}{line}: {error.Name}: {error.Message.ReplaceLineEndings(" ")}";
    }
}

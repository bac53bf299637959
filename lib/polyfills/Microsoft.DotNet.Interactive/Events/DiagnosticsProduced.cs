using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>What the compiler said of a cell, perhaps nothing.</summary>
public class DiagnosticsProduced(
    IReadOnlyCollection<Diagnostic> diagnostics,
    IReadOnlyCollection<FormattedValue> formattedDiagnostics,
    KernelCommand command) : KernelEvent(command)
{
    /// <summary>With the lines of the cell that was sent, even if only a part of it was compiled; the formatted ones and a failure's message count from that part.</summary>
    public IReadOnlyCollection<Diagnostic> Diagnostics { get; } = command is SubmitCode { FirstLine: > 0 and var first }
        ? [.. diagnostics.Select(diagnostic => diagnostic.WithLinePositionSpan(Below(first, diagnostic.LinePositionSpan)))]
        : diagnostics;

    /// <summary>The diagnostics as a reader sees them, with lines and columns counted from one.</summary>
    public IReadOnlyCollection<FormattedValue> FormattedDiagnostics { get; } = formattedDiagnostics;

    private static LinePositionSpan Below(int line, LinePositionSpan span) => new(
        span.Start with { Line = span.Start.Line + line },
        span.End with { Line = span.End.Line + line });
}

using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>What the compiler said of a cell, perhaps nothing.</summary>
public class DiagnosticsProduced(
    IReadOnlyCollection<Diagnostic> diagnostics,
    IReadOnlyCollection<FormattedValue> formattedDiagnostics,
    KernelCommand command) : KernelEvent(command)
{
    public IReadOnlyCollection<Diagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>The diagnostics as a reader sees them, with lines and columns counted from one.</summary>
    public IReadOnlyCollection<FormattedValue> FormattedDiagnostics { get; } = formattedDiagnostics;
}

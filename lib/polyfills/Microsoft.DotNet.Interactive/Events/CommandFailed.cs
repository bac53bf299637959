using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive.Events;

public sealed class CommandFailed(Exception? exception, KernelCommand command, string? message = null)
    : KernelCommandCompletionEvent(command)
{
    /// <summary>What went wrong; null if the command was cancelled or never understood.</summary>
    public Exception? Exception { get; } = exception;

    public string Message { get; } = message ?? exception?.ToString() ?? $"{command} failed.";

    public override string ToString() => $"{nameof(CommandFailed)}: {Message}";
}

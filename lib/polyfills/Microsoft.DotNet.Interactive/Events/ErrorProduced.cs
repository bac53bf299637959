using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>A cell reported an error without failing.</summary>
public class ErrorProduced(
    string message,
    KernelCommand command,
    IReadOnlyCollection<FormattedValue>? formattedValues = null) : DisplayEvent(message, command, formattedValues)
{
    public string Message { get; } = message;
}

using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>Something to show in the output of a cell.</summary>
public abstract class DisplayEvent(
    object? value,
    KernelCommand command,
    IReadOnlyCollection<FormattedValue>? formattedValues = null,
    string? valueId = null) : KernelEvent(command)
{
    public object? Value { get; } = value;

    /// <summary>The value in each media type it is shown in, the preferred one first.</summary>
    public IReadOnlyCollection<FormattedValue> FormattedValues { get; } = formattedValues ?? [];

    public string? ValueId { get; } = valueId;

    public override string ToString() => $"{GetType().Name}: {Value}";
}

using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>Something that happened while a command was carried out.</summary>
public abstract class KernelEvent(KernelCommand command)
{
    public KernelCommand Command { get; } = command ?? throw new ArgumentNullException(nameof(command));

    public override string ToString() => GetType().Name;
}

using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace Microsoft.DotNet.Interactive;

/// <summary>A command and what happened while it was carried out.</summary>
public class KernelCommandResult
{
    private readonly List<KernelEvent> _events = [];

    internal KernelCommandResult(KernelCommand command) => Command = command;

    public KernelCommand Command { get; }

    /// <summary>In order; the last one tells whether the command succeeded or failed.</summary>
    public IReadOnlyList<KernelEvent> Events => _events;

    internal void Add(KernelEvent @event) => _events.Add(@event);
}

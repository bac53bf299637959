using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>One command on its way through a kernel, with everything it sets off.</summary>
public class KernelInvocationContext : IDisposable
{
    private static readonly AsyncLocal<KernelInvocationContext?> Ambient = new();

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _cancellation = new();

    internal KernelInvocationContext(KernelCommand command, Kernel receiver)
    {
        Receiver = receiver;
        Command = command;
        CurrentCommand = command;
        CancellationToken = _cancellation.Token;
        Result = new KernelCommandResult(command);
    }

    /// <summary>The context that the calling code runs in; null outside of cells.</summary>
    public static KernelInvocationContext? Current
    {
        get => Ambient.Value;
        internal set => Ambient.Value = value;
    }

    public KernelCommand Command { get; }

    public KernelCommandResult Result { get; }

    public bool IsComplete { get; private set; }

    public CancellationToken CancellationToken { get; }

    /// <summary>The part of <see cref="Command"/> that is being carried out.</summary>
    internal KernelCommand CurrentCommand { get; set; }

    /// <summary>The kernel that the command was sent to.</summary>
    internal Kernel Receiver { get; }

    /// <summary>Passes <paramref name="event"/> on to observers, and to the result if it belongs to the command; nothing once the command is complete.</summary>
    public void Publish(KernelEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        lock (_gate)
        {
            if (IsComplete)
            {
                return;
            }
            if (IsPart(@event.Command))
            {
                Result.Add(@event);
            }
            IsComplete = @event is KernelCommandCompletionEvent;
            Tell(@event);
        }
    }

    /// <summary>Ends the whole command if <paramref name="command"/> is a part of it. An imported notebook's cell is none: its failure goes unnoticed.</summary>
    public void Fail(KernelCommand command, Exception? exception = null, string? message = null)
    {
        if (IsPart(command))
        {
            Publish(new CommandFailed(exception, Command, message));
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            IsComplete = true;
            _cancellation.Dispose();
        }
        GC.SuppressFinalize(this);
    }

    internal void Complete() => Publish(new CommandSucceeded(Command));

    internal void Cancel()
    {
        lock (_gate)
        {
            if (!IsComplete)
            {
                Fail(Command, message: "Command cancelled.");
                _cancellation.Cancel();
            }
        }
    }

    internal void Show(DisplayedValue shown)
    {
        if (shown.IsUpdated)
        {
            Publish(new DisplayedValueUpdated(shown.Value, shown.DisplayId, CurrentCommand, shown.FormattedValues));
        }
        else
        {
            Publish(new DisplayedValueProduced(shown.Value, CurrentCommand, shown.FormattedValues, shown.DisplayId));
        }
    }

    /// <summary>Observers are the host's code, not the cell's: what they write is no output of the cell.</summary>
    private void Tell(KernelEvent @event)
    {
        var ambient = Current;
        Current = null;
        try
        {
            Receiver.PublishEvent(@event);
        }
        finally
        {
            Current = ambient;
        }
    }

    private bool IsPart(KernelCommand? command) =>
        command is not null && (ReferenceEquals(command, Command) || IsPart(command.Parent));
}

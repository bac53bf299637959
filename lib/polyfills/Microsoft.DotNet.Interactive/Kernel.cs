using System.Reactive.Disposables;
using System.Reactive.Subjects;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace Microsoft.DotNet.Interactive;

/// <summary>Carries out commands one after another and tells observers what happens.</summary>
public abstract partial class Kernel : IDisposable
{
    private readonly Subject<KernelEvent> _events = new();
    private readonly CompositeDisposable _disposables = [];
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _gate = new();
    private readonly List<KernelInvocationContext> _underway = [];

    protected Kernel(string name)
    {
        Name = name;
        RegisterForDisposal(_events);
        RegisterForDisposal(_turn);
    }

    public string Name { get; }

    /// <summary>Everything that happens, as it happens: also the events of imported notebooks, which no result holds.</summary>
    public IObservable<KernelEvent> KernelEvents => _events;

    public CompositeKernel? ParentKernel { get; internal set; }

    internal List<Directive> Directives { get; } = [];

    /// <summary>Carries out <paramref name="command"/> when those sent before it are done; Cancel at once.</summary>
    /// <returns>The command's events; a command that fails is no exception.</returns>
    /// <exception cref="TaskCanceledException"><paramref name="cancellationToken"/> was cancelled first. Code that was running may still be.</exception>
    public async Task<KernelCommandResult> SendAsync(KernelCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        using var context = new KernelInvocationContext(command, this);
        if (command is Cancel)
        {
            CancelUnderway();
            context.Complete();
            return context.Result;
        }

        Track(context);
        try
        {
            using var registration = cancellationToken.Register(context.Cancel);
            await TakeTurnAsync(context).ConfigureAwait(false);
        }
        finally
        {
            Untrack(context);
        }
        return context.CancellationToken.IsCancellationRequested && cancellationToken.IsCancellationRequested
            ? throw new TaskCanceledException()
            : context.Result;
    }

    public void RegisterForDisposal(IDisposable disposable) => _disposables.Add(disposable);

    public void Dispose()
    {
        CancelUnderway();
        _disposables.Dispose();
        GC.SuppressFinalize(this);
    }

    internal void PublishEvent(KernelEvent @event)
    {
        if (!_disposables.IsDisposed)
        {
            _events.OnNext(@event);
            ParentKernel?.PublishEvent(@event);
        }
    }

    /// <summary>The kernel that code for <paramref name="nameOrAlias"/> goes to; null asks for the default one, and is returned if there is none.</summary>
    internal virtual Kernel? Find(string? nameOrAlias) => nameOrAlias is null || nameOrAlias == Name ? this : null;

    /// <summary>This kernel and those within it.</summary>
    internal virtual IEnumerable<Kernel> Family => [this];

    private async Task TakeTurnAsync(KernelInvocationContext context)
    {
        // A cell that sends a command to its own kernel has the turn already.
        var isNested = KernelInvocationContext.Current is { IsComplete: false } outer && ReferenceEquals(outer.Receiver, this);
        try
        {
            await (isNested ? Task.CompletedTask : _turn.WaitAsync(context.CancellationToken)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        try
        {
            // User code may never give its thread back; cancelling must work all the same.
            await Task.Run(() => CarryOutAsync(context), CancellationToken.None).WaitAsync(context.CancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The context has told so.
        }
        finally
        {
            if (!isNested && !_disposables.IsDisposed)
            {
                _turn.Release();
            }
        }
    }

    private void CancelUnderway()
    {
        KernelInvocationContext[] underway;
        lock (_gate)
        {
            underway = [.. _underway];
        }
        foreach (var context in underway)
        {
            context.Cancel();
        }
    }

    private void Track(KernelInvocationContext context)
    {
        lock (_gate)
        {
            _underway.Add(context);
        }
    }

    private void Untrack(KernelInvocationContext context)
    {
        lock (_gate)
        {
            _underway.Remove(context);
        }
    }
}

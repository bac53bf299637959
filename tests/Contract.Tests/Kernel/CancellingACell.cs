using System.Reactive.Linq;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace Contract.Tests.Kernel;

[Collection(ProcessWideState.Name)]
public sealed class CancellingACell : IDisposable
{
    // Ends with the folder of the notebook, so that no abandoned cell outlives its test.
    private const string Endless = "var folder = Environment.CurrentDirectory;\nConsole.WriteLine(\"started\");\nwhile (System.IO.Directory.Exists(folder)) await Task.Yield();";

    private readonly Notebook _notebook = new();

    [Fact]
    public async Task By_its_token_makes_sending_throw()
    {
        using var cancellation = new CancellationTokenSource();
        var running = await Start(cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task By_a_command_fails_it_without_an_exception()
    {
        var running = await Start(CancellationToken.None);
        await _notebook.Kernel.SendAsync(new Cancel(), TestContext.Current.CancellationToken);

        var failed = Assert.IsType<CommandFailed>((await running)[^1]);
        Assert.Null(failed.Exception);
        Assert.Equal("Command cancelled.", failed.Message);
    }

    [Fact]
    public async Task When_none_runs_does_nothing()
    {
        var result = await _notebook.Kernel.SendAsync(new Cancel(), TestContext.Current.CancellationToken);

        Assert.IsType<CommandSucceeded>(result.Events[^1]);
        Assert.IsType<CommandSucceeded>((await _notebook.Run("1", TestContext.Current.CancellationToken))[^1]);
    }

    public void Dispose() => _notebook.Dispose();

    private async Task<Task<IReadOnlyList<KernelEvent>>> Start(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource();
        using var subscription = _notebook.Kernel.KernelEvents.OfType<StandardOutputValueProduced>().Subscribe(_ => started.TrySetResult());
        var running = _notebook.Run(Endless, cancellationToken);
        await started.Task;
        return running;
    }
}

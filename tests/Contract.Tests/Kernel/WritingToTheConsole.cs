using Microsoft.DotNet.Interactive.Events;

namespace Contract.Tests.Kernel;

[Collection(ProcessWideState.Name)]
public sealed class WritingToTheConsole
{
    [Fact]
    public async Task Two_kernels_at_once_keep_their_outputs_apart()
    {
        using var first = new Notebook();
        using var second = new Notebook();
        const string Code = "for (var i = 0; i < 50; i++) {{ Console.WriteLine(\"{0}\"); await Task.Yield(); }}";

        var outputs = await Task.WhenAll(
            first.Run(string.Format(null, Code, "first"), TestContext.Current.CancellationToken),
            second.Run(string.Format(null, Code, "second"), TestContext.Current.CancellationToken));

        Assert.Equal(Enumerable.Repeat("first\n", 50), Texts(outputs[0]));
        Assert.Equal(Enumerable.Repeat("second\n", 50), Texts(outputs[1]));
    }

    [Fact]
    public async Task The_console_is_the_hosts_again_when_no_cell_runs()
    {
        var before = Console.Out;
        using var notebook = new Notebook();
        await notebook.Run("Console.WriteLine(\"captured\");", TestContext.Current.CancellationToken);

        Assert.Same(before, Console.Out);
    }

    [Fact]
    public async Task Output_reaches_observers_while_the_cell_runs()
    {
        using var notebook = new Notebook();
        var heard = new TaskCompletionSource();
        using var subscription = notebook.Kernel.KernelEvents.Subscribe(happened =>
        {
            if (happened is StandardOutputValueProduced)
            {
                heard.TrySetResult();
            }
        });
        var gate = Path.Combine(notebook.Folder, "gate");

        var running = notebook.Run("Console.WriteLine(\"started\");\nwhile (!System.IO.File.Exists(\"gate\")) await Task.Yield();", TestContext.Current.CancellationToken);
        await heard.Task;
        Assert.False(running.IsCompleted);
        await File.WriteAllTextAsync(gate, "", TestContext.Current.CancellationToken);

        Assert.IsType<CommandSucceeded>((await running)[^1]);
    }

    private static IEnumerable<string> Texts(IEnumerable<KernelEvent> events) =>
        events.OfType<StandardOutputValueProduced>().Select(output => output.FormattedValues.First().Value.ReplaceLineEndings("\n"));
}

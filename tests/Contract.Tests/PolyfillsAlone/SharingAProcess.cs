using Contract.Tests.Kernel;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace Contract.Tests.PolyfillsAlone;

[Collection(ProcessWideState.Name)]
public sealed class SharingAProcess : IDisposable
{
    private readonly Notebook _notebook = new();

    [Fact]
    public async Task A_library_is_loaded_once_for_all_kernels()
    {
        _notebook.Compile("Counter", "public static class Counter { public static int Made; }");
        using var second = new Notebook();
        Directory.SetCurrentDirectory(_notebook.Folder);
        await Run(_notebook, "#r \"Counter.dll\"\nCounter.Made = 7;");
        await Run(second, "#r \"Counter.dll\"\nvar made = Counter.Made;");

        Assert.True(second.CSharp.TryGetValue<int>("made", out var made));
        Assert.Equal(7, made);
    }

    [Fact]
    public async Task A_library_built_anew_waits_for_the_next_process()
    {
        var path = _notebook.Compile("Rate", "public static class Rate { public static int Value => 1; }");
        await Run(_notebook, "#r \"Rate.dll\"\nvar rate = Rate.Value;");
        // Moved, since a file in use can be renamed everywhere but overwritten nowhere safely.
        File.Move(path, path + ".old");
        _notebook.Compile("Rate", "public static class Rate { public static int Value => 2; public static int New; }");
        using var second = new Notebook();
        Directory.SetCurrentDirectory(_notebook.Folder);
        await Run(second, "#r \"Rate.dll\"\nvar rate = Rate.Value;");

        Assert.True(second.CSharp.TryGetValue<int>("rate", out var rate));
        Assert.Equal(1, rate);
        Assert.IsType<CommandFailed>((await second.Run("Rate.New", TestContext.Current.CancellationToken))[^1]);
    }

    [Fact]
    public async Task A_cancelled_cell_that_goes_on_neither_blocks_the_next_nor_undoes_it()
    {
        var started = new TaskCompletionSource();
        var ended = Path.Combine(_notebook.Folder, "ended");
        using (_notebook.Kernel.KernelEvents.Subscribe(happened => Start(happened, started)))
        {
            var running = _notebook.Run(
                "var folder = Environment.CurrentDirectory;\nConsole.WriteLine(\"started\");\n"
                + "while (!System.IO.File.Exists(folder + \"/stop\")) { }\nSystem.IO.File.WriteAllText(folder + \"/ended\", \"\");",
                TestContext.Current.CancellationToken);
            await started.Task;
            await _notebook.Kernel.SendAsync(new Cancel(), TestContext.Current.CancellationToken);
            await running;
        }

        await Run(_notebook, "var kept = 1;");
        _notebook.Write("stop", "");
        await Run(_notebook, "while (!System.IO.File.Exists(\"ended\")) await Task.Yield();\nkept++;");

        Assert.True(_notebook.CSharp.TryGetValue<int>("kept", out var kept));
        Assert.Equal(2, kept);
        Assert.False(_notebook.CSharp.TryGetValue<string>("folder", out _));
        Assert.True(File.Exists(ended));
    }

    [Fact]
    public async Task What_an_observer_writes_is_no_output_of_the_cell()
    {
        using var subscription = _notebook.Kernel.KernelEvents.Subscribe(happened =>
        {
            if (happened is ReturnValueProduced)
            {
                Console.Write("");
            }
        });

        Assert.Empty((await Run(_notebook, "1")).OfType<StandardOutputValueProduced>());
    }

    public void Dispose() => _notebook.Dispose();

    private static async Task<IReadOnlyList<KernelEvent>> Run(Notebook notebook, string code)
    {
        var events = await notebook.Run(code, TestContext.Current.CancellationToken);
        Assert.True(events[^1] is CommandSucceeded, events[^1].ToString());
        return events;
    }

    private static void Start(KernelEvent happened, TaskCompletionSource started)
    {
        if (happened is StandardOutputValueProduced)
        {
            started.TrySetResult();
        }
    }
}

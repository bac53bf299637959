using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Threading.Channels;

namespace Kernels.Tests.Processes;

/// <summary>A program at work in a folder; when disposed it is gone with all that it started.</summary>
internal sealed class ToolProcess : IAsyncDisposable
{
    private const int RememberedLines = 8;
    private const int RememberedWidth = 600;

    private readonly Process process;
    private readonly CancellationTokenSource silence;
    private readonly ConcurrentQueue<string> seen = new();
    private readonly Channel<string> output = Channel.CreateUnbounded<string>();
    private readonly Task reading;

    private ToolProcess(Process process)
    {
        this.process = process;
        silence = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        silence.CancelAfter(Patience);
        reading = Task.WhenAll(ReadAsync(process.StandardOutput, output.Writer), ReadAsync(process.StandardError, null));
    }

    /// <summary>How long it may say nothing. Some say nothing until they have run a whole notebook.</summary>
    public TimeSpan Patience
    {
        get;
        set
        {
            field = value;
            silence.CancelAfter(value);
        }
    } = TimeSpan.FromMinutes(5);

    /// <summary>The last lines that it wrote, shortened.</summary>
    private string LastSeen => seen.IsEmpty ? "nothing" : "\n" + string.Join('\n', seen);

    private string Name => string.Join(' ', [Path.GetFileNameWithoutExtension(process.StartInfo.FileName), .. process.StartInfo.ArgumentList]);

    public static ToolProcess Start(string folder, IReadOnlyDictionary<string, string> environment, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // A kernel is over before code that was measured while it ran would be any faster
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "1000"; // hexadecimal
        // What tests run is of no use to its makers
        start.Environment["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1";
        // The restore behind #r "nuget: …" must leave no process behind
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new ToolProcess(Process.Start(start)!);
    }

    public static ToolProcess Start(string folder, string program, params string[] arguments) => Start(folder, new Dictionary<string, string>(), program, arguments);

    public async Task WriteLineAsync(string line)
    {
        await process.StandardInput.WriteLineAsync(line.AsMemory(), silence.Token);
        await process.StandardInput.FlushAsync(silence.Token);
    }

    /// <param name="awaited">What the line is hoped to bring, for whoever reads that it did not come.</param>
    public Task<string> ReadLineAsync(string awaited) => HeardAsync(awaited, async token =>
        await output.Reader.WaitToReadAsync(token) ? await output.Reader.ReadAsync(token) : throw Lost($"ended before {awaited}"));

    /// <returns>The exit code.</returns>
    public Task<int> EndAsync(string awaited) => HeardAsync(awaited, async token =>
    {
        await reading.WaitAsync(token);
        await process.WaitForExitAsync(token);
        return process.ExitCode;
    });

    /// <summary>What to throw when it did not do what it was started for.</summary>
    public InvalidOperationException Lost(string what) => new($"{Name}: {what}. Last seen: {LastSeen}");

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        // Its pipes end when nothing that it started holds them any more
        await reading.WaitAsync(Patience, CancellationToken.None);
        process.Dispose();
        silence.Dispose();
    }

    private async Task<T> HeardAsync<T>(string awaited, Func<CancellationToken, Task<T>> hear)
    {
        try
        {
            return await hear(silence.Token);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            throw new SilentException($"{Name}: silent for {Patience.TotalSeconds} s before {awaited}. Last seen: {LastSeen}");
        }
    }

    private async Task ReadAsync(StreamReader reader, ChannelWriter<string>? lines)
    {
        while (await reader.ReadLineAsync(CancellationToken.None) is { } line)
        {
            silence.CancelAfter(Patience);
            seen.Enqueue(line.Length <= RememberedWidth ? line : line[..RememberedWidth] + "…");
            if (seen.Count > RememberedLines)
            {
                seen.TryDequeue(out _);
            }

            lines?.TryWrite(line);
        }

        lines?.Complete();
    }
}

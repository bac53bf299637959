using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Coopetition.Report.Running;

/// <summary>The command's side of a worker: one process, ended with all that it started when disposed of.</summary>
internal sealed class WorkerProcess : IDisposable
{
    // A cell that wants all memory gets an exception, before the system looks for something to kill
    private const string HeapLimit = "DOTNET_GCHeapHardLimitPercent";
    private const string HalfOfMemory = "32"; // hexadecimal

    // What the compiler keeps of each notebook adds up
    private static readonly long MostKept = Math.Max(3L << 29, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 8);

    // Sockets of the runtime's own, which a process that is killed would leave among the temporary files
    private const string Diagnostics = "DOTNET_EnableDiagnostics";

    // A twentieth of a worker's time goes into mapping memory twice, and it runs whatever its cells say in any case
    private const string EitherWritableOrExecutable = "DOTNET_EnableWriteXorExecute";

    private readonly string name = WorkerPipe.NewName();
    private readonly NamedPipeServerStream pipe;
    private readonly Process process;
    private readonly ExitReason exitReason = new();
    private readonly Dictionary<string, string> loaded = [];
    private readonly HashSet<string> ran = [];
    private StreamReader? reader;
    private StreamWriter? writer;

    /// <exception cref="InputException">The system's folder for temporary files cannot be used.</exception>
    public WorkerProcess()
    {
        pipe = WorkerPipe.Open(name);
        var start = OwnProgram.StartInfo(WorkerHost.Command, name);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment.TryAdd(HeapLimit, HalfOfMemory);
        start.Environment.TryAdd(Diagnostics, "0");
        start.Environment.TryAdd(EitherWritableOrExecutable, "0");
        foreach (var (variable, value) in TemporaryFiles.UsersVariables)
        {
            start.Environment.Remove(variable);
            if (value is not null)
            {
                start.Environment[variable] = value;
            }
        }

        process = new Process { StartInfo = start };
        process.ErrorDataReceived += (_, line) => exitReason.Add(line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Whether it is still there, not swollen, and has not loaded another build of what the notebook loads: a process keeps the first.</summary>
    public bool CanRun(NotebookToRun notebook) =>
        !process.HasExited && MemoryOf(process) < MostKept && notebook.Loads.All(one => loaded.GetValueOrDefault(one.Key, one.Value) == one.Value);

    /// <summary>Whether it has kept what it compiled of the same cells.</summary>
    public bool HasRun(NotebookToRun notebook) => ran.Contains(CompiledNotebooks.KeyOf(notebook.Folder, notebook.Document));

    /// <summary>Runs a notebook and yields what happens in it.</summary>
    /// <param name="again">Whether it is to run again, so that what is compiled is kept.</param>
    /// <exception cref="WorkerLostException">The process ended before the notebook did.</exception>
    public async IAsyncEnumerable<RunEvent> RunAsync(NotebookToRun notebook, bool again, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var (name, build) in notebook.Loads)
        {
            loaded[name] = build;
        }

        if (again)
        {
            ran.Add(CompiledNotebooks.KeyOf(notebook.Folder, notebook.Document));
        }

        await SendAsync(new NotebookJob(notebook.Folder, notebook.Document.ToJson(), again), cancellation);
        while (await ReceiveAsync(cancellation) is { } happened)
        {
            yield return happened;
        }
    }

    public void Dispose()
    {
        ProcessGroup.End(process);
        process.WaitForExit();
        // The reader and the writer hold nothing more than the pipe does, and cannot be closed politely when it is broken
        pipe.Dispose();
        process.Dispose();
    }

    private static long MemoryOf(Process process)
    {
        process.Refresh();
        return process.WorkingSet64;
    }

    private async Task SendAsync(NotebookJob job, CancellationToken cancellation)
    {
        try
        {
            if (writer is null)
            {
                await ConnectAsync(cancellation);
            }

            await writer!.WriteLineAsync(JsonSerializer.Serialize(job, WorkerJson.Default.NotebookJob).AsMemory(), cancellation);
            await writer.FlushAsync(cancellation);
        }
        catch (IOException)
        {
            throw await LostAsync(cancellation);
        }
    }

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var exit = process.WaitForExitAsync(gone.Token);
        var connect = pipe.WaitForConnectionAsync(gone.Token);
        if (await Task.WhenAny(exit, connect) == exit)
        {
            cancellation.ThrowIfCancellationRequested();
            throw await LostAsync(cancellation);
        }

        await connect;
        if (!OperatingSystem.IsWindows())
        {
            // Nobody else is to come, and a kill would leave it
            File.Delete(name);
        }

        await gone.CancelAsync();
        reader = new StreamReader(pipe, bufferSize: WorkerPipe.BufferSize, leaveOpen: true);
        writer = new StreamWriter(pipe, bufferSize: WorkerPipe.BufferSize, leaveOpen: true);
    }

    private async Task<RunEvent?> ReceiveAsync(CancellationToken cancellation)
    {
        string? line;
        try
        {
            line = await reader!.ReadLineAsync(cancellation);
        }
        catch (IOException)
        {
            line = null;
        }

        return line is null
            ? throw await LostAsync(cancellation)
            : JsonSerializer.Deserialize(line, WorkerJson.Default.WorkerMessage)!.Event;
    }

    private async Task<WorkerLostException> LostAsync(CancellationToken cancellation)
    {
        await process.WaitForExitAsync(cancellation);
        return new WorkerLostException(exitReason.Explain(process.ExitCode));
    }
}

/// <summary>A worker's process ended before its notebook did; the message says why.</summary>
public sealed class WorkerLostException(string message) : Exception(message);

/// <summary>The first lines that a process wrote to its standard error; the rest is let go.</summary>
internal sealed class ExitReason
{
    private const int Limit = 4096;
    private const string Unhandled = "Unhandled exception. ";

    private readonly StringBuilder text = new();

    public void Add(string? line)
    {
        lock (text)
        {
            if (line is not null && text.Length < Limit)
            {
                text.AppendLine(line);
            }
        }
    }

    /// <summary>Why a process of which this is the standard error ended.</summary>
    public string Explain(int exitCode)
    {
        string said;
        lock (text)
        {
            said = text.ToString().ReplaceLineEndings(" ").Trim();
        }

        return (said, exitCode) switch
        {
            _ when said.StartsWith("Stack overflow", StringComparison.Ordinal) => "the cell called itself until the stack was full.",
            _ when said.StartsWith("Out of memory", StringComparison.Ordinal) => "the cell used up the memory.",
            (_, 137) => "the process that ran the cell was killed (signal 9), as happens when the memory runs out.",
            ("", _) => $"the cell ended the process that ran it (exit code {exitCode}). A cell must not call Environment.Exit.",
            _ when said.StartsWith(Unhandled, StringComparison.Ordinal) => $"a thread of the cell threw what nothing caught: {WithoutStack(said[Unhandled.Length..])}",
            _ => $"the process that ran the cell broke down (exit code {exitCode}): {WithoutStack(said)}",
        };
    }

    private static string WithoutStack(string said) => said.Split("   at ", 2)[0].Trim();
}

/// <summary>How to start this program once more, whichever way it was started itself.</summary>
internal static class OwnProgram
{
    public static ProcessStartInfo StartInfo(params IEnumerable<string> arguments)
    {
        var library = typeof(OwnProgram).Assembly.Location;
        var own = Path.GetFileNameWithoutExtension(library);
        return Environment.ProcessPath is { } host && Path.GetFileName(host) == own + (OperatingSystem.IsWindows() ? ".exe" : "")
            ? new ProcessStartInfo(host, arguments)
            : new ProcessStartInfo(Dotnet(), ["exec", library, .. arguments]);
    }

    // The muxer of the runtime in use: the one on PATH may be another's
    private static string Dotnet()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var dotnet = Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return File.Exists(dotnet) ? dotnet : "dotnet";
    }
}

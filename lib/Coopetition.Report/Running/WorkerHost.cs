using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text.Json;
using Coopetition.Report.Notebooks;
using Microsoft.DotNet.Interactive.Formatting;

namespace Coopetition.Report.Running;

/// <summary>The worker's side: runs the notebooks that come through the pipe, until the pipe ends.</summary>
internal sealed class WorkerHost : IDisposable
{
    /// <summary>The command's hidden name for it.</summary>
    public const string Command = "worker";

    // The command listens before it starts a worker: where nobody answers, it is gone
    private static readonly TimeSpan LongestGreeting = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    private const string Smallest = """{ "cells": [{ "cell_type": "code", "metadata": {}, "execution_count": null, "outputs": [], "source": "1" }], "metadata": {}, "nbformat": 4, "nbformat_minor": 4 }""";

    private readonly NamedPipeClientStream pipe;
    private readonly StreamWriter writer;
    private readonly BlockingCollection<NotebookJob> jobs = [];

    private WorkerHost(NamedPipeClientStream pipe) => (this.pipe, writer) = (pipe, new StreamWriter(pipe, bufferSize: WorkerPipe.BufferSize));

    public static async Task RunAsync(string pipeName)
    {
        ProcessGroup.Found();
        // Where there are no groups, Ctrl-C reaches it too; what happens then is for the command to say
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        using var pipe = new NamedPipeClientStream(".", pipeName, PipeDirection.InOut, PipeOptions.CurrentUserOnly);
        try
        {
            await pipe.ConnectAsync(LongestGreeting, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            return;
        }

        using var host = new WorkerHost(pipe);
        new Thread(host.ReadJobs) { IsBackground = true, Name = "jobs" }.Start();
        await host.RunJobsAsync();
    }

    public void Dispose()
    {
        writer.Dispose();
        jobs.Dispose();
    }

    private void ReadJobs()
    {
        try
        {
            using var reader = new StreamReader(pipe, bufferSize: WorkerPipe.BufferSize, leaveOpen: true);
            while (reader.ReadLine() is { } line)
            {
                jobs.Add(JsonSerializer.Deserialize(line, WorkerJson.Default.NotebookJob)!);
            }
        }
        finally
        {
            // The command is gone or wants no more, and a cell may be running that never ends
            ProcessGroup.EndOwn();
        }
    }

    private async Task RunJobsAsync()
    {
        var processState = ProcessState.Capture();
        var compiled = new CompiledNotebooks();
        using var listener = new DataFileListener();
        // The compiler is slow to begin, and the command may still be reading the data
        await NotebookRunner.RunAsync(Notebook.Parse(Smallest, "smallest"), new CompiledNotebooks(), _ => { }, CancellationToken.None);
        while (true)
        {
            var job = NextJob();
            processState.Restore(job.Folder);
            var (folder, notebook) = (Directory.GetCurrentDirectory(), Notebook.Parse(job.Notebook, "notebook"));
            await NotebookRunner.RunAsync(notebook, job.Again ? compiled : new CompiledNotebooks(), Tell, CancellationToken.None);
            var used = listener.Take().Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'));
            Tell(new RunEvent.Used(notebook.Cells.Index().Last(cell => cell.Item.Type == CellType.Code).Index, [.. used.Order(StringComparer.Ordinal)]));
            Send(new WorkerMessage(null));
        }
    }

    // The compiler's own memory of a notebook is given back by finalizers only, and a worker may wait long for more to do
    private NotebookJob NextJob()
    {
        if (jobs.TryTake(out var next, Patience))
        {
            return next;
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        return jobs.Take();
    }

    private void Tell(RunEvent happened) => Send(new WorkerMessage(happened));

    private void Send(WorkerMessage message)
    {
        lock (writer)
        {
            writer.WriteLine(JsonSerializer.Serialize(message, WorkerJson.Default.WorkerMessage));
            writer.Flush();
        }
    }
}

/// <summary>Hears from the library, however many copies of it a process holds, which data files cells use.</summary>
internal sealed class DataFileListener : EventListener
{
    private readonly ConcurrentDictionary<string, bool> heard = [];

    /// <summary>The files' full paths, each once, since they were last taken.</summary>
    public IReadOnlyCollection<string> Take()
    {
        var files = heard.Keys.ToList();
        heard.Clear();
        return files;
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Coopetition.Data")
        {
            EnableEvents(eventSource, EventLevel.LogAlways);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData is { EventName: "DataFileUsed", Payload: [string path] })
        {
            heard[path] = true;
        }
    }
}

/// <summary>What of a process a notebook can change and the next one would see.</summary>
internal sealed class ProcessState
{
    private readonly Dictionary<string, string?> environment;
    private readonly TextWriter output = Console.Out;
    private readonly TextWriter error = Console.Error;

    private ProcessState(Dictionary<string, string?> environment) => this.environment = environment;

    public static ProcessState Capture() => new(Variables());

    /// <summary>Puts everything back, the working directory to the folder given, the culture to the invariant one.</summary>
    public void Restore(string folder)
    {
        Directory.SetCurrentDirectory(folder);
        foreach (var name in Variables().Keys.Except(environment.Keys))
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        foreach (var (name, value) in environment)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        // A report must not depend on the machine's language
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        Console.SetOut(output);
        Console.SetError(error);
        Console.SetIn(TextReader.Null);
        Formatter.ResetToDefault();
        Plotly.NET.Defaults.reset();
    }

    private static Dictionary<string, string?> Variables() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value);
}

using System.Globalization;
using Coopetition.Report.Notebooks;

namespace Coopetition.Report.Running;

/// <summary>Runs notebooks in worker processes, so that none of them can stop the others or the command. Workers that are done wait for the next run, until the pool is disposed of.</summary>
/// <param name="size">How many notebooks may run at once in one run.</param>
public sealed class WorkerPool(int size, TimeProvider clock) : IDisposable
{
    // A kernel's own start is no cell's fault
    private static readonly TimeSpan LeastToStart = TimeSpan.FromMinutes(1);

    // Most notebooks are over before a new worker would be ready for the next run
    private static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(1);

    private readonly List<WorkerProcess> idle = [];

    /// <summary>Whether the same notebooks are to run again: what was compiled of them is then kept, which takes memory, and time in the first run.</summary>
    public bool RunsAgain { get; set; }

    /// <summary>Starts as many workers as so many notebooks will be run by.</summary>
    public void StartFor(int notebooks)
    {
        lock (idle)
        {
            while (idle.Count < Math.Min(size, notebooks))
            {
                idle.Add(new WorkerProcess());
            }
        }
    }

    /// <summary>Runs them all and gives back what became of each, in the order given.</summary>
    /// <exception cref="OperationCanceledException">All workers that were at it have ended by then, or are done with the notebook and wait for the next run.</exception>
    public async Task<IReadOnlyList<NotebookRun>> RunAsync(IReadOnlyList<NotebookToRun> notebooks, TimeSpan cellLimit, IRunProgress? progress, CancellationToken cancellation)
    {
        var runs = new NotebookRun[notebooks.Count];
        var waiting = Enumerable.Range(0, notebooks.Count).ToList();
        await Task.WhenAll(Enumerable.Range(0, Math.Min(size, notebooks.Count)).Select(_ => Task.Run(WorkAsync, CancellationToken.None)));
        return runs;

        async Task WorkAsync()
        {
            while (Next() is { } i)
            {
                progress?.Started(i);
                runs[i] = await RunAsync(notebooks[i], cellLimit, happened => progress?.Happened(i, happened), cancellation);
                progress?.Finished(i, runs[i]);
            }
        }

        // What an idle worker has compiled before the others
        int? Next()
        {
            lock (idle)
            {
                var next = waiting.Cast<int?>().OrderByDescending(i => idle.Exists(worker => worker.HasRun(notebooks[i!.Value]))).FirstOrDefault();
                waiting.Remove(next ?? -1);
                return next;
            }
        }
    }

    /// <summary>Runs those that no worker has kept what it compiled of, only for that.</summary>
    /// <exception cref="OperationCanceledException">As above.</exception>
    public Task PrepareAsync(IReadOnlyList<NotebookToRun> notebooks, TimeSpan cellLimit, CancellationToken cancellation)
    {
        lock (idle)
        {
            notebooks = [.. notebooks.Where(notebook => !idle.Exists(worker => worker.HasRun(notebook)))];
        }

        return RunAsync(notebooks, cellLimit, progress: null, cancellation);
    }

    public void Dispose()
    {
        lock (idle)
        {
            idle.ForEach(worker => worker.Dispose());
            idle.Clear();
        }
    }

    private async Task<NotebookRun> RunAsync(NotebookToRun notebook, TimeSpan cellLimit, Action<RunEvent> tell, CancellationToken cancellation)
    {
        var transcript = new Transcript(notebook.Document);
        if (notebook.Document.Cells.All(cell => cell.Type != CellType.Code))
        {
            return transcript.ToRun();
        }

        cancellation.ThrowIfCancellationRequested();
        var firstCode = notebook.Document.Cells.Index().First(cell => cell.Item.Type == CellType.Code).Index;
        var (worker, isReusable) = (Take(notebook), false);
        using var limit = new CancellationTokenSource(cellLimit > LeastToStart ? cellLimit : LeastToStart, clock);
        using var hurry = cancellation.Register(() => limit.CancelAfter(LastMoment));
        try
        {
            await foreach (var happened in worker.RunAsync(notebook, RunsAgain, limit.Token))
            {
                if (happened is RunEvent.Started)
                {
                    limit.CancelAfter(cellLimit);
                }

                if (cancellation.IsCancellationRequested)
                {
                    limit.CancelAfter(LastMoment);
                }

                Note(happened);
            }

            // Whatever broke a notebook may have left threads and half-made state behind
            isReusable = transcript.ToRun().Succeeded;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Fail("Timeout", string.Create(CultureInfo.InvariantCulture, $"the cell was stopped after {cellLimit.TotalSeconds:0.###} s. If it needs longer, raise --cell-timeout."));
        }
        catch (WorkerLostException lost)
        {
            cancellation.ThrowIfCancellationRequested();
            Fail("Lost", lost.Message);
        }
        finally
        {
            if (isReusable)
            {
                lock (idle)
                {
                    idle.Add(worker);
                }
            }
            else
            {
                worker.Dispose();
            }
        }

        return transcript.ToRun();

        void Note(RunEvent happened)
        {
            transcript.Add(happened);
            tell(happened);
        }

        void Fail(string name, string message)
        {
            Note(new RunEvent.Failed(transcript.CurrentCell ?? firstCode, CellError.Of(name, message)));
        }
    }

    private WorkerProcess Take(NotebookToRun notebook)
    {
        lock (idle)
        {
            foreach (var spent in idle.FindAll(worker => !worker.CanRun(notebook)))
            {
                idle.Remove(spent);
                spent.Dispose();
            }

            if (idle.OrderByDescending(worker => worker.HasRun(notebook)).FirstOrDefault() is { } ready)
            {
                idle.Remove(ready);
                return ready;
            }
        }

        return new WorkerProcess();
    }
}

/// <summary>A notebook with all that running it takes.</summary>
/// <param name="Document">With the values of its parameters.</param>
/// <param name="Folder">The working directory of its cells.</param>
/// <param name="Loads">What cells load into their process, by name, each with what tells its builds apart.</param>
public sealed record NotebookToRun(Notebook Document, string Folder, IReadOnlyDictionary<string, string> Loads);

/// <summary>Watches notebooks run; called from several threads at once. Notebooks are counted from zero in the order given.</summary>
public interface IRunProgress
{
    void Started(int notebook);

    void Happened(int notebook, RunEvent happened);

    void Finished(int notebook, NotebookRun run);
}

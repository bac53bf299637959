using System.Globalization;
using Coopetition.Report.Notebooks;

namespace Coopetition.Report.Running;

/// <summary>Runs notebooks in worker processes, so that none of them can stop the others or the command.</summary>
public sealed class WorkerPool
{
    // A kernel's own start is no cell's fault
    private static readonly TimeSpan LeastToStart = TimeSpan.FromMinutes(1);

    private readonly int size;
    private readonly TimeSpan cellLimit;
    private readonly IRunProgress progress;
    private readonly TimeProvider clock;

    public WorkerPool(int size, TimeSpan cellLimit, IRunProgress progress, TimeProvider clock) =>
        (this.size, this.cellLimit, this.progress, this.clock) = (size, cellLimit, progress, clock);

    /// <summary>Runs them all and gives back what became of each, in the order given.</summary>
    /// <param name="notebooks">Documents with the folder in which each runs.</param>
    /// <exception cref="OperationCanceledException">All workers have ended by then.</exception>
    public async Task<IReadOnlyList<NotebookRun>> RunAsync(IReadOnlyList<(Notebook Document, string Folder)> notebooks, CancellationToken cancellation)
    {
        var runs = new NotebookRun[notebooks.Count];
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Math.Min(size, notebooks.Count)).Select(_ => Task.Run(WorkAsync, CancellationToken.None)));
        return runs;

        async Task WorkAsync()
        {
            WorkerProcess? worker = null;
            try
            {
                for (var i = Interlocked.Increment(ref next); i < notebooks.Count; i = Interlocked.Increment(ref next))
                {
                    worker ??= new WorkerProcess();
                    progress.Started(i);
                    runs[i] = await RunAsync(worker, i, notebooks[i], cancellation);
                    progress.Finished(i, runs[i]);
                    if (!runs[i].Succeeded)
                    {
                        // Whatever broke the notebook may have left threads and half-made state behind
                        worker.Dispose();
                        worker = null;
                    }
                }
            }
            finally
            {
                worker?.Dispose();
            }
        }
    }

    private async Task<NotebookRun> RunAsync(WorkerProcess worker, int index, (Notebook Document, string Folder) notebook, CancellationToken cancellation)
    {
        var transcript = new Transcript(notebook.Document);
        if (notebook.Document.Cells.All(cell => cell.Type != CellType.Code))
        {
            return transcript.ToRun();
        }

        var firstCode = notebook.Document.Cells.Index().First(cell => cell.Item.Type == CellType.Code).Index;
        using var limit = new CancellationTokenSource(cellLimit > LeastToStart ? cellLimit : LeastToStart, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            await foreach (var happened in worker.RunAsync(new NotebookJob(notebook.Folder, notebook.Document.ToJson()), either.Token))
            {
                if (happened is RunEvent.Started)
                {
                    limit.CancelAfter(cellLimit);
                }

                Note(happened);
            }
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

        return transcript.ToRun();

        void Note(RunEvent happened)
        {
            transcript.Add(happened);
            progress.Happened(index, happened);
        }

        void Fail(string name, string message)
        {
            Note(new RunEvent.Failed(transcript.CurrentCell ?? firstCode, CellError.Of(name, message)));
        }
    }
}

/// <summary>Watches notebooks run; called from several threads at once. Notebooks are counted from zero in the order given.</summary>
public interface IRunProgress
{
    void Started(int notebook);

    void Happened(int notebook, RunEvent happened);

    void Finished(int notebook, NotebookRun run);
}

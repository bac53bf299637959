using System.Collections.Concurrent;
using Coopetition.Report.Browsers;

namespace Coopetition.Report.Pictures;

/// <summary>Draws figures, all in one browser that starts with the studio and ends with it.</summary>
/// <remarks>
/// What a browser breaks or hangs on is tried once more, alone in a new browser; then it is reported and the others go on.
/// </remarks>
public sealed class PictureStudio : IAsyncDisposable
{
    private const int Pages = 2;
    private const int LossesInARow = 3;

    private readonly BrowserSupply browsers;

    /// <summary>Starts the browser in the background, so that it is ready by the time that there are figures.</summary>
    /// <param name="launch">Starts a browser; called again if one is lost.</param>
    public PictureStudio(Func<CancellationToken, Task<HeadlessBrowser>> launch, CancellationToken cancellation)
    {
        browsers = new BrowserSupply(launch, cancellation);
        _ = browsers.GetAsync();
    }

    /// <summary>Draws every figure as ordered.</summary>
    /// <param name="provenance">What the pictures of a figure carry.</param>
    /// <param name="deliver">Takes each picture as soon as it is there, from several threads at once.</param>
    /// <returns>The figures that could not be drawn, in the order given.</returns>
    /// <exception cref="BrowserUnavailableException">No browser can be started; what has been delivered is whole.</exception>
    public async Task<IReadOnlyList<PictureFailure>> DrawAsync(
        IReadOnlyList<Figure> figures,
        PictureOrder order,
        Func<Figure, Provenance> provenance,
        Action<Picture> deliver,
        CancellationToken cancellation)
    {
        var jobs = order.Kinds.SelectMany(kind => figures.Select(figure => new PictureJob(figure, kind))).ToList();
        var waiting = new ConcurrentQueue<PictureJob>(jobs);
        var lost = new ConcurrentQueue<PictureJob>();
        var failures = new ConcurrentDictionary<PictureJob, string>();
        var lossesInARow = 0;

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAll(Enumerable.Range(0, Math.Min(Pages, jobs.Count)).Select(_ => DrawWaitingAsync()));
        foreach (var job in lost)
        {
            await browsers.ReplaceAsync(await browsers.GetAsync());
            await DrawAsync(new Desk(browsers, order), job, (reason, _) => failures[job] = reason);
        }

        return [.. jobs.Where(failures.ContainsKey).Select(job => new PictureFailure(job.Figure.Slug, job.Kind, failures[job]))];

        async Task DrawWaitingAsync()
        {
            var desk = new Desk(browsers, order);
            try
            {
                while (waiting.TryDequeue(out var job))
                {
                    if (lossesInARow >= LossesInARow)
                    {
                        failures[job] = $"not tried, since the browser failed on {lossesInARow} figures in a row.";
                        continue;
                    }

                    await DrawAsync(desk, job, (reason, browserLost) => Note(job, reason, browserLost));
                }
            }
            catch
            {
                await stop.CancelAsync();
                throw;
            }
        }

        void Note(PictureJob job, string reason, bool browserLost)
        {
            if (browserLost)
            {
                Interlocked.Increment(ref lossesInARow);
                lost.Enqueue(job);
            }
            else
            {
                failures[job] = reason;
            }
        }

        async Task DrawAsync(Desk desk, PictureJob job, Action<string, bool> fail)
        {
            try
            {
                var carried = provenance(job.Figure);
                var drawing = await desk.DrawAsync(job, carried.Licence, stop.Token);
                Interlocked.Exchange(ref lossesInARow, 0);
                foreach (var (extension, content) in drawing.Pictures(carried, order.Scale))
                {
                    deliver(new Picture(job.Figure.Slug, job.Kind.FileName(job.Figure.Slug, extension), content));
                }
            }
            catch (DrawingException cannot)
            {
                fail(cannot.Message, cannot.BrowserLost);
            }
        }
    }

    /// <summary>Does something else in the studio's browser; once more in a new one if that breaks.</summary>
    /// <exception cref="BrowserUnavailableException">No browser can be started.</exception>
    /// <exception cref="DrawingException">It cannot be done, or the second browser broke too.</exception>
    public async Task<T> UseBrowserAsync<T>(Func<HeadlessBrowser, Task<T>> use)
    {
        var browser = await browsers.GetAsync();
        try
        {
            return await use(browser);
        }
        catch (DrawingException broken) when (broken.BrowserLost)
        {
            await browsers.ReplaceAsync(browser);
            return await use(await browsers.GetAsync());
        }
    }

    public ValueTask DisposeAsync() => browsers.DisposeAsync();
}

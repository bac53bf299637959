using System.Collections.Concurrent;
using Coopetition.Report.Browsers;

namespace Coopetition.Report.Pictures;

/// <summary>Draws figures, all in one browser that starts with the renderer and ends with it.</summary>
/// <remarks>
/// What a browser breaks or hangs on is tried once more, alone in a new browser; then it is reported and the others go on.
/// </remarks>
public sealed class PictureRenderer : IAsyncDisposable
{
    private const int Pages = 2;
    private const int LossesInARow = 3;

    private readonly SharedBrowser browsers;
    private readonly ConcurrentBag<RenderingPage> idle = [];

    /// <summary>Starts the browser in the background, so that it is ready by the time that there are figures.</summary>
    /// <param name="launch">Starts a browser; called again if one is lost.</param>
    public PictureRenderer(Func<CancellationToken, Task<HeadlessBrowser>> launch, CancellationToken cancellation)
    {
        browsers = new SharedBrowser(launch, cancellation);
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
        var jobs = order.Kinds.SelectMany(kind => figures.Select(figure => (Figure: figure, Kind: kind))).ToList();
        var (lost, failures) = (new ConcurrentQueue<int>(), new ConcurrentDictionary<int, string>());
        var lossesInARow = 0;
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = Pages, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Enumerable.Range(0, jobs.Count), atOnce, async (job, stop) =>
        {
            if (lossesInARow >= LossesInARow)
            {
                failures[job] = $"not tried, since the browser failed on {lossesInARow} figures in a row.";
                return;
            }

            var page = idle.TryTake(out var opened) ? opened : new RenderingPage(browsers);
            await DrawAsync(page, job, isLast: false, stop);
            idle.Add(page);
        });
        foreach (var job in lost)
        {
            await browsers.ReplaceAsync(await browsers.GetAsync());
            await DrawAsync(new RenderingPage(browsers), job, isLast: true, cancellation);
        }

        return [.. from failure in failures orderby failure.Key let job = jobs[failure.Key] select new PictureFailure(job.Figure.Slug, job.Kind, failure.Value)];

        async Task DrawAsync(RenderingPage page, int job, bool isLast, CancellationToken stop)
        {
            var (figure, kind) = jobs[job];
            try
            {
                var carried = provenance(figure);
                var drawn = await page.DrawAsync(figure, kind, order, carried.Licence, stop);
                Interlocked.Exchange(ref lossesInARow, 0);
                foreach (var (extension, content) in drawn.With(carried, order.Scale))
                {
                    deliver(new Picture(figure.Slug, $"{kind.NameOf(figure.Slug)}.{extension}", content, drawn.RowEdges)
                    {
                        Headings = drawn.Headings,
                        Layout = drawn.Layout,
                    });
                }
            }
            catch (DrawingException cannot) when (cannot.BrowserLost && !isLast)
            {
                Interlocked.Increment(ref lossesInARow);
                lost.Enqueue(job);
            }
            catch (DrawingException cannot)
            {
                failures[job] = cannot.Message;
            }
        }
    }

    /// <summary>Does something else in the renderer's browser; once more in a new one if that breaks.</summary>
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

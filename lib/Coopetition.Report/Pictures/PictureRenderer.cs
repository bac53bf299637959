using System.Collections.Concurrent;
using Coopetition.Report.Browsers;

namespace Coopetition.Report.Pictures;

/// <summary>Draws figures, all in one browser that starts with the renderer and ends with it.</summary>
/// <remarks>
/// What a browser breaks or hangs on is tried once more, alone in the browser that took its place; then it is reported and the others go on.
/// </remarks>
public sealed class PictureRenderer : IAsyncDisposable
{
    // Enough that no page waits for another
    private const int AtOnce = 6;
    private const int LossesInARow = 3;

    private readonly SharedBrowser browsers;
    private readonly RenderingPages pages;

    /// <summary>Starts the browser in the background, so that it is ready by the time that there are figures.</summary>
    /// <param name="launch">Starts a browser; called again if one is lost.</param>
    public PictureRenderer(Func<CancellationToken, Task<HeadlessBrowser>> launch, CancellationToken cancellation)
    {
        browsers = new SharedBrowser(launch, cancellation);
        pages = new RenderingPages(browsers);
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
        // One browser may take several figures along
        var lostInARow = new ConcurrentDictionary<HeadlessBrowser, bool>();
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        // What takes longest first, so that the pages end together
        var longestFirst = Enumerable.Range(0, jobs.Count).OrderByDescending(job => jobs[job].Figure.Chart.GetRawText().Length);
        await Parallel.ForEachAsync(longestFirst, atOnce, async (job, stop) =>
        {
            if (lostInARow.Count >= LossesInARow)
            {
                failures[job] = $"not tried, since {lostInARow.Count} browsers in a row were lost.";
                return;
            }

            await DrawAsync(job, isLast: false, stop);
        });
        foreach (var job in lost)
        {
            await DrawAsync(job, isLast: true, cancellation);
        }

        return [.. from failure in failures orderby failure.Key let job = jobs[failure.Key] select new PictureFailure(job.Figure.Slug, job.Kind, failure.Value)];

        async Task DrawAsync(int job, bool isLast, CancellationToken stop)
        {
            var (figure, kind) = jobs[job];
            try
            {
                var carried = provenance(figure);
                var drawn = await pages.DrawAsync(figure, kind, order, carried.Licence, stop);
                lostInARow.Clear();
                foreach (var (extension, content) in drawn.With(carried, order.Scale))
                {
                    deliver(new Picture(figure.Slug, $"{kind.NameOf(figure.Slug)}.{extension}", content, drawn.RowEdges)
                    {
                        Headings = drawn.Headings,
                        Layout = drawn.Layout,
                    });
                }
            }
            catch (DrawingException cannot) when (cannot.Lost is not null && !isLast)
            {
                lostInARow[cannot.Lost] = true;
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
        catch (DrawingException broken) when (broken.Lost is not null)
        {
            await browsers.ReplaceAsync(browser);
            return await use(await browsers.GetAsync());
        }
    }

    public ValueTask DisposeAsync() => browsers.DisposeAsync();
}

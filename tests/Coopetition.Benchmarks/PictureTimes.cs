using System.Diagnostics;
using Coopetition.Report.Browsers;
using Coopetition.Report.Pictures;
using Coopetition.Report.Tests.Pictures;

namespace Coopetition.Benchmarks;

/// <summary>How long figures take to be drawn, by the ways in which that can be arranged.</summary>
internal static class PictureTimes
{
    private const int Rounds = 4;

    private static IReadOnlyList<Figure> Figures => SampleFigures.TwentyFour;

    /// <summary>All figures, from nothing to pictures.</summary>
    public static async Task<TimeSpan> ColdAsync(IReadOnlyList<PictureFormat> formats)
    {
        var watch = Stopwatch.StartNew();
        await using var renderer = Open();
        await DrawAsync(renderer, Figures, formats);
        return watch.Elapsed;
    }

    /// <summary>The median in milliseconds when each figure starts a browser of its own and ends it.</summary>
    public static async Task<double> FreshBrowserAsync(IReadOnlyList<PictureFormat> formats, int figures)
    {
        var times = new List<double>();
        foreach (var figure in Figures.Take(figures))
        {
            var watch = Stopwatch.StartNew();
            await using (var renderer = Open())
            {
                await DrawAsync(renderer, [figure], formats);
            }

            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return Median(times);
    }

    /// <summary>In milliseconds, in a browser that has drawn before: the median of figures drawn alone, and the mean of figures drawn together.</summary>
    public static async Task<(double Alone, double Together)> WarmAsync(IReadOnlyList<PictureFormat> formats)
    {
        await using var renderer = Open();
        await DrawAsync(renderer, Figures, formats);
        var pace = await DrawAsync(renderer, [.. Enumerable.Repeat(Figures, Rounds).SelectMany(figures => figures)], formats);
        return (Median(await AloneAsync(formats)), pace.TotalMilliseconds / (Rounds * Figures.Count));
    }

    private static async Task<List<double>> AloneAsync(IReadOnlyList<PictureFormat> formats)
    {
        await using var browsers = new SharedBrowser(new BrowserStart(new BrowserChoice(), Console.WriteLine).LaunchAsync, CancellationToken.None);
        var order = OrderOf(formats);
        var page = new RenderingPage(browsers, order);
        var times = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var figure in Figures)
            {
                var watch = Stopwatch.StartNew();
                var drawing = await page.DrawAsync(figure, new PictureKind(), null, CancellationToken.None);
                _ = drawing.With(ProvenanceOf(figure), order.Scale).Count();
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        // The first round warms up
        return times[Figures.Count..];
    }

    private static PictureRenderer Open() => new(new BrowserStart(new BrowserChoice(), Console.WriteLine).LaunchAsync, CancellationToken.None);

    private static async Task<TimeSpan> DrawAsync(PictureRenderer renderer, IReadOnlyList<Figure> figures, IReadOnlyList<PictureFormat> formats)
    {
        var watch = Stopwatch.StartNew();
        var failures = await renderer.DrawAsync(figures, OrderOf(formats), ProvenanceOf, _ => { }, CancellationToken.None);
        return failures.Count == 0 ? watch.Elapsed : throw new InvalidOperationException(failures[0].Reason);
    }

    private static PictureOrder OrderOf(IReadOnlyList<PictureFormat> formats) => new(formats.ToHashSet(), [new PictureKind()]);

    private static Provenance ProvenanceOf(Figure figure) => Provenance.Of(figure, new DateOnly(2025, 3, 31), "CC BY 4.0");

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}

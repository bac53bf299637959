using System.Diagnostics;
using Coopetition.Report.Browsers;
using Coopetition.Report.Figures;
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
        await using var studio = Open();
        await DrawAsync(studio, Figures, formats);
        return watch.Elapsed;
    }

    /// <summary>The median in milliseconds when each figure starts a browser of its own and ends it.</summary>
    public static async Task<double> FreshBrowserAsync(IReadOnlyList<PictureFormat> formats, int figures)
    {
        var times = new List<double>();
        foreach (var figure in Figures.Take(figures))
        {
            var watch = Stopwatch.StartNew();
            await using (var studio = Open())
            {
                await DrawAsync(studio, [figure], formats);
            }

            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return Median(times);
    }

    /// <summary>In milliseconds, in a browser that has drawn before: the median of figures drawn alone, and the mean of figures drawn together.</summary>
    public static async Task<(double Alone, double Together)> WarmAsync(IReadOnlyList<PictureFormat> formats)
    {
        await using var studio = Open();
        await DrawAsync(studio, Figures, formats);
        var pace = await DrawAsync(studio, [.. Enumerable.Repeat(Figures, Rounds).SelectMany(figures => figures)], formats);
        return (Median(await AloneAsync(formats)), pace.TotalMilliseconds / (Rounds * Figures.Count));
    }

    private static async Task<List<double>> AloneAsync(IReadOnlyList<PictureFormat> formats)
    {
        await using var browser = await new BrowserStart(new BrowserChoice(), Console.WriteLine).LaunchAsync(CancellationToken.None);
        var page = await DrawingPage.OpenAsync(browser);
        var times = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var figure in Figures)
            {
                var watch = Stopwatch.StartNew();
                var drawing = await page.DrawAsync(figure.Variants["wide"]!["light"]!.ToJsonString(), figure.Slug, null, formats.ToHashSet(), scale: 2);
                _ = drawing.Pictures(ProvenanceOf(figure), scale: 2).Count();
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        // The first round warms up
        return times[Figures.Count..];
    }

    private static PictureStudio Open() => new(new BrowserStart(new BrowserChoice(), Console.WriteLine).LaunchAsync, CancellationToken.None);

    private static async Task<TimeSpan> DrawAsync(PictureStudio studio, IReadOnlyList<Figure> figures, IReadOnlyList<PictureFormat> formats)
    {
        var watch = Stopwatch.StartNew();
        var order = new PictureOrder(formats.ToHashSet(), [new PictureKind()]);
        var failures = await studio.DrawAsync(figures, order, ProvenanceOf, _ => { }, CancellationToken.None);
        return failures.Count == 0 ? watch.Elapsed : throw new InvalidOperationException(failures[0].Reason);
    }

    private static Provenance ProvenanceOf(Figure figure) => Provenance.Of(figure, new DateOnly(2025, 3, 31), "CC BY 4.0");

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}

using System.Diagnostics;
using System.Globalization;
using Coopetition.Report.Browsers;
using Coopetition.Report.Pictures;
using Coopetition.Report.Tests.Pictures;

namespace Coopetition.Benchmarks;

/// <summary>How long figures take to be drawn, by the ways in which that can be arranged.</summary>
internal static class PictureTimes
{
    private const int Rounds = 4;

    private static IReadOnlyList<Figure> Figures => SampleFigures.TwentyFour;

    public static async Task MeasureAsync()
    {
        var everything = Enum.GetValues<PictureFormat>();
        var watch = Stopwatch.StartNew();
        await using (var renderer = Open())
        {
            await DrawAsync(renderer, Figures, everything);
        }

        Measurement.Say("24 figures as PNG, SVG and PDF, browser's start included", string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0.0} s"));
        var fresh = await FreshBrowserAsync(figures: 6);
        Measurement.Say("PNG, a fresh browser for each figure, median", string.Create(CultureInfo.InvariantCulture, $"{fresh:0} ms"));
        foreach (var formats in everything.Select(format => new[] { format }).Append(everything))
        {
            var (alone, together) = await WarmAsync(formats);
            var name = string.Join(" + ", formats.Select(format => format.ToString().ToUpperInvariant()));
            Measurement.Say($"{name}, warm, one after another, median of a figure", string.Create(CultureInfo.InvariantCulture, $"{alone:0} ms, {alone / fresh:0.000} of a fresh browser's"));
            Measurement.Say($"{name}, warm, as the command draws, mean of a figure", string.Create(CultureInfo.InvariantCulture, $"{together:0} ms, {together / fresh:0.000} of a fresh browser's"));
        }
    }

    /// <summary>The median in milliseconds when each figure starts a browser of its own and ends it.</summary>
    private static async Task<double> FreshBrowserAsync(int figures)
    {
        var times = new List<double>();
        foreach (var figure in Figures.Take(figures))
        {
            var watch = Stopwatch.StartNew();
            await using (var renderer = Open())
            {
                await DrawAsync(renderer, [figure], [PictureFormat.Png]);
            }

            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return Median(times);
    }

    /// <summary>In milliseconds, in a browser that has drawn before: the median of figures drawn alone, and the mean of figures drawn together.</summary>
    private static async Task<(double Alone, double Together)> WarmAsync(IReadOnlyList<PictureFormat> formats)
    {
        await using var renderer = Open();
        await DrawAsync(renderer, Figures, formats);
        var watch = Stopwatch.StartNew();
        await DrawAsync(renderer, [.. Enumerable.Repeat(Figures, Rounds).SelectMany(figures => figures)], formats);
        return (Median(await AloneAsync(formats)), watch.Elapsed.TotalMilliseconds / (Rounds * Figures.Count));
    }

    private static async Task<List<double>> AloneAsync(IReadOnlyList<PictureFormat> formats)
    {
        await using var browsers = new SharedBrowser(Launch, CancellationToken.None);
        var (pages, order) = (new RenderingPages(browsers), OrderOf(formats));
        var times = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var figure in Figures)
            {
                var watch = Stopwatch.StartNew();
                var carried = ProvenanceOf(figure);
                var drawing = await pages.DrawAsync(figure, new PictureKind(), order, carried.Licence, CancellationToken.None);
                _ = drawing.With(carried, scale: 2).Count();
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        // The first round warms up
        return times[Figures.Count..];
    }

    private static PictureRenderer Open() => new(Launch, CancellationToken.None);

    private static Task<HeadlessBrowser> Launch(CancellationToken cancellation) => new BrowserStart(new BrowserChoice(), Console.WriteLine).LaunchAsync(cancellation);

    private static PictureOrder OrderOf(IReadOnlyList<PictureFormat> formats) => new(formats.ToHashSet(), [new PictureKind()]);

    private static async Task DrawAsync(PictureRenderer renderer, IReadOnlyList<Figure> figures, IReadOnlyList<PictureFormat> formats)
    {
        var failures = await renderer.DrawAsync(figures, OrderOf(formats), ProvenanceOf, _ => { }, CancellationToken.None);
        if (failures.Count > 0)
        {
            throw new InvalidOperationException(failures[0].Reason);
        }
    }

    private static Provenance ProvenanceOf(Figure figure) => Provenance.Of(figure, new DateOnly(2025, 3, 31), "CC BY 4.0");

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}

using System.Globalization;
using System.Text.Json;
using Coopetition.Report.Browsers;
using Coopetition.Report.Pictures;
using Coopetition.Report.Tests.Pictures;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using Newtonsoft.Json.Linq;
using Plotly.NET;
using Plotly.NET.ImageExport;

namespace Coopetition.Benchmarks;

/// <summary>What all figures take as pictures from nothing, in a program of its own and with the same browser, against Plotly.NET's own export.</summary>
internal static class ExportTimes
{
    private const string Own = "own";
    private const string Plotly = "plotly";

    public static async Task MeasureAsync()
    {
        var figures = SampleFigures.TwentyFour.Count;
        Say("Processors, and programs that wanted them in the last minute", $"{Environment.ProcessorCount}, {LoadNow()}");
        var png = await CompareAsync($"{figures} figures as PNG", "png", "png");
        // It has no PDF
        var all = await CompareAsync($"{figures} figures as PNG, SVG and PDF, against PNG and SVG", "png,svg,pdf", "png,svg");
        Say("The same, a picture", $"{all.Own.Wall.TotalMilliseconds / (3 * figures):0} ms against {all.Plotly.Wall.TotalMilliseconds / (2 * figures):0} ms");
        Say("Only PNG, a picture", $"{png.Own.Wall.TotalMilliseconds / figures:0} ms against {png.Plotly.Wall.TotalMilliseconds / figures:0} ms");
    }

    /// <summary>What a program of its own does that is measured.</summary>
    public static Task ExportAsync(string by, string formats) => by == Own ? OwnAsync(formats.Split(',')) : PlotlyAsync(formats.Split(','));

    private static async Task<(Measurement Own, Measurement Plotly)> CompareAsync(string what, string own, string plotly)
    {
        var before = await RunAsync(Own, own);
        var theirs = await RunAsync(Plotly, plotly);
        var after = await RunAsync(Own, own);
        // Others use the machine too: the slower of what was before and after
        var ours = after.Wall > before.Wall ? after : before;
        Measurement.Say(what, $"{ours}");
        Measurement.Say($"{what}, by Plotly.NET.ImageExport", $"{theirs}");
        Measurement.Say("Times as fast", string.Create(CultureInfo.InvariantCulture, $"{theirs.Wall / ours.Wall:0.0}{(theirs.Processor / ours.Processor is { } share ? $", and {share:0.0} times less of the processors" : "")}"));
        return (ours, theirs);
    }

    private static Task<Measurement> RunAsync(string by, string formats) =>
        Measurement.OfAsync(Checkout.Root, new Dictionary<string, string>(), "dotnet", typeof(ExportTimes).Assembly.Location, "export", by, formats);

    private static async Task OwnAsync(string[] formats)
    {
        await using var renderer = new PictureRenderer(new BrowserStart(new BrowserChoice(), Console.WriteLine).LaunchAsync, CancellationToken.None);
        var order = new PictureOrder(formats.Select(format => Enum.Parse<PictureFormat>(format, ignoreCase: true)).ToHashSet(), [new PictureKind()]);
        var failures = await renderer.DrawAsync(SampleFigures.TwentyFour, order, figure => Provenance.Of(figure, new DateOnly(2025, 3, 31), "CC BY 4.0"), _ => { }, CancellationToken.None);
        if (failures.Count > 0)
        {
            throw new InvalidOperationException(failures[0].Reason);
        }
    }

    private static async Task PlotlyAsync(string[] formats)
    {
        PuppeteerSharpRendererOptions.localBrowserExecutablePath = FSharpOption<string>.Some(new BrowserFinder().Find() ?? throw new InvalidOperationException("There is no browser."));
        PuppeteerSharpRendererOptions.launchOptions.Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
        IGenericChartRenderer renderer = new PuppeteerSharpRenderer();
        foreach (var chart in SampleFigures.TwentyFour.Select(figure => ChartOf(figure.Chart)))
        {
            foreach (var format in formats)
            {
                var picture = await (format == "png" ? renderer.RenderPNGAsync(1000, 560, 2, chart) : renderer.RenderSVGAsync(1000, 560, 2, chart));
                if (picture.Length < 1000)
                {
                    throw new InvalidOperationException($"A {format} of {picture.Length} characters is no picture.");
                }
            }
        }
    }

    private static GenericChart ChartOf(JsonElement chart)
    {
        var json = JObject.Parse(chart.GetRawText());
        var traces = json["data"]!.OfType<JObject>().Select(data => With(new Trace((string)data["type"]!), data));
        var drawn = GenericChart.setLayout(With(new Layout(), (JObject)json["layout"]!), GenericChart.ofTraceObjects(useDefaults: true, ListModule.OfSeq(traces)));
        // With plotly.js inside, as ours has it: nothing is loaded from elsewhere
        return GenericChart.mapDisplayOptions(DisplayOptions.setPlotlyReference(PlotlyJSReference.Full), drawn);
    }

    private static T With<T>(T part, JObject properties) where T : DynamicObj.DynamicObj
    {
        foreach (var property in properties.Properties().Where(property => property.Name != "type"))
        {
            part.SetProperty(property.Name, property.Value);
        }

        return part;
    }

    private static string LoadNow() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "not known";

    private static void Say(string what, FormattableString result) => Measurement.Say(what, FormattableString.Invariant(result));
}

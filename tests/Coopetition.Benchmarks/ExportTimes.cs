using System.Globalization;
using System.Text.Json;
using Coopetition.Report.Browsers;
using Coopetition.Report.Exports;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using Newtonsoft.Json.Linq;
using Plotly.NET;
using Plotly.NET.ImageExport;

namespace Coopetition.Benchmarks;

/// <summary>What the story's figures take as pictures: the command, cold, against a cold program that exports the same charts with Plotly.NET.ImageExport and the same browser.</summary>
internal static class ExportTimes
{
    private static readonly Dictionary<string, string> NoEnvironment = [];

    public static async Task MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coopetition-export-");
        try
        {
            var report = Path.Combine(folder.FullName, "report");
            await Measurement.OfAsync(Checkout.Root, NoEnvironment, "dotnet", Checkout.Command, "run", "--out", report);
            var figures = LastRun.Read(report).Figures.Count;
            Measurement.Say("Processors, and programs that want them", string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount}, {LoadNow()}"));
            await CompareAsync(report, "png", "png", figures);
            // It has no PDF
            await CompareAsync(report, "png,svg,pdf", "png,svg", figures);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Exports a report's charts with Plotly.NET.ImageExport, a browser for each picture, as it does that.</summary>
    /// <param name="formats">png and svg, parted by commas.</param>
    public static async Task ExportByPlotlyAsync(string report, string formats)
    {
        PuppeteerSharpRendererOptions.localBrowserExecutablePath = FSharpOption<string>.Some(new BrowserFinder().Find() ?? throw new InvalidOperationException("There is no browser."));
        PuppeteerSharpRendererOptions.launchOptions.Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
        IGenericChartRenderer renderer = new PuppeteerSharpRenderer();
        foreach (var chart in LastRun.Read(report).Figures.Select(placed => ChartOf(placed.Figure.Chart)))
        {
            foreach (var format in formats.Split(','))
            {
                var picture = await (format == "png" ? renderer.RenderPNGAsync(1000, 560, 2, chart) : renderer.RenderSVGAsync(1000, 560, 2, chart));
                if (picture.Length < 1000)
                {
                    throw new InvalidOperationException($"A {format} of {picture.Length} characters is no picture.");
                }
            }
        }
    }

    private static async Task CompareAsync(string report, string own, string plotly, int figures)
    {
        var before = await CommandAsync(report, own);
        var theirs = await Measurement.OfAsync(Checkout.Root, NoEnvironment, "dotnet", typeof(ExportTimes).Assembly.Location, "export", report, plotly);
        var after = await CommandAsync(report, own);
        // Others use the machine too: the slower of what was before and after
        var ours = after.Wall > before.Wall ? after : before;
        Say($"{figures} figures as {own}, the command", ours, figures * own.Split(',').Length);
        Say($"{figures} figures as {plotly}, Plotly.NET.ImageExport", theirs, figures * plotly.Split(',').Length);
        Measurement.Say("The command takes", ours.RatioTo(theirs));
    }

    private static void Say(string what, Measurement took, int pictures) =>
        Measurement.Say(what, string.Create(CultureInfo.InvariantCulture, $"{took}; {took.Wall.TotalMilliseconds / pictures:0} ms a picture"));

    private static Task<Measurement> CommandAsync(string report, string formats) => Measurement.OfAsync(
        Checkout.Root, NoEnvironment, "dotnet", Checkout.Command, "export", "--formats", formats, "--report", report, "--to", Path.Combine(report, "..", Path.GetRandomFileName()));

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
}

using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>
/// Traces with their layout, configuration and page. Its functions return a new chart that shares these parts with the one
/// given, so that changing a part changes both.
/// </summary>
public abstract class GenericChart
{
    private readonly FSharpList<Trace> traces;
    private readonly Layout layout;
    private readonly Config config;
    private readonly DisplayOptions displayOpts;

    private GenericChart(FSharpList<Trace> traces, Layout layout, Config config, DisplayOptions displayOpts) =>
        (this.traces, this.layout, this.config, this.displayOpts) = (traces, layout, config, displayOpts);

    public static FSharpList<Trace> getTraces(GenericChart gChart) => gChart.traces;

    public static Layout getLayout(GenericChart gChart) => gChart.layout;

    public static Config getConfig(GenericChart gChart) => gChart.config;

    public static DisplayOptions getDisplayOptions(GenericChart gChart) => gChart.displayOpts;

    public static GenericChart setLayout(Layout layout, GenericChart gChart) =>
        Of(gChart.traces, layout, gChart.config, gChart.displayOpts);

    public static GenericChart addLayout(Layout layout, GenericChart gChart) =>
        setLayout(Layout.combine(gChart.layout, layout), gChart);

    public static GenericChart setConfig(Config config, GenericChart gChart) =>
        Of(gChart.traces, gChart.layout, config, gChart.displayOpts);

    public static GenericChart addDisplayOptions(DisplayOptions displayOpts, GenericChart gChart) =>
        Of(gChart.traces, gChart.layout, gChart.config, DisplayOptions.combine(gChart.displayOpts, displayOpts));

    public static GenericChart mapTrace(FSharpFunc<Trace, Trace> f, GenericChart gChart) => gChart.MapTraces(f.Invoke);

    public static GenericChart mapLayout<TLayout>(FSharpFunc<Layout, TLayout> f, GenericChart gChart)
        where TLayout : Layout => setLayout(f.Invoke(gChart.layout), gChart);

    /// <summary>All traces in one chart. Layouts are merged into the first, the later ones winning; throws <see cref="ArgumentException"/> for no chart.</summary>
    public static GenericChart combine(IEnumerable<GenericChart> gCharts) =>
        SeqModule.Reduce(FuncConvert.FromFunc<GenericChart, GenericChart, GenericChart>(Merge), gCharts);

    /// <summary>A chart of one trace, with copies of the <see cref="Defaults"/> or with nothing but the trace.</summary>
    public static GenericChart ofTraceObject(bool useDefaults, Trace trace) => ofTraceObjects<Trace[]>(useDefaults, [trace]);

    public static GenericChart ofTraceObjects<TTraces>(bool useDefaults, TTraces traces)
        where TTraces : IEnumerable<Trace> => useDefaults
        ? Of(
            ListModule.OfSeq(traces),
            Layout.init<string>(
                Width: Defaults.DefaultWidth,
                Height: Defaults.DefaultHeight,
                Template: FSharpOption<DynamicObj.DynamicObj>.Some(Copy(Defaults.DefaultTemplate))),
            Copy(Defaults.DefaultConfig),
            Copy(Defaults.DefaultDisplayOptions))
        : Of(ListModule.OfSeq(traces), new Layout(), new Config(), DisplayOptions.initCDNOnly());

    /// <summary>The <c>data</c>, <c>layout</c> and <c>config</c> of plotly.js.</summary>
    public static string toJson(GenericChart gChart) =>
        Json.Write(new { data = gChart.traces, gChart.layout, gChart.config });

    /// <summary>The <c>data</c>, <c>layout</c> and, always empty, <c>frames</c> of plotly.js.</summary>
    public static string toFigureJson(GenericChart gChart) =>
        Json.Write(new { data = gChart.traces, gChart.layout, frames = Array.Empty<object>() });

    /// <summary>An element and the script that draws into it, for a page that has plotly.js.</summary>
    public static string toChartHTML(GenericChart gChart) => $"<div>{ChartPage.Body(gChart)}</div>";

    public static string toEmbeddedHTML(GenericChart gChart) => ChartPage.Document(gChart);

    internal GenericChart MapTraces(Func<Trace, Trace> change) =>
        Of(ListModule.OfSeq(traces.Select(change).ToArray()), layout, config, displayOpts);

    private static GenericChart Merge(GenericChart first, GenericChart second) => Of(
        ListModule.Append(first.traces, second.traces),
        Layout.combine(first.layout, second.layout),
        Config.combine(first.config, second.config),
        DisplayOptions.combine(first.displayOpts, second.displayOpts));

    private static GenericChart Of(FSharpList<Trace> traces, Layout layout, Config config, DisplayOptions displayOpts) =>
        traces.Length == 1 ? new Chart(traces, layout, config, displayOpts) : new MultiChart(traces, layout, config, displayOpts);

    private static T Copy<T>(T original)
        where T : DynamicObj.DynamicObj, new()
    {
        var copy = new T();
        original.CopyDynamicPropertiesTo(copy);
        return copy;
    }

    /// <summary>A chart of one trace.</summary>
    public class Chart : GenericChart
    {
        internal Chart(FSharpList<Trace> traces, Layout layout, Config config, DisplayOptions displayOpts)
            : base(traces, layout, config, displayOpts)
        {
        }
    }

    /// <summary>A chart of several traces, or of none.</summary>
    public class MultiChart : GenericChart
    {
        internal MultiChart(FSharpList<Trace> traces, Layout layout, Config config, DisplayOptions displayOpts)
            : base(traces, layout, config, displayOpts)
        {
        }
    }
}

using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

/// <summary>
/// Makes charts. Unless <c>UseDefaults</c> is false, a new chart has the <see cref="Defaults"/>' size, template and
/// configuration; where an argument exists for one value and for many, the many win.
/// </summary>
public static partial class Chart
{
    /// <summary>All traces in one chart, sharing them with the given ones; throws <see cref="ArgumentException"/> for no chart.</summary>
    public static GenericChart Combine(IEnumerable<GenericChart> gCharts) => GenericChart.combine(gCharts);

    /// <summary>Nothing, in a place that a chart would have; has neither size nor template.</summary>
    public static GenericChart Invisible()
    {
        var trace = new Trace2D("scatter");
        trace.Remove("type");
        var chart = GenericChart.ofTraceObject(false, trace);
        return chart.WithXAxis(HiddenAxis()).WithYAxis(HiddenAxis());
    }

    private static LinearAxis HiddenAxis() => new LinearAxis()
        .Write("showticklabels", false).Write("showline", false).Write("showgrid", false).Write("zeroline", false);

    private static GenericChart Drawn(Optional<bool> useDefaults, Trace trace) =>
        GenericChart.ofTraceObject(useDefaults.Or(true), trace);
}

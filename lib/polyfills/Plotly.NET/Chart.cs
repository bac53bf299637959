using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>The core's own chart functions, which wait for their chart: <c>Chart.WithDisplayOptions(options).Invoke(chart)</c>.</summary>
public class Chart
{
    /// <summary>Changes the given chart's page, too.</summary>
    public static FSharpFunc<GenericChart, GenericChart> WithDisplayOptions(DisplayOptions displayOpts) =>
        FuncConvert.FromFunc<GenericChart, GenericChart>(chart => GenericChart.addDisplayOptions(displayOpts, chart));

    /// <summary>Changes the given chart's page, too.</summary>
    public static FSharpFunc<GenericChart, GenericChart> WithDisplayOptionsStyle(
        FSharpOption<PlotlyJSReference> PlotlyJSReference = null) =>
        WithDisplayOptions(DisplayOptions.init(PlotlyJSReference: PlotlyJSReference));
}

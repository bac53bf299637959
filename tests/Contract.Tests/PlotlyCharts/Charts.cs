using System.Text.Json.Nodes;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace Contract.Tests.PlotlyCharts;

/// <summary>Small charts, and what is written for them.</summary>
internal static class Charts
{
    public static GenericChart Line(string name) => Chart.Line<int, double, string>(new[] { 1, 2 }, new[] { 1.5, 2.5 }, Name: name);

    public static GenericChart Empty(Layout layout) => GenericChart.setLayout(layout, GenericChart.ofTraceObject(false, new Trace("scatter")));

    public static JsonNode Figure(GenericChart chart) => JsonNode.Parse(GenericChart.toFigureJson(chart))!;

    public static JsonNode Config(GenericChart chart) => JsonNode.Parse(GenericChart.toJson(chart))!["config"]!;

    public static string[] Names(GenericChart chart) => [.. Figure(chart)["data"]!.AsArray().Select(trace => (string)trace!["name"]!)];
}

using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;

namespace Contract.Tests.PlotlyCharts;

public class StylingCharts
{
    [Fact]
    public void A_configuration_takes_the_place_of_the_default_one()
    {
        var config = Charts.Config(Charts.Line("a").WithConfig(Config.init(DisplayModeBar: false)));

        Assert.Equal("""{"displayModeBar":false}""", config.ToJsonString());
    }

    [Fact]
    public void A_layout_is_merged_into_the_one_that_is_there()
    {
        var layout = new Layout();
        layout.SetValue("hovermode", "closest");

        var merged = Charts.Figure(Charts.Line("a").WithTitle("T").WithLayout(layout))["layout"]!;

        Assert.Equal("T", (string)merged["title"]!["text"]!);
        Assert.Equal("closest", (string)merged["hovermode"]!);
    }

    [Fact]
    public void A_legend_keeps_what_it_was_given_earlier()
    {
        var chart = Charts.Line("a").WithLegend(Legend.init(X: 0.5)).WithLegendStyle(VerticalAlign: StyleParam.VerticalAlign.Top);

        Assert.Equal("""{"x":0.5,"valign":"top"}""", Charts.Figure(chart)["layout"]!["legend"]!.ToJsonString());
    }

    [Fact]
    public void An_axis_set_by_name_to_a_plain_object_is_replaced()
    {
        var chart = Charts.Line("a");
        GenericChart.getLayout(chart).SetValue("xaxis", new { type = "date" });

        var styled = chart.WithXAxisStyle<double, double, string>(TitleText: "Quarter");

        Assert.Equal("""{"title":{"text":"Quarter"}}""", Charts.Figure(styled)["layout"]!["xaxis"]!.ToJsonString());
    }

    [Fact]
    public void A_new_shape_comes_before_those_that_are_there()
    {
        var chart = Charts.Line("a").WithShape(Line(1)).WithShape(Line(2));

        Assert.Equal([2, 1], Charts.Figure(chart)["layout"]!["shapes"]!.AsArray().Select(shape => (int)shape!["x0"]!));

        static Shape Line(int x) => Shape.init<int, int, int, int>(X0: x);
    }

    [Fact]
    public void A_template_of_ones_own_holds_traces_by_type_without_it()
    {
        var bars = new Trace("bar");
        bars.SetValue("opacity", 0.5);

        var chart = Charts.Line("a").WithTemplate(Template.init<Trace>(Layout.init<string>(PlotBGColor: Color.fromString("ivory")), new[] { bars }));

        Assert.Equal(
            """{"layout":{"plot_bgcolor":"ivory"},"data":{"bar":[{"opacity":0.5}]}}""",
            Charts.Figure(chart)["layout"]!["template"]!.ToJsonString());
    }

    [Fact]
    public void Points_given_as_a_list_are_read_when_the_chart_is_written()
    {
        var points = new List<int> { 1 };
        var chart = Plotly.NET.CSharp.Chart.Line<int, int, string>(points, points);
        points.Add(2);

        Assert.Equal("[1,2]", Charts.Figure(chart)["data"]![0]!["x"]!.ToJsonString());
    }

    [Fact]
    public void A_marker_that_was_handed_in_is_the_charts_own_afterwards()
    {
        var marker = new Plotly.NET.TraceObjects.Marker();
        Plotly.NET.CSharp.Chart.Point<int, int, string>(new[] { 1 }, new[] { 1 }, Marker: marker, MarkerColor: Color.fromString("red"));

        Assert.NotNull(marker.TryGetTypedValue<Color>("color"));
    }

    [Fact]
    public void A_chart_of_traces_made_by_hand_has_the_defaults_only_if_asked()
    {
        var traces = new[] { new Trace("scatter"), new Trace("bar") };

        Assert.Equal(600, (int)Charts.Figure(GenericChart.ofTraceObjects(true, traces))["layout"]!["width"]!);
        Assert.Equal("{}", Charts.Figure(GenericChart.ofTraceObjects(false, traces))["layout"]!.ToJsonString());
    }
}

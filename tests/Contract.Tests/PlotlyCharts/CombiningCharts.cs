using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace Contract.Tests.PlotlyCharts;

public class CombiningCharts
{
    [Fact]
    public void Traces_keep_their_order_however_the_charts_are_nested()
    {
        var nested = Chart.Combine([Charts.Line("a"), Chart.Combine([Charts.Line("b"), Charts.Line("c")]), Charts.Line("d")]);

        Assert.Equal(["a", "b", "c", "d"], Charts.Names(nested));
    }

    [Fact]
    public void One_chart_is_itself() => Assert.Equal(["a"], Charts.Names(Chart.Combine([Charts.Line("a")])));

    [Fact]
    public void No_chart_is_refused() => Assert.Throws<ArgumentException>(() => Chart.Combine([]));

    [Fact]
    public void Annotations_and_hidden_labels_add_up()
    {
        var combined = Chart.Combine([With("a"), With("b")]);

        var layout = Charts.Figure(combined)["layout"]!;
        Assert.Equal(["a", "b"], layout["annotations"]!.AsArray().Select(annotation => (string)annotation!["text"]!));
        Assert.Equal(["a", "b"], layout["hiddenlabels"]!.AsArray().Select(label => (string)label!));

        static GenericChart With(string text) => Charts.Line(text).WithLayout(
            Layout.init<string>(Annotations: new[] { Text(text) }, HiddenLabels: new[] { text }));
    }

    [Fact]
    public void Annotations_set_by_name_give_way_to_later_ones()
    {
        var raw = Charts.Line("a");
        GenericChart.getLayout(raw).SetValue("annotations", new[] { new { text = "raw" } });

        var combined = Chart.Combine([raw, Charts.Line("b").WithAnnotation(Text("typed"))]);

        Assert.Equal(["typed"], Charts.Figure(combined)["layout"]!["annotations"]!.AsArray().Select(annotation => (string)annotation!["text"]!));
    }

    [Fact]
    public void Buttons_added_to_the_mode_bar_add_up()
    {
        var combined = Chart.Combine([With(StyleParam.ModeBarButton.DrawLine), With(StyleParam.ModeBarButton.DrawRect)]);

        Assert.Equal(["drawline", "drawrect"], Charts.Config(combined)["modeBarButtonsToAdd"]!.AsArray().Select(button => (string)button!));

        static GenericChart With(StyleParam.ModeBarButton button) =>
            Charts.Line("a").WithConfig(Config.init(ModeBarButtonsToAdd: new[] { button }));
    }

    [Fact]
    public void An_invisible_chart_hides_the_axes_of_the_others()
    {
        var combined = Chart.Combine([Charts.Line("a"), Chart.Invisible()]);

        var layout = Charts.Figure(combined)["layout"]!;
        Assert.False((bool)layout["xaxis"]!["showgrid"]!);
        Assert.Equal(600, (int)layout["width"]!);
    }

    [Fact]
    public void A_grid_cell_with_axes_and_a_pie_is_refused()
    {
        var mixed = Chart.Combine([Charts.Line("a"), Chart.Pie<int, string, string>(new[] { 1 })]);

        Assert.ThrowsAny<Exception>(() => Chart.Grid([mixed], 1, 1));
    }

    [Fact]
    public void A_grid_from_below_has_its_first_row_of_titles_lowest()
    {
        var grid = Chart.Grid(
            [Charts.Line("a"), Charts.Line("b")], 2, 1, SubPlotTitles: new[] { "lower", "upper" },
            RowOrder: StyleParam.LayoutGridRowOrder.BottomToTop);

        var heights = Charts.Figure(grid)["layout"]!["annotations"]!.AsArray().ToDictionary(title => (string)title!["text"]!, title => (double)title!["y"]!);
        Assert.Equal(1, heights["upper"]);
        Assert.InRange(heights["lower"], 0.3, 0.5);
    }

    private static Annotation Text(string text) =>
        Annotation.init<int, int, int, int, string, string, string, string, string, string>(Text: text);
}

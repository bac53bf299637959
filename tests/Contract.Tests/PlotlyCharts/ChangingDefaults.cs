using Contract.Tests.Kernel;
using Plotly.NET;

namespace Contract.Tests.PlotlyCharts;

[Collection(ProcessWideState.Name)]
public sealed class ChangingDefaults : IDisposable
{
    private readonly DisplayOptions page = Defaults.DefaultDisplayOptions;

    public void Dispose()
    {
        Defaults.reset();
        Defaults.DefaultDisplayOptions = page;
    }

    [Fact]
    public void Takes_effect_on_charts_made_afterwards_only()
    {
        var before = Charts.Line("before");
        Defaults.DefaultWidth = 300;
        Defaults.DefaultTemplate = ChartTemplates.light;
        Defaults.DefaultConfig = Config.init(StaticPlot: true);
        var after = Charts.Line("after");

        Assert.Equal(600, (int)Charts.Figure(before)["layout"]!["width"]!);
        Assert.Equal(300, (int)Charts.Figure(after)["layout"]!["width"]!);
        Assert.Equal("white", (string)Charts.Figure(after)["layout"]!["template"]!["layout"]!["plot_bgcolor"]!);
        Assert.Equal("""{"staticPlot":true}""", Charts.Config(after).ToJsonString());
    }

    [Fact]
    public void A_chart_restyled_leaves_the_defaults_alone()
    {
        GenericChart.getConfig(Charts.Line("a")).SetValue("responsive", false);

        Assert.True((bool)Charts.Config(Charts.Line("b"))["responsive"]!);
    }

    [Fact]
    public void Resetting_leaves_the_page_without_title()
    {
        Defaults.DefaultWidth = 300;
        Defaults.reset();

        Assert.Equal(600, (int)Charts.Figure(Charts.Line("a"))["layout"]!["width"]!);
        Assert.Contains("<title></title>", GenericChart.toEmbeddedHTML(Charts.Line("a")), StringComparison.Ordinal);
    }
}

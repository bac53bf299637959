using System.Text.Json.Nodes;
using Deedle;
using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace Coopetition.Tests.Figures;

[Collection(TheHouse.Name)]
public sealed class WritingCharts
{
    public WritingCharts() => House.Use();

    [Fact]
    public void A_figure_has_neither_the_house_template_nor_a_size()
    {
        var layout = Of(Bar().WithXAxisStyle<double, double, string>(TitleText: "Users")).Layout.AsObject();

        Assert.Equal(["xaxis"], layout.Select(property => property.Key));
    }

    [Fact]
    public void A_height_that_was_asked_for_is_kept_as_the_charts_own() =>
        Assert.Equal([700, 700], Drawn.Numbers(Of(Bar().WithSize(Height: 700)).Layout["meta"]!["height"]));

    [Fact]
    public void A_template_of_ones_own_stays() =>
        Assert.NotNull(Of(Plotly.NET.Chart.withTemplate(ChartTemplates.dark).Invoke(Bar())).Layout["template"]);

    [Fact]
    public void The_house_template_is_plotlys_default_for_light_paper()
    {
        var layout = JsonNode.Parse(GenericChart.toFigureJson(Bar()))!["layout"]!;

        Assert.True(JsonNode.DeepEquals(House.LightTemplate, layout["template"]));
        Assert.Equal(("#ffffff", "#16181b"), ((string?)House.LightTemplate["layout"]!["paper_bgcolor"], (string?)House.DarkTemplate["layout"]!["paper_bgcolor"]));
    }

    [Fact]
    public void What_is_no_number_is_left_out() =>
        Assert.Equal([1, null, null], Drawn.Numbers(Of(Chart.Line<int, double, string>(x: new[] { 1, 2, 3 }, y: new[] { 1, double.NaN, double.PositiveInfinity })).Traces.Single()["y"]));

    [Fact]
    public void A_colour_is_written_so_that_it_has_one_on_dark_paper()
    {
        var frame = Given.Frame("staff", [10, 20]);
        var figure = Chart.Line<int, int, string>(x: new[] { 1, 2 }, y: new[] { 1, 2 }, LineColor: Color.fromHex(frame.ColumnKeys.First().Company.Colour)).ToFigure("users", frame, _ => "Two.");

        Assert.Equal("#aa0000", (string?)new Drawn(figure).Traces.Single()["line"]!["color"]);
        Assert.Equal("#ffaaaa", figure.DarkColours["#aa0000"]);
    }

    [Fact]
    public void A_frame_without_values_gives_a_chart_without_marks()
    {
        var frame = Given.Frame("staff", [1]).Of("Birch");
        var (then, now) = (Given.Quarter(0), Given.Quarter(1));
        GenericChart[] charts =
        [
            frame.Lines().Together(), frame.GetRows(then, now).Dumbbell(), frame.GetRows(then, now).Slope(), frame.Lines().Together().Mark(then, now),
            frame.WhereColumns(_ => false).Coverage(), frame.WhereColumns(_ => false).Lines().Together(), Array.Empty<Channel>().Matrix(new(2021, 1, 1), new(2020, 1, 1)), Array.Empty<Event>().Timeline(Given.Acme, Given.Birch),
        ];

        Assert.All(charts, chart => Assert.All(new Drawn(chart).Traces, trace => Assert.True(trace["x"] is null || trace["x"]!.AsArray().Count == 0)));
    }

    [Fact]
    public void Names_are_shown_as_they_are_whatever_they_hold()
    {
        using var pair = new OtherPair().With("acme", "staff", "2023Q1", 10, 20).Replace("companies", "acme,Acme", "acme,<b>A</b> & </script> $x$ \u05e9\u05dc\u05d5\u05dd");
        var frame = pair.Read().Frame(["staff"]);

        Assert.Equal(["<b>\u2068&lt;b&gt;A&lt;/b&gt; &amp; &lt;/script&gt; &#36;x&#36; \u05e9\u05dc\u05d5\u05dd\u2069</b> 20m"], new Drawn(frame.Lines().Together()).Named("end"));
        Assert.DoesNotContain("</script", frame.Lines().Together().ToFigure("users", frame, _ => "Two.").Chart.GetRawText());
    }

    [Fact]
    public void Every_colour_of_the_shipped_companies_has_one_on_dark_paper_that_can_be_read()
    {
        var data = DataCopy.Shipped;
        var figure = data.Channels.Matrix(new(2021, 1, 1), new(2024, 12, 31)).ToFigure("channels", data.Channels, new(2024, 12, 31), "Open.");
        var text = figure.Chart.GetRawText();

        Assert.All(data.Channels.Select(channel => channel.Opener).Distinct(), company => Assert.Equal(company.ColourDark, figure.DarkColours[company.Colour]));
        Assert.All(figure.DarkColours.Keys, colour => Assert.Contains(colour, text, StringComparison.OrdinalIgnoreCase));
    }

    private static Drawn Of(GenericChart chart) => new(chart.ToFigure("chart", Deedle.Frame.FromRecords(new[] { new { Name = "a", Value = 1.0 } }), [], "One."));

    private static GenericChart Bar() => Chart.Bar<double, string, string>(values: new[] { 1.0, 2.0 }, Keys: new[] { "a", "b" });
}

using Deedle;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;
using StyleParam = Plotly.NET.StyleParam;

namespace Coopetition.Tests.Figures;

/// <summary>What office programs draw of a figure, which must be what the figure shows.</summary>
public sealed class GivingNumbersToOfficePrograms
{
    private static readonly Story Story = Story.Read(Path.Combine(AppContext.BaseDirectory, "data"), "2021", "2024");
    private static readonly string[] Names = ["small", "large"];
    private static readonly double[] Values = [1, 3];

    [Fact]
    public void Bars_of_a_cells_own_are_as_plotted_and_the_upper_is_first()
    {
        var native = Native(Chart.Bar<double, string, string>(values: Values, Keys: Names))!;

        Assert.Equal((ChartForm.Bar, null), (native.Form, native.Unit));
        Assert.Equal(["large", "small"], native.Categories);
        Assert.Equal([3, 1], native.Series.Single().Points.Select(point => point.Value));
    }

    [Fact]
    public void Columns_of_a_cells_own_have_their_colours()
    {
        var native = Native(Chart.Column<double, string, string>(values: Values, Keys: Names, MarkerColor: Color.fromHex("#123abc"), Name: "Sizes"))!;

        Assert.Equal(("Sizes", "small"), (native.Series.Single().Name, native.Categories[0]));
        Assert.Equal(["#123abc", "#123abc"], native.Series.Single().Points.Select(point => point.Colour?.ToLowerInvariant()));
    }

    [Fact]
    public void What_a_cell_computed_of_a_frame_is_given_not_the_frame()
    {
        var growth = Story.Frame("revenue").Growth().GetRows(Story.Then, Story.Now);
        var native = Chart.Bar<double, string, string>(values: Values, Keys: Names).ToFigure("slug", growth, _ => "A finding.").Native!;

        Assert.Equal([3, 1], native.Series.Single().Points.Select(point => point.Value));
    }

    [Fact]
    public void Steps_of_a_waterfall_are_given_as_they_are_and_a_total_as_their_sum()
    {
        string[] names = ["a", "b", "all"];
        var native = Native(Chart.Waterfall<string, double, string>(
            x: names, y: new[] { 2.0, -0.5, 0.0 },
            Measure: new[] { StyleParam.WaterfallMeasure.Relative, StyleParam.WaterfallMeasure.Relative, StyleParam.WaterfallMeasure.Total }))!;

        Assert.Equal(ChartForm.Waterfall, native.Form);
        Assert.Equal([2, -0.5, 1.5], native.Series.Single().Points.Select(point => point.Value));
    }

    [Fact]
    public void Lines_over_names_are_given_and_those_over_dates_or_numbers_are_not_since_distances_would_be_lost()
    {
        Assert.Equal(ChartForm.Line, Native(Chart.Line<string, double, string>(x: Names, y: Values))!.Form);
        Assert.Null(Native(Chart.Line<string, double, string>(x: new[] { "2024-01-01", "2024-12-31" }, y: Values)));
        Assert.Null(Native(Chart.Line<double, double, string>(x: new[] { 1.0, 9 }, y: Values)));
        Assert.Null(Native(Chart.Point<string, double, string>(x: Names, y: Values)));
    }

    [Fact]
    public void Series_over_different_names_are_not_given() => Assert.Null(Native(Chart.Combine(
    [
        Chart.Column<double, string, string>(values: Values, Keys: Names), Chart.Column<double, string, string>(values: Values, Keys: new[] { "small", "other" }),
    ])));

    [Fact]
    public void Lines_of_a_frame_have_every_period_between_with_colour_and_status()
    {
        var growth = Story.Frame("revenue").Growth();
        var native = growth.Lines().Together().ToFigure("slug", growth, _ => "A finding.").Native!;
        var company = native.Series.Select((series, index) => (Series: series, Measure: growth.ColumnKeys.ElementAt(index))).First();

        Assert.Equal((ChartForm.Line, "%"), (native.Form, native.Unit));
        Assert.Equal(growth.RowKeys.Where(period => growth.ColumnKeys.Any(measure => growth.Value(measure, period) is not null)).Max().ToString(), native.Categories[^1]);
        Assert.Equal(growth.Value(company.Measure, growth.RowKeys.Last()), company.Series.Points[^1].Value);
        Assert.All(company.Series.Points.Where(point => point.Value is not null), point => Assert.Equal((company.Measure.Company.Colour, true), (point.Colour, point.Status is not null)));
    }

    [Fact]
    public void Then_and_now_are_two_bars_for_each_column()
    {
        var growth = Story.Frame("revenue").Growth();
        var native = growth.GetRows(Story.Then, Story.Now).Dumbbell().ToFigure("slug", growth.GetRows(Story.Then, Story.Now), _ => "A finding.").Native!;

        Assert.Equal((ChartForm.Bar, growth.ColumnCount), (native.Form, native.Categories.Count));
        Assert.Equal([$"{Story.Then}", $"{Story.Now}"], native.Series.Select(series => series.Name));
    }

    private static NativeChart? Native(GenericChart chart) =>
        chart.ToFigure("slug", Deedle.Frame.FromColumns([KeyValue.Create("Size", Names.Zip(Values, KeyValue.Create).ToSeries())]), [], "A finding.").Native;
}

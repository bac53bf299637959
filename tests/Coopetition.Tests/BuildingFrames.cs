namespace Coopetition.Tests;

public sealed class BuildingFrames
{
    private readonly Dataset data = DataCopy.Shipped;

    [Fact]
    public void A_metric_makes_a_frame_with_a_row_for_each_quarter_and_a_column_for_each_company()
    {
        var frame = data.Financials("revenue");

        Assert.Equal(["Alibaba", "Tencent", "PDD"], frame.ColumnKeys);
        Assert.Equal(data.Quarters, frame.RowKeys);
        Assert.Equal(243_236, frame["Alibaba"][Period.Parse("2024Q2")]);
    }

    [Fact]
    public void A_company_s_missing_quarter_is_missing_in_the_frame()
    {
        var income = data.Financials("net_income_attributable")["PDD"];

        Assert.False(income.TryGet(Period.Parse("2022Q1")).HasValue);
        Assert.True(income.TryGet(Period.Parse("2024Q2")).HasValue);
    }

    [Fact]
    public void A_metric_that_nobody_reports_makes_an_empty_frame() =>
        Assert.Equal(0, data.Financials("payment_transactions").RowCount);

    [Fact]
    public void All_observations_make_a_long_frame_with_every_vintage()
    {
        var frame = data.ToFrame();

        Assert.Equal(data.Observations.Count, frame.RowCount);
        Assert.Equal(["Company", "App", "Metric", "Period", "Value", "Unit", "Qualifier", "ReportedGrowth", "ReportedOn", "Source", "Status", "Evidence"], frame.ColumnKeys);
        Assert.Equal(2, Enumerable.Range(0, frame.RowCount).Count(row => frame.GetColumn<string>("Metric")[row] == "net_income_attributable" && frame.GetColumn<string>("Period")[row] == "2021Q4" && frame.GetColumn<string>("Company")[row] == "Alibaba"));
    }
}

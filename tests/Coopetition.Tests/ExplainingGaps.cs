namespace Coopetition.Tests;

public sealed class ExplainingGaps
{
    private readonly Dataset data = DataCopy.Shipped;

    [Theory]
    [InlineData("Taote", "annual_active_consumers", "2024Q2", GapKind.Discontinued)]
    [InlineData("ByteDance", "revenue", "2024Q2", GapKind.NotDisclosed)]
    [InlineData("Alibaba", "taobao_tmall_group", "2021Q3", GapKind.NotApplicable)]
    [InlineData("PDD", "net_income_attributable", "2022Q1", GapKind.NotCollected)]
    [InlineData("Alibaba", "revenue", "2030Q1", GapKind.NotYetReported)]
    [InlineData("Alibaba", "revenue", "1999Q1", GapKind.Unexplained)]
    public void A_missing_value_has_a_kind_and_a_reason(string subject, string metric, string period, GapKind kind)
    {
        var point = data.Measure(subject, metric)[Period.Parse(period)];

        Assert.Null(point.Value);
        Assert.Equal(kind, point.Gap?.Kind);
        Assert.EndsWith(".", point.Gap?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_that_the_data_explain_names_its_source() =>
        Assert.Equal("alibaba-2022q1-results", data.Measure("Taote", "annual_active_consumers")[Period.Parse("2022Q3")].Gap?.Source?.Id);

    [Fact]
    public void What_the_data_merely_lack_is_not_yet_reported_after_the_last_report()
    {
        using var copy = new DataCopy().Keep("financials.csv", row => !row.Contains(",2024Q", StringComparison.Ordinal));
        var gap = copy.Read().Measure("Tencent", "net_income")[Period.Parse("2024Q2")].Gap;

        Assert.Equal((GapKind.NotYetReported, "Tencent's figures in these data end with 2023 Q4."), (gap?.Kind, gap?.Reason));
    }

    [Fact]
    public void A_gap_stays_a_gap_through_every_computation_and_keeps_its_reason()
    {
        var missing = data.Measure("Taote", "annual_active_consumers");
        var period = Period.Parse("2022Q3");
        var reason = missing[period].Gap!.Reason;

        Assert.All(
            [missing.Growth()[period], missing.Change()[period], missing.Index(Period.Parse("2021Q1"))[period]],
            point => Assert.Equal((null, reason), (point.Value, point.Gap?.Reason)));
    }

    [Fact]
    public void Growth_from_a_quarter_that_is_missing_says_which()
    {
        var gap = data.Measure("Alibaba", "taobao_tmall_group").Growth()[Period.Parse("2023Q3")].Gap;

        Assert.Equal(GapKind.NotApplicable, gap?.Kind);
        Assert.StartsWith("There is no 2022 Q3 to compare 2023 Q3 with. ", gap?.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022Q1", "A loss in 2022 Q1 leaves no growth rate to compute.")]
    [InlineData("2023Q1", "A loss in 2022 Q1 leaves no growth rate to compute.")]
    public void A_loss_leaves_no_growth_rate(string period, string reason)
    {
        var gap = data.Measure("Alibaba", "net_income").Growth()[Period.Parse(period)].Gap;

        Assert.Equal((GapKind.NotApplicable, reason), (gap?.Kind, gap?.Reason));
    }

    [Fact]
    public void A_measure_lists_every_quarter_of_the_data_with_a_value_or_a_reason()
    {
        var points = data.Measure("Alibaba", "taobao_tmall_group").Points;

        Assert.Equal(data.Quarters, points.Select(point => point.Period));
        Assert.All(points, point => Assert.True(point.Value is null == point.Gap is not null));
    }
}

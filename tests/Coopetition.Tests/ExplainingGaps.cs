using System.Text.RegularExpressions;

namespace Coopetition.Tests;

public sealed class ExplainingGaps
{
    private readonly Dataset data = DataCopy.Shipped;

    [Theory]
    [InlineData("Taote", "annual_active_consumers", "2024Q2", GapKind.Discontinued)]
    [InlineData("ByteDance", "revenue", "2024Q2", GapKind.NotDisclosed)]
    [InlineData("Alibaba", "taobao_tmall_group", "2021Q3", GapKind.NotApplicable)]
    [InlineData("Tencent", "net_income_attributable", "2025Q4", GapKind.NotCollected)]
    [InlineData("Alibaba", "revenue", "2030Q1", GapKind.NotYetReported)]
    [InlineData("Alibaba", "revenue", "1999Q1", GapKind.Unexplained)]
    public void A_missing_value_has_a_kind_and_a_reason(string subject, string metric, string period, GapKind kind)
    {
        var frame = data.Of(subject, metric);

        Assert.Null(frame.At(period));
        Assert.Equal(kind, frame.FactAt(period).Gap?.Kind);
        Assert.EndsWith(".", frame.FactAt(period).Gap?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_that_the_data_explain_names_its_source() =>
        Assert.Equal("alibaba-2022q1-results", data.Of("Taote", "annual_active_consumers").FactAt("2022Q3").Gap?.Source?.Id);

    [Fact]
    public void What_the_data_merely_lack_is_not_yet_reported_after_the_last_report()
    {
        using var copy = new DataCopy().Keep("financials.csv", row => !Regex.IsMatch(row, ",202[45]Q"));
        var gap = copy.Read().Of("Tencent", "net_income").FactAt("2024Q2").Gap;

        Assert.Equal((GapKind.NotYetReported, "Tencent's figures in these data end with 2023 Q4."), (gap?.Kind, gap?.Reason));
    }

    [Fact]
    public void A_gap_stays_a_gap_through_every_computation_and_keeps_its_reason()
    {
        var missing = data.Of("Taote", "annual_active_consumers");
        var reason = missing.FactAt("2022Q3").Gap!.Reason;

        Assert.All(
            [missing.Growth(), (missing * 2.0).As("twice", "mn people")],
            frame => Assert.Equal((null, reason), (frame.At("2022Q3"), frame.FactAt("2022Q3").Gap?.Reason)));
    }

    [Fact]
    public void A_year_is_missing_for_the_reason_of_its_missing_quarter()
    {
        using var copy = new DataCopy()
            .Keep("financials.csv", row => !row.StartsWith("Alibaba,revenue,2024Q2,", StringComparison.Ordinal))
            .Edit("gaps.csv", text => text + "Alibaba,,revenue,2024Q2,2024Q2,not disclosed,The books were lost.,\n");

        Assert.Equal((GapKind.NotDisclosed, "The books were lost."), copy.Read().Of("Alibaba", "revenue").CalendarYears().FactAt("2024").Gap is { } gap ? (gap.Kind, gap.Reason) : default);
    }

    [Fact]
    public void Growth_from_a_quarter_that_is_missing_says_which()
    {
        using var copy = new DataCopy().Edit("financials.csv", text => Regex.Replace(text, "(Alibaba,taobao_tmall_group,2023Q3,FY2024Q2,[^,]*,RMB mn),[^,]*,", "$1,,"));
        var gap = copy.Read().Of("Alibaba", "taobao_tmall_group").Growth().FactAt("2023Q3").Gap;

        Assert.Equal(GapKind.NotApplicable, gap?.Kind);
        Assert.StartsWith("There is no 2022 Q3 to compare 2023 Q3 with. ", gap?.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022Q1", "A loss in 2022 Q1 leaves no growth rate to compute.")]
    [InlineData("2023Q1", "A loss in 2022 Q1 leaves no growth rate to compute.")]
    public void A_loss_leaves_no_growth_rate(string period, string reason)
    {
        var growth = data.Of("Alibaba", "net_income").Growth();
        var gap = growth.FactAt(period).Gap;

        Assert.Null(growth.At(period));
        Assert.Equal((GapKind.NotApplicable, reason), (gap?.Kind, gap?.Reason));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-5.0)]
    public void Nothing_is_measured_against_what_is_not_above_zero(double whole)
    {
        using var pair = new OtherPair().With("acme", "revenue", "2023Q1", whole).With("acme", "boats", "2023Q1", 3).With("birch", "revenue", "2023Q1", 7);
        var data = pair.Read();

        Assert.All(
            [data.Of("Acme", "boats").InPercentOf(data.Of("Acme", "revenue")), data.Frame("revenue").InPercentOf("Acme")],
            frame => Assert.Equal((null, GapKind.NotApplicable, "What it is measured against was not above zero in 2023 Q1."), (frame.At("2023Q1"), frame.FactAt("2023Q1").Gap?.Kind, frame.FactAt("2023Q1").Gap?.Reason)));
    }
}

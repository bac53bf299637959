using Deedle;

namespace Coopetition.Tests;

/// <summary>Alibaba's attributable net income of 2021 Q4 was first reported as 20,429 and later revised to 27,692.</summary>
public sealed class KnowingWhatWasKnown
{
    private const string Income = "net_income_attributable";

    private readonly Dataset data = DataCopy.Shipped;

    [Fact]
    public void A_value_as_first_reported_and_its_restatement_are_both_kept() => Assert.Equal(
        [20_429, 27_692],
        data.Observations.Where(row => row.Company.Id == "Alibaba" && row.Metric.Id == Income && row.Period == Period.Parse("2021Q4")).OrderBy(row => row.ReportedOn).Select(row => row.Value));

    [Fact]
    public void The_latest_is_what_a_frame_shows() => Assert.Equal(27_692, data.Of("Alibaba", Income).At("2021Q4"));

    [Theory]
    [InlineData("2022-02-23", null)]
    [InlineData("2022-02-24", 20_429.0)]
    [InlineData("2023-02-22", 20_429.0)]
    [InlineData("2023-02-23", 27_692.0)]
    public void On_a_day_the_latest_of_that_day_is_known(string day, double? value) =>
        Assert.Equal(value, data.AsOf(Day(day)).Of("Alibaba", Income).At("2021Q4"));

    [Fact]
    public void Two_vintages_stand_side_by_side()
    {
        var both = data.AsOf(Day("2022-06-01")).Of("Alibaba", Income).Join(data.Of("Alibaba", Income), JoinKind.Outer);

        Assert.Equal(["alibaba.net_income_attributable@2022-06-01", "alibaba.net_income_attributable"], both.ColumnKeys.Select(measure => measure.Id));
        Assert.Equal([20_429, 27_692], both.ColumnKeys.Select(measure => both.Value(measure, Period.Parse("2021Q4"))));
        Assert.Equal(GapKind.NotYetReported, both.Fact(both.ColumnKeys.First(), Period.Parse("2022Q4")).Gap?.Kind);
        Assert.Empty(both.RequireComparable());
    }

    [Fact]
    public void What_was_not_yet_published_is_not_yet_reported()
    {
        var gap = data.AsOf(Day("2022-02-23")).Of("Alibaba", "revenue").FactAt("2021Q4").Gap;

        Assert.Equal((GapKind.NotYetReported, "Alibaba's figures in these data end with 2021 Q3."), (gap?.Kind, gap?.Reason));
    }

    [Fact]
    public void Growth_is_that_of_the_vintages_known_on_the_day()
    {
        var later = data.Of("Alibaba", Income).Growth();

        Assert.Null(data.AsOf(Day("2023-02-22")).Of("Alibaba", Income).Growth().At("2022Q4"));
        Assert.Equal((data.Of("Alibaba", Income).At("2022Q4") / 27_692 - 1) * 100, later.At("2022Q4"));
        Assert.Equal("alibaba.net_income_attributable.growth-on-the-year-before", later.ColumnKeys.Single().Id);
    }

    [Fact]
    public void Events_and_channels_of_later_days_are_left_out()
    {
        var known = data.AsOf(Day("2021-09-27"));

        Assert.All(known.Events, happening => Assert.True(happening.Date <= Day("2021-09-27")));
        Assert.Equal(Openness.Closed, known.Channels.Single(channel => channel.Id == "eleme-wechat-pay").On(Day("2024-01-01"))?.Openness);
        Assert.Equal(Day("2021-09-27"), known.KnownOn);
    }

    private static DateOnly Day(string day) => Period.Parse(day).End;
}

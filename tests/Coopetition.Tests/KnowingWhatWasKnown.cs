namespace Coopetition.Tests;

/// <summary>Alibaba's attributable net income of 2021 Q4 was first reported as 20,429 and later revised to 27,692.</summary>
public sealed class KnowingWhatWasKnown
{
    private static readonly Period Quarter = Period.Parse("2021Q4");
    private readonly Dataset data = DataCopy.Shipped;

    [Fact]
    public void A_value_as_first_reported_and_its_restatement_are_both_kept()
    {
        var vintages = data.Vintages("Alibaba", "net_income_attributable", Quarter);

        Assert.Equal([20_429, 27_692], vintages.Select(row => row.Value));
        Assert.True(vintages[0].ReportedOn < vintages[1].ReportedOn);
    }

    [Fact]
    public void The_latest_is_what_a_measure_shows() =>
        Assert.Equal(27_692, data.Measure("Alibaba", "net_income_attributable")[Quarter].Value);

    [Theory]
    [InlineData("2022-02-23", null)]
    [InlineData("2022-02-24", 20_429.0)]
    [InlineData("2023-02-22", 20_429.0)]
    [InlineData("2023-02-23", 27_692.0)]
    public void On_a_day_the_latest_of_that_day_is_known(string day, double? value) =>
        Assert.Equal(value, data.AsOf(Day(day)).Measure("Alibaba", "net_income_attributable")[Quarter].Value);

    [Fact]
    public void What_was_not_yet_published_is_not_yet_reported()
    {
        var gap = data.AsOf(Day("2022-02-23")).Measure("Alibaba", "revenue")[Quarter].Gap;

        Assert.Equal((GapKind.NotYetReported, "Alibaba's figures in these data end with 2021 Q3."), (gap?.Kind, gap?.Reason));
    }

    [Fact]
    public void Growth_is_that_of_the_vintages_known_on_the_day()
    {
        var year = Period.Parse("2022Q4");
        var first = data.AsOf(Day("2023-02-22")).Measure("Alibaba", "net_income_attributable").Growth()[year];
        var later = data.Measure("Alibaba", "net_income_attributable").Growth()[year];

        Assert.Null(first.Value);
        Assert.Contains(later.Observations, row => row.Value == 27_692);
        Assert.DoesNotContain(later.Observations, row => row.Value == 20_429);
    }

    [Fact]
    public void Events_and_channels_of_later_days_are_left_out()
    {
        var known = data.AsOf(Day("2021-09-27"));

        Assert.All(known.Events, happening => Assert.True(happening.Date <= Day("2021-09-27")));
        Assert.Equal(Openness.Closed, known.Channel("eleme-wechat-pay").On(Day("2024-01-01"))?.Openness);
        Assert.Equal(Day("2021-09-27"), known.KnownOn);
    }

    private static DateOnly Day(string day) => Period.Parse(day).End;
}

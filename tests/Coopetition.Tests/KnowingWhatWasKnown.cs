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
    public void The_latest_is_what_a_frame_shows_and_growth_is_of() => Assert.Equal(
        (27_692, (data.Of("Alibaba", Income).At("2022Q4") / 27_692 - 1) * 100),
        (data.Of("Alibaba", Income).At("2021Q4"), data.Of("Alibaba", Income).Growth().At("2022Q4")));
}

namespace Coopetition.Tests;

public sealed class OrderingPeriods
{
    [Fact]
    public void Periods_are_ordered_by_their_end_and_then_by_their_start()
    {
        string[] ordered = ["2023Q4", "FY2024-03", "2024Q1", "2024-03", "2024-03-31", "2024Q2", "2024-09-02", "2024"];

        Assert.Equal(ordered, ordered.Reverse().Select(Period.Parse).Order().Select(period => period.ToData()));
        Assert.Equal(ordered.SkipLast(1).Count(), ordered.Zip(ordered.Skip(1)).Count(pair => Period.Parse(pair.First) < Period.Parse(pair.Second)));
    }

    [Fact]
    public void Equal_means_the_same_days_and_the_same_kind()
    {
        Assert.True(Period.Parse("2024Q2") == Period.Quarter(2024, 2));
        Assert.Equal(Period.Parse("2024Q2").GetHashCode(), Period.Quarter(2024, 2).GetHashCode());
        Assert.True(Period.Year(2024) != Period.Parse("2024-12"));
        Assert.True(Period.Year(2024) >= Period.Parse("2024Q3"));
        Assert.False(Period.Year(2024).Equals((object)"2024"));
    }

    [Theory]
    [InlineData("2024Q1", "2023Q1", "2023Q4", "2024Q2")]
    [InlineData("2024", "2023", "2023", "2025")]
    [InlineData("FY2024-03", "FY2023-03", "FY2023-03", "FY2025-03")]
    [InlineData("2024-02", "2023-02", "2024-01", "2024-03")]
    [InlineData("2024-02-29", "2023-02-28", "2024-02-28", "2024-03-01")]
    public void A_period_knows_the_year_before_and_its_neighbours(string period, string yearBefore, string previous, string next)
    {
        var it = Period.Parse(period);

        Assert.Equal(yearBefore, it.YearBefore.ToData());
        Assert.Equal(previous, it.Previous.ToData());
        Assert.Equal(next, it.Next.ToData());
    }

    [Fact]
    public void February_s_end_follows_the_leap_year()
    {
        Assert.Equal("FY2023-02", Period.Parse("FY2024-02").YearBefore.ToData());
        Assert.Equal(new DateOnly(2023, 2, 28), Period.Parse("FY2024-02").YearBefore.End);
        Assert.Equal(new DateOnly(2024, 2, 29), Period.Parse("2024-01").Next.End);
    }

    [Fact]
    public void The_same_season_of_another_year_keeps_the_quarter() =>
        Assert.Equal("2021Q2", Period.Parse("2024Q2").InYear(2021).ToData());

    [Theory]
    [InlineData("2023", "2023Q1 2023Q2 2023Q3 2023Q4")]
    [InlineData("FY2022-03", "2021Q2 2021Q3 2021Q4 2022Q1")]
    [InlineData("2023Q2", "2023Q2")]
    public void A_year_has_four_quarters_and_a_quarter_itself(string year, string quarters) =>
        Assert.Equal(quarters, string.Join(' ', Period.Parse(year).Quarters().Select(quarter => quarter.ToData())));

    [Theory]
    [InlineData("2023-03", "March 2023 is not a year of four calendar quarters.")]
    [InlineData("FY2023-02", "year to February 2023 is not a year of four calendar quarters.")]
    public void What_has_no_four_quarters_says_so(string period, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => Period.Parse(period).Quarters()).Message);

    [Fact]
    public void A_range_runs_from_the_first_to_the_last()
    {
        Assert.Equal(["2023Q3", "2023Q4", "2024Q1"], Period.Parse("2023Q3").To(Period.Parse("2024Q1")).Select(period => period.ToData()));
        Assert.Empty(Period.Parse("2024Q1").To(Period.Parse("2023Q4")));
        Assert.Throws<ArgumentException>(() => Period.Parse("2024Q1").To(Period.Year(2024)));
        Assert.Throws<ArgumentException>(() => Period.Year(2023).To(Period.Parse("FY2024-03")));
    }

    [Fact]
    public void A_day_lies_in_a_quarter()
    {
        Assert.Equal(Period.Parse("2024Q2"), Period.QuarterOf(new DateOnly(2024, 6, 30)));
        Assert.Equal(Period.Parse("2024Q3"), Period.QuarterOf(new DateOnly(2024, 7, 1)));
    }

    [Fact]
    public void A_fifth_quarter_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Period.Quarter(2024, 5));
}

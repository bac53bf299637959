namespace Coopetition.Tests;

public sealed class ReconcilingFigures
{
    private readonly IReadOnlyList<Check> shipped = DataCopy.Shipped.Reconcile();

    [Fact]
    public void Every_printed_growth_rate_agrees_with_the_computed_one_within_rounding()
    {
        var growth = shipped.Where(check => check.Kind == CheckKind.Growth).ToList();

        Assert.True(growth.Count >= 281);
        Assert.All(growth, check => Assert.True(check.Holds, check.ToString()));
    }

    [Fact]
    public void What_is_known_to_differ_has_its_reason_as_a_note_and_is_no_mismatch()
    {
        Assert.DoesNotContain(shipped, check => check.IsMismatch);
        var noted = shipped.Where(check => check.Note is not null).ToList();

        Assert.Equal([("FY2022-03", 874.0), ("FY2023-03", 694.0)], noted.Select(check => (check.Period.ToData(), check.Difference)));
        Assert.Equal(
            "Alibaba's China commerce (2021 Q4 to 2023 Q1), year to March 2023: the quarters add up to 583,425 RMB mn, the year as published is 582,731 RMB mn, a difference of 694 RMB mn. Instant Supermarket Delivery moved to Local consumer services on 1 October 2022: the first two quarters were printed with it, the year without.",
            noted[1].ToString());
    }

    [Fact]
    public void A_difference_without_a_known_reason_is_a_mismatch()
    {
        using var copy = new DataCopy().Replace("annuals.csv", "Instant Supermarket Delivery moved to Local consumer services on 1 October 2022: the first two quarters were printed with it, the year without.", "");

        Assert.Equal(694, Assert.Single(copy.Read().Reconcile(), check => check.IsMismatch).Difference);
    }

    [Theory]
    [InlineData("Alibaba", "revenue", 644_208, 836_405, 981_767)]
    [InlineData("Alibaba", "net_income", 151_286, 57_782, 114_922)]
    [InlineData("Alibaba", "net_income_attributable", 158_949, 72_721, 120_358)]
    [InlineData("Alibaba", "non_gaap_net_income", 168_056, 142_805, 152_693)]
    [InlineData("Tencent", "revenue", 482_064, 560_118, 660_257)]
    [InlineData("Tencent", "net_income", 160_125, 227_810, 196_467)]
    [InlineData("Tencent", "net_income_attributable", 159_847, 224_822, 194_073)]
    [InlineData("Tencent", "non_gaap_net_income_attributable", 122_742, 123_788, 222_703)]
    [InlineData("Tencent", "online_games_total", 156_108, 174_300, 197_600)]
    [InlineData("PDD", "revenue", 59_491.9, 93_950, 393_836.1)]
    [InlineData("PDD", "net_income_attributable", -7_179.7, 7_768.7, 112_434.6)]
    public void The_calendar_years_then_and_now_and_the_one_before_are_whole(string company, string metric, double before, double then, double now)
    {
        var frame = DataCopy.Shipped.Frame(metric).WhereColumns(measure => measure.Company.Id == company).CalendarYears();
        var measure = Assert.Single(frame.ColumnKeys);

        Assert.Equal([before, then, now], new[] { 2020, 2021, 2024 }.Select(year => Math.Round(frame.Value(measure, Period.Year(year))!.Value, 1)));
    }

    [Fact]
    public void Parts_that_do_not_add_up_are_listed()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2023Q1", 100, 100, 100).With("acme", "boats", "2023Q1", 60, 60, 60).With("acme", "sails", "2023Q1", 40, 39, null);
        var checks = pair.Read().Reconcile().Where(check => check.Kind == CheckKind.PartsToWhole).ToList();

        Assert.Equal([("2023Q1", true), ("2023Q2", true)], checks.Select(check => (check.Period.ToData(), check.Holds)));
        using var worse = new OtherPair().With("acme", "revenue", "2023Q1", 100).With("acme", "boats", "2023Q1", 60).With("acme", "sails", "2023Q1", 30);
        Assert.Equal("Acme's revenue, 2023 Q1: the parts add up to 90 USD mn, the whole as published is 100 USD mn, a difference of −10 USD mn.", Assert.Single(worse.Read().Reconcile(), check => check.IsMismatch).ToString());
    }

    [Theory]
    [InlineData(50.0, true)]
    [InlineData(50.4, false)]
    [InlineData(51.0, true)]
    [InlineData(52.0, false)]
    public void A_printed_rate_may_be_off_by_half_of_its_last_digit(double printed, bool holds)
    {
        using var pair = new OtherPair()
            .Row("acme", "revenue", Period.Parse("2023Q1"), 100_000)
            .Row("acme", "revenue", Period.Parse("2024Q1"), 150_500, growth: printed);

        Assert.Equal(holds, Assert.Single(pair.Read().Reconcile()).Holds);
    }

    [Theory]
    [InlineData("2024-06-30", false)]
    [InlineData("2024-07-01", true)]
    public void A_printed_rate_is_of_the_year_before_as_it_was_known_then(string restatedOn, bool holds)
    {
        const string row = "acme,revenue,2023Q1,,100000,USD mn,,2023-06-30,report,seen,,\n";
        using var pair = new OtherPair()
            .Row("acme", "revenue", Period.Parse("2023Q1"), 100_000)
            .Row("acme", "revenue", Period.Parse("2024Q1"), 150_000, growth: 50)
            .Replace("financials", row, $"{row}acme,revenue,2023Q1,,90000,USD mn,,{restatedOn},report,seen,,\n");

        Assert.Equal(holds, Assert.Single(pair.Read().Reconcile()).Holds);
    }
}

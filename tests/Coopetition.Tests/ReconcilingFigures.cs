namespace Coopetition.Tests;

public sealed class ReconcilingFigures
{
    private readonly Reconciliation shipped = Reconciliation.Of(DataCopy.Shipped);

    [Fact]
    public void Every_printed_growth_rate_agrees_with_the_computed_one_within_rounding()
    {
        var growth = shipped.Checks.Where(check => check.Kind == CheckKind.Growth).ToList();

        Assert.True(growth.Count >= 169);
        Assert.All(growth, check => Assert.True(check.Holds, check.ToString()));
    }

    [Fact]
    public void The_one_open_difference_is_listed()
    {
        var open = Assert.Single(shipped.Mismatches);

        Assert.Equal((CheckKind.QuartersToYear, "china_commerce_segment", 694.0), (open.Kind, open.Metric.Id, open.Difference));
        Assert.Equal("Alibaba's China commerce (2021 Q4 to 2023 Q1), year to March 2023: the quarters add up to 583,425 RMB mn, the year as published is 582,731 RMB mn, a difference of 694 RMB mn.", open.ToString());
    }

    [Fact]
    public void A_sum_with_a_part_that_was_itself_computed_proves_nothing()
    {
        var year = shipped.Checks.Single(check => check.Kind == CheckKind.QuartersToYear && check.Company.Id == "Alibaba" && check.Metric.Id == "net_income_attributable" && check.Period == Period.Parse("FY2022-03"));

        Assert.True(year.Holds);
        Assert.True(year.IsCircular);
    }

    [Fact]
    public void Parts_that_do_not_add_up_are_listed()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2023Q1", 100, 100, 100).With("acme", "boats", "2023Q1", 60, 60, 60).With("acme", "sails", "2023Q1", 40, 39, null);
        var checks = Reconciliation.Of(pair.Read()).Checks.Where(check => check.Kind == CheckKind.PartsToWhole).ToList();

        Assert.Equal([("2023Q1", true), ("2023Q2", true)], checks.Select(check => (check.Period.ToData(), check.Holds)));
        using var worse = new OtherPair().With("acme", "revenue", "2023Q1", 100).With("acme", "boats", "2023Q1", 60).With("acme", "sails", "2023Q1", 30);
        Assert.Equal("Acme's revenue, 2023 Q1: the parts add up to 90 USD mn, the whole as published is 100 USD mn, a difference of −10 USD mn.", Assert.Single(Reconciliation.Of(worse.Read()).Mismatches).ToString());
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

        Assert.Equal(holds, Assert.Single(Reconciliation.Of(pair.Read()).Checks).Holds);
    }

    [Fact]
    public void A_terminal_shows_how_many_agree_and_which_do_not()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2023Q1", 100, 100, 100).With("acme", "boats", "2023Q1", 60, 60, 60).With("acme", "sails", "2023Q1", 30, 40, 40);

        Assert.Equal(
            """
            Of 3 figures checked against others 2 agree.
            Acme's revenue, 2023 Q1: the parts add up to 90 USD mn, the whole as published is 100 USD mn, a difference of −10 USD mn.
            """.ReplaceLineEndings("\n"),
            Reconciliation.Of(pair.Read()).ToText());
    }

    [Fact]
    public void The_checks_make_a_frame()
    {
        var frame = shipped.ToFrame();

        Assert.Equal(shipped.Checks.Count, frame.RowCount);
        Assert.Equal(shipped.Mismatches.Count, frame.GetColumn<bool>("Holds").Values.Count(holds => !holds));
    }
}

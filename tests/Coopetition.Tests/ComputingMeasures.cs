using Deedle;

namespace Coopetition.Tests;

public sealed class ComputingMeasures
{
    private readonly Dataset data = DataCopy.Shipped;

    private Frame<Period, Measure> Advertising => data.Of("Tencent", "online_advertising");

    private Frame<Period, Measure> Revenue => data.Of("Tencent", "revenue");

    [Fact]
    public void Growth_compares_with_the_same_quarter_of_the_year_before()
    {
        var growth = Advertising.Growth();
        var measure = growth.ColumnKeys.Single();

        Assert.Equal((29_871.0 / 25_003 - 1) * 100, growth.At("2024Q2"));
        Assert.Equal("19.5%", growth.TextAt("2024Q2"));
        Assert.Equal(("%", "Online advertising, growth on the year before", "tencent.online_advertising.growth-on-the-year-before"), (measure.Unit, measure.Name, measure.Id));
    }

    [Fact]
    public void Where_the_year_before_is_not_in_the_data_growth_is_as_printed_and_the_figure_says_so()
    {
        var growth = data.Of("Alibaba", "revenue").Growth();
        var figure = growth.Lines().Together().ToFigure("growth", growth, _ => "It grew.");

        Assert.Equal(34, growth.At("2020Q2"));
        Assert.False(growth.FactAt("2020Q2").Computed);
        Assert.True(growth.FactAt("2024Q2").Computed);
        Assert.Contains("Alibaba, 2020 Q1 to 2020 Q4: as printed by the company, because the year before is not in the data.", figure.Notes);
    }

    [Fact]
    public void What_is_as_printed_in_the_same_periods_is_said_once()
    {
        var growth = data.Frame("domestic_games", "international_games").Growth();

        Assert.Single(growth.Lines().Together().ToFigure("growth", growth, _ => "It grew.").Notes, note => note.StartsWith("Domestic games and International games, ", StringComparison.Ordinal));
    }

    [Fact]
    public void Growth_is_the_computed_one_wherever_it_can_be_computed() => Assert.NotEqual(19, Advertising.Growth().At("2024Q2"));

    [Fact]
    public void A_share_is_the_part_of_its_whole()
    {
        var share = Advertising.InPercentOf(Revenue);

        Assert.Equal(29_871.0 / 161_117 * 100, share.At("2024Q2"));
        Assert.Equal("Online advertising, share of revenue", share.ColumnKeys.Single().Name);
    }

    [Fact]
    public void Others_are_in_per_cent_of_one()
    {
        var relative = data.Frame("revenue").Of("Alibaba", "Tencent").InPercentOf("Alibaba");

        Assert.Equal(161_117.0 / 243_236 * 100, relative.At("2024Q2"));
        Assert.Equal(("%", "Revenue, in % of Alibaba: Revenue"), (relative.ColumnKeys.Single().Unit, relative.ColumnKeys.Single().Name));
    }

    [Fact]
    public void Growth_in_parts_of_one_is_made_per_cent_before_it_is_named() => Assert.Equal(
        "Tencent: Revenue, 2021 Q1: 0.252052 is no growth on the year before in per cent. (frame / frame.Shift(1) - 1.0) * 100.0 is of years, frame.Shift(4) of quarters.",
        Assert.Throws<InvalidOperationException>(() => Revenue.PctChange(4).AsGrowth()).Message);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Growth_on_another_quarter_than_that_of_the_year_before_is_not_called_so(int rows) =>
        Assert.Throws<InvalidOperationException>(() => (Revenue.PctChange(rows) * 100.0).AsGrowth());

    [Fact]
    public void Deedle_s_change_in_per_cent_is_the_same_growth() =>
        Assert.Equal(Revenue.Growth().At("2024Q2")!.Value, (Revenue.PctChange(4) * 100.0).AsGrowth().At("2024Q2")!.Value, 1e-9);

    [Theory]
    [InlineData("Alibaba", "2023", 208_200 + 234_156 + 224_790 + 260_348)]
    [InlineData("Tencent", "2023", 149_986 + 149_208 + 154_625 + 155_196)]
    public void A_calendar_year_of_a_flow_is_the_sum_of_its_four_quarters(string company, string year, double sum)
    {
        var years = data.Of(company, "revenue").CalendarYears();

        Assert.Equal(sum, years.At(year));
        Assert.True(years.FactAt(year).Computed);
        Assert.Equal(["2020", "2021", "2022", "2023", "2024", "2025"], years.RowKeys.Select(period => period.ToData()));
    }

    [Fact]
    public void A_year_whose_quarters_are_not_all_known_is_as_published()
    {
        using var copy = new DataCopy().Keep("financials.csv", row => !row.StartsWith("Tencent,online_advertising,2020Q1,", StringComparison.Ordinal));
        var years = copy.Read().Of("Tencent", "online_advertising").CalendarYears();

        Assert.Equal(82_271, years.At("2020"));
        Assert.False(years.FactAt("2020").Computed);
    }

    [Fact]
    public void A_year_that_has_begun_but_not_ended_is_no_sum()
    {
        using var copy = new DataCopy()
            .Keep("financials.csv", row => !row.Contains(",2025Q4,", StringComparison.Ordinal))
            .Keep("annuals.csv", row => !row.Contains(",2025,", StringComparison.Ordinal));
        var years = copy.Read().Of("Tencent", "revenue").CalendarYears();

        Assert.Null(years.At("2025"));
        Assert.Equal(GapKind.NotYetReported, years.FactAt("2025").Gap?.Kind);
    }

    [Fact]
    public void A_calendar_year_of_a_state_is_that_of_its_end()
    {
        var users = data.Of("Weixin and WeChat", "mau");

        Assert.Equal(users.At("2023Q4"), users.CalendarYears().At("2023"));
        Assert.False(users.CalendarYears().FactAt("2023").Computed);
    }

    [Fact]
    public void Growth_of_years_is_on_the_year_before()
    {
        var years = Revenue.CalendarYears();

        Assert.Equal((years.At("2023") / years.At("2022") - 1) * 100, years.Growth().At("2023"));
    }

    [Fact]
    public void Years_come_before_computations() => Assert.Equal(
        "Tencent: Revenue, growth on the year before: years of it cannot be computed of its quarters. Take the years of what it was computed of, then compute.",
        Assert.Throws<InvalidOperationException>(() => Revenue.Growth().CalendarYears()).Message);

    [Fact]
    public void What_was_not_published_itself_is_the_sum_of_its_parts()
    {
        var games = data.Of("Tencent", "online_games_total");

        Assert.Equal(data.Of("Tencent", "domestic_games").At("2024Q2") + data.Of("Tencent", "international_games").At("2024Q2"), games.At("2024Q2"));
        Assert.True(games.FactAt("2024Q2").Computed);
        Assert.False(games.FactAt("2021Q2").Computed);
    }

    [Fact]
    public void A_result_is_no_better_founded_than_its_inputs()
    {
        using var pair = new OtherPair()
            .Row("acme", "revenue", Period.Parse("2023Q1"), 100, "unverified", "older")
            .Row("acme", "revenue", Period.Parse("2024Q1"), 150)
            .With("birch", "revenue", "2023Q1", 1);
        var growth = pair.Read().Of("Acme", "revenue").Growth();
        var fact = growth.FactAt("2024Q1");

        Assert.Equal((50, Status.Unverified, true), (growth.At("2024Q1"), fact.Status, fact.Computed));
        Assert.Equal(["report", "older"], fact.Sources.Select(source => source.Id));
    }

    [Fact]
    public void What_is_computed_from_about_and_more_than_is_about()
    {
        var buyers = data.Of("Taote", "annual_active_consumers");

        Assert.Equal(Qualifier.MoreThan, buyers.FactAt("2022Q1").Qualifier);
        Assert.Equal(Qualifier.About, buyers.Growth().FactAt("2022Q1").Qualifier);
    }

    [Fact]
    public void Deedle_s_own_operations_keep_what_stands_behind_each_value()
    {
        var revenue = data.Frame("revenue");
        var growth = ((revenue / revenue.Shift(4) - 1.0) * 100.0).As("growth", "%", 0, 4).Of("Tencent");
        var fact = growth.FactAt("2024Q2");

        Assert.Equal(Revenue.Growth().At("2024Q2")!.Value, growth.At("2024Q2")!.Value, 1e-9);
        Assert.Equal(("Revenue, growth", "%", "8%"), (growth.ColumnKeys.Single().Name, growth.ColumnKeys.Single().Unit, growth.TextAt("2024Q2")));
        Assert.Equal((Status.Derived, true), (fact.Status, fact.Computed));
        Assert.Equal(
            new[] { "2024Q2", "2023Q2" }.SelectMany(quarter => Revenue.FactAt(quarter).Sources).Select(source => source.Id).Distinct(),
            fact.Sources.Select(source => source.Id));
    }

    [Fact]
    public void What_a_cell_computed_of_something_weaker_stays_as_weak()
    {
        using var pair = new OtherPair().Row("acme", "revenue", Period.Parse("2023Q1"), 100, "unverified").Row("acme", "revenue", Period.Parse("2023Q2"), 150);
        var revenue = pair.Read().Frame("revenue");
        var change = (revenue - revenue.Shift(1)).As("change on the quarter before", "USD mn", 0, 1);

        Assert.Equal((50, Status.Unverified), (change.At("2023Q2"), change.FactAt("2023Q2").Status));
    }

    [Fact]
    public void What_a_cell_computed_of_a_quarter_that_is_missing_says_which()
    {
        var group = data.Frame("taobao_tmall_group");
        var change = (group - group.Shift(1)).As("change on the quarter before", "RMB mn", 0, 1);

        Assert.Null(change.At("2023Q2"));
        Assert.StartsWith("There is no 2023 Q1 to compare 2023 Q2 with. ", change.FactAt("2023Q2").Gap?.Reason, StringComparison.Ordinal);
    }
}

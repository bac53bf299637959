namespace Coopetition.Tests;

public sealed class ComputingMeasures
{
    private static readonly Period Quarter = Period.Parse("2024Q2");
    private readonly Dataset data = DataCopy.Shipped;

    private Measure Advertising => data.Measure("Tencent", "online_advertising");

    private Measure Revenue => data.Measure("Tencent", "revenue");

    [Fact]
    public void Growth_compares_with_the_same_quarter_of_the_year_before()
    {
        var growth = Advertising.Growth();

        Assert.Equal((29_871.0 / 25_003 - 1) * 100, growth[Quarter].Value);
        Assert.Equal("+19.5%", growth.Text(Quarter, sign: true));
        Assert.Equal(("%", "Online advertising, growth on the year before", "tencent.online_advertising.growth"), (growth.Unit, growth.Name, growth.Id));
    }

    [Fact]
    public void Growth_as_reported_is_a_measure_of_its_own() =>
        Assert.Equal(19, Advertising.GrowthAsReported()[Quarter].Value);

    [Fact]
    public void Growth_never_falls_back_on_the_printed_figure_unless_asked_and_then_says_so()
    {
        var revenue = data.Measure("Alibaba", "revenue");
        var early = Period.Parse("2021Q2");

        Assert.Null(revenue.Growth()[early].Value);
        var filled = revenue.Growth(orAsReported: true);
        Assert.Equal(34, filled[early].Value);
        Assert.False(filled[early].Computed);
        Assert.True(filled[Quarter].Computed);
        Assert.Equal(["Revenue, growth on the year before, 2020 Q4 to 2021 Q3: as printed by the company, because the year before is not in the data."], filled.Notes);
        Assert.Empty(revenue.Growth().Notes);
    }

    [Fact]
    public void A_share_is_the_part_of_its_whole()
    {
        var share = Advertising.ShareOf(Revenue);

        Assert.Equal(29_871.0 / 161_117 * 100, share[Quarter].Value);
        Assert.Equal("Online advertising, share of revenue", share.Name);
    }

    [Fact]
    public void Contributions_of_all_parts_add_up_to_the_growth_of_the_whole()
    {
        string[] parts = ["value_added_services", "online_advertising", "fintech_business_services", "others"];
        var sum = parts.Sum(part => data.Measure("Tencent", part).ContributionTo(Revenue)[Quarter].Value!.Value);

        Assert.Equal(Revenue.Growth()[Quarter].Value!.Value, sum, 1e-9);
        Assert.Equal("pp", Advertising.ContributionTo(Revenue).Unit);
    }

    [Fact]
    public void A_difference_of_percentages_is_in_percentage_points()
    {
        var lead = data.Measure("Alibaba", "revenue").Growth().Minus(Revenue.Growth());

        Assert.Equal("pp", lead.Unit);
        Assert.Equal("−4.1 percentage points", lead.Text(Quarter));
    }

    [Fact]
    public void A_gap_to_another_is_in_per_cent_of_the_other()
    {
        var alibaba = data.Measure("Alibaba", "revenue");

        Assert.Equal((161_117.0 - 243_236) / 243_236 * 100, Revenue.GapTo(alibaba)[Quarter].Value!.Value, 1e-9);
    }

    [Fact]
    public void An_index_starts_at_100()
    {
        var index = Revenue.Index(Period.Parse("2021Q2"));

        Assert.Equal(100, index[Period.Parse("2021Q2")].Value);
        Assert.Equal("2021 Q2 = 100", index.Unit);
        Assert.Equal("117", index.Text(Quarter));
    }

    [Theory]
    [InlineData("Alibaba", "revenue", "FY2023-03", 205_555 + 207_176 + 247_756 + 208_200)]
    [InlineData("Tencent", "revenue", "2023", 149_986 + 149_208 + 154_625 + 155_196)]
    public void A_fiscal_year_is_the_sum_of_its_four_quarters(string company, string metric, string year, double sum)
    {
        var point = data.Measure(company, metric).FiscalYears()[Period.Parse(year)];

        Assert.Equal(sum, point.Value);
        Assert.True(point.Computed);
        Assert.Equal(4, point.Observations.Count);
    }

    [Fact]
    public void A_year_whose_quarters_are_not_all_known_is_as_published()
    {
        var point = data.Measure("Alibaba", "revenue").FiscalYears()[Period.Parse("FY2021-03")];

        Assert.Equal(717_289, point.Value);
        Assert.False(point.Computed);
    }

    [Fact]
    public void Years_are_compared_only_when_they_end_in_one_month()
    {
        var alibaba = data.Measure("Alibaba", "revenue");

        Assert.Throws<IncomparableException>(() => alibaba.FiscalYears().Minus(Revenue.FiscalYears()));
        Assert.NotNull(alibaba.CalendarYears().Minus(Revenue.CalendarYears())[Period.Year(2023)].Value);
    }

    [Fact]
    public void Quarters_of_a_state_do_not_add_up()
    {
        var error = Assert.Throws<InvalidOperationException>(() => data.Measure("Weixin and WeChat", "mau").FiscalYears());
        Assert.Equal("Weixin and WeChat: Monthly active users: quarters of it do not add up to a year.", error.Message);
    }

    [Fact]
    public void What_was_not_published_itself_is_the_sum_of_its_parts()
    {
        var games = data.Measure("Tencent", "online_games_total")[Quarter];
        var parts = new[] { "domestic_games", "international_games" }.Sum(part => data.Measure("Tencent", part)[Quarter].Value);

        Assert.Equal(parts, games.Value);
        Assert.True(games.Computed);
        Assert.False(data.Measure("Tencent", "online_games_total")[Period.Parse("2021Q2")].Computed);
    }

    [Fact]
    public void A_result_is_no_better_founded_than_its_inputs()
    {
        using var pair = new OtherPair()
            .Row("acme", "revenue", Period.Parse("2023Q1"), 100, "unverified", "older")
            .Row("acme", "revenue", Period.Parse("2024Q1"), 150)
            .With("birch", "revenue", "2023Q1", 1);
        var point = pair.Read().Measure("acme", "revenue").Growth()[Period.Parse("2024Q1")];

        Assert.Equal((50, Status.Unverified, true), (point.Value, point.Status, point.Computed));
        Assert.Equal(["report", "older"], point.Sources.Select(source => source.Id));
        Assert.Equal([150.0, 100.0], point.Observations.Select(row => row.Value));
    }

    [Fact]
    public void What_is_computed_from_about_and_more_than_is_about()
    {
        var point = data.Measure("Taote", "annual_active_consumers").Growth()[Period.Parse("2022Q1")];

        Assert.Equal(Qualifier.MoreThan, data.Measure("Taote", "annual_active_consumers")[Period.Parse("2022Q1")].Qualifier);
        Assert.Equal(Qualifier.About, point.Qualifier);
    }

    [Fact]
    public void A_series_leaves_gaps_out()
    {
        var series = data.Measure("Taote", "annual_active_consumers").ToSeries();

        Assert.Equal(6, series.KeyCount);
        Assert.Equal(300, series[Period.Parse("2022Q1")]);
        Assert.Equal(Period.Parse("2022Q1"), series.Keys.Last());
    }

    [Fact]
    public void All_measures_that_the_data_speak_of_are_listed_once()
    {
        var measures = data.Measures();

        Assert.Equal(measures.Count, measures.Select(measure => measure.Id).Distinct().Count());
        Assert.Contains(measures, measure => measure.Id == "bytedance.revenue");
        Assert.Contains(measures, measure => measure.Id == "alibaba.taobao-and-tmall.mobile_mau");
    }
}

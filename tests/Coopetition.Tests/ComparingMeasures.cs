namespace Coopetition.Tests;

public sealed class ComparingMeasures
{
    private static readonly Period Quarter = Period.Parse("2024Q2");
    private readonly Dataset data = DataCopy.Shipped;

    [Theory]
    [InlineData("core_commerce_old_segment", "china_commerce_segment", "commerce-scheme-1 against commerce-scheme-2")]
    [InlineData("china_commerce_segment", "taobao_tmall_group", "commerce-scheme-2 against commerce-scheme-3")]
    [InlineData("core_commerce_old_segment", "taobao_tmall_group", "commerce-scheme-1 against commerce-scheme-3")]
    public void Alibaba_s_three_commerce_segments_are_not_joined(string earlier, string later, string difference)
    {
        var (left, right) = (data.Measure("Alibaba", earlier), data.Measure("Alibaba", later));
        var error = Assert.Throws<IncomparableException>(() => left.Join(right));

        Assert.Equal(
            $"{left.Title} cannot be compared with {right.Title}: the definition is {difference}. Compare like with like, or give a Bridge that tells readers why it may be done.",
            error.Message);
        Assert.Equal(error.Message, error.ToString());
        Assert.Equal((left, right), (error.Left, error.Right));
    }

    [Fact]
    public void Net_income_with_minorities_is_not_compared_with_net_income_without()
    {
        var all = data.Measure("Alibaba", "net_income").Growth();
        var attributable = data.Measure("Alibaba", "net_income_attributable").Growth();

        Assert.Equal(("−27.2%", "−29.3%"), (all.Text(Quarter), attributable.Text(Quarter)));
        var error = Assert.Throws<IncomparableException>(() => all.Minus(attributable));
        Assert.Equal(
            ["the attribution is all holders against the company's own holders", "the definition is net-income-all.growth against net-income-attributable.growth"],
            error.Differences);
    }

    [Fact]
    public void A_bridge_is_carried_to_the_readers()
    {
        var bridge = new Bridge("The segments were redrawn; the line shows both for orientation only.");
        var joined = data.Measure("Alibaba", "china_commerce_segment").Join(data.Measure("Alibaba", "taobao_tmall_group"), bridge);

        Assert.Equal([bridge.Reason], joined.Notes);
        Assert.False(joined[Period.Parse("2023Q1")].Bridged);
        Assert.True(joined[Period.Parse("2023Q2")].Bridged);
        Assert.Equal([bridge.Reason], joined.Growth().Notes);
        Assert.True(joined.Growth()[Period.Parse("2023Q4")].Bridged);
    }

    [Fact]
    public void Like_measures_need_no_bridge_and_carry_none()
    {
        var lead = data.Measure("Alibaba", "revenue").Minus(data.Measure("Tencent", "revenue"), new Bridge("Not needed."));

        Assert.Empty(lead.Notes);
        Assert.False(lead[Quarter].Bridged);
    }

    [Theory]
    [InlineData("Video Accounts", "dau", "Douyin", "dau", "the scope is feature, China against app, China")]
    [InlineData("Alibaba ecosystem (global)", "annual_active_consumers", "Pinduoduo", "annual_active_buyers", "the scope is ecosystem, worldwide against app, China")]
    [InlineData("Weixin and WeChat", "mau", "Alibaba", "revenue", "the unit is mn people against RMB mn; the currency is none against RMB; the basis is operational against GAAP; the scope is app, worldwide against a company; the definition is monthly-active-users against revenue")]
    public void Everything_that_differs_is_named(string left, string leftMetric, string right, string rightMetric, string differences)
    {
        var error = Assert.Throws<IncomparableException>(() => data.Measure(left, leftMetric).GapTo(data.Measure(right, rightMetric)));

        Assert.Equal(differences, string.Join("; ", error.Differences));
    }

    [Fact]
    public void Other_currencies_are_not_compared()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2023Q1", 1).With("birch", "revenue", "2023Q1", 1);
        var error = Assert.Throws<IncomparableException>(() => pair.Read().Measure("acme", "revenue").Minus(data.Measure("Tencent", "revenue")));

        Assert.Contains("the currency is USD against RMB", error.Differences);
    }

    [Fact]
    public void Parts_of_one_whole_may_stand_side_by_side()
    {
        var parts = new[] { "value_added_services", "online_advertising" }.Select(part => data.Measure("Tencent", part).Growth()).ToList();

        Assert.Empty(Comparability.Require(parts));
        Assert.Throws<IncomparableException>(() => Comparability.Require([parts[0], data.Measure("Tencent", "online_advertising")]));
    }

    [Theory]
    [InlineData("Tencent", "domestic_games", "Tencent", "revenue", "Domestic games is no part of Tencent: Revenue, by metrics.csv")]
    [InlineData("Tencent", "online_advertising", "Alibaba", "revenue", "Online advertising is no part of Alibaba: Revenue, by metrics.csv")]
    public void Only_a_part_has_a_share_of_a_whole(string company, string part, string other, string whole, string difference)
    {
        var error = Assert.Throws<IncomparableException>(() => data.Measure(company, part).ShareOf(data.Measure(other, whole)));

        Assert.Equal([difference], error.Differences);
    }

    [Fact]
    public void A_part_of_a_part_has_a_share_when_somebody_says_why()
    {
        var share = data.Measure("Tencent", "domestic_games").ShareOf(data.Measure("Tencent", "revenue"), new Bridge("Games are part of value-added services, and these of revenue."));

        Assert.NotNull(share[Quarter].Value);
        Assert.Single(share.Notes);
    }

    [Fact]
    public void Ranks_go_from_the_largest_down_and_gaps_come_last()
    {
        var ranking = Ranking.Of(Quarter, data.Measure("PDD", "revenue"), data.Measure("ByteDance", "revenue"), data.Measure("Alibaba", "revenue"), data.Measure("Tencent", "revenue"));

        Assert.Equal(
            [("Alibaba", 1), ("Tencent", 2), ("PDD", 3), ("ByteDance", null)],
            ranking.Ranks.Select(rank => (rank.Measure.Company.Name, rank.Place)));
        Assert.Equal(GapKind.NotDisclosed, ranking.Ranks[^1].Point.Gap?.Kind);
    }

    [Fact]
    public void Equals_share_a_rank()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2023Q1", 7).With("birch", "revenue", "2023Q1", 7);
        var data = pair.Read();

        Assert.Equal([1, 1], Ranking.Of(Period.Parse("2023Q1"), data.Measure("acme", "revenue"), data.Measure("birch", "revenue")).Ranks.Select(rank => rank.Place));
    }

    [Fact]
    public void Unlike_measures_are_not_ranked_without_a_bridge()
    {
        Measure[] measures = [data.Measure("Alibaba", "net_income"), data.Measure("Tencent", "net_income_attributable")];

        Assert.Throws<IncomparableException>(() => Ranking.Of(Quarter, measures));
        Assert.Equal(["Each in its own headline definition."], Ranking.Of(Quarter, new Bridge("Each in its own headline definition."), measures).Notes);
    }

    [Fact]
    public void Unlike_measures_share_no_chart_without_a_bridge()
    {
        Measure[] measures = [data.Measure("Alibaba", "net_income"), data.Measure("Tencent", "net_income_attributable")];

        Assert.Throws<IncomparableException>(() => Figure.Lines("profits", "Profits", measures));
        Assert.Throws<IncomparableException>(() => Figure.Slope("profits", "Profits", Period.Parse("2021Q2"), Quarter, measures));
        Assert.Throws<IncomparableException>(() => Figure.Ranking("profits", "Profits", Quarter, measures));
        Assert.Throws<IncomparableException>(() => Figure.Dumbbell("profits", "Profits", Period.Parse("2021Q2"), Quarter, measures));
        Assert.Throws<IncomparableException>(() => Figure.Steps("profits", "Profits", measures));
        Assert.Throws<IncomparableException>(() => Figure.SmallMultiples("profits", "Profits", new Facet("Both", measures)));
        Assert.Throws<IncomparableException>(() => Figure.Bars("profits", "Profits", "Profit", "RMB mn", [.. measures.Select(measure => Bar.Of(measure, Quarter))]));
    }

    [Fact]
    public void Unlike_measures_of_unlike_units_stand_on_scales_of_their_own()
    {
        var figure = Figure.Dumbbell("both", "Both", Period.Parse("2021Q2"), Quarter, data.Measure("Tencent", "revenue"), data.Measure("Tencent", "revenue").Growth());

        Assert.DoesNotContain(figure.Notes, note => note.Contains("compared", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bridge_is_printed_under_the_chart()
    {
        var bridge = new Bridge("Each in its own headline definition.");
        Measure[] measures = [data.Measure("Alibaba", "net_income"), data.Measure("Tencent", "net_income_attributable")];

        Assert.All(
            [
                Figure.Lines("profits", "Profits", bridge, measures),
                Figure.Dumbbell("profits", "Profits", Period.Parse("2021Q2"), Quarter, bridge, measures),
                Figure.Bars("profits", "Profits", "Profit", "RMB mn", bridge, [.. measures.Select(measure => Bar.Of(measure, Quarter))]),
            ],
            figure => Assert.Contains(bridge.Reason, figure.Notes));
    }
}

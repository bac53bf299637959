using Deedle;

namespace Coopetition.Tests;

public sealed class ComparingMeasures
{
    private const string Reason = "Each in its own headline definition.";

    private readonly Dataset data = DataCopy.Shipped;

    private Frame<Period, Measure> Users => data.Frame("annual_active_consumers", "annual_active_buyers").Of("Taobao and Tmall", "Pinduoduo");

    private Frame<Period, Measure> Profits => data.Frame("net_income", "net_income_attributable").Of("Alibaba");

    [Theory]
    [InlineData("core_commerce_old_segment", "china_commerce_segment", "core commerce (until 2021 Q3) against China commerce (2021 Q4 to 2023 Q1)")]
    [InlineData("china_commerce_segment", "taobao_tmall_group", "China commerce (2021 Q4 to 2023 Q1) against Taobao and Tmall Group (2023 Q2 to 2025 Q1)")]
    [InlineData("core_commerce_old_segment", "taobao_tmall_group", "core commerce (until 2021 Q3) against Taobao and Tmall Group (2023 Q2 to 2025 Q1)")]
    public void Alibaba_s_three_commerce_segments_are_not_joined(string earlier, string later, string difference)
    {
        var frame = data.Frame(earlier, later);
        var titles = frame.ColumnKeys.Select(measure => measure.Title).ToList();
        var error = Assert.Throws<IncomparableException>(() => frame.RequireComparable());

        Assert.Equal(
            $"{titles[0]} cannot be compared with {titles[1]}: the definition is {difference}. Compare like with like, or tell readers why it may be done: because: \"…\".",
            error.Message);
        Assert.Equal(error.Message, error.ToString());
    }

    [Fact]
    public void Net_income_with_minorities_is_not_compared_with_net_income_without()
    {
        var growth = Profits.Growth();
        var quarter = Period.Parse("2024Q2");

        Assert.Equal(["−27.2%", "−29.3%"], growth.ColumnKeys.Select(measure => growth.Text(measure, quarter)));
        Assert.Contains(
            ": the attribution is all holders against the company's own holders; the definition is net income, growth on the year before against net income attributable to shareholders, growth on the year before. ",
            Assert.Throws<IncomparableException>(() => growth.RequireComparable()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_is_carried_to_the_readers_through_what_is_computed()
    {
        var compared = Users.InPercentOf("Taobao and Tmall", Reason);
        var halved = (compared / 2.0).As("halved", "%");

        Assert.Throws<IncomparableException>(() => Users.InPercentOf("Taobao and Tmall"));
        Assert.Equal([Reason], compared.RequireComparable());
        Assert.True(compared.FactAt("2021Q1").Bridged);
        Assert.Equal([Reason], halved.RequireComparable());
        Assert.True(halved.FactAt("2021Q1").Bridged);
    }

    [Fact]
    public void Like_measures_need_no_reason_and_carry_none()
    {
        var relative = data.Frame("revenue").Of("Alibaba", "Tencent").InPercentOf("Alibaba", "Not needed.");

        Assert.Empty(data.Frame("revenue").RequireComparable("Not needed."));
        Assert.Empty(relative.RequireComparable());
        Assert.False(relative.FactAt("2024Q2").Bridged);
    }

    [Theory]
    [InlineData("Video Accounts", "dau", "Douyin", "dau", "the scope is feature (China) against app (China)")]
    [InlineData("Alibaba ecosystem (global)", "annual_active_consumers", "Pinduoduo", "annual_active_buyers", "the scope is ecosystem (worldwide) against app (China)")]
    [InlineData("Weixin and WeChat", "mau", "Alibaba", "revenue", "the unit is mn people against RMB mn; the currency is none against RMB; the basis is operational against GAAP; the scope is app (worldwide) against a company; the definition is monthly active users against revenue")]
    public void Everything_that_differs_is_named(string left, string leftMetric, string right, string rightMetric, string differences)
    {
        var frame = data.Of(left, leftMetric).Join(data.Of(right, rightMetric), JoinKind.Outer);

        Assert.All(
            new Action[] { () => frame.RequireComparable(), () => frame.InPercentOf(left) },
            compare => Assert.Contains($": {differences}. Compare like with like", Assert.Throws<IncomparableException>(compare).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Other_currencies_are_not_compared()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2023Q1", 1).With("birch", "revenue", "2023Q1", 1);
        var frame = pair.Read().Of("Acme", "revenue").Join(data.Of("Tencent", "revenue"), JoinKind.Outer);

        Assert.Contains("the currency is USD against RMB", Assert.Throws<IncomparableException>(() => frame.RequireComparable()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_one_whole_may_stand_side_by_side()
    {
        var parts = data.PartsOf(data.Companies.Single(company => company.Id == "Tencent"), "revenue");

        Assert.Empty(parts.RequireComparable());
        Assert.Empty(parts.Growth().RequireComparable());
        Assert.Throws<IncomparableException>(() => parts.Growth().Join(parts, JoinKind.Outer).RequireComparable());
    }

    [Theory]
    [InlineData("domestic_games", "Tencent", "Domestic games is no part of Tencent: Revenue, by metrics.csv")]
    [InlineData("online_advertising", "Alibaba", "Online advertising is no part of Alibaba: Revenue, by metrics.csv")]
    public void Only_a_part_has_a_share_of_a_whole(string part, string company, string difference)
    {
        var error = Assert.Throws<IncomparableException>(() => data.Of("Tencent", part).InPercentOf(data.Of(company, "revenue")));

        Assert.Contains($": {difference}. ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unlike_measures_share_no_figure_without_a_reason()
    {
        var chart = Profits.Lines().Together();

        Assert.Throws<IncomparableException>(() => chart.ToFigure("profits", Profits, _ => "Profits."));
        Assert.Contains(Reason, chart.ToFigure("profits", Profits, _ => "Profits.", because: Reason).Notes);
    }

    [Fact]
    public void Measures_of_unlike_units_stand_on_axes_of_their_own()
    {
        var revenue = data.Of("Tencent", "revenue");
        var both = revenue.Join(revenue.Growth(), JoinKind.Outer);

        Assert.Equal("tencent.revenue.growth-on-the-year-before", both.ColumnKeys.Last().Id);
        Assert.DoesNotContain(both.Lines().Together().ToFigure("both", both, _ => "Both.").Notes, note => note.Contains("compared", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_cell_computed_is_not_compared_with_what_it_was_computed_of()
    {
        var revenue = data.Of("Tencent", "revenue");
        var change = (revenue - revenue.Shift(1)).As("change on the quarter before", "RMB mn", 0, 1);

        Assert.Contains("the definition is revenue against revenue, change on the quarter before", Assert.Throws<IncomparableException>(() => revenue.Join(change, JoinKind.Outer).RequireComparable()).Message, StringComparison.Ordinal);
    }
}

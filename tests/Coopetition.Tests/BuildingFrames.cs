using Deedle;

namespace Coopetition.Tests;

public sealed class BuildingFrames
{
    private readonly Dataset data = DataCopy.Shipped;

    [Fact]
    public void A_metric_makes_a_frame_with_a_row_for_each_quarter_and_a_column_for_each_company()
    {
        var frame = data.Frame("revenue");

        Assert.Equal(["Alibaba", "Tencent", "PDD"], frame.ColumnKeys.Select(measure => measure.Subject));
        Assert.Equal(data.Quarters, frame.RowKeys);
        Assert.Equal(243_236, frame.Of("Alibaba").At("2024Q2"));
    }

    [Fact]
    public void A_column_says_whose_it_is_and_what_it_holds()
    {
        var revenue = data.Of("Alibaba", "revenue").ColumnKeys.Single();
        var users = data.Of("Weixin and WeChat", "mau").ColumnKeys.Single();

        Assert.Equal(("alibaba.revenue", "Alibaba: Revenue", "RMB mn"), (revenue.Id, revenue.Title, revenue.Unit));
        Assert.Equal(("tencent.weixin-and-wechat.mau", "Weixin and WeChat", "Tencent"), (users.Id, users.Subject, users.Company.Name));
        Assert.Equal(data.Of("Alibaba", "revenue").ColumnKeys.Single(), revenue);
    }

    [Fact]
    public void A_company_s_missing_quarter_is_missing_in_the_frame()
    {
        var income = data.Of("Tencent", "net_income_attributable");
        var column = income.GetColumn<double>(income.ColumnKeys.Single());

        Assert.False(column.TryGet(Period.Parse("2025Q4")).HasValue);
        Assert.True(column.TryGet(Period.Parse("2024Q2")).HasValue);
    }

    [Fact]
    public void A_series_of_Deedle_s_leaves_gaps_out()
    {
        var buyers = data.Of("Taote", "annual_active_consumers");
        var series = buyers.GetColumn<double>(buyers.ColumnKeys.Single()).DropMissing();

        Assert.Equal(6, series.KeyCount);
        Assert.Equal(300, series[Period.Parse("2022Q1")]);
        Assert.Equal(Period.Parse("2022Q1"), series.Keys.Last());
    }

    [Fact]
    public void Every_quarter_has_a_value_or_a_reason()
    {
        var frame = data.Frame("taobao_tmall_group", "revenue");

        Assert.All(
            from measure in frame.ColumnKeys from period in frame.RowKeys select (Value: frame.Value(measure, period), frame.Fact(measure, period).Gap),
            cell => Assert.Equal(cell.Value is null, cell.Gap is not null));
    }

    [Fact]
    public void A_metric_that_nobody_reports_is_missing_of_both_sides() => Assert.Equal(
        [("Alibaba", null), ("Tencent", null)],
        data.Frame("payment_transactions").ColumnKeys.Select(measure => (measure.Subject, data.Frame("payment_transactions").Value(measure, Period.Parse("2024Q2")))));

    [Fact]
    public void Counts_that_are_not_by_the_quarter_have_a_row_for_each_day_or_year_that_they_are_of() =>
        Assert.Equal(["2021-02"], data.Frame("dau_peak").RowKeys.Select(period => period.ToData()));

    [Fact]
    public void Columns_come_in_the_order_asked_for() =>
        Assert.Equal(["PDD", "Alibaba"], data.Frame("revenue").Of("PDD", "Alibaba").ColumnKeys.Select(measure => measure.Subject));

    [Fact]
    public void A_company_of_which_nothing_is_known_is_missing_throughout_and_says_why()
    {
        var frame = data.Frame("revenue").Of("Alibaba", "ByteDance");
        var unknown = frame.ColumnKeys.Last();

        Assert.Equal(data.Quarters, frame.RowKeys);
        Assert.All(frame.RowKeys, period => Assert.Null(frame.Value(unknown, period)));
        Assert.Equal((GapKind.NotDisclosed, "A private company, without published accounts."), (frame.Fact(unknown, Period.Parse("2024Q2")).Gap?.Kind, frame.Fact(unknown, Period.Parse("2024Q2")).Gap?.Reason));
    }

    [Fact]
    public void A_company_that_the_data_do_not_know_is_missing_throughout_and_asked_about()
    {
        var frame = data.Frame("revenue").Of("Alibabba");

        Assert.Equal(data.Quarters, frame.RowKeys);
        Assert.Null(frame.At("2024Q2"));
        Assert.Equal(
            new Gap(GapKind.NotCollected, "These data know no company or product \"Alibabba\". Did you mean \"Alibaba\"?"),
            frame.FactAt("2024Q2").Gap);
    }

    [Theory]
    [InlineData("turnover", "These data describe no metric \"turnover\".")]
    [InlineData("revenues", "These data describe no metric \"revenues\". Did you mean \"revenue\"?")]
    public void A_metric_that_the_data_do_not_describe_is_missing_of_both_sides_and_named(string metric, string reason)
    {
        var frame = data.Frame(metric);

        Assert.Equal(["Alibaba", "Tencent"], frame.ColumnKeys.Select(measure => measure.Subject));
        Assert.Equal(0, frame.GetAllColumns<double>().Sum(column => column.Value.ValueCount));
        Assert.Equal(new Gap(GapKind.NotCollected, reason), frame.Of("Tencent").FactAt("2024Q2").Gap);
        Assert.Equal(reason, frame.InPercentOf(data.Frame("revenue")).Of("Tencent").FactAt("2024Q2").Gap?.Reason);
    }

    [Fact]
    public void A_figure_of_what_the_data_do_not_describe_says_so()
    {
        var frame = data.Frame("turnover", "profits");

        Assert.StartsWith("There is no value to draw: Alibaba: Turnover, 2020 Q1 to 2025 Q4: not collected (These data describe no metric \"turnover\").", frame.Lines().Together().ToFigure("turnover", frame, _ => "It grew.").Finding, StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_of_a_company_s_metric_are_those_that_add_up() => Assert.Equal(
        ["Value-added services", "Online advertising", "Fintech and business services", "Others"],
        data.PartsOf(data.Companies.Single(company => company.Id == "Tencent"), "revenue").ColumnKeys.Select(measure => measure.Name));

    [Fact]
    public void What_the_data_say_is_missing_in_a_period_is_listed_with_its_reason()
    {
        var gaps = data.GapsIn(Period.Parse("2024Q2")).ToList();

        Assert.Contains(gaps, gap => gap is { Measure.Subject: "ByteDance", Gap.Kind: GapKind.NotDisclosed });
        Assert.DoesNotContain(gaps, gap => gap.Measure.Title == "Tencent: Online games");
    }
}

using Deedle;

namespace Coopetition.Tests;

public sealed class TellingInSentences
{
    private static readonly Period Then = Period.Parse("2023Q1");
    private static readonly Period Now = Period.Parse("2024Q1");

    [Theory]
    [InlineData(0, "none", "no shops")]
    [InlineData(1, "one", "one shop")]
    [InlineData(9, "nine", "nine shops")]
    [InlineData(1_200, "1,200", "1,200 shops")]
    public void Small_counts_are_words(int count, string alone, string counted) =>
        Assert.Equal((alone, counted), (count.InWords(), count.Counted("shop")));

    [Fact]
    public void Unlike_columns_are_called_by_their_own_names()
    {
        var parts = Parts(boats: [100, 114.1], sails: [100, 91]).Growth();
        var profit = DataCopy.Shipped.Frame("online_advertising", "taobao_tmall_group").Growth();

        Assert.Equal("Acme's boats revenue grew by 14.1% and its sails revenue fell by 9% in 2024 Q1.", Say.Grew(parts.GetRows(Now)));
        Assert.Equal("Tencent's online advertising revenue grew by 19.5% and Alibaba's Taobao and Tmall Group revenue fell by 1.4% in 2024 Q2.", Say.Grew(profit.GetRows(Period.Parse("2024Q2"))));
    }

    [Fact]
    public void Only_the_first_says_what_all_are()
    {
        var revenue = Revenue(acme: [100, 150], birch: [80, 80]);

        Assert.Equal("Acme's revenue grew by 50% and Birch's stood still in 2024 Q1.", Say.Grew(revenue.Growth().GetRows(Now), "revenue"));
        Assert.Equal("Acme's revenue rose from USD 100m in 2023 Q1 to USD 150m in 2024 Q1, and Birch's stayed at USD 80m.", Say.Moved(revenue.GetRows(Then, Now), "revenue"));
        Assert.Equal("Acme's revenue was USD 150m and Birch's USD 80m in 2024 Q1.", Say.Was(revenue.GetRows(Now), "revenue"));
    }

    [Fact]
    public void A_verb_that_stays_the_same_is_said_once()
    {
        var revenue = Revenue(acme: [100, 150], birch: [80, 100]);

        Assert.Equal("Acme's revenue grew by 50% and Birch's by 25% in 2024 Q1.", Say.Grew(revenue.Growth().GetRows(Now), "revenue"));
        Assert.Equal("Acme's revenue rose from USD 100m in 2023 Q1 to USD 150m in 2024 Q1, and Birch's from USD 80m to USD 100m.", Say.Moved(revenue.GetRows(Then, Now), "revenue"));
    }

    [Fact]
    public void The_verb_follows_the_numbers_as_readers_see_them() =>
        Assert.Equal("Acme's revenue stood still in 2024 Q1.", Say.Grew(Revenue(acme: [10_000, 10_004], birch: [1]).Of("Acme").Growth().GetRows(Now), "revenue"));

    [Fact]
    public void A_missing_value_is_told_apart_from_the_known_ones()
    {
        var revenue = Revenue(acme: [100, 150], birch: [80, null]);

        Assert.Equal("Acme's revenue grew by 50% in 2024 Q1; growth of Birch's revenue cannot be told: not yet reported for 2024 Q1.", Say.Grew(revenue.Growth().GetRows(Now), "revenue"));
        Assert.Equal("Acme's revenue was USD 150m in 2024 Q1; Birch's revenue cannot be told: not yet reported for 2024 Q1.", Say.Was(revenue.GetRows(Now), "revenue"));
        Assert.Equal("Acme's revenue cannot be told: missing for 2022 Q1; Birch's revenue cannot be told: missing for 2022 Q1 and not yet reported for 2024 Q1.", Say.Moved(revenue.GetRows(Period.Parse("2022Q1"), Now), "revenue"));
    }

    [Fact]
    public void Where_nothing_is_known_nothing_is_said() =>
        Assert.Equal("Nothing is known in 2024 Q1.", Say.Was(Revenue(acme: [1], birch: [1]).WhereColumns(_ => false).GetRows(Now), "revenue"));

    [Fact]
    public void From_the_first_row_to_the_last()
    {
        var data = DataCopy.Shipped;

        Assert.Equal("Taote's yearly consumers rose from over 100m in 2020 Q4 to over 300m in 2022 Q1.", Say.Moved(data.Of("Taote", "annual_active_consumers").DropSparseRows(), "yearly consumers"));
        Assert.Equal("How ByteDance's revenue moved cannot be told: no period is known.", Say.Moved(data.Of("ByteDance", "revenue").DropSparseRows(), "revenue"));
        Assert.Equal("Alibaba's revenue was RMB 236.5bn in 2024 Q3.", Say.Moved(data.Of("Alibaba", "revenue").GetRows(Period.Parse("2024Q3")), "revenue"));
    }

    [Fact]
    public void A_sentence_of_one_period_is_of_a_frame_of_one_row() => Assert.Equal(
        "The sentence is of one period, and the frame has two rows. Take the one that is meant: frame.GetRows(period). (Parameter 'frame')",
        Assert.Throws<ArgumentException>(() => Say.Was(Revenue(acme: [1, 2], birch: [1]).GetRows(Then, Now), "revenue")).Message);

    [Fact]
    public void A_restated_value_is_told_with_what_was_first_reported()
    {
        var profit = DataCopy.Shipped.Frame("net_income_attributable").CalendarYears();

        Assert.Equal(
            "Alibaba's net income attributable to shareholders of 2021 is RMB 72.7bn as restated; as first reported it was RMB 65.5bn.",
            Say.Revised(profit.Of("Alibaba", "Tencent").GetRows(Period.Year(2021))));
        Assert.Null(Say.Revised(profit.Of("Tencent").GetRows(Period.Year(2021))));
    }

    [Fact]
    public void The_largest_is_the_largest_of_those_that_are_known()
    {
        var revenue = DataCopy.Shipped.Frame("revenue").Of("Alibaba", "Tencent", "PDD", "ByteDance", "Ant Group");
        var quarter = Period.Parse("2024Q3");

        Assert.Equal("Alibaba's revenue was the largest of the three that are known (two are not) in 2024 Q3: RMB 236.5bn.", Say.Largest(revenue.GetRows(quarter), "revenue"));
        Assert.Equal("Alibaba's revenue was the largest of the three in 2024 Q3: RMB 236.5bn.", Say.Largest(revenue.Of("Alibaba", "Tencent", "PDD").GetRows(quarter), "revenue"));
        Assert.Equal("Whose revenue was the largest in 2024 Q3 cannot be told: none is known.", Say.Largest(revenue.Of("ByteDance", "Ant Group").GetRows(quarter), "revenue"));
        Assert.Equal("Alibaba's revenue in 2024 Q3 is the only one that is known (one is not): RMB 236.5bn.", Say.Largest(revenue.Of("Alibaba", "ByteDance").GetRows(quarter), "revenue"));
    }

    [Fact]
    public void Definitions_lie_apart()
    {
        var profits = DataCopy.Shipped.Frame("net_income", "net_income_attributable", "non_gaap_net_income").Of("Alibaba");

        Assert.Equal("Alibaba's profit fell by 27.2% to 29.3% in 2024 Q2, depending on its definition.", Say.Ranged(profits.Growth().WhereColumns(measure => measure.Metric.Id != "non_gaap_net_income").GetRows(Period.Parse("2024Q2")), "Alibaba\'s profit"));
        Assert.Equal("Alibaba's profit fell by 29.3% in 2024 Q2; only one of its definitions is known.", Say.Ranged(profits.Growth().WhereColumns(measure => measure.Metric.Id == "net_income_attributable").GetRows(Period.Parse("2024Q2")), "Alibaba\'s profit"));
        Assert.Equal("Alibaba's profit fell by 4.8% or rose by 24.4% in 2024, depending on its definition.", Say.Ranged(profits.CalendarYears().Growth().GetRows(Period.Parse("2024")), "Alibaba\'s profit"));
    }

    [Fact]
    public void What_gained_most_is_of_the_parts_that_are_known()
    {
        var data = Years(("acme", "revenue", [100, 120]), ("acme", "boats", [60, 75]), ("acme", "sails", [40, null]), ("birch", "revenue", [1]));

        Assert.Equal("Of what Acme's revenue gained in 2024 Q1, boats brought most (one not known): USD 15m.", Say.Gained(data.Frame("boats", "sails").GetRows(Then, Now), "Acme's revenue"));
        Assert.Equal("Which part of Acme's revenue gained most in 2024 Q2 cannot be told: nothing is known of both years.", Say.Gained(data.Frame("boats", "sails").GetRows(Period.Parse("2023Q2"), Period.Parse("2024Q2")), "Acme's revenue"));
        Assert.Equal("No part of Acme's revenue gained in 2024 Q1.", Say.Gained(Parts(boats: [5, 4], sails: [3, 3]).GetRows(Then, Now), "Acme's revenue"));
    }

    [Fact]
    public void Walls_stood_from_the_first_that_rose_to_the_first_door_that_opened_after()
    {
        Event[] events = [Happening("blocking", 2013), Happening("opening", 2012), Happening("blocking", 2015) with { Actor = "birch" }, Happening("opening", 2021)];

        Assert.Equal("Acme and Birch shut each other out for eight years, from 2013 to 2021.", Say.Walled(events, "Acme", "Birch"));
        Assert.Equal("Acme and Birch have shut each other out since 2013.", Say.Walled(events[..3], "Acme", "Birch"));
        Assert.Equal("Acme and Birch shut each other out in 2013.", Say.Walled([events[0], events[0] with { Actor = "birch" }, Happening("opening", 2013)], "Acme", "Birch"));
        Assert.Equal("There was a wall between Acme and Birch for eight years, from 2013 to 2021.", Say.Walled([events[0], events[3]], "Acme", "Birch"));
        Assert.Equal("No wall between Acme and Birch is known.", Say.Walled([], "Acme", "Birch"));
    }

    [Fact]
    public void The_only_door_is_called_so()
    {
        var (then, now) = (Period.Year(2021), Period.Year(2024));
        var door = DataCopy.Shipped.Channels.First(door => door.On(then.Start) is { Openness: Openness.Closed } && door.On(now.End) is { Openness: Openness.Open });

        Assert.Equal($"From the start of 2021 to the end of 2024 {door.Opener} opened its only door.", Say.Opened([door], then, now));
        Assert.EndsWith(": the only one whose state is known before and after.", Say.Opened([door], [Period.Parse("2021Q1"), now]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_happened_in_a_month_stands_together_and_a_year_is_said_once()
    {
        Event[] events =
        [
            Happening("opening", 2021, 9), Happening("opening", 2021, 9) with { Title = "Birch answered" }, Happening("blocking", 2021, 4) with { Title = "Acme shut a door" },
            Happening("opening", 2022) with { Precision = PeriodKind.Year }, Happening("opening", 2023) with { Precision = PeriodKind.Half },
        ];

        Assert.Equal("In April 2021 Acme shut a door; in September It happened and Birch answered; in 2022 It happened; in the first half of 2023 It happened.", Say.Happened(events, "event"));
        Assert.Equal("No new wall is known.", Say.Happened([], "new wall"));
    }

    [Theory]
    [InlineData("Birch shut a door", "Birch hid another", "In April 2021 Birch shut a door and hid another.")]
    [InlineData("Birch shut a door", "Acme shut another", "In April 2021 Birch shut a door and Acme shut another.")]
    [InlineData("The court ruled", "The ministry ordered", "In April 2021 The court ruled and The ministry ordered.")]
    [InlineData("Utopia's court ruled", "Utopia's ministry ordered", "In April 2021 Utopia's court ruled and Utopia's ministry ordered.")]
    public void Who_did_two_things_in_a_month_is_named_once(string first, string second, string told) =>
        Assert.Equal(told, Say.Happened([Happening("blocking", 2021, 4) with { Title = first }, Happening("blocking", 2021, 4) with { Title = second }], "event"));

    private static Event Happening(string kind, int year, int month = 1) => Figures.Given.Event("It happened", "acme", new DateOnly(year, month, 1 + (kind == "opening" ? 1 : 0))) with { Kind = kind };

    private static Frame<Period, Measure> Revenue(double?[] acme, double?[] birch) => Years(("acme", "revenue", acme), ("birch", "revenue", birch)).Frame("revenue").Of("Acme", "Birch");

    private static Frame<Period, Measure> Parts(double?[] boats, double?[] sails) => Years(("acme", "boats", boats), ("acme", "sails", sails), ("birch", "revenue", [])).Frame("boats", "sails");

    /// <summary>The first quarters of 2023 and 2024.</summary>
    private static Dataset Years(params (string Company, string Metric, double?[] Values)[] rows)
    {
        using var pair = new OtherPair();
        foreach (var (company, metric, values) in rows)
        {
            foreach (var (value, index) in values.Select((value, index) => (value, index)).Where(each => each.value is not null))
            {
                pair.Row(company, metric, Then.InYear(2023 + index), value!.Value);
            }
        }

        return pair.Read();
    }
}

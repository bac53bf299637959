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
    public void Columns_with_names_of_their_own_share_one_period()
    {
        var parts = Parts(boats: [100, 114.1], sails: [100, 91]);

        Assert.Equal("Boats at sea grew by 14.1% and sails at sea fell by 9% in 2024 Q1.", Say.Grew(parts.GrowthOnYear(), AtSea, Now));
        Assert.Equal("Boats at sea rose from USD 100m to USD 114m and sails at sea fell from USD 100m to USD 91m, 2023 Q1 to 2024 Q1.", Say.Moved(parts, AtSea, Then, Now));
    }

    [Fact]
    public void Only_the_first_says_what_all_are()
    {
        var revenue = Revenue(acme: [100, 150], birch: [80, 80]);

        Assert.Equal("Acme's revenue grew by 50% and Birch's stood still in 2024 Q1.", Say.Grew(revenue.GrowthOnYear(), "revenue", Now));
        Assert.Equal("Acme's revenue rose from USD 100m to USD 150m and Birch's stayed at USD 80m, 2023 Q1 to 2024 Q1.", Say.Moved(revenue, "revenue", Then, Now));
        Assert.Equal("Acme's revenue was USD 150m and Birch's was USD 80m in 2024 Q1.", Say.Was(revenue, "revenue", Now));
    }

    [Fact]
    public void The_verb_follows_the_numbers_as_readers_see_them() =>
        Assert.Equal("Acme's revenue stood still in 2024 Q1.", Say.Grew(Revenue(acme: [10_000, 10_004], birch: [1]).Of("Acme").GrowthOnYear(), "revenue", Now));

    [Fact]
    public void A_missing_value_is_told_apart_from_the_known_ones()
    {
        var revenue = Revenue(acme: [100, 150], birch: [80, null]);

        Assert.Equal("Acme's revenue grew by 50% in 2024 Q1; Birch's revenue cannot be told: not yet reported for 2024 Q1.", Say.Grew(revenue.GrowthOnYear(), "revenue", Now));
        Assert.Equal("Acme's revenue was USD 150m in 2024 Q1; Birch's revenue cannot be told: not yet reported for 2024 Q1.", Say.Was(revenue, "revenue", Now));
        Assert.Equal("Acme's revenue cannot be told: missing for 2022 Q1; Birch's revenue cannot be told: missing for 2022 Q1 and not yet reported for 2024 Q1.", Say.Moved(revenue, "revenue", Period.Parse("2022Q1"), Now));
    }

    [Fact]
    public void Where_nothing_is_known_nothing_is_said() =>
        Assert.Equal("Nothing is known in 2024 Q1.", Say.Was(Revenue(acme: [1], birch: [1]).WhereColumns(_ => false), "revenue", Now));

    [Fact]
    public void From_the_first_that_is_known_to_the_last()
    {
        var data = DataCopy.Shipped;

        Assert.Equal("Taote's yearly consumers rose from over 100m in 2020 Q4 to over 300m in 2022 Q1.", Say.Moved(data.Of("Taote", "annual_active_consumers"), "yearly consumers"));
        Assert.Equal("ByteDance's revenue cannot be told: nothing is known of it.", Say.Moved(data.Of("ByteDance", "revenue"), "revenue"));
    }

    [Fact]
    public void The_largest_is_the_largest_of_those_that_are_known()
    {
        var revenue = DataCopy.Shipped.Frame("revenue").Of("Alibaba", "Tencent", "PDD", "ByteDance", "Ant Group");
        var quarter = Period.Parse("2024Q3");

        Assert.Equal("Alibaba's revenue was the largest of the three that are known (two are not) in 2024 Q3: RMB 236.5bn.", Say.Largest(revenue, "revenue", quarter));
        Assert.Equal("Alibaba's revenue was the largest of the three in 2024 Q3: RMB 236.5bn.", Say.Largest(revenue.Of("Alibaba", "Tencent", "PDD"), "revenue", quarter));
        Assert.Equal("Whose revenue was the largest in 2024 Q3 cannot be told: none is known.", Say.Largest(revenue.Of("ByteDance", "Ant Group"), "revenue", quarter));
        Assert.Equal("Alibaba's revenue in 2024 Q3 is the only one that is known (one is not): RMB 236.5bn.", Say.Largest(revenue.Of("Alibaba", "ByteDance"), "revenue", quarter));
    }

    [Fact]
    public void Being_behind_is_counted_where_both_are_known()
    {
        Assert.Equal("Acme was behind Birch in one of the two periods that both were counted in.", Say.Behind(Revenue(acme: [1, 5], birch: [2, 4]), "Acme", "Birch"));
        Assert.Equal("Acme was behind Birch in the one period that both were counted in.", Say.Behind(Revenue(acme: [1, null], birch: [2, 4]), "Acme", "Birch"));
    }

    [Fact]
    public void Definitions_lie_apart()
    {
        var profits = DataCopy.Shipped.Frame("net_income", "net_income_attributable").Of("Alibaba").GrowthOnYear();

        Assert.Equal("Alibaba's profit changed by anything from −29.3% to −27.2% in 2024 Q2, depending on its definition.", Say.Ranged(profits, "Alibaba's profit", Period.Parse("2024Q2")));
        Assert.Equal("Alibaba's profit changed by −29.3% in 2024 Q2; only one of its definitions is known.", Say.Ranged(profits.WhereColumns(measure => measure.Metric.Id == "net_income_attributable"), "Alibaba's profit", Period.Parse("2024Q2")));
    }

    [Fact]
    public void What_added_most_is_of_the_parts_that_are_known()
    {
        var data = Years(("acme", "revenue", [100, 120]), ("acme", "boats", [60, 75]), ("acme", "sails", [40, null]), ("birch", "revenue", [1]));
        var contributions = data.Frame("boats", "sails").ContributionTo(data.Of("Acme", "revenue"));

        Assert.Equal("Boats added +15 percentage points to Acme's growth in 2024 Q1; no other part is known (one not known).", Say.AddedMost(contributions, "Acme's growth", Now));
        Assert.Equal("What added most to Acme's growth in 2024 Q2 cannot be told: nothing is known of its parts.", Say.AddedMost(contributions, "Acme's growth", Period.Parse("2024Q2")));
    }

    private static string AtSea(Measure measure) => $"{measure.Metric.NameInSentence} at sea";

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

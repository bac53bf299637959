namespace Coopetition.Tests.Claims;

public sealed class ChangingOneInput : IDisposable
{
    private readonly StoryData data = new();

    [Fact]
    public void A_figure_changes_the_claims_on_it_and_no_others()
    {
        data.Set("financials.csv", Of("Alibaba", "revenue", "2024Q2"), ("value", "260000"));

        Expect(("C088", Verdict.Differs));
    }

    [Fact]
    public void A_figure_that_falls_where_the_story_says_it_grew_contradicts_it()
    {
        data.Set("financials.csv", Of("Tencent", "online_advertising", "2024Q2"), ("value", "24000"));

        Expect(("C098", Verdict.Differs), ("C099", Verdict.Contradicted), ("C102", Verdict.Contradicted));
    }

    [Fact]
    public void A_restatement_is_what_counts_and_what_was_first_reported_does_not()
    {
        data.Add(
            "financials.csv",
            [.. Of("Alibaba", "net_income", "2024Q2"), ("fiscal_period", "FY2025Q1"), ("value", "34000"), ("unit", "RMB mn"), ("reported_on", "2024-11-15"), ("source", "alibaba-2024q3-results"), ("status", "seen")]);

        Expect(("C090", Verdict.Contradicted));
    }

    [Fact]
    public void A_figure_taken_away_cannot_be_tested()
    {
        data.Remove("financials.csv", Of("Tencent", "domestic_games", "2024Q2"));

        Expect(("C093", Verdict.CannotBeTested), ("C095", Verdict.CannotBeTested));
    }

    [Fact]
    public void A_quarter_taken_away_leaves_the_year_as_it_was_published()
    {
        data.Remove("financials.csv", Of("Alibaba", "revenue", "2021Q4"));
        var ledger = data.Test();

        Assert.Equal("Revenue of Alibaba in year to March 2022, RMB mn: 853,062 ÷ (153,751 + 155,059 + 221,084 + 187,395) − 1 = +18.9%", ledger["C076"].Computation);
        Assert.Empty(StoryData.Changes(ledger));
    }

    [Fact]
    public void With_the_last_year_taken_away_what_needs_it_cannot_be_tested_and_the_rest_stays()
    {
        foreach (var quarter in Period.Parse("2023Q4").To(Period.Parse("2025Q4")))
        {
            data.Remove("financials.csv", ("period", quarter.ToData()));
        }

        var ledger = data.Test();

        Assert.Equal("There is no figure of revenue of Alibaba in 2024 Q2: Alibaba's figures in these data end with 2023 Q3.", ledger["C088"].Reason);
        Assert.All(StoryData.Changes(ledger).Values, verdict => Assert.Equal(Verdict.CannotBeTested, verdict));
        Assert.Equal(Verdict.Holds, ledger["C076"].Verdict);
    }

    [Fact]
    public void A_figure_that_is_published_at_last_can_be_tested()
    {
        data.Set("gaps.csv", [("metric", "payment_transactions")], ("from", "2018Q1"), ("to", "2018Q4"));
        foreach (var (quarter, fiscal, value) in new[] { ("2023Q2", "2023Q2", "100"), ("2024Q2", "2024Q2", "115") })
        {
            data.Add(
                "financials.csv",
                [.. Of("Tencent", "payment_transactions", quarter), ("fiscal_period", fiscal), ("value", value), ("unit", "mn transactions"), ("reported_on", "2024-08-14"), ("source", "tencent-2024q2-results"), ("status", "seen")]);
        }

        AllowUnit("mn transactions");
        Expect(("C103", Verdict.Holds));
    }

    [Fact]
    public void A_second_witness_makes_the_story_s_word_count()
    {
        data.Set("users.csv", [("app", "Video Accounts"), ("metric", "dau"), ("period", "2021")], ("source", "questmobile-2022-06"), ("status", "seen"));

        // The growth of 79% still needs the year before, which only the story tells.
        Expect(("C078", Verdict.Holds));
    }

    [Fact]
    public void The_story_can_contradict_itself()
    {
        data.Set("users.csv", [("app", "Video Accounts"), ("metric", "dau"), ("period", "2021")], ("value", "400"), ("qualifier", "="));

        Expect(("C078", Verdict.Contradicted), ("C079", Verdict.Differs));
    }

    [Fact]
    public void An_event_s_date_changes_the_claims_on_it_and_no_others()
    {
        data.Set("events.csv", [("event", "bytedance-leaves-games")], ("date", "2024-02-08"));

        Expect(("C111", Verdict.Contradicted));
    }

    [Fact]
    public void A_channel_s_state_changes_the_claims_on_it_and_no_others()
    {
        data.Set("channel_states.csv", [("channel", "douyin-game-ads"), ("state", "open")], ("since", "2022-06-01"));

        Expect(("C108", Verdict.Differs));
    }

    [Fact]
    public void A_channel_that_opened_before_the_story_was_told_contradicts_what_it_says_of_half_open_gates()
    {
        data.Set("channel_states.csv", [("channel", "taobao-wechat-pay"), ("state", "open")], ("since", "2024-08-20"))
            .Remove("channel_states.csv", ("channel", "taobao-wechat-pay"), ("since", "2024-09-12"));

        Expect(("C016", Verdict.Differs), ("C035", Verdict.Differs));
    }

    [Fact]
    public void A_date_that_becomes_exact_can_be_tested()
    {
        data.Set("events.csv", [("event", "alipay-qr-transfers")], ("date", "2022-09-15"), ("precision", "day"));

        Expect(("C039", Verdict.Contradicted));
    }

    [Fact]
    public void A_date_that_becomes_vague_cannot_be_tested_any_more()
    {
        data.Set("events.csv", [("event", "taobao-scan-to-pay-test")], ("precision", "year"));

        Expect(("C036", Verdict.CannotBeTested));
    }

    [Fact]
    public void A_company_s_calendar_decides_what_its_fiscal_periods_are()
    {
        data.Set("companies.csv", [("company", "ByteDance")], ("fiscal_year_end_month", "3"));
        Expect();

        data.Set("claims.csv", [("claim", "C087")], ("subject", "Tencent"));
        Expect(("C087", Verdict.Contradicted));
    }

    public void Dispose() => data.Dispose();

    private static (string, string)[] Of(string company, string metric, string period) => [("company", company), ("metric", metric), ("period", period)];

    private void Expect(params (string Id, Verdict Verdict)[] changes) => Assert.Equal(
        changes.OrderBy(change => change.Id, StringComparer.Ordinal),
        StoryData.Changes(data.Test()).Select(pair => (pair.Key, pair.Value)).OrderBy(change => change.Key, StringComparer.Ordinal));

    private void AllowUnit(string unit)
    {
        var descriptor = Path.Combine(data.Folder, "datapackage.json");
        var text = File.ReadAllText(descriptor);
        var package = System.Text.Json.Nodes.JsonNode.Parse(text)!;
        foreach (var resource in package["resources"]!.AsArray().Where(resource => (string?)resource!["name"] == "financials"))
        {
            foreach (var field in resource!["schema"]!["fields"]!.AsArray().Where(field => (string?)field!["name"] == "unit"))
            {
                field!["constraints"]!["enum"]!.AsArray().Add(unit);
            }
        }

        File.WriteAllText(descriptor, package.ToJsonString());
    }
}

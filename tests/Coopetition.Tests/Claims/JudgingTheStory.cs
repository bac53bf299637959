namespace Coopetition.Tests.Claims;

public sealed class JudgingTheStory
{
    private static readonly ClaimLedger Ledger = StoryData.LedgerAsItIs;

    [Fact]
    public void Every_statement_of_the_story_is_in_the_ledger_with_a_verdict()
    {
        Assert.Equal(StoryData.AsItIs.Claims.Select(claim => claim.Id), Ledger.Claims.Select(tested => tested.Id));
        Assert.Equal(Ledger.Claims.Count, ClaimLedger.Verdicts.Sum(verdict => Ledger.Of(verdict).Count));
        Assert.Equal(139, Ledger.Claims.Count);
    }

    [Fact]
    public void Every_verdict_has_its_reason_and_what_would_change_it() => Assert.All(Ledger.Claims, tested =>
    {
        Assert.EndsWith(".", tested.Reason, StringComparison.Ordinal);
        Assert.EndsWith(".", tested.FlipPoint.Text, StringComparison.Ordinal);
        Assert.Equal(tested.Kind == ClaimKind.None, tested.Stated.Length == 0);
    });

    [Fact]
    public void Every_tested_claim_shows_its_computation_and_cites_its_inputs() => Assert.All(
        Ledger.Claims.Where(tested => tested.Verdict != Verdict.CannotBeTested),
        tested =>
        {
            Assert.NotEmpty(tested.Computed);
            Assert.NotEmpty(tested.Computation);
            Assert.True(tested.Sources.Count > 0 || tested.Kind == ClaimKind.Calendar);
            Assert.Equal(tested.Sources.Count > 0, tested.Status is not null);
        });

    [Theory]
    // In May 2021 it was renamed; it was launched a year earlier.
    [InlineData("C010", Verdict.Differs, "May 2021", "March 2020, May 2021")]
    [InlineData("C072", Verdict.Holds, "18 months (±1 month)", "18.0 to 19.0 months")]
    // The count of 300 million is of March 2022; nothing was published since.
    [InlineData("C011", Verdict.CannotBeTested, "more than 300m", "")]
    // WeChat's own, for which others than the story speak.
    [InlineData("C018", Verdict.Holds, "open on 2 September 2024", "open")]
    [InlineData("C021", Verdict.CannotBeTested, "“most buyers”", "partly open")]
    // The test that the story dates February was reported in late March.
    [InlineData("C036", Verdict.Differs, "February 2022", "27 March 2022")]
    [InlineData("C045", Verdict.Holds, "on trial or open at the end of November 2021", "open")]
    [InlineData("C047", Verdict.CannotBeTested, "open at the end of 2021", "open")]
    [InlineData("C048", Verdict.CannotBeTested, "open at the end of 2021", "open")]
    // Three years of advertising together, from some day of 2021 to 2023.
    [InlineData("C049", Verdict.CannotBeTested, "3 years (±0.5 years)", "1.7 to 2.7 years")]
    [InlineData("C067", Verdict.Holds, "1.31bn (±10m)", "1.31bn")]
    // The lead was lost by Taobao and Tmall, not by all of Alibaba in China.
    [InlineData("C070", Verdict.Holds, "less than 0", "−12.8m")]
    [InlineData("C134", Verdict.Holds, "less than 0", "−39.1m, −33.1m, −35.1m, −3.4m")]
    // Each count is itself a "more than".
    [InlineData("C073", Verdict.CannotBeTested, "more than 40m", "50m, 40m, 50m")]
    [InlineData("C082", Verdict.CannotBeTested, "“not very large”", "−16.7%")]
    [InlineData("C085", Verdict.CannotBeTested, "“no signs of fatigue”", "2")]
    // The fiscal year ends in March.
    [InlineData("C087", Verdict.Holds, "2024 Q2", "1 April 2024 to 30 June 2024")]
    [InlineData("C088", Verdict.Holds, "+4% (±0.5 points)", "+3.9%")]
    // With minorities −27%, without −29%.
    [InlineData("C090", Verdict.Holds, "−27% (±0.5 points)", "−27.2%")]
    // Flat, then up.
    [InlineData("C092", Verdict.CannotBeTested, "“basically stood still”", "−2.0%, +5.2%")]
    // By 19.5%, to 29.9bn.
    [InlineData("C098", Verdict.Holds, "RMB 29.9bn (±RMB 50m)", "RMB 29.9bn")]
    [InlineData("C099", Verdict.Holds, "+19.5% (±0.05 points)", "+19.5%")]
    [InlineData("C102", Verdict.Holds, "1 with growth of at least 10%", "1")]
    // Announced on 27 November 2023.
    [InlineData("C111", Verdict.Holds, "not after January 2024", "27 November 2023")]
    [InlineData("C129", Verdict.Holds, "closed or withdrawn at the end of September 2022", "1 closed; 1 withdrawn")]
    // It came true after the story.
    [InlineData("C139", Verdict.Holds, "open at the end of September 2024", "open")]
    public void A_known_trap_of_the_story_is_seen(string id, Verdict verdict, string stated, string computed)
    {
        var tested = Ledger[id];

        Assert.Equal((verdict, stated, computed), (tested.Verdict, tested.Stated, tested.Computed));
    }

    [Fact]
    public void A_growth_is_shown_as_a_reader_would_compute_it() => Assert.Equal(
        "Revenue of Alibaba in 2024 Q2, RMB mn: 243,236 ÷ 234,156 − 1 = +3.9%",
        Ledger["C088"].Computation);

    [Fact]
    public void A_figure_that_nobody_publishes_cannot_be_tested_and_says_so()
    {
        Assert.Equal("There is no figure of payment transactions of Tencent in 2024 Q2: Tencent speaks of the growth of payments in its results calls but publishes no number.", Ledger["C103"].Reason);
        Assert.Equal("Testable once the data hold payment transactions of Tencent in 2024 Q2.", Ledger["C103"].FlipPoint.Text);
    }

    [Fact]
    public void A_comparison_of_unlike_figures_says_in_what_they_are_unlike() => Assert.EndsWith(
        "The two are unlike: the scope is feature (China) against app (China), the definition is daily active users against average daily active users and the period is 2021 against February 2021.",
        Ledger["C082"].Reason,
        StringComparison.Ordinal);

    [Fact]
    public void A_reason_is_in_words_that_a_reader_understands()
    {
        Assert.Equal(
            "Not testable as worded: “no signs of fatigue” names no number. Two such events are known: “Peacekeeper Elite earned less in 2021 Q2” (18 August 2021) and “Peacekeeper Elite earned less in 2021 Q4” (23 March 2022).",
            Ledger["C085"].Reason);
        Assert.Equal("Tencent twice reported lower revenue of one of the three games, Peacekeeper Elite.", Ledger["C085"].Note);
        Assert.Equal("Only “more than” was published of annual active consumers of Taote in 2020 Q4, 2021 Q1, 2021 Q2 and 2021 Q3.", Ledger["C073"].Reason);
        Assert.StartsWith("Taobao and Tmall had 811m, Pinduoduo 823.8m: 12.8m less.", Ledger["C070"].Reason, StringComparison.Ordinal);
        Assert.Equal("Five of the 11 channels were open then.", Ledger["C031"].Reason);
        Assert.Equal("One of three had growth of at least 10%: online advertising of Tencent in 2024 Q2.", Ledger["C102"].Reason);
    }

    [Fact]
    public void A_date_known_too_roughly_cannot_be_tested()
    {
        Assert.Equal(
            "The data do not date “Alipay made codes for WeChat and QQ friends” (September 2022) exactly enough: on 26 September 2022 the verdict would be \"holds\", on other days \"contradicted\".",
            Ledger["C039"].Reason);
        Assert.Equal("Testable once the day of “Alipay made codes for WeChat and QQ friends” is known.", Ledger["C039"].FlipPoint.Text);
    }

    [Fact]
    public void The_story_cannot_vouch_for_itself_not_even_in_part() => Assert.All(
        Ledger.Of(Verdict.Holds),
        tested => Assert.DoesNotContain(tested.Sources, source => source.Kind == "story"));

    [Fact]
    public void No_limit_of_ours_decides_words_of_the_story() => Assert.All(
        StoryData.AsItIs.Claims.Where(claim => claim.Vague is not null),
        claim =>
        {
            Assert.Equal(Verdict.CannotBeTested, Ledger[claim.Id].Verdict);
            Assert.NotEmpty(Ledger[claim.Id].Computed);
            Assert.StartsWith($"Not testable as worded: “{claim.Vague}” names no number. ", Ledger[claim.Id].Reason, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("C088", "Holds until revenue of Alibaba in 2024 Q2 falls below RMB 242.4bn (−0.4%); then it differs.")]
    [InlineData("C071", "Could not be tested if less than that had been published.")]
    [InlineData("C036", "Would hold if “Taobao tested two ways to pay with WeChat” had been dated 28 February 2022 or earlier, 27 days before 27 March 2022.")]
    [InlineData("C035", "Holds unless “Direct WeChat Pay in Taobao and Tmall” was partly open only from 3 September 2024 on, 196 days after 20 February 2024; then it differs.")]
    [InlineData("C085", "Testable if it were said in numbers.")]
    [InlineData("C010", "Would be contradicted if “Taobao Deals became Taote” had been dated 30 April 2021 or earlier, 1 day before May 2021.")]
    [InlineData("C020", "Would not hold if “Taobao mini program in WeChat” had been other than closed on 2 September 2024.")]
    public void A_flip_point_says_which_input_and_how_far(string id, string text) => Assert.Equal(text, Ledger[id].FlipPoint.Text);
}

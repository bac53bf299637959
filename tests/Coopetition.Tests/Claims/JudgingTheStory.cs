namespace Coopetition.Tests.Claims;

public sealed class JudgingTheStory
{
    private static readonly ClaimLedger Ledger = StoryData.LedgerAsItIs;

    [Fact]
    public void Every_one_of_the_129_statements_is_tested_or_listed_with_the_reason_why_not()
    {
        var listed = Ledger.Claims.Select(tested => tested.Id).Concat(Ledger.NotCheckable.Select(claim => claim.Id)).ToHashSet();

        Assert.Superset(Enumerable.Range(1, 129).Select(number => $"C{number:000}").ToHashSet(), listed);
        Assert.All(Ledger.NotCheckable, claim => Assert.NotEmpty(claim.Reason!));
    }

    [Fact]
    public void There_is_at_least_one_of_each_verdict() =>
        Assert.All(Enum.GetValues<Verdict>(), verdict => Assert.NotEmpty(Ledger.Of(verdict)));

    [Fact]
    public void Every_verdict_has_its_reason_and_what_would_change_it() => Assert.All(Ledger.Claims, tested =>
    {
        Assert.EndsWith(".", tested.Reason, StringComparison.Ordinal);
        Assert.EndsWith(".", tested.FlipPoint.Text, StringComparison.Ordinal);
        Assert.NotEmpty(tested.Stated);
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
    // Taote cannot have been launched in May 2021 and have reached 240 million 18 months later, in September 2021.
    [InlineData("C010", Verdict.Contradicted, "May 2021", "March 2020")]
    [InlineData("C072", Verdict.Holds, "18 months (±1 month)", "18.0 to 19.0 months")]
    // The count of 300 million is of March 2022; nothing was published since.
    [InlineData("C011", Verdict.CannotBeTested, "more than 300m", "")]
    // The test that the story dates February was reported in late March.
    [InlineData("C036", Verdict.Differs, "February 2022", "27 March 2022")]
    [InlineData("C038", Verdict.Differs, "on trial at the end of February 2022", "closed")]
    // Three years of advertising together, from 2021 to 2023.
    [InlineData("C049", Verdict.Differs, "3 years (±0.25 years)", "1.7 to 2.7 years")]
    [InlineData("C067", Verdict.Holds, "1.31bn (±10m)", "1.31bn")]
    // The lead was lost by Taobao and Tmall, not by all of Alibaba in China.
    [InlineData("C070", Verdict.Holds, "less than 0", "−12.8m")]
    [InlineData("C070b", Verdict.Contradicted, "less than 0", "110.3m")]
    // By the figures of the story itself.
    [InlineData("C082", Verdict.Contradicted, "between −10% and +10%", "−16.7%")]
    // The fiscal year ends in March.
    [InlineData("C087", Verdict.Holds, "2024 Q2", "1 April 2024 to 30 June 2024")]
    [InlineData("C088", Verdict.Holds, "+4% (±0.5 points)", "+3.9%")]
    // With minorities −27%, without −29%.
    [InlineData("C090", Verdict.Holds, "−27% (±0.5 points)", "−27.2%")]
    [InlineData("C090b", Verdict.Differs, "−27% (±0.5 points)", "−29.3%")]
    // Flat, then up.
    [InlineData("C092", Verdict.Differs, "between −3% and +3%", "−2.0%, +5.2%")]
    // By 19.5%, to 29.9bn.
    [InlineData("C098", Verdict.Holds, "RMB 29.9bn (±RMB 50m)", "RMB 29.9bn")]
    [InlineData("C099", Verdict.Holds, "+19.5% (±0.05 points)", "+19.5%")]
    [InlineData("C102", Verdict.Holds, "1 with growth of at least 10%", "1")]
    // Announced on 27 November 2023.
    [InlineData("C111", Verdict.Differs, "January 2024", "27 November 2023")]
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
    public void A_comparison_of_unlike_figures_is_tested_as_it_was_told_and_says_in_what_they_are_unlike() => Assert.Equal(
        "−16.7% is not between −10% and +10%. The two are unlike: the scope is feature, China against app, China, the definition is daily-active-users against daily-active-users-average and the period is 2021 against February 2021.",
        Ledger["C082"].Reason);

    [Fact]
    public void A_date_known_too_roughly_cannot_be_tested()
    {
        Assert.Equal(
            "The data do not date “Alipay makes codes for WeChat and QQ friends” (September 2022) exactly enough: on 26 September 2022 the verdict would be \"holds\", on other days \"contradicted\".",
            Ledger["C039"].Reason);
        Assert.Equal("Testable once the day of “Alipay makes codes for WeChat and QQ friends” is known.", Ledger["C039"].FlipPoint.Text);
    }

    [Fact]
    public void What_was_told_can_be_tested_with_what_was_known_then()
    {
        var ledger = ClaimLedger.Test(StoryData.AsItIs, StoryData.AsItIs.Outline.ToldOn);

        Assert.Empty(StoryData.Changes(ledger));
        Assert.DoesNotContain("12 September 2024", ledger["C035"].FlipPoint.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_it_happened_nobody_could_test_it()
    {
        var ledger = ClaimLedger.Test(StoryData.AsItIs, new DateOnly(2021, 6, 30));

        Assert.Equal((Verdict.CannotBeTested, "There is no figure of revenue of Alibaba in 2024 Q2: Alibaba's figures in these data end with 2021 Q1."), (ledger["C088"].Verdict, ledger["C088"].Reason));
        Assert.Equal((Verdict.CannotBeTested, "The data tell nothing of 2 September 2024: what they know ends on 30 June 2021."), (ledger["C014"].Verdict, ledger["C014"].Reason));
        Assert.Equal((Verdict.CannotBeTested, "The data hold no event \"wechat-link-policy\" until 30 June 2021, where they end."), (ledger["C041"].Verdict, ledger["C041"].Reason));
        Assert.Equal(Verdict.Holds, ledger["C023"].Verdict);
        Assert.Empty(ledger.Of(Verdict.Differs));
    }

    [Fact]
    public void The_story_cannot_vouch_for_itself() => Assert.All(
        Ledger.Claims.Where(tested => tested.Verdict == Verdict.Holds && tested.Sources.Count > 0),
        tested => Assert.Contains(tested.Sources, source => source.Kind != "story"));

    [Theory]
    [InlineData("C088", "Holds until revenue of Alibaba in 2024 Q2 falls below RMB 242.4bn (−0.4%); then it differs.")]
    [InlineData("C070b", "Would hold if annual active consumers of Alibaba ecosystem (China) in 2021 Q4 were 868.7m or less (−11.3%).")]
    [InlineData("C071", "Holds at the very edge: with annual active consumers of Taote in 2021 Q3 any lower than 240m, it is contradicted.")]
    [InlineData("C036", "Would hold if “Taobao tests two ways to pay with WeChat” had been dated 28 February 2022 or earlier, 27 days before 27 March 2022.")]
    [InlineData("C035", "Holds unless “Direct WeChat Pay in Taobao and Tmall” was open by 2 September 2024 already, 10 days before 12 September 2024; then it differs.")]
    [InlineData("C085", "Would hold if 0 events were counted, 2 fewer than now.")]
    [InlineData("C020", "Would not hold if “Taobao mini program in WeChat” had been other than closed on 2 September 2024.")]
    public void A_flip_point_says_which_input_and_how_far(string id, string text) => Assert.Equal(text, Ledger[id].FlipPoint.Text);
}

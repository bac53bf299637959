using static Coopetition.Verdict;

namespace Coopetition.Tests.Claims;

public sealed class TestingClaims : IDisposable
{
    private readonly InventedData data = new();

    [Theory]
    // Equal: half of the last digit stated.
    [InlineData("value,Nord,sales,2031Q3,,=,1.2,EUR bn,", Holds)]
    [InlineData("value,Nord,sales,2031Q3,,=,1,EUR bn,", Holds)]
    [InlineData("value,Nord,sales,2031Q3,,=,1200.4,EUR mn,", Differs)]
    [InlineData("value,Nord,sales,2031Q3,,=,1250,EUR mn,50", Holds)]
    [InlineData("value,Nord,sales,2031Q3,,=,1250,EUR mn,49.9", Differs)]
    // Of the other sign, or nothing where something was stated.
    [InlineData("value,Nord,profit,2030Q3,,=,50,EUR mn,", Contradicted)]
    [InlineData("value,Nord,profit,2031Q2,,=,50,EUR mn,", Contradicted)]
    [InlineData("value,Nord,profit,2031Q2,,=,0,EUR mn,", Holds)]
    [InlineData("value,Nord,profit,2031Q3,,=,0,EUR mn,", Contradicted)]
    // About: a twentieth.
    [InlineData("value,Nord,sales,2031Q3,,~,1260,EUR mn,", Holds)]
    [InlineData("value,Nord,sales,2031Q3,,~,1270,EUR mn,", Differs)]
    // Inequalities, missed by less or more than the tolerance.
    [InlineData("value,Nord,sales,2031Q3,,>,1199,EUR mn,", Holds)]
    [InlineData("value,Nord,sales,2031Q3,,>=,1200,EUR mn,", Holds)]
    [InlineData("value,Nord,sales,2031Q3,,>,1201,EUR mn,", Contradicted)]
    [InlineData("value,Nord,sales,2031Q3,,>,1201,EUR mn,1", Differs)]
    [InlineData("value,Nord,sales,2031Q3,,<=,1200,EUR mn,", Holds)]
    [InlineData("value,Nord,sales,2031Q3,,<,1100,EUR mn,99", Contradicted)]
    // What was published as "more than 3" is more than 3.
    [InlineData("value,Nord app,riders,2031Q3,,>,3,mn people,", Holds)]
    [InlineData("value,Nord app,riders,2031Q2,,>,2,mn people,", Differs)]
    // What is only known as "more than" decides nothing that depends on how much more.
    [InlineData("value,Nord app,riders,2031Q3,,<,4,mn people,", CannotBeTested)]
    [InlineData("value,Nord app,riders,2031Q3,,=,3,mn people,", CannotBeTested)]
    [InlineData("change,Nord app,riders,2031Q3,,>,0.5,mn people,", Holds)]
    [InlineData("change,Nord app,riders,2031Q3,,>,2,mn people,", CannotBeTested)]
    [InlineData("change,Nord app,riders,2031Q3,,<,0,mn people,", Contradicted)]
    [InlineData("growth,Nord app,riders,2031Q3,,>,0,%,", CannotBeTested)]
    [InlineData("count,Nord app,riders,2031Q3,change > 2,=,0,,", CannotBeTested)]
    // Between: all, some or none.
    [InlineData("change,Nord,sales,2030Q4..2031Q2,,between,90..110,EUR mn,", Holds)]
    [InlineData("change,Nord,sales,2031Q2..2031Q3,,between,90..110,EUR mn,", Differs)]
    [InlineData("change,Nord,sales,2031Q2..2031Q3,,between,200..300,EUR mn,", Contradicted)]
    // Over several quarters the claim must hold in each.
    [InlineData("change,Nord,sales,2030Q4..2031Q2,,>=,100,EUR mn,", Holds)]
    [InlineData("change,Nord,sales,2030Q4..2031Q3,,>=,100,EUR mn,", Contradicted)]
    [InlineData("change,Nord,sales,2030Q4..2031Q3,,<=,100,EUR mn,", Holds)]
    [InlineData("growth,Nord,sales,2031Q3,,=,20,%,", Holds)]
    [InlineData("gap,Nord|Sud,tickets|tickets,2031Q3|2031Q3,,=,200,EUR mn,", Holds)]
    [InlineData("gap,Nord|Sud,tickets|tickets,2031Q3|2031Q3,,=,28.6,%,", Holds)]
    public void A_number_is_judged_by_what_was_stated_and_how_exactly(string claim, Verdict verdict) => Assert.Equal(verdict, data.Judge(claim).Verdict);

    [Fact]
    public void A_fiscal_year_is_the_sum_of_its_four_quarters()
    {
        var tested = data.Judge("value,Nord,sales,FY2031-06,,=,4.6,EUR bn,");

        Assert.Equal((Holds, "EUR 4.6bn", "Sales of Nord Ferries in year to June 2031, EUR mn: 1,000 + 1,100 + 1,200 + 1,300 = EUR 4.6bn"), (tested.Verdict, tested.Computed, tested.Computation));
        Assert.Equal(Status.Derived, tested.Status);
    }

    [Fact]
    public void A_year_whose_quarters_are_missing_is_as_it_was_published() =>
        Assert.Equal("Sales of Nord Ferries in year to June 2031, EUR mn: (1,000 + 1,100 + 1,200 + 1,300) ÷ 4,000 − 1 = +15%", data.Judge("growth,Nord,sales,FY2031-06,,=,15,%,").Computation);

    [Fact]
    public void What_was_not_published_is_the_sum_of_its_parts_and_as_weak_as_the_weakest()
    {
        var tested = data.Judge("value,Sud,sales,2031Q3,,=,900,EUR mn,");

        Assert.Equal((Holds, "Sales of Sud Lines in 2031 Q3, EUR mn: 700 + 200 = EUR 900m", Status.Unverified), (tested.Verdict, tested.Computation, tested.Status));
    }

    [Theory]
    [InlineData("value,Sud,sales,2030Q4,,=,900,EUR mn,", "There is no figure of sales of Sud Lines in 2030 Q4: Sud tells nobody.", "Testable once the data hold sales of Sud Lines in 2030 Q4.")]
    [InlineData("growth,Nord,profit,2031Q3,,=,20,%,", "Growth from zero or from a loss has no meaning.", "Testable once the base is above zero.")]
    [InlineData("growth,Sud,profit,2031Q3,,=,-50,%,", "Only the story itself says so, and a witness cannot vouch for itself.", "Testable once another source reports it.")]
    [InlineData("state,shared-tickets,,2031Q1,,=,open,,", "The data hold no state of “Shared tickets” on 31 March 2031.", "Testable once they say how “Shared tickets” stood then.")]
    [InlineData("state,shared-tickets,,2031Q1..2031Q3,,=,open,,", "The data hold no state of “Shared tickets” on 31 March 2031.", "Testable once they say how “Shared tickets” stood then.")]
    [InlineData("state,joint-pier,,2032,,=,open,,", "The data tell nothing of 31 December 2032: what they know ends on 1 March 2032.", "Testable with newer data.")]
    [InlineData("count,berth:Nord>Sud,,2032,state = open,=,1,,", "The data tell nothing of 31 December 2032: what they know ends on 1 March 2032.", "Testable with newer data.")]
    [InlineData("count,launch:Nord,,2030..2032,,=,2,,", "The data tell nothing of 31 December 2032: what they know ends on 1 March 2032.", "Testable with newer data.")]
    [InlineData("date,second-crossing,,,,=,2031-02,,", "The data do not date “Second crossing” (2031 Q1) exactly enough: on 1 February 2031 the verdict would be \"holds\", on other days \"differs\".", "Testable once the day of “Second crossing” is known.")]
    [InlineData("state,old-pier,,2031-05-10,,=,partial,,", "The data do not date “The old pier” (May 2031) exactly enough: on 11 May 2031 the verdict would be \"differs\", on other days \"holds\".", "Testable once the day of “The old pier” is known.")]
    public void What_the_data_cannot_tell_cannot_be_tested(string claim, string reason, string needed)
    {
        var tested = data.Judge(claim);

        Assert.Equal((CannotBeTested, reason, needed), (tested.Verdict, tested.Reason, tested.FlipPoint.Text));
    }

    [Theory]
    [InlineData("value,Nord||,sales,2031Q3,,=,1,EUR bn,", "subject", "\"Nord||\" has an entry with nothing in it. Remove a bar, or write what is missing.")]
    [InlineData("state,joint-pier,,2031..,,=,open,,", "period", "\"2031..\" does not have two ends. Write one period, or two with .. between them.")]
    [InlineData("date,first-crossing,,,,=,..,,", "value", "\"..\" does not have two ends. Write one period, or two with .. between them.")]
    [InlineData("date,first-crossing,,,,=,0001,,", "value", "\"0001\" is not a period. Write a quarter as 2024Q2, a year as 2024, a fiscal year as FY2024-03, a month as 2024-06 or a day as 2024-06-30.")]
    [InlineData("date,first-crossing,,,,=,2030,,-1", "tolerance", "a tolerance is not below zero. Leave the minus sign out.")]
    [InlineData("calendar,Nord,,FY0000,,=,2031,,", "period", "\"FY0000\" is not a fiscal period. Write a fiscal year as FY2022 or a fiscal quarter as FY2025Q1.")]
    [InlineData("count,Nord,sales,2031Q3,sales above 3,=,1,,", "where", "\"sales above 3\" is not a condition. Write what, a comparison and a limit, such as growth >= 10 or state = open.")]
    [InlineData("count,Nord,sales,2031Q3,shares >= 3,=,1,,", "where", "\"shares\" is not one of state, value, growth, share, change. Did you mean \"share\"?")]
    public void A_claim_that_no_pattern_guards_is_guarded_all_the_same(string claim, string column, string complaint) => Assert.EndsWith(
        $"claims.csv, line 2, column \"{column}\": {complaint}",
        Assert.Throws<Coopetition.Data.DataException>(() => data.Judge(claim)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("date,first-crossing,,,,=,1200,,1000000", Differs)]
    [InlineData("span,first-crossing|2031-05-10,,,,>,99999999,years,", Contradicted)]
    [InlineData("state,joint-pier,,1200,,=,open,,", CannotBeTested)]
    [InlineData("count,launch:Nord,,2030..2031,,<,99999999999999999999,,", Holds)]
    public void The_ends_of_the_calendar_and_of_numbers_are_no_obstacle(string claim, Verdict verdict) => Assert.Equal(verdict, data.Judge(claim).Verdict);

    [Fact]
    public void A_witness_that_contradicts_itself_is_heard() => Assert.Equal(Differs, data.Judge("growth,Sud,profit,2031Q3,,=,-10,%,").Verdict);

    [Theory]
    [InlineData("state,joint-pier,,2031Q1,,=,open,,", Holds)]
    [InlineData("state,joint-pier,,2031Q1,,=,closed|open,,", Holds)]
    [InlineData("state,joint-pier,,2030Q4,,=,open,,", Differs)]
    [InlineData("state,joint-pier,,2030Q4,,=,open,,2", Contradicted)]
    [InlineData("state,joint-pier,,2030,,=,trial,,", Contradicted)]
    [InlineData("state,berth:Nord>Sud,,2031Q3,,=,open,,", Differs)]
    [InlineData("state,berth:Nord>Sud,,2031Q3,,!=,open,,", Holds)]
    [InlineData("state,berth:Nord>Sud,,2030Q4,,!=,closed,,", Contradicted)]
    [InlineData("state,joint-pier,,2030Q1..2030Q4,,=,closed,,", Holds)]
    [InlineData("state,joint-pier,,2030Q1..2031Q1,,=,closed,,", Differs)]
    [InlineData("date,first-crossing,,,,=,2030Q2,,", Holds)]
    [InlineData("date,first-crossing,,,,=,2030-04,,", Differs)]
    [InlineData("date,first-crossing,,,,=,2031,,", Contradicted)]
    [InlineData("date,first-crossing|second-crossing,,,,=,2030..2031,,", Holds)]
    // One of the two was then.
    [InlineData("date,first-crossing|second-crossing,,,,=,2031Q1,,", Differs)]
    [InlineData("date,first-crossing|second-crossing,,,,=,2029,,", Contradicted)]
    [InlineData("date,first-crossing,,,,<=,2030-05-10,,", Holds)]
    [InlineData("date,first-crossing,,,,<,2030-05-10,,", Contradicted)]
    [InlineData("date,second-crossing,,,,>,2030,,", Holds)]
    [InlineData("date,first-crossing,,,,>=,2030-06,,", Contradicted)]
    [InlineData("span,first-crossing|2031-05-10,,,,=,1,years,", Holds)]
    [InlineData("span,first-crossing|second-crossing,,,,between,7..11,months,", Holds)]
    [InlineData("span,first-crossing|second-crossing,,,,=,9,months,0.5", CannotBeTested)]
    [InlineData("calendar,Nord,,FY2031Q1,,=,2030Q3,,", Holds)]
    [InlineData("calendar,Nord,,FY2031,,=,2031-06-30,,", Holds)]
    [InlineData("calendar,Nord,,FY2031,,=,2031,,", Contradicted)]
    [InlineData("calendar,Sud,,FY2031Q2,,=,2031Q2,,", Holds)]
    public void Time_is_judged_by_the_calendar(string claim, Verdict verdict) => Assert.Equal(verdict, data.Judge(claim).Verdict);

    [Theory]
    [InlineData("count,berth:Nord>Sud,,2031Q3,state = open,=,1,,", Holds)]
    [InlineData("count,joint-pier|old-pier,,2031Q3,state = closed,=,0,,", Holds)]
    [InlineData("count,joint-pier|shared-tickets,,2031Q1,state = open,=,1,,", CannotBeTested)]
    [InlineData("count,launch:Nord,,2030..2031,,=,2,,", Holds)]
    [InlineData("count,launch:Nord,,2030,,=,0,,", Contradicted)]
    [InlineData("count,launch:Sud,,2030,,=,0,,", Holds)]
    [InlineData("count,launch:Nord,,2030..2031-01,,=,1,,", CannotBeTested)]
    [InlineData("count,first-crossing|second-crossing,,2031,,=,1,,", Holds)]
    [InlineData("count,Nord,tickets|freight,2031Q3,share >= 50,=,1,,", Holds)]
    [InlineData("count,Nord,sales,2030Q4..2031Q3,change > 0,=,3,,", Holds)]
    [InlineData("count,Nord,sales,2030Q3..2031Q3,value >= 1200,=,4,,", Differs)]
    [InlineData("count,Nord|Sud,profit,2031Q3,growth > 0,=,0,,", CannotBeTested)]
    public void A_count_is_of_what_fulfils_the_condition(string claim, Verdict verdict) => Assert.Equal(verdict, data.Judge(claim).Verdict);

    [Theory]
    [InlineData("gap,Nord|Sud,tickets|tickets,2031Q3|2031Q3,,?,not very large,%,", "+28.6%", "Not testable as worded: “not very large” names no number. Nord Ferries had EUR 900m, Sud Lines EUR 700m: 28.6% more.")]
    [InlineData("growth,Nord,sales,2031Q3,,?,soared,%,", "+20%", "Not testable as worded: “soared” names no number. By these data it is +20% in 2031 Q3.")]
    [InlineData("span,first-crossing|2031-05-10,,,,?,ages,years,", "1.0 years", "Not testable as worded: “ages” names no number. By these data it was 1.0 years.")]
    [InlineData("state,joint-pier,,2031Q1,,?,for most,,", "open", "Not testable as worded: “for most” names no number. By these data it was open at the end of 2031 Q1.")]
    [InlineData("count,launch:Nord,,2030..2031,,?,many,,", "2", "Not testable as worded: “many” names no number. Two such events are known: “First crossing” (10 May 2030) and “Second crossing” (2031 Q1).")]
    [InlineData("count,berth:Nord>Sud,,2031Q3,state = open,?,few,,", "1", "Not testable as worded: “few” names no number. One of the two channels was open then.")]
    public void Words_that_name_no_number_are_shown_with_the_numbers(string claim, string computed, string reason)
    {
        var tested = data.Judge(claim);

        Assert.Equal((CannotBeTested, computed, reason), (tested.Verdict, tested.Computed, tested.Reason));
        Assert.NotEmpty(tested.Sources);
    }

    [Theory]
    [InlineData("count,launch:Nord,,2030..2031,,=,0,,", "Two such events are known: “First crossing” (10 May 2030) and “Second crossing” (2031 Q1); stated were none.")]
    [InlineData("count,launch:Sud,,2030,,=,1,,", "No such event is known; stated was one.")]
    [InlineData("count,berth:Nord>Sud,,2031Q3,state = open,=,2,,", "One of the two channels was open then; stated were two.")]
    [InlineData("count,Nord,sales,2030Q3..2031Q3,value >= 1200,=,4,,", "Three of five had value of at least EUR 1.2bn: sales of Nord Ferries in 2031 Q1, sales of Nord Ferries in 2031 Q2 and sales of Nord Ferries in 2031 Q3; stated were four.")]
    [InlineData("gap,Nord|Sud,tickets|tickets,2031Q3|2031Q3,,<,0,EUR mn,", "Nord Ferries had EUR 900m, Sud Lines EUR 700m: EUR 200m more.")]
    [InlineData("state,joint-pier,,2030Q4,,=,open,,", "It was closed, not open, at the end of 2030 Q4.")]
    [InlineData("state,berth:Nord>Sud,,2031Q3,,=,open,,", "One of the two channels was open at the end of 2031 Q3: 1 open; 1 partly open.")]
    [InlineData("date,first-crossing|second-crossing,,,,=,2031Q1,,", "“First crossing”: 10 May 2030 is 236 days before the start of 2031 Q1; “Second crossing”: 2031 Q1 is what was stated.")]
    public void A_reason_names_what_it_counted(string claim, string reason) => Assert.Equal(reason, data.Judge(claim).Reason);

    [Fact]
    public void The_change_of_a_gap_is_a_change_as_well()
    {
        var tested = data.Judge("change,Nord|Nord,sales|profit,2031Q3,,<,0,EUR mn,");

        Assert.Equal((Holds, "−EUR 140m", "Sales of Nord Ferries in 2031 Q3, EUR mn: 1,200 − 40 − (1,300 − 0) = −EUR 140m"), (tested.Verdict, tested.Computed, tested.Computation));
        Assert.Equal("Holds until sales of Nord Ferries in 2031 Q2 falls below EUR 1.2bn (−10.8%); then it is contradicted.", tested.FlipPoint.Text);
    }

    [Fact]
    public void What_only_the_story_tells_in_part_cannot_hold_and_is_named()
    {
        var tested = data.Judge("date,first-crossing|strike,,,,=,2030..2031,,");

        Assert.Equal((CannotBeTested, "Of “Strike” only the story itself says so, and a witness cannot vouch for itself.", Status.Told), (tested.Verdict, tested.Reason, tested.Status));
    }

    [Fact]
    public void The_story_of_another_pair_needs_no_code()
    {
        var ledger = data.Test("""
            A,Nord sold more than a billion.,1,value,Nord,sales,2031Q3,,>,1,EUR bn,,,Told at sea.,tale
            B,The sea was calm.,2,none,,,,,,,,,Nobody measured the waves.,,tale

            """);

        Assert.Equal("2 claims: 1 holds, 1 cannot be tested.", ledger.Summary);
        Assert.Equal("Holds until sales of Nord Ferries in 2031 Q3 falls below EUR 1.0bn (−16.7%); then it is contradicted.", ledger["A"].FlipPoint.Text);
        Assert.Equal((CannotBeTested, "Nobody measured the waves.", ""), (ledger["B"].Verdict, ledger["B"].Reason, ledger["B"].Computed));
    }

    [Fact]
    public void A_claim_that_is_not_there_is_asked_for_in_vain() =>
        Assert.Equal("There is no claim \"Z\".", Assert.Throws<KeyNotFoundException>(() => data.Test("B,The sea was calm.,2,none,,,,,,,,,Nobody measured the waves.,,tale\n")["Z"]).Message);

    public void Dispose() => data.Dispose();
}

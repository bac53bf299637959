namespace Coopetition.Tests;

/// <summary>What figures that are to be added make of those that are there.</summary>
public sealed class AddingFigures : IDisposable
{
    private readonly OtherPair pair = new();

    public void Dispose() => pair.Dispose();

    [Theory]
    [InlineData(129, null)]
    [InlineData(1_290, "1,290 USD mn lies far outside its series: after 124 in 2024 Q4, 124.6 to 131.2 would not surprise, by the 7 steps that it has taken so far.")]
    [InlineData(0.129, "0.129 USD mn lies far outside its series: after 124 in 2024 Q4, 124.6 to 131.2 would not surprise, by the 7 steps that it has taken so far.")]
    [InlineData(0, "0 USD mn lies far outside its series: after 124 in 2024 Q4, 124.6 to 131.2 would not surprise, by the 7 steps that it has taken so far.")]
    [InlineData(-129, "−129 USD mn is the first below zero in its series.")]
    public void A_value_is_far_outside_its_series_if_its_step_lies_beyond_three_interquartile_ranges(double value, string? fault)
    {
        pair.With("acme", "revenue", "2023Q1", 100, 104, 107, 110, 114, 117, 120, 124);

        Assert.Equal(fault, Assert.Single(Adding(() => pair.With("acme", "revenue", "2025Q1", value)).Figures).Unusual);
    }

    [Fact]
    public void A_short_series_cannot_tell_what_is_unusual()
    {
        pair.With("acme", "revenue", "2023Q1", 100, 104, 107, 110, 114, 117);

        Assert.Null(Assert.Single(Adding(() => pair.With("acme", "revenue", "2024Q3", 1_000_000)).Figures).Unusual);
    }

    [Fact]
    public void A_series_of_gains_and_losses_may_change_sides()
    {
        pair.With("acme", "revenue", "2023Q1", 100, 104, 107, -110, -114, -117, -120, -124, -130);

        Assert.Null(Assert.Single(Adding(() => pair.With("acme", "revenue", "2025Q2", 100)).Figures).Unusual);
    }

    [Fact]
    public void Of_several_quarters_each_is_held_against_the_one_before_it()
    {
        pair.With("acme", "revenue", "2023Q1", 100, 104, 107, 110, 114, 117, 120, 124);

        Assert.Equal([null, null, null], Adding(() => pair.With("acme", "revenue", "2025Q1", 130, 137, 144)).Figures.Select(figure => figure.Unusual));
    }

    [Fact]
    public void A_vintage_that_is_older_than_what_is_known_changes_nothing_that_is_shown()
    {
        pair.With("acme", "revenue", "2023Q1", 100).Replace("financials", "2023-06-30", "2024-06-30");

        Assert.Equal(
            "older     Acme: Revenue, 2023 Q1: 98 USD mn as reported on 30 June 2023; 100 USD mn of 30 June 2024 stays",
            Assert.Single(Adding(() => pair.With("acme", "revenue", "2023Q1", 98)).Figures).ToString());
    }

    [Fact]
    public void A_part_that_does_not_add_up_to_its_whole_is_told_at_its_row()
    {
        pair.With("acme", "revenue", "2023Q1", 100).With("acme", "boats", "2023Q1", 60);
        var error = Assert.Single(Adding(() => pair.With("acme", "sails", "2023Q1", 50)).Disagreements);

        Assert.Equal(("financials.csv", 4, "value"), (error.File, error.Line, error.Column));
        Assert.Equal("Acme's revenue, 2023 Q1: the parts add up to 110 USD mn, the whole as published is 100 USD mn, a difference of 10 USD mn.", error.Problem);
    }

    [Fact]
    public void What_was_reported_after_its_source_came_out_is_told_at_its_row()
    {
        pair.With("birch", "revenue", "2023Q1", 100);
        var error = Assert.Single(Adding(() => pair.With("acme", "revenue", "2024Q2", 100)).Disagreements);

        Assert.Equal(("financials.csv", 3, "reported_on"), (error.File, error.Line, error.Column));
        Assert.Equal("30 September 2024 is after the day that its source report came out, 2024-08-01.", error.Problem);
    }

    [Fact]
    public void Rows_without_a_figure_that_make_figures_disagree_are_told_at_those()
    {
        pair.With("acme", "revenue", "2023Q1", 100).With("acme", "boats", "2023Q1", 60).With("acme", "sails", "2023Q1", 50).Replace("metrics", "revenue,true", "revenue,false");

        var error = Assert.Single(Adding(() => pair.Replace("metrics", "revenue,false", "revenue,true")).Disagreements);
        Assert.Equal(("financials.csv", "value"), (error.File, error.Column));
        Assert.StartsWith("Acme's revenue, 2023 Q1: the parts add up to 110 USD mn", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_disagreed_before_is_not_the_new_rows_fault()
    {
        pair.With("acme", "revenue", "2023Q1", 100).With("acme", "boats", "2023Q1", 60).With("acme", "sails", "2023Q1", 50);

        Assert.Empty(Adding(() => pair.With("birch", "revenue", "2023Q1", 100)).Disagreements);
    }

    private Addition Adding(Action add)
    {
        var before = pair.Read();
        add();
        return Addition.Of(before, pair.Read());
    }
}

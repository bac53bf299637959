namespace Coopetition.Tests;

public sealed class SettlingThenAndNow
{
    [Fact]
    public void A_year_stands_for_its_latest_quarter_that_both_sides_reported_and_then_for_the_same_season()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2021Q1", Ones(15)).With("birch", "revenue", "2021Q1", Ones(14));
        var story = Story.Of(pair.Read(), "2021", "2024");

        Assert.Equal(("2021Q2", "2024Q2"), (story.Then.ToData(), story.Now.ToData()));
        Assert.Equal(["2024 stands for 2024 Q2, its latest quarter that both Acme and Birch have reported.", "2021 stands for 2021 Q2, so that the seasons match."], story.Notes);
        Assert.True(story.IsComplete);
    }

    [Fact]
    public void Quarters_are_taken_at_their_word()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2021Q1", Ones(14)).With("birch", "revenue", "2021Q1", Ones(14));
        var story = Story.Of(pair.Read(), "2022Q1", "2024 Q1");

        Assert.Equal(("2022Q1", "2024Q1"), (story.Then.ToData(), story.Now.ToData()));
        Assert.Empty(story.Notes);
    }

    [Fact]
    public void A_year_without_a_common_quarter_gives_way_to_the_latest_there_is()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2021Q1", Ones(12)).With("birch", "revenue", "2021Q1", Ones(11));
        var story = Story.Of(pair.Read(), "2021", "2024");

        Assert.Equal(("2021Q3", "2023Q3"), (story.Then.ToData(), story.Now.ToData()));
        Assert.Equal("These data have no quarter of 2024 that both Acme and Birch have reported; 2023 Q3, the latest, stands in for it.", story.Notes[0]);
        Assert.True(story.IsComplete);
    }

    [Fact]
    public void When_only_then_s_own_year_is_left_the_year_before_takes_its_place()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2020Q1", Ones(6)).With("birch", "revenue", "2020Q1", Ones(6));
        var story = Story.Of(pair.Read(), "2021", "2024");

        Assert.Equal(("2020Q2", "2021Q2"), (story.Then.ToData(), story.Now.ToData()));
        Assert.Contains("2021 Q2 is not before it, so that 2020 Q2 takes the place of then.", story.Notes);
    }

    [Fact]
    public void What_is_missing_is_said_not_thrown()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2023Q1", Ones(6)).With("birch", "revenue", "2023Q1", Ones(6));
        var story = Story.Of(pair.Read(), "2019", "2024Q4");

        Assert.False(story.IsComplete);
        Assert.Equal("2019Q4", story.Then.ToData());
        Assert.Contains("These data have no revenue of Acme for 2019 Q4, and do not say why.", story.Notes);
        Assert.Contains("Acme's figures in these data end with 2024 Q2.", story.Notes);
        Assert.Equal("missing", story.Frame("revenue").Of("Acme").TextAt("2019Q4"));
    }

    [Fact]
    public void Data_without_any_common_quarter_still_make_a_story()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2023Q1", 1).With("birch", "revenue", "2023Q2", 1);
        var story = Story.Of(pair.Read(), "2021", "2024");

        Assert.Equal("2024Q4", story.Now.ToData());
        Assert.Equal("Acme and Birch have reported no quarter in common in these data; 2024 Q4 is shown as missing.", story.Notes[0]);
    }

    [Fact]
    public void Left_out_the_periods_are_the_descriptor_s()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2020Q1", Ones(18)).With("birch", "revenue", "2020Q1", Ones(18)).Story("""{ "then": "2021Q1", "now": "2023" }""");
        var story = Story.Of(pair.Read());

        Assert.Equal(("2021Q1", "2023Q4"), (story.Then.ToData(), story.Now.ToData()));
    }

    [Fact]
    public void Without_any_word_it_is_the_latest_quarter_against_the_year_before()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2020Q1", Ones(18)).With("birch", "revenue", "2020Q1", Ones(18));
        var story = Story.Of(pair.Read());

        Assert.Equal(("2023Q2", "2024Q2"), (story.Then.ToData(), story.Now.ToData()));
    }

    [Theory]
    [InlineData("2021", "next", "now is \"next\", which is neither a year (2024) nor a quarter (2024Q2).")]
    [InlineData("2021-06", "2024", "then is \"2021-06\", which is neither a year (2024) nor a quarter (2024Q2).")]
    [InlineData("2024", "2021", "then (2024 Q4) is not before now (2021 Q4). Give an earlier period for then, or a later one for now.")]
    [InlineData("2024Q1", "2024Q1", "then (2024 Q1) is not before now (2024 Q1). Give an earlier period for then, or a later one for now.")]
    public void Periods_that_make_no_story_are_refused(string then, string now, string message)
    {
        using var pair = new OtherPair().With("acme", "revenue", "2021Q1", Ones(14)).With("birch", "revenue", "2021Q1", Ones(14));

        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Story.Of(pair.Read(), then, now)).Message);
    }

    [Fact]
    public void The_shipped_story_is_complete()
    {
        var story = Story.Of(DataCopy.Shipped);

        Assert.True(story.IsComplete);
        Assert.Equal(("Alibaba", "Tencent"), (story.A.Name, story.B.Name));
        Assert.DoesNotContain(story.Context, company => company.Side != Side.Context);
    }

    [Theory]
    [InlineData("2022", "2023")]
    [InlineData("2021Q4", "2022Q4")]
    public void The_shipped_story_can_be_told_of_other_periods(string then, string now) =>
        Assert.True(Story.Of(DataCopy.Shipped, then, now).IsComplete);

    [Fact]
    public void With_its_last_year_removed_the_shipped_story_is_told_of_what_is_left()
    {
        using var copy = new DataCopy().Keep("financials.csv", row => !row.Contains(",2024Q", StringComparison.Ordinal)).Keep("users.csv", row => !row.Contains(",2024Q", StringComparison.Ordinal));
        var story = Story.Of(copy.Read());

        Assert.Equal(("2021Q4", "2023Q4"), (story.Then.ToData(), story.Now.ToData()));
        Assert.True(story.IsComplete);
    }

    private static double?[] Ones(int count) => [.. Enumerable.Repeat<double?>(1, count)];
}

namespace Coopetition.Tests;

public sealed class SettlingThenAndNow
{
    [Fact]
    public void Years_that_both_sides_have_reported_whole_are_taken_at_their_word()
    {
        using var pair = Reported(16, 16);
        var story = Story.Of(pair.Read(), "2021", "2024");

        Assert.Equal(("2021", "2024"), (story.Then.ToData(), story.Now.ToData()));
        Assert.Empty(story.Notes);
        Assert.Equal(["2021", "2022", "2023", "2024"], story.Frame("revenue").RowKeys.Select(period => period.ToData()));
    }

    [Fact]
    public void Quarters_are_taken_at_their_word_and_frames_have_a_row_for_each()
    {
        using var pair = Reported(14, 14);
        var story = Story.Of(pair.Read(), "2022Q1", "2024 Q1");

        Assert.Equal(("2022Q1", "2024Q1"), (story.Then.ToData(), story.Now.ToData()));
        Assert.Empty(story.Notes);
        Assert.Equal(14, story.Frame("revenue").RowCount);
        Assert.Equal(14, story.Quarters("revenue").RowCount);
    }

    [Fact]
    public void A_year_that_is_not_known_whole_of_both_gives_way_to_the_latest_that_is()
    {
        using var pair = Reported(15, 14);
        var story = Story.Of(pair.Read(), "2021", "2024");

        Assert.Equal(("2021", "2023"), (story.Then.ToData(), story.Now.ToData()));
        Assert.Equal(["2024 is not known whole of both Acme and Birch in these data; 2023, the latest that is, stands in for it."], story.Notes);
    }

    [Fact]
    public void Without_any_whole_year_the_latest_quarter_stands_in_and_then_is_of_its_season()
    {
        using var pair = Reported(3, 2);
        var story = Story.Of(pair.Read(), "2020", "2024");

        Assert.Equal(("2020Q2", "2021Q2"), (story.Then.ToData(), story.Now.ToData()));
        Assert.Equal("2024 is not known whole of both Acme and Birch in these data; 2021 Q2, the latest that is, stands in for it.", story.Notes[0]);
        Assert.Equal("2020 stands for 2020 Q2, so that the seasons match.", story.Notes[1]);
    }

    [Fact]
    public void When_only_then_s_own_year_is_left_the_year_before_takes_its_place()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2020Q1", Ones(8)).With("birch", "revenue", "2020Q1", Ones(8));
        var story = Story.Of(pair.Read(), "2021", "2024");

        Assert.Equal(("2020", "2021"), (story.Then.ToData(), story.Now.ToData()));
        Assert.Contains("2021 is not before it, so that 2020 takes the place of then.", story.Notes);
    }

    [Fact]
    public void What_is_missing_is_said_not_thrown()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2023Q1", Ones(6)).With("birch", "revenue", "2023Q1", Ones(6));
        var story = Story.Of(pair.Read(), "2019Q4", "2024Q4");

        Assert.Equal("2019Q4", story.Then.ToData());
        Assert.Contains("These data have no revenue of Acme for 2019 Q4, and do not say why.", story.Notes);
        Assert.Contains("Acme's figures in these data end with 2024 Q2.", story.Notes);
        var revenue = story.Frame("revenue");
        Assert.Equal("missing", revenue.Text(revenue.ColumnKeys.First(), story.Then));
    }

    [Fact]
    public void Data_without_anything_in_common_still_make_a_story()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2023Q1", 1).With("birch", "revenue", "2023Q2", 1);
        var story = Story.Of(pair.Read(), "2021", "2024");

        Assert.Equal("2024", story.Now.ToData());
        Assert.Equal("No period is known of both Acme and Birch in these data; 2024 is shown as missing.", story.Notes[0]);
    }

    [Fact]
    public void Left_out_the_periods_are_the_descriptor_s()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2020Q1", Ones(18)).With("birch", "revenue", "2020Q1", Ones(18)).Story("""{ "then": "2021", "now": "2023" }""");
        var story = Story.Of(pair.Read());

        Assert.Equal(("2021", "2023"), (story.Then.ToData(), story.Now.ToData()));
    }

    [Fact]
    public void Without_any_word_it_is_the_latest_whole_year_against_the_year_before()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2020Q1", Ones(18)).With("birch", "revenue", "2020Q1", Ones(18));
        var story = Story.Of(pair.Read());

        Assert.Equal(("2022", "2023"), (story.Then.ToData(), story.Now.ToData()));
    }

    [Theory]
    [InlineData("2021", "next", "now is \"next\", which is neither a year (2024) nor a quarter (2024Q2).")]
    [InlineData("2021-06", "2024", "then is \"2021-06\", which is neither a year (2024) nor a quarter (2024Q2).")]
    [InlineData("2023", "2021", "then (2023) is not before now (2021). Give an earlier period for then, or a later one for now.")]
    [InlineData("2024Q1", "2024Q1", "then (2024 Q1) is not before now (2024 Q1). Give an earlier period for then, or a later one for now.")]
    [InlineData("2021Q2", "2023", "then (2021 Q2) is a quarter, and now (2023) is a year. Give two years, or two quarters.")]
    public void Periods_that_make_no_story_are_refused(string then, string now, string message)
    {
        using var pair = Reported(14, 14);

        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Story.Of(pair.Read(), then, now)).Message);
    }

    [Fact]
    public void The_shipped_story_compares_2021_with_2024_and_was_told_of_the_second_quarter_of_2024()
    {
        var story = Story.Of(DataCopy.Shipped);

        Assert.Equal(("Alibaba", "Tencent"), (story.A.Name, story.B.Name));
        Assert.Equal(("2021", "2024", "2024Q2"), (story.Then.ToData(), story.Now.ToData(), story.AsTold.ToData()));
        Assert.Empty(story.Notes);
    }

    [Theory]
    [InlineData("2022", "2025")]
    [InlineData("2021Q2", "2024Q2")]
    public void The_shipped_story_can_be_told_of_other_periods(string then, string now) =>
        Assert.Empty(Story.Of(DataCopy.Shipped, then, now).Notes);

    [Fact]
    public void With_its_last_years_removed_the_shipped_story_is_told_of_what_is_left()
    {
        using var copy = new DataCopy()
            .Keep("financials.csv", row => !row.Contains(",2024Q", StringComparison.Ordinal) && !row.Contains(",2025Q", StringComparison.Ordinal))
            .Keep("annuals.csv", row => !row.Contains(",2024,", StringComparison.Ordinal) && !row.Contains(",2025,", StringComparison.Ordinal))
            .Keep("users.csv", row => !row.Contains(",2024Q", StringComparison.Ordinal) && !row.Contains(",2025Q", StringComparison.Ordinal));
        var story = Story.Of(copy.Read());

        Assert.Equal(("2021", "2023"), (story.Then.ToData(), story.Now.ToData()));
    }

    private static OtherPair Reported(int acme, int birch) =>
        new OtherPair().With("acme", "revenue", "2021Q1", Ones(acme)).With("birch", "revenue", "2021Q1", Ones(birch));

    private static double?[] Ones(int count) => [.. Enumerable.Repeat<double?>(1, count)];

    [Fact]
    public void A_period_is_known_if_both_have_reported_the_first_metric_whatever_it_is()
    {
        using var pair = new OtherPair().Replace("metrics", "revenue,Revenue", "sales,Sales").Replace("metrics", "not applicable,revenue,true", "not applicable,sales,true")
            .With("acme", "sales", "2023Q1", 1, 2, 3, 4, 5).With("birch", "sales", "2023Q1", 1, 2, 3, 4);

        var story = Story.Of(pair.Read());

        Assert.Equal((Period.Year(2022), Period.Year(2023)), (story.Then, story.Now));
    }
}

namespace Coopetition.Tests;

public sealed class KnowingWhatIsMissing
{
    private readonly Dataset data = DataCopy.Shipped;

    [Fact]
    public void Every_quarter_of_what_was_ever_observed_has_a_value_or_a_stated_reason()
    {
        Assert.Equal(Period.Parse("2020Q1").To(Period.Parse("2025Q4")), data.Quarters);
        Assert.All(data.Metrics.Where(metric => data.Observations.Any(row => row.Metric == metric)).SelectMany(metric => data.Frame(metric.Id).ColumnKeys), measure => Assert.All(
            data.Quarters.Where(quarter => measure[quarter].Gap is not null),
            quarter => Assert.NotEqual(GapKind.Unexplained, measure[quarter].Gap!.Kind)));
    }

    [Fact]
    public void What_was_published_in_the_spring_of_2026_and_not_found_is_said_to_be_so()
    {
        var profit = data.Frame("net_income_attributable").ColumnKeys.Single(measure => measure.Company.Id == "Tencent");

        Assert.Equal(GapKind.NotCollected, profit[Period.Parse("2025Q4")].Gap?.Kind);
        Assert.Equal(GapKind.NotYetReported, profit[Period.Parse("2026Q1")].Gap?.Kind);
    }

    [Theory]
    [InlineData("taobao-wechat-pay", "2024-09-12", Openness.Partial)]
    [InlineData("taobao-wechat-pay", "2024-09-26", Openness.Partial)]
    [InlineData("taobao-wechat-pay", "2024-09-27", Openness.Open)]
    [InlineData("wechat-group-links", "2021-11-29", Openness.Trial)]
    [InlineData("wechat-group-links", "2021-11-30", Openness.Open)]
    [InlineData("hema-jishi-mini-program", "2021-05-01", Openness.Open)]
    [InlineData("qinyou-mini-program", "2021-06-01", Openness.Trial)]
    [InlineData("assistant-links", "2026-02-06", Openness.Closed)]
    public void A_channel_has_the_state_that_was_attested_for_a_day(string id, string day, Openness state) =>
        Assert.Equal(state, data.Channels.Single(channel => channel.Id == id).On(DateOnly.ParseExact(day, "yyyy-MM-dd", null))?.Openness);

    [Fact]
    public void What_only_the_story_says_is_told_and_nothing_else_is()
    {
        Assert.Equal(
            (4, 13, 5),
            (data.Observations.Count(row => row.Status == Status.Told), data.Channels.SelectMany(channel => channel.States).Count(state => state.Status == Status.Told), data.Events.Count(happening => happening.Status == Status.Told)));
        Assert.Equal(Status.Told, Enum.GetValues<Status>().Min());
    }

    [Theory]
    [InlineData("users.csv", "zimubang-2024-09-02,told,the story only,From", "zimubang-2024-09-02,seen,the story only,From", "the row comes from the story itself, \"zimubang-2024-09-02\", and is not told. Write told, or name another source that says so.")]
    [InlineData("events.csv", "during,zimubang-2024-09-02,told\nhonor", "during,zimubang-2024-09-02,derived\nhonor", "the row comes from the story itself, \"zimubang-2024-09-02\", and is not told. Write told, or name another source that says so.")]
    [InlineData("channel_states.csv", "open,scmp-2023-09-25,seen,Direct", "open,scmp-2023-09-25,told,Direct", "the row is told, and \"scmp-2023-09-25\" is not the story. Write how far the row was checked, or name the story as its source.")]
    public void A_row_that_the_story_alone_tells_cannot_pass_for_more(string file, string right, string wrong, string complaint)
    {
        using var copy = new DataCopy().Replace(file, right, wrong);

        Assert.Contains($"column \"status\": {complaint}", copy.Complaint(), StringComparison.Ordinal);
    }
}

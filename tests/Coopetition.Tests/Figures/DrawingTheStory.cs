namespace Coopetition.Tests.Figures;

public sealed class DrawingTheStory
{
    private static readonly DateOnly Start = new(2021, 1, 1);
    private static readonly DateOnly End = new(2024, 12, 31);

    [Fact]
    public void A_channel_is_a_row_of_worded_stretches_one_per_state()
    {
        var drawn = new Drawn(Figure.Channels("channels", "Opened", Start, End, Given.Channel("Payment", (new(2020, 1, 1), Openness.Closed), (new(2022, 1, 1), Openness.Trial), (new(2023, 1, 1), Openness.Partial), (new(2024, 1, 1), Openness.Open))));
        var bars = drawn.Traces[^1];

        Assert.Equal(["2021-01-01", "2022-01-01", "2023-01-01", "2024-01-01"], bars["base"]!.AsArray().Select(day => (string?)day));
        Assert.Equal(["", ".", "/", ""], bars["marker"]!["pattern"]!["shape"]!.AsArray().Select(pattern => (string?)pattern));
        Assert.Contains("<b>Acme opens to Birch</b>", drawn.Labels);
        Assert.All(["closed", "trial", "partial", "open"], word => Assert.Equal(2, drawn.Labels.Count(label => label == word)));
    }

    [Fact]
    public void States_after_the_last_day_are_neither_drawn_nor_cited()
    {
        var figure = Figure.Channels("channels", "Closed", Start, new(2021, 12, 31), Given.Channel("Payment", (new(2020, 1, 1), Openness.Closed), (new(2022, 1, 1), Openness.Open)));

        Assert.Single(figure.Table.Rows);
        Assert.Single(new Drawn(figure).Traces[^1]["x"]!.AsArray());
        Assert.EndsWith("On 31 December 2021: 1 closed. Closed", figure.AlternativeText);
    }

    [Fact]
    public void A_channel_whose_state_is_not_known_yet_is_left_blank()
    {
        var figure = Figure.Channels("channels", "Unknown", Start, new(2021, 12, 31), Given.Channel("Payment", (new(2022, 1, 1), Openness.Open)));

        Assert.EndsWith("On 31 December 2021: 1 not known. Unknown", figure.AlternativeText);
    }

    [Fact]
    public void A_day_that_is_not_known_is_said_to_be_the_start()
    {
        var channel = Given.Channel("Payment", (new(2020, 1, 1), Openness.Closed), (new(2022, 1, 1), Openness.Open));
        var vague = channel with { States = [.. channel.States.Select(state => state with { Precision = Precision.Year })] };

        Assert.Empty(Figure.Channels("channels", "Open", Start, End, channel).Notes);
        Assert.Equal(["A change whose day is not known is drawn at the start of its month, half or year."], Figure.Channels("channels", "Open", Start, End, vague).Notes);
    }

    [Fact]
    public void Events_stand_on_the_side_of_who_acted_in_order_and_apart()
    {
        var events = Enumerable.Range(1, 24).Select(number => Given.Event($"Event number {number}", number % 3 == 0 ? "birch" : "acme", new DateOnly(2021 + (number / 12), 1 + (number % 12), 3))).ToList();
        var drawn = new Drawn(Figure.Timeline("timeline", "Events", Given.Acme, Given.Birch, events), "column");
        var labels = drawn.Annotations.Where(annotation => ((string)annotation["text"]!).Contains("number", StringComparison.Ordinal)).ToList();

        Assert.Equal(16, labels.Count(label => (string?)label["xanchor"] == "right"));
        Assert.Equal(8, labels.Count(label => (string?)label["xanchor"] == "left"));
        Assert.All(new[] { "right", "left" }, side =>
        {
            var extents = drawn.Extents("number", side);
            Assert.All(extents.Zip(extents.Skip(1)), pair => Assert.True(pair.First.To <= pair.Second.From + 0.5, $"{pair.First} lies on {pair.Second}"));
        });
    }

    [Fact]
    public void A_date_is_said_as_far_as_it_is_known()
    {
        var labels = new Drawn(Figure.Timeline("timeline", "Events", Given.Acme, Given.Birch,
            Given.Event("A", "acme", new(2021, 9, 17)),
            Given.Event("B", "acme", new(2021, 9, 1)) with { Precision = Precision.Month },
            Given.Event("C", "acme", new(2021, 7, 1)) with { Precision = Precision.Half },
            Given.Event("D", "acme", new(2021, 1, 1)) with { Precision = Precision.Year })).Labels;

        Assert.Contains("<b>17 Sep</b>: A", labels);
        Assert.Contains("<b>Sep</b>: B", labels);
        Assert.Contains("<b>Second half</b>: C", labels);
        Assert.Contains("D", labels);
        Assert.Contains("<b>2021</b>", labels);
    }

    [Fact]
    public void A_third_partys_event_stands_grey_beside_whom_it_concerns()
    {
        var drawn = new Drawn(Figure.Timeline("timeline", "Events", Given.Acme, Given.Birch, Given.Event("Fine", "regulator", new(2021, 4, 10)) with { Counterparty = "acme" }));
        var label = drawn.Annotations.Single(annotation => ((string)annotation["text"]!).EndsWith("Fine", StringComparison.Ordinal));

        Assert.Equal("right", (string?)label["xanchor"]);
        Assert.Equal("#8b9095", (string?)drawn.Traces.Single()["marker"]!["color"]![0]);
    }

    [Fact]
    public void What_came_after_the_story_has_a_mark_of_its_own()
    {
        var figure = Figure.Timeline("timeline", "Events", Given.Acme, Given.Birch, Given.Event("Before", "acme", new(2021, 4, 10)), Given.Event("After", "acme", new(2024, 9, 12)) with { Phase = "after" });

        Assert.Equal(["circle", "square"], new Drawn(figure).Traces.Single()["marker"]!["symbol"]!.AsArray().Select(symbol => (string?)symbol));
        Assert.Contains("Square: after the story was told.", figure.Notes);
    }
}

namespace Coopetition.Tests.Figures;

public sealed class DrawingTheStory
{
    private static readonly DateOnly Start = new(2021, 1, 1);
    private static readonly DateOnly End = new(2024, 12, 31);

    [Fact]
    public void A_channel_is_a_row_of_worded_stretches_one_per_state()
    {
        var drawn = new Drawn(new[] { Given.Channel("Payment", (new(2020, 1, 1), Openness.Closed), (new(2022, 1, 1), Openness.Trial), (new(2023, 1, 1), Openness.Partial), (new(2024, 1, 1), Openness.Open)) }.Matrix(Start, End));
        var bars = drawn.Traces.Single();

        Assert.Equal(["2021-01-01", "2022-01-01", "2023-01-01", "2024-01-01"], Drawn.Texts(bars["base"]));
        Assert.Equal(["closed", "trial", "partial", "open"], Drawn.Texts(bars["text"]));
        Assert.Equal(4, Drawn.Texts(bars["marker"]!["color"]).Distinct().Count());
        Assert.Contains("<b>Acme opens to Birch</b>", drawn.Labels);
    }

    [Fact]
    public void Shut_channels_stand_last_in_their_group()
    {
        var rows = Drawn.Texts(new Drawn(new[] { Given.Channel("Shut", (Start, Openness.Closed)), Given.Channel("Gone", (Start, Openness.Open), (new(2022, 1, 1), Openness.Withdrawn)), Given.Channel("Open", (Start, Openness.Open)) }.Matrix(Start, End)).Layout["yaxis"]!["ticktext"]);

        Assert.Equal(["", "Open", "Shut", "Gone"], rows);
    }

    [Fact]
    public void A_change_known_by_its_year_is_hatched_from_the_first_to_the_last_day_that_it_may_be()
    {
        var channel = Given.Channel("Payment", (new(2020, 1, 1), Openness.Closed), (new(2022, 1, 1), Openness.Open));
        var vague = channel with { States = [channel.States[0], channel.States[1] with { Precision = PeriodKind.Year }] };
        var bars = new Drawn(new[] { vague }.Matrix(Start, End)).Traces.Single();

        Assert.Equal(["2021-01-01", "2022-01-01", "2023-01-01"], Drawn.Texts(bars["base"]));
        Assert.Equal(["", "/", ""], Drawn.Texts(bars["marker"]!["pattern"]!["shape"]));
        Assert.Equal(["closed", "", "open"], Drawn.Texts(bars["text"]));
        Assert.Empty(new[] { channel }.Matrix(Start, End).ToFigure("channels", [channel], End, "Open.").Notes);
        Assert.Equal(["Hatched: when in this span it changed is not known."], new[] { vague }.Matrix(Start, End).ToFigure("channels", [vague], End, "Open.").Notes);
    }

    [Fact]
    public void An_unverified_state_is_outlined_and_has_a_question_mark()
    {
        var channel = Given.Channel("Payment", (Start, Openness.Open));
        var bars = new Drawn(new[] { channel with { States = [channel.States[0] with { Status = Status.Unverified }] } }.Matrix(Start, End)).Traces.Single();

        Assert.Equal(("open?", "rgba(0,0,0,0)", "#aa0000"), ((string?)bars["text"]![0], (string?)bars["marker"]!["color"]![0], (string?)bars["marker"]!["line"]!["color"]![0]));
    }

    [Fact]
    public void A_channel_of_which_nothing_is_known_in_the_span_says_so() =>
        Assert.Contains("not known", new Drawn(new[] { Given.Channel("Payment", (Start, Openness.Open)), Given.Channel("Gifts", (new(2025, 1, 8), Openness.Open)) }.Matrix(Start, End)).Labels);

    [Fact]
    public void Where_nothing_is_known_before_a_first_state_the_figure_says_what_an_empty_place_means()
    {
        var channel = Given.Channel("Payment", (new(2022, 1, 1), Openness.Open));

        Assert.Equal(["Empty: not known."], new[] { channel }.Matrix(Start, End).ToFigure("channels", [channel], End, "Open.").Notes);
    }

    [Fact]
    public void States_after_the_last_day_and_before_the_first_are_not_drawn() => Assert.Equal(
        ["closed"],
        Drawn.Texts(new Drawn(new[] { Given.Channel("Payment", (new(2018, 1, 1), Openness.Open), (new(2020, 1, 1), Openness.Closed), (new(2022, 1, 1), Openness.Open)) }.Matrix(Start, new(2021, 12, 31))).Traces.Single()["text"]));

    [Fact]
    public void Events_stand_on_the_side_of_who_acted_in_order_of_time()
    {
        var events = Enumerable.Range(1, 24).Select(number => Given.Event($"Event {number}", number % 3 == 0 ? "birch" : "acme", new DateOnly(2021 + (number / 12), 1 + (number % 12), 3))).ToList();
        var labels = new Drawn(events.Timeline(Given.Acme, Given.Birch)).Annotations.Where(label => (string?)label["name"] == "end").ToList();

        Assert.Equal(16, labels.Count(label => (string?)label["xanchor"] == "right"));
        Assert.Equal(8, labels.Count(label => (string?)label["xanchor"] == "left"));
        Assert.Equal(labels.Select(label => (int)label["y"]!).Order().Distinct(), labels.Select(label => (int)label["y"]!));
    }

    [Fact]
    public void A_date_is_said_as_far_as_it_is_known_below_its_year()
    {
        var labels = new Drawn(new[]
        {
            Given.Event("A", "acme", new(2021, 9, 17)),
            Given.Event("B", "acme", new(2021, 9, 1)) with { Precision = PeriodKind.Month },
            Given.Event("C", "acme", new(2021, 7, 1)) with { Precision = PeriodKind.Half },
            Given.Event("D", "acme", new(2021, 1, 1)) with { Precision = PeriodKind.Year },
        }.Timeline(Given.Acme, Given.Birch)).Labels;

        Assert.Equal(["<b>2021</b>", "<b>Acme</b>", "<b>Birch</b>", "D", "<b>Second half</b> C", "<b>Sep</b> B", "<b>17 Sep</b> A"], labels);
    }

    [Fact]
    public void What_others_did_stands_grey_beside_whom_it_concerns_and_what_came_after_has_a_mark_of_its_own()
    {
        var events = new[] { Given.Event("Fine", "regulator", new(2021, 4, 10)) with { Counterparty = "acme" }, Given.Event("After", "acme", new(2024, 9, 12)) with { Phase = "after" } };
        var drawn = new Drawn(events.Timeline(Given.Acme, Given.Birch));

        Assert.Equal("right", (string?)drawn.Annotations.Single(label => ((string)label["text"]!).EndsWith("Fine", StringComparison.Ordinal))["xanchor"]);
        Assert.Equal(["#8b9095", "#aa0000"], Drawn.Texts(drawn.Traces.Single()["marker"]!["color"]));
        Assert.Equal(["circle", "square"], Drawn.Texts(drawn.Traces.Single()["marker"]!["symbol"]));
        Assert.Contains("Square: after the story was told.", events.Timeline(Given.Acme, Given.Birch).ToFigure("events", events, [Given.Acme], "Two.").Notes);
    }

    [Fact]
    public void A_day_on_a_timeline_is_marked_between_the_events_around_it()
    {
        var rule = new Drawn(new[] { Given.Event("A", "acme", new(2021, 1, 1)), Given.Event("B", "acme", new(2021, 3, 1)) }.Timeline(Given.Acme, Given.Birch).Mark(new DateOnly(2021, 2, 1), "Order")).Layout["shapes"]!.AsArray()[^1]!;

        Assert.Equal(1.5, (double)rule["y0"]!);
    }

    [Fact]
    public void A_map_says_each_status_and_each_kind_of_gap_by_a_letter_and_a_word()
    {
        var drawn = new Drawn(Given.Users((1, "seen"), (2, "unverified"), (3, "derived")).Coverage());

        Assert.Equal(["s", "u", "d"], Drawn.Texts(drawn.Traces.Single()["text"]![1]));
        Assert.Equal(["<b>s</b>\u00a0seen\u00a0· <b>d</b>\u00a0derived\u00a0· <b>u</b>\u00a0unverified"], drawn.Named("mark"));
        Assert.Equal(["<b>Acme</b>", "Staff"], Drawn.Texts(drawn.Layout["yaxis"]!["ticktext"]));
    }

    [Fact]
    public void Every_letter_of_a_map_can_be_read_on_light_and_on_dark_paper() => Assert.All(
        from depth in Enumerable.Range(0, 5) from paper in new[] { Paper.Light, Paper.Dark } select paper.Grey(depth),
        // plotly.js writes in white or in this grey
        grey => Assert.InRange(Math.Max(Paper.Contrast(grey, "#ffffff"), Paper.Contrast(grey, "#444444")), 4.5, 21));
}

namespace Coopetition.Tests.Figures;

public sealed class DrawingComparisons
{
    private static readonly (Period Then, Period Now) Ends = (Given.Quarter(0), Given.Quarter(1));

    [Fact]
    public void A_dumbbell_has_a_tint_then_the_full_colour_now_and_both_values()
    {
        var drawn = new Drawn(Given.Frame("staff", [10, 30], [20, 15]).Dumbbell(Ends.Then, Ends.Now));
        var ends = drawn.Of("markers+text");

        Assert.Equal(["10m", "<b>30m</b>", "20m", "<b>15m</b>"], ends.Select(end => (string?)end["text"]![0]));
        Assert.Equal(["middle left", "middle right", "middle right", "middle left"], ends.Select(end => (string?)end["textposition"]));
        Assert.Equal("#aa0000", (string?)ends[1]["marker"]!["color"]);
        Assert.Equal("#db9494", (string?)ends[0]["marker"]!["color"]);
        Assert.Equal(["Acme", "Birch"], Drawn.Texts(drawn.Layout["yaxis"]!["ticktext"]));
        Assert.Equal(["2023 Q1", "<b>2023 Q2</b>"], drawn.Named("mark"));
    }

    [Fact]
    public void Where_one_end_is_missing_the_other_says_why_and_no_line_is_drawn()
    {
        var drawn = new Drawn(Given.Frame("staff", [10, 30], [null, 15]).Dumbbell(Ends.Then, Ends.Now));

        Assert.Equal("<b>15m (2023 Q1: missing)</b>", (string?)drawn.Of("markers+text")[^1]["text"]![0]);
        Assert.Single(drawn.Of("lines"));
    }

    [Fact]
    public void Zero_is_drawn_between_the_rows_so_that_no_label_lies_across_it()
    {
        var growth = Given.Frame("revenue", [10, 10, 10, 10, 20, 9], [10, 10, 10, 10, 5, 12]).GrowthOnYear();
        var rules = new Drawn(growth.Dumbbell(Given.Quarter(4), Given.Quarter(5))).Layout["shapes"]!.AsArray();

        Assert.Equal([(-0.75, -0.25), (0.25, 0.75), (1.25, 1.75)], rules.Select(rule => ((double)rule!["y0"]!, (double)rule["y1"]!)));
        Assert.Empty(new Drawn(Given.Frame("staff", [10, 30], [20, 15]).Dumbbell(Ends.Then, Ends.Now)).Layout["shapes"]!.AsArray());
    }

    [Fact]
    public void A_slope_has_values_at_both_ends_and_the_name_at_one()
    {
        var drawn = new Drawn(Given.Frame("staff", [10, 30], [20, null]).Slope(Ends.Then, Ends.Now));

        Assert.Equal(["10m", "<b>Acme</b> 30m", "20m", "<b>Birch</b> not yet reported"], drawn.Named("end"));
        Assert.Equal(["2023 Q1", "2023 Q2"], Drawn.Texts(drawn.Layout["xaxis"]!["ticktext"]));
    }

    [Fact]
    public void Bars_are_outlined_where_unverified_and_hatched_where_derived_and_say_so()
    {
        var unverified = Given.Users((1, "unverified"));
        var derived = Given.Users((1, "derived"));
        var (hollow, hatched) = (new Drawn(unverified.Bars(Given.Quarter(0))).Traces.Single()["marker"]!, new Drawn(derived.Bars(Given.Quarter(0))).Traces.Single()["marker"]!);

        Assert.Equal(("rgba(0,0,0,0)", 2), ((string?)hollow["color"]![0], (int)hollow["line"]!["width"]![0]!));
        Assert.Equal("/", (string?)hatched["pattern"]!["shape"]![0]);
        Assert.Equal(["Hollow: unverified, or told by the story alone."], unverified.Bars(Given.Quarter(0)).ToFigure("users", unverified, _ => "One.").Notes);
        Assert.Equal(["Hatched: derived or bridged."], derived.Bars(Given.Quarter(0)).ToFigure("users", derived, _ => "One.").Notes);
    }

    [Fact]
    public void Charts_of_rows_are_as_high_as_their_rows_need()
    {
        var few = new Drawn(Given.Frame("staff", [10]).Bars(Given.Quarter(0))).Layout["meta"]!["height"]!;
        var more = new Drawn(DataCopy.Shipped.Channels.ToList().Matrix(new(2021, 1, 1), new(2024, 12, 31))).Layout["meta"]!["height"]!;

        Assert.InRange((int)few[0]!, 100, 200);
        Assert.InRange((int)more[0]!, 700, 1200);
        Assert.True((int)more[1]! > (int)more[0]!);
    }
}

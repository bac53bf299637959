namespace Coopetition.Tests.Figures;

public sealed class DrawingRows
{
    private static readonly Period Then = Given.Quarter(0);
    private static readonly Period Now = Given.Quarter(3);

    [Fact]
    public void A_dumbbell_labels_then_and_now()
    {
        var drawn = new Drawn(Figure.Dumbbell("growth", "Growth fell", Then, Now, Given.Measure(Given.Acme, "Growth", "%", 34, null, null, 3.9)));

        Assert.Contains("34%", drawn.Labels);
        Assert.Contains("<b>3.9%</b>", drawn.Labels);
        Assert.Contains("Acme", drawn.Labels);
        Assert.Equal("Growth, %, 2023 Q1 (light) and 2023 Q4 (full)", drawn.Named("subtitle"));
    }

    [Fact]
    public void What_is_missing_then_or_now_is_said_in_its_place()
    {
        var figure = Figure.Dumbbell("growth", "Growth", Then, Now, Given.Measure(Given.Acme, "Growth", "%", 34, 1, 1, null), Given.Measure(Given.Birch, "Growth", "%", 1));

        Assert.Contains("not disclosed", new Drawn(figure).Labels);
        Assert.Contains("missing", new Drawn(figure).Labels);
        Assert.Contains("Acme, 2023 Q4: not disclosed (It is not published).", figure.Notes);
    }

    [Fact]
    public void A_label_does_not_lie_on_the_line_of_zero()
    {
        var drawn = new Drawn(Figure.Dumbbell("profit", "Profit rose", Then, Now, Given.Measure(Given.Acme, "Profit", "RMB mn", 1_000, 2, 2, 90_000)));

        Assert.Equal("center", (string?)drawn.Annotations.Single(annotation => (string?)annotation["text"] == "RMB 1.0bn")["xanchor"]);
    }

    [Fact]
    public void Few_rows_leave_their_room_to_the_foot_of_the_figure()
    {
        Figure Of(int rows) => Figure.Bars("bars", "Bars", "Users", "mn people", [.. Enumerable.Range(1, rows).Select(row => new Bar($"Row {row}", row))]);
        var (few, many) = (new Drawn(Of(2)), new Drawn(Of(9)));

        Assert.Equal((560, 560), (few.Height, many.Height));
        Assert.InRange(few.BodyHeight, 100, many.BodyHeight - 150);
    }

    [Fact]
    public void Unlike_units_have_scales_of_their_own()
    {
        var drawn = new Drawn(Figure.Dumbbell("both", "Both", Then, Now, Given.Measure(Given.Acme, "Growth", "%", 34, 1, 1, 4), Given.Measure(Given.Acme, "Revenue", "RMB mn", 200000, 1, 1, 240000)));

        Assert.Equal(["x", "x", "x2", "x2"], drawn.Traces.Select(trace => (string?)trace["xaxis"]));
        Assert.Contains("RMB 200.0bn", drawn.Labels);
    }

    [Fact]
    public void A_ranking_puts_the_longest_bar_first_and_the_missing_last()
    {
        var figure = Figure.Ranking("rank", "Cedar leads", Then, Given.Measure(Given.Acme, "Users", "mn people", 1), Given.Measure(Given.Birch, "Users", "mn people", (double?)null), Given.Measure(Given.Company("Cedar"), "Users", "mn people", 3));

        Assert.Equal(["Cedar", "Acme", "Birch"], figure.Table.Rows.Select(row => row[0]));
        Assert.Contains("– It is not published.", new Drawn(figure).Labels);
        Assert.Equal("Users, mn people, 2023 Q1", figure.Subtitle);
    }

    [Fact]
    public void Bars_say_their_status_by_their_fill()
    {
        var figure = Figure.Bars("bars", "Bars", "Users", "mn people", new Bar("Seen", 1) { Company = Given.Acme }, new Bar("Unverified", 2) { Company = Given.Acme, Status = Status.Unverified }, new Bar("Derived", 3) { Company = Given.Acme, Status = Status.Derived });
        var marker = new Drawn(figure).Traces.Single()["marker"]!;

        Assert.Equal(["#c74a00", "#ffffff", "#c74a00"], marker["color"]!.AsArray().Select(colour => (string?)colour));
        Assert.Equal(["", "", "/"], marker["pattern"]!["shape"]!.AsArray().Select(shape => (string?)shape));
        Assert.Equal(["Hollow: unverified.", "Hatched: derived."], figure.Notes);
    }

    [Fact]
    public void A_figure_without_a_time_axis_refuses_marks_on_it()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Figure.Bars("bars", "Bars", "Users", "mn people", new Bar("Acme", 1)).WithThenAndNow(Then, Now));

        Assert.Equal("The figure \"bars\" does not have a time axis, which this needs.", error.Message);
    }
}

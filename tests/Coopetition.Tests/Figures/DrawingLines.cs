namespace Coopetition.Tests.Figures;

public sealed class DrawingLines
{
    [Fact]
    public void Each_line_is_labelled_at_its_end_with_its_last_value()
    {
        var figure = Figure.Lines("growth", "Growth fell", Given.Measure(Given.Acme, "Growth", "%", 34, 3.87), Given.Measure(Given.Birch, "Growth", "%", 20, -8));

        Assert.Contains("<b>Acme</b><br>3.9%", new Drawn(figure).Labels);
        Assert.Contains("<b>Birch</b><br>−8%", new Drawn(figure).Labels);
        Assert.Equal("Growth, %", figure.Subtitle);
    }

    [Theory]
    [InlineData("wide")]
    [InlineData("square")]
    [InlineData("column")]
    public void Labels_of_twelve_lines_that_end_together_do_not_lie_on_each_other(string size)
    {
        var measures = Enumerable.Range(0, 12).Select(index => Given.Measure(Given.Company($"Company {index}"), "Users", "mn people", 50 + index, 100 + (index * 0.01))).ToList();
        var extents = new Drawn(Figure.Lines("users", "All end together", measures), size).Extents("Company").OrderBy(extent => extent.From).ToList();

        Assert.Equal(12, extents.Count);
        Assert.All(extents.Zip(extents.Skip(1)), pair => Assert.True(pair.First.To <= pair.Second.From + 0.1, $"{pair.First} lies on {pair.Second}"));
    }

    [Fact]
    public void A_gap_is_bridged_by_dots_and_explained()
    {
        var figure = Figure.Lines("users", "A gap", Given.Measure(Given.Acme, "Users", "mn people", 1, 2, null, 4, 5));

        Assert.Equal(["solid", "dot", "solid"], Dashes(figure));
        Assert.Equal(["Acme, 2023 Q3: not disclosed (It is not published)."], figure.Notes);
    }

    [Fact]
    public void A_quarter_that_the_data_leave_out_is_a_gap_too()
    {
        var figure = Figure.Lines("users", "A gap", Given.Measure(Given.Acme, "Users", "mn people", new Point(Given.Quarter(0), 1, Status.Seen, []), new Point(Given.Quarter(2), 2, Status.Seen, [])));

        Assert.Equal(["dot"], Dashes(figure));
    }

    [Fact]
    public void Derived_is_dashed_and_unverified_is_hollow_and_the_chart_says_so()
    {
        var figure = Figure.Lines("users", "Statuses", Given.Measure(Given.Acme, "Users", "mn people", Status.Derived, 1, 2), Given.Measure(Given.Birch, "Users", "mn people", Status.Unverified, 3, 4));
        var marks = new Drawn(figure).Traces.Where(trace => (string?)trace["mode"] == "markers").ToList();

        Assert.Equal(["dash", "solid"], Dashes(figure));
        Assert.Equal("#c74a00", (string?)marks[0]["marker"]!["color"]![0]);
        Assert.Equal("#ffffff", (string?)marks[1]["marker"]!["color"]![0]);
        Assert.Equal(["Hollow: unverified.", "Dashed: derived."], figure.Notes);
    }

    [Fact]
    public void Then_is_light_and_now_is_full_and_both_have_their_values()
    {
        var figure = Figure.Lines("growth", "Growth fell", Given.Measure(Given.Acme, "Growth", "%", 34, 20, 4, 5)).WithThenAndNow(Given.Quarter(0), Given.Quarter(2));
        var drawn = new Drawn(figure);
        var colours = drawn.Traces.Single(trace => (string?)trace["mode"] == "markers")["marker"]!["color"]!.AsArray();

        Assert.NotEqual("#c74a00", (string?)colours[0]);
        Assert.Equal("#c74a00", (string?)colours[2]);
        Assert.Contains("34%", drawn.Labels);
        Assert.Contains("4%", drawn.Labels);
    }

    [Fact]
    public void Then_and_now_are_named_above_only_where_the_axis_does_not_name_them()
    {
        var measure = Given.Measure(Given.Acme, "Growth", "%", [.. Enumerable.Range(1, 16).Select(value => (double?)value)]);
        var drawn = new Drawn(Figure.Lines("growth", "Growth", measure).WithThenAndNow(Given.Quarter(2), Given.Quarter(15)));

        Assert.Contains("2023 Q3", drawn.Labels);
        Assert.DoesNotContain("2026 Q4", drawn.Labels);
    }

    [Fact]
    public void Lines_of_one_company_are_named_by_what_differs()
    {
        var figure = Figure.Lines("segments", "Segments", Given.Measure(Given.Acme, "Games, growth on the year before", "%", 1, 2), Given.Measure(Given.Acme, "Ads, growth on the year before", "%", 3, 4));

        Assert.Contains(new Drawn(figure).Labels, label => label.StartsWith("<b>Games</b>", StringComparison.Ordinal));
        Assert.Equal("Growth on the year before, %", figure.Subtitle);
    }

    [Fact]
    public void What_is_not_emphasised_is_grey()
    {
        var figure = Figure.Lines("users", "Acme", Given.Measure(Given.Acme, "Users", "mn people", 1, 2), Given.Measure(Given.Birch, "Users", "mn people", 3, 4)).WithEmphasis("Acme");
        var colours = new Drawn(figure).Traces.Where(trace => (string?)trace["mode"] == "lines").Select(trace => (string?)trace["line"]!["color"]);

        Assert.Equal(["#c74a00", "#8b9095"], colours);
    }

    [Fact]
    public void Emphasis_on_what_is_not_there_is_refused_with_the_labels_that_are()
    {
        var figure = Figure.Lines("users", "Acme", Given.Measure(Given.Acme, "Users", "mn people", 1, 2), Given.Measure(Given.Birch, "Users", "mn people", 3, 4));
        var error = Assert.Throws<ArgumentException>(() => figure.WithEmphasis("Cedar"));

        Assert.Equal("No line is labelled \"Cedar\". The labels are \"Acme\" and \"Birch\".", error.Message);
    }

    [Fact]
    public void The_label_of_a_line_that_stops_says_when_and_keeps_off_other_lines()
    {
        var stops = Given.Measure(Given.Acme, "Users", "mn people", 10, 10, 10, 10, null, null, null, null);
        var goesOn = Given.Measure(Given.Birch, "Users", "mn people", 10.1, 10.1, 10.1, 10.1, 10, 10, 10, 10);
        var drawn = new Drawn(Figure.Lines("users", "One stops", stops, goesOn));
        var label = drawn.Extents("10m, 2023 Q4").Single();
        var other = drawn.Extents("Birch").Single();

        Assert.False(label.From < (other.From + other.To) / 2 && (other.From + other.To) / 2 < label.To, $"{label} lies on the line at {other}");
    }

    [Fact]
    public void Without_a_value_the_chart_says_what_is_missing()
    {
        var drawn = new Drawn(Figure.Lines("users", "None", Given.Measure(Given.Acme, "Users", "mn people", (double?)null, null)));

        Assert.Equal(["There is no value of Acme to draw."], drawn.Labels);
    }

    [Fact]
    public void A_pointer_shows_value_period_status_and_source()
    {
        var drawn = new Drawn(Figure.Lines("revenue", "Revenue", Given.Measure(Given.Acme, "Revenue", "RMB mn", Status.SeenRounded, 243236)));

        Assert.Equal("<b>Acme</b><br>2023 Q1: RMB 243.2bn (243,236 RMB mn)<br>seen, rounded<br>Acme, Results acme-2024, 15 August 2024", (string?)drawn.Traces[^1]["hovertext"]![0]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1e15)]
    [InlineData(-3e9)]
    [InlineData(0)]
    [InlineData(1e-7)]
    public void A_value_of_any_size_can_be_drawn(double value)
    {
        var drawn = new Drawn(Figure.Lines("value", "One value", Given.Measure(Given.Acme, "Value", "RMB mn", value, value / 2)));

        Assert.Contains(drawn.Labels, label => label.Contains("Acme", StringComparison.Ordinal));
    }

    private static IEnumerable<string?> Dashes(Figure figure) => new Drawn(figure).Traces.Where(trace => (string?)trace["mode"] == "lines").Select(trace => (string?)trace["line"]!["dash"]);
}

namespace Coopetition.Tests.Figures;

public sealed class DrawingTime
{
    [Fact]
    public void A_slope_has_values_at_both_ends_and_names_at_one()
    {
        var labels = new Drawn(Figure.Slope("slope", "Slopes", Given.Quarter(0), Given.Quarter(1), Given.Measure(Given.Acme, "Growth", "%", 34, 4), Given.Measure(Given.Birch, "Growth", "%", 20, null))).Labels;

        Assert.Contains("34%", labels);
        Assert.Contains("<b>Acme</b><br>4%", labels);
        Assert.Contains("<b>Birch</b><br>not disclosed", labels);
    }

    [Fact]
    public void A_step_holds_until_the_next_and_to_the_end_of_the_chart()
    {
        var drawn = new Drawn(Figure.Steps("steps", "Steps", Given.Measure(Given.Acme, "Open", "%", 10, 20), Given.Measure(Given.Birch, "Open", "%", 5, 6, 7)));
        var line = drawn.Traces.First(trace => (string?)trace["mode"] == "lines");

        Assert.Equal("hv", (string?)line["line"]!["shape"]);
        Assert.Equal([10, 20], line["y"]!.AsArray().Select(value => (double)value!));
        Assert.Equal(["2023-06-30", "2023-09-30"], drawn.Traces[1]["x"]!.AsArray().Select(day => (string?)day));
        Assert.Equal([20, 20], drawn.Traces[1]["y"]!.AsArray().Select(value => (double)value!));
    }

    [Fact]
    public void Steps_of_mixed_status_are_drawn_once_each()
    {
        var points = new[] { Status.Seen, Status.Seen, Status.Derived, Status.Seen, Status.Seen }.Select((status, index) => new Point(Given.Quarter(index), index, status, [])).ToArray();
        var lines = new Drawn(Figure.Steps("steps", "Steps", Given.Measure(Given.Acme, "Open", "%", points))).Traces.Where(trace => (string?)trace["mode"] == "lines").ToList();

        Assert.Equal(["solid", "dash", "solid"], lines.Select(line => (string?)line["line"]!["dash"]));
        Assert.Equal(["2023-06-30", "2023-12-31", "2024-03-31"], lines.Select(line => (string?)line["x"]!.AsArray()[^1]));
    }

    [Fact]
    public void Small_charts_of_one_unit_share_their_scale()
    {
        var figure = Figure.SmallMultiples("facets", "Facets", new Facet("Small", Given.Measure(Given.Acme, "Users", "mn people", 1, 2)), new Facet("Large", Given.Measure(Given.Acme, "Users", "mn people", 90, 100)));
        var layout = System.Text.Json.Nodes.JsonNode.Parse(figure.ToJson())!["variants"]!["wide"]!["light"]!["layout"]!;

        Assert.Equal(layout["yaxis"]!["range"]!.ToJsonString(), layout["yaxis2"]!["range"]!.ToJsonString());
        Assert.Contains("<b>Small</b>", new Drawn(figure).Labels);
    }

    [Fact]
    public void A_small_chart_without_data_says_so_beside_the_others()
    {
        var figure = Figure.SmallMultiples("facets", "Facets", new Facet("Known", Given.Measure(Given.Acme, "Users", "mn people", 1, 2)), new Facet("Unknown", Given.Measure(Given.Birch, "Users", "mn people", (double?)null)));

        Assert.Contains("There is no value of Birch to draw.", new Drawn(figure).Labels);
        Assert.Contains("Unknown: There is no value of Birch to draw.", figure.Notes);
    }

    [Fact]
    public void Ranges_are_drawn_at_their_own_dates()
    {
        var drawn = new Drawn(Figure.Estimates("users", "Users", "Daily users", "mn people", new Estimate("Acme", 600, 700, Given.Quarter(1)), new Estimate("Birch", 500, null, Period.Day(new(2022, 3, 1))) { Qualifier = Qualifier.About }));
        var marks = drawn.Traces.Single();

        Assert.Equal(["2023-05-16", "2023-05-16", "2022-03-01"], marks["x"]!.AsArray().Select(day => (string?)day));
        Assert.Contains("<b>Acme</b><br>600m to 700m, 2023 Q2", drawn.Labels);
        Assert.Contains("<b>Birch</b><br>about 500m, 1 March 2022", drawn.Labels);
    }

    [Fact]
    public void A_coverage_map_says_each_status_and_each_kind_of_gap_by_a_letter_and_a_word()
    {
        var drawn = new Drawn(Figure.Coverage("coverage", "Coverage", Given.Measure(Given.Acme, "Users", "mn people", 1, null), Given.Measure(Given.Birch, "Users", "mn people", Status.Unverified, 2, 3)));
        var letters = drawn.Traces.Single(trace => (string?)trace["mode"] == "text");

        Assert.Equal(["s", "–", "u", "u"], letters["text"]!.AsArray().Select(letter => (string?)letter));
        Assert.Contains("seen", drawn.Labels);
        Assert.Contains("unverified", drawn.Labels);
        Assert.Contains("not disclosed", drawn.Labels);
        Assert.DoesNotContain("derived", drawn.Labels);
    }

    [Fact]
    public void At_most_five_ticks_and_the_last_period_is_one_of_them()
    {
        var figure = Figure.Lines("users", "Sixteen quarters", Given.Measure(Given.Acme, "Users", "mn people", [.. Enumerable.Range(0, 16).Select(index => (double?)index)]));
        var axis = System.Text.Json.Nodes.JsonNode.Parse(figure.ToJson())!["variants"]!["wide"]!["light"]!["layout"]!["xaxis"]!;

        Assert.Equal(["2023 Q4", "2024 Q4", "2025 Q4", "2026 Q4"], axis["ticktext"]!.AsArray().Select(label => (string?)label));
    }
}

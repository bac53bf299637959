using System.Text.Json.Nodes;
using Deedle;
using Plotly.NET.CSharp;

namespace Coopetition.Tests.Figures;

public sealed class DrawingLines
{
    [Fact]
    public void A_line_is_broken_where_a_value_is_missing_and_every_value_has_a_mark()
    {
        var drawn = new Drawn(Given.Frame("staff", [10, null, 30, 40]).Lines().Together());

        Assert.Equal(["2023-09-30", "2023-12-31"], Drawn.Texts(drawn.Of("lines").Single()["x"]));
        Assert.Equal(["2023-03-31", "2023-09-30", "2023-12-31"], Drawn.Texts(drawn.Of("markers").Single()["x"]));
        Assert.Equal([10, 30, 40], Drawn.Numbers(drawn.Of("markers").Single()["y"]));
    }

    [Fact]
    public void Each_column_is_a_chart_of_its_own_that_Plotly_combines()
    {
        var lines = Given.Frame("staff", [10, 20], [15, 16]).Lines();

        Assert.Equal(["<b>Acme</b> 20m", "<b>Birch</b> 16m"], lines.Select(line => new Drawn(line).Named("end").Single()));
        Assert.Equal(["<b>Acme</b> 20m", "<b>Birch</b> 16m"], new Drawn(Chart.Combine(lines)).Named("end"));
    }

    [Fact]
    public void An_axis_of_amounts_begins_at_zero_so_that_a_small_change_looks_small_and_that_of_growth_does_not()
    {
        var frame = Given.Frame("staff", [1000, 1040]);

        Assert.Equal("tozero", (string?)new Drawn(Chart.Combine(frame.Lines())).Layout["yaxis"]!["rangemode"]);
        Assert.Equal("tozero", (string?)new Drawn(frame.GetRows(Given.Quarter(0), Given.Quarter(1)).Slope()).Layout["yaxis"]!["rangemode"]);
        Assert.Null(new Drawn(Chart.Combine(Given.Frame("revenue", [1, 2, 3, 4, 0.5]).Growth().Lines())).Layout["yaxis"]!["rangemode"]);
    }

    [Fact]
    public void Where_more_than_a_value_was_reported_the_mark_points_to_more_and_the_label_says_over()
    {
        var taote = DataCopy.Shipped.Frame(["annual_active_consumers"]).Of("Taote");
        var (first, last) = (Period.Parse("2020Q4"), Period.Parse("2022Q1"));
        var lines = Chart.Combine(taote.Lines());

        Assert.Equal("triangle-up", Drawn.Texts(new Drawn(lines).Of("markers").Single()["marker"]!["symbol"]).Last());
        Assert.Equal(["<b>Taote</b> over\u00a0300m"], new Drawn(lines).Named("end"));
        Assert.Equal(["triangle-right-open", "triangle-right"], new Drawn(taote.GetRows(first, last).Dumbbell()).Of("markers+text").Select(end => (string?)end["marker"]!["symbol"]));
        Assert.Equal(["triangle-up-open", "triangle-up"], new Drawn(taote.GetRows(first, last).Slope()).Of("markers").Select(end => (string?)end["marker"]!["symbol"]));
        foreach (var chart in new[] { lines, taote.GetRows(first, last).Dumbbell(), taote.GetRows(first, last).Slope() })
        {
            var figure = chart.ToFigure("taote", taote, _ => "It grew.");
            Assert.Contains("Triangle: more than this was reported, not how much more.", figure.Notes);
            Assert.True(figure.Native!.Series[^1].Points[^1].AtLeast);
        }
    }

    [Fact]
    public void A_stretch_is_dashed_where_an_end_is_derived_and_an_unverified_value_is_hollow()
    {
        var drawn = new Drawn(Given.Users((1, "seen"), (2, "seen"), (3, "derived"), (4, "seen"), (5, "unverified")).Lines().Together());
        var lines = drawn.Of("lines");

        Assert.Equal(["solid", "dash"], lines.Select(line => (string?)line["line"]!["dash"]));
        Assert.Equal(["2023-03-31", "2023-06-30", null, "2023-12-31", "2024-03-31"], Drawn.Texts(lines[0]["x"]));
        Assert.Equal(["2023-06-30", "2023-09-30", "2023-12-31"], Drawn.Texts(lines[1]["x"]));
        Assert.Equal(["circle", "circle", "circle", "circle", "circle-open"], Drawn.Texts(drawn.Of("markers").Single()["marker"]!["symbol"]));
    }

    [Fact]
    public void A_line_is_named_at_its_end_and_one_that_stops_early_says_when()
    {
        var drawn = new Drawn(Given.Frame("staff", [10, 20, 30], [15, 16]).Lines().Together());

        Assert.Equal(["<b>Acme</b> 30m"], drawn.Named("end"));
        Assert.Equal(["<b>Birch</b> 16m, 2023\u00a0Q2"], drawn.Named("value"));
        Assert.All(drawn.Traces, trace => Assert.False((bool)trace["showlegend"]!));
    }

    [Fact]
    public void Large_amounts_are_counted_as_the_axis_reads_best_and_labelled_as_prose_writes_them()
    {
        var drawn = new Drawn(Given.Frame("revenue", [20_000, 31_234.5]).Lines().Together());

        Assert.Equal([20, 31.2345], Drawn.Numbers(drawn.Of("markers").Single()["y"]));
        Assert.Equal(["<b>Acme</b> USD\u00a031.2bn"], drawn.Named("end"));
    }

    [Fact]
    public void A_pointer_shows_the_exact_value_period_status_and_source() => Assert.Equal(
        "<b>Acme</b><br>2023 Q2: USD 31.2bn (31,234.5 USD mn)<br>seen<br>Acme, Report, 1 August 2024",
        (string?)new Drawn(Given.Frame("revenue", [20_000, 31_234.5]).Lines().Together()).Of("markers").Single()["hovertext"]![1]);

    [Fact]
    public void The_axis_of_time_marks_the_season_of_the_last_quarter_five_times_at_most()
    {
        var ticks = Drawn.Texts(new Drawn(Given.Frame("staff", [.. Enumerable.Range(1, 11).Select(value => (double?)value)]).Lines().Together()).Layout["xaxis"]!["ticktext"]);

        Assert.Equal(["2023 Q3", "2024 Q3", "2025 Q3"], ticks);
    }

    [Fact]
    public void An_axis_of_shares_has_one_per_cent_sign()
    {
        var axis = new Drawn(Given.Frame("revenue", [1, 2, 3, 4, 5, 6]).Growth().Lines().Together()).Layout["yaxis"]!;

        Assert.Equal(("%", "last"), ((string?)axis["ticksuffix"], (string?)axis["showticksuffix"]));
    }

    [Fact]
    public void Each_column_is_a_chart_of_its_own_on_the_axes_of_all()
    {
        var lines = Given.Frame("staff", [10, 20, 30], [5, null, null]).Lines();

        Assert.Equal([3, 2], lines.Select(line => new Drawn(line).Traces.Count + new Drawn(line).Annotations.Count));
        Assert.True(JsonNode.DeepEquals(new Drawn(lines[0]).Layout["xaxis"], new Drawn(lines[1]).Layout["xaxis"]));
    }

    [Fact]
    public void Counts_are_lines_in_the_companies_colours()
    {
        var counts = Frame.FromColumns([KeyValue.Create(Given.Acme, Counts(1, 3)), KeyValue.Create(Given.Birch, Counts(0, 3))]);
        var drawn = new Drawn(counts.Lines().Together());

        Assert.Equal(["<b>Acme</b> 3", "<b>Birch</b> 3"], drawn.Named("end"));
        Assert.Equal(["#aa0000", "#0000aa"], drawn.Of("markers").Select(trace => (string?)trace["marker"]!["color"]));

        static Series<Period, int> Counts(params int[] values) => values.Index().Select(count => KeyValue.Create(Given.Quarter(count.Index), count.Item)).ToSeries();
    }

    [Fact]
    public void Lines_that_end_as_one_are_named_where_they_are_farthest_apart_too()
    {
        var drawn = new Drawn(Given.Frame("staff", [10, 20, 30], [10, 25, 30]).Lines().Together());

        Assert.Equal([("<b>Acme</b>", "2023-06-30"), ("<b>Birch</b>", "2023-06-30")], drawn.Annotations.Where(label => (string?)label["name"] == "value").Select(label => ((string)label["text"]!, (string)label["x"]!)));
        Assert.Empty(new Drawn(Given.Frame("staff", [10, 20, 30], [10, 25, 31]).Lines().Together()).Named("value"));
        Assert.Empty(new Drawn(Given.Frame("staff", [10, 20], [10, 20]).Lines().Together()).Named("value"));
    }

    [Fact]
    public void Lines_of_one_company_have_shades_of_its_colour()
    {
        using var pair = new OtherPair().With("acme", "boats", "2023Q1", 1, 2).With("acme", "sails", "2023Q1", 3, 4);
        var colours = new Drawn(pair.Read().Frame(["boats", "sails"]).Lines().Together()).Of("markers").Select(trace => (string?)trace["marker"]!["color"]).ToList();

        Assert.Equal("#aa0000", colours[0]);
        Assert.Equal(2, colours.Distinct().Count());
    }

    [Fact]
    public void Then_and_now_are_marked_with_their_names_and_values()
    {
        var frame = Given.Frame("staff", [10, 20, 30, 40, 50, 60, 70]);
        var drawn = new Drawn(frame.Lines().Together().Mark(Given.Quarter(1), Given.Quarter(6)));

        Assert.Equal(["2023-06-30", "2024-09-30"], drawn.Layout["shapes"]!.AsArray().Select(rule => (string?)rule!["x0"]));
        Assert.Equal(["20m"], drawn.Named("value"));
        Assert.Equal(["2023 Q1", "2023 Q3", "2024 Q1", "2024 Q3"], Drawn.Texts(drawn.Layout["xaxis"]!["ticktext"]));
        Assert.Equal(["2023 Q2", "2024 Q3"], drawn.Named("mark"));
    }

    [Fact]
    public void A_day_is_marked_with_its_label_shown_as_it_is() =>
        Assert.Equal(["&lt;b&gt;Order&lt;/b&gt; &amp; &#36;x&#36;"], new Drawn(Given.Frame("staff", [10, 20]).Lines().Together().Mark(new DateOnly(2023, 4, 1), "<b>Order</b> & $x$")).Named("mark"));

    [Fact]
    public void A_day_on_which_lines_have_values_is_marked_with_them()
    {
        var drawn = new Drawn(Given.Frame("staff", [10, 20, 30]).Lines().Together().Mark(Given.Quarter(1).End, "Order"));

        Assert.Equal(["20m"], drawn.Named("value"));
        Assert.Equal(["Order"], drawn.Named("mark"));
        Assert.Empty(new Drawn(Given.Frame("staff", [10, 20, 30]).Lines().Together().Mark(Given.Quarter(1).End.AddDays(1), "Order")).Named("value"));
    }

    [Fact]
    public void Plotlys_own_functions_restyle_what_is_drawn_and_keep_the_rest()
    {
        var axis = new Drawn(Given.Frame("staff", [10, 20]).Lines().Together().WithXAxisStyle<double, double, string>(TitleText: "Quarter")).Layout["xaxis"]!;

        Assert.Equal("Quarter", (string?)axis["title"]!["text"]);
        Assert.Equal(["2023 Q1", "2023 Q2"], Drawn.Texts(axis["ticktext"]));
    }
}

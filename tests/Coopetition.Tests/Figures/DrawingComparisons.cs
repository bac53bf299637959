using Deedle;
using Chart = Plotly.NET.CSharp.Chart;

namespace Coopetition.Tests.Figures;

public sealed class DrawingComparisons
{
    private static readonly (Period Then, Period Now) Ends = (Given.Quarter(0), Given.Quarter(1));

    [Fact]
    public void A_dumbbell_has_a_tint_then_the_full_colour_now_and_both_values()
    {
        var drawn = new Drawn(Given.Frame("staff", [10, 30], [20, 15]).GetRows(Ends.Then, Ends.Now).Dumbbell());
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
        var drawn = new Drawn(Given.Frame("staff", [10, 30], [null, 15]).GetRows(Ends.Then, Ends.Now).Dumbbell());

        Assert.Equal("<b>15m (2023 Q1: missing)</b>", (string?)drawn.Of("markers+text")[^1]["text"]![0]);
        Assert.Single(drawn.Of("lines"));
    }

    [Fact]
    public void Zero_is_drawn_between_the_rows_so_that_no_label_lies_across_it()
    {
        var growth = Given.Frame("revenue", [10, 10, 10, 10, 20, 9], [10, 10, 10, 10, 5, 12]).Growth();
        var rules = new Drawn(growth.GetRows(Given.Quarter(4), Given.Quarter(5)).Dumbbell()).Layout["shapes"]!.AsArray();

        Assert.Equal([(-0.75, -0.25), (0.25, 0.75), (1.25, 1.75)], rules.Select(rule => ((double)rule!["y0"]!, (double)rule["y1"]!)));
        Assert.Empty(new Drawn(Given.Frame("staff", [10, 30], [20, 15]).GetRows(Ends.Then, Ends.Now).Dumbbell()).Layout["shapes"]!.AsArray());
    }

    [Fact]
    public void A_slope_has_values_at_both_ends_and_the_name_at_one()
    {
        var drawn = new Drawn(Given.Frame("staff", [10, 30], [20, null]).GetRows(Ends.Then, Ends.Now).Slope());

        Assert.Equal(["10m", "<b>Acme</b> 30m", "20m", "<b>Birch</b> not yet reported"], drawn.Named("end"));
        Assert.Equal(["2023 Q1", "2023 Q2"], Drawn.Texts(drawn.Layout["xaxis"]!["ticktext"]));
    }

    [Fact]
    public void Bars_of_a_cells_own_are_outlined_where_unverified_and_hatched_where_derived_and_say_so()
    {
        var (unverified, derived) = (Bars(Given.Users((1, "unverified"))), Bars(Given.Users((1, "derived"))));
        var (hollow, hatched) = (new Drawn(unverified).Traces.Single()["marker"]!, new Drawn(derived).Traces.Single()["marker"]!);

        Assert.Equal(("rgba(0,0,0,0)", 2), ((string?)hollow["color"]![0], (int)hollow["line"]!["width"]![0]!));
        Assert.Equal(("/", "#aa0000"), ((string?)hatched["pattern"]!["shape"]![0], (string?)hatched["color"]![0]));
        Assert.Equal(["Outlined: unverified, or told by the story alone."], unverified.Notes);
        Assert.Equal(["Hatched: derived or bridged."], derived.Notes);
        Assert.Equal([(Status.Derived, true)], derived.Native!.Series.Single().Points.Select(point => (point.Status!.Value, point.Dashed)));
    }

    [Fact]
    public void Steps_of_a_waterfall_have_the_colour_of_the_one_company_that_they_are_of_and_a_tint_where_they_fall()
    {
        Assert.Equal(("#aa0000", true), (ColourOf(Steps(["Boats", "Sails"]), "increasing"), ColourOf(Steps(["Boats", "Sails"]), "decreasing") is { } tint && tint != "#aa0000"));
        Assert.Null(ColourOf(Steps(["Boats", "Other"]), "increasing"));

        static string? ColourOf(Figure figure, string direction) => (string?)new Drawn(figure).Traces.Single()[direction]?["marker"]?["color"];

        static Figure Steps(string[] names)
        {
            using var pair = new OtherPair().With("acme", "boats", "2023Q1", 1, 2).With("acme", "sails", "2023Q1", 3, 2);
            return Chart.Waterfall<string, double, string>(x: names, y: new[] { 1.0, -1.0 }).ToFigure("steps", pair.Read().Frame(["boats", "sails"]), _ => "A finding.");
        }
    }

    [Fact]
    public void Bars_as_long_as_the_frame_s_values_are_labelled_with_them()
    {
        var trace = new Drawn(Bars(Given.Frame("revenue", [1200], [800]))).Traces.Single();

        Assert.Equal(["USD 800m", "USD 1.2bn"], Drawn.Texts(trace["text"]));
        Assert.StartsWith("<b>Birch</b><br>2023 Q1: USD 800m<br>seen", (string?)trace["hovertext"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_of_what_a_cell_computed_are_not_labelled_with_the_frame_s_values()
    {
        var frame = Given.Frame("revenue", [1200], [800]);
        var figure = Bars(frame, 2);

        Assert.Null(new Drawn(figure).Traces.Single()["text"]);
        Assert.Equal("#0000aa", (string?)new Drawn(figure).Traces.Single()["marker"]!["color"]![0]);
        Assert.Null(figure.Native!.Unit);
    }

    [Fact]
    public void Bars_named_otherwise_stay_as_the_cell_drew_them()
    {
        var frame = Given.Frame("revenue", [1200], [800]);
        var figure = Chart.Bar<double, string, string>(values: new[] { 1.0, 2.0 }, Keys: new[] { "Acme", "Somebody" }).ToFigure("bars", frame, _ => "Two.");

        Assert.Null(new Drawn(figure).Traces.Single()["marker"]?["color"]);
    }

    [Fact]
    public void Charts_of_rows_are_as_high_as_their_rows_need()
    {
        var few = new Drawn(Bars(Given.Frame("staff", [10]))).Layout["meta"]!["height"]!;
        var more = new Drawn(DataCopy.Shipped.Channels.ToList().Matrix(new(2021, 1, 1), new(2024, 12, 31))).Layout["meta"]!["height"]!;

        Assert.InRange((int)few[0]!, 90, 200);
        Assert.InRange((int)more[0]!, 700, 1200);
        Assert.True((int)more[1]! > (int)more[0]!);
    }

    /// <summary>Bars of the frame's first row, the shortest first, drawn as a cell draws them.</summary>
    private static Figure Bars(Frame<Period, Measure> frame, double times = 1)
    {
        var row = frame.GetRow<double>(Given.Quarter(0)).DropMissing().Sort();
        return Chart.Bar<double, string, string>(values: row.Values.Select(value => times * value).ToArray(), Keys: row.Keys.Select(measure => measure.Subject).ToArray())
            .ToFigure("bars", frame, _ => "One.");
    }
}

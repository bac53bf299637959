using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace Coopetition.Tests.Figures;

public sealed class WritingFigures
{
    private static readonly JsonSchema Contract = JsonSchema.FromJsonAsync(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Figures", "figure.schema.json"))).GetAwaiter().GetResult();

    private static readonly Figure Sample = Figure
        .Lines("users", "Acme has more users than Birch", Given.Measure(Given.Acme, "Users", "mn people", 10, 12.25, null, 15), Given.Measure(Given.Birch, "Users", "mn people", 9, 9, 9, 9))
        .WithHeadline(2)
        .WithCaveat("Counted in different months.")
        .WithNote("A note.");

    public static TheoryData<Figure> Figures => [.. Kinds.All];

    [Theory]
    [MemberData(nameof(Figures))]
    public void Every_kind_keeps_the_contract(Figure figure)
    {
        var errors = Contract.Validate(figure.ToJson());

        Assert.Empty(errors.Select(error => $"{figure.Slug} {error.Path}: {error.Kind}"));
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void The_same_data_give_the_same_bytes_in_any_culture(Figure figure)
    {
        var first = figure.ToJson();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new("de-DE");
            Assert.Equal(first, figure.ToJson());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void No_type_is_smaller_than_11_pixels(Figure figure) =>
        Assert.All(new Drawn(figure, "column").Annotations, annotation => Assert.True((double)annotation["font"]!["size"]! >= 11, annotation.ToJsonString()));

    [Fact]
    public void Variants_have_the_sizes_that_they_are_named_for()
    {
        Assert.Equal((1000, 560), (new Drawn(Sample, "wide").Width, new Drawn(Sample, "wide").Height));
        Assert.Equal((800, 800), (new Drawn(Sample, "square").Width, new Drawn(Sample, "square").Height));
        Assert.Equal((400, 520), (new Drawn(Sample, "column").Width, new Drawn(Sample, "column").Height));
    }

    [Fact]
    public void Sources_are_named_once_newest_first_and_date_the_figure()
    {
        var older = Given.Source("older", "Acme", "2023-01-02");
        var newer = Given.Source("newer", "Birch", "2024-03-04");
        var figure = Figure.Lines("users", "More users", Given.Measure(Given.Acme, "Users", "mn people", new Point(Given.Quarter(0), 1, Status.Seen, [older]), new Point(Given.Quarter(1), 2, Status.Seen, [newer, older])));

        Assert.Equal(["newer", "older"], figure.Sources.Select(source => source.Id));
        Assert.Equal("2024-03-04", (string?)JsonNode.Parse(figure.ToJson())!["asOf"]);
        Assert.Equal("Source: Birch; Acme, as of 4 March 2024", new Drawn(figure).Named("footer"));
    }

    [Theory]
    [InlineData(Precision.Month, "2025-12", "December 2025")]
    [InlineData(Precision.Year, "2025", "2025")]
    public void No_more_is_said_of_a_date_than_is_known(Precision precision, string asOf, string said)
    {
        var source = Given.Source("press", "Acme", "2025-12-31") with { Precision = precision };
        var figure = Figure.Bars("bars", "One", "Users", "mn people", new Bar("Acme", 1) { Sources = [source] });
        var json = JsonNode.Parse(figure.ToJson())!;

        Assert.Equal((asOf, asOf), ((string?)json["asOf"], (string?)json["sources"]![0]!["publishedOn"]));
        Assert.Equal($"Source: Acme, as of {said}", new Drawn(figure).Named("footer"));
    }

    [Fact]
    public void More_than_three_publishers_are_counted()
    {
        var sources = Enumerable.Range(1, 5).Select(number => Given.Source($"s{number}", $"Publisher {number}", $"2024-01-0{number}")).ToList();
        var figure = Figure.Bars("bars", "One", "Users", "mn people", new Bar("Acme", 1) { Sources = sources });

        Assert.Equal("Source: Publisher 5; Publisher 4; Publisher 3 and 2 more, as of 5 January 2024", new Drawn(figure).Named("footer"));
    }

    [Fact]
    public void The_footer_holds_notes_sources_and_licence() =>
        Assert.Equal(
            "Acme, 2023 Q3: not disclosed (It is not published). A note.<br>Source: Acme, as of 15 August 2024. CC BY 4.0",
            new Drawn(Sample.WithLicence("CC BY 4.0")).Named("footer"));

    [Fact]
    public void The_finding_is_wrapped_to_the_width_of_each_variant()
    {
        var figure = Figure.Lines("users", "Acme has three times as many users as Birch had when both of them began to count in the year 2021", Given.Measure(Given.Acme, "Users", "mn people", 1, 2));

        Assert.Equal(2, new Drawn(figure, "wide").Named("title").Split("<br>").Length);
        Assert.True(new Drawn(figure, "column").Named("title").Split("<br>").Length > 2);
        Assert.True(new Drawn(figure, "column").TitleHeight > new Drawn(Sample, "column").TitleHeight);
    }

    [Fact]
    public void A_word_wider_than_the_chart_is_broken()
    {
        var figure = Figure.Lines("users", new string('W', 200), Given.Measure(Given.Acme, "Users", "mn people", 1, 2));

        Assert.All(new Drawn(figure, "column").Named("title").Replace("<b>", "").Replace("</b>", "").Split("<br>"), line => Assert.InRange(line.Length, 1, 30));
    }

    [Fact]
    public void Text_from_data_is_never_markup()
    {
        var hostile = Given.Company("<script>alert(1)</script>\"><img onerror=alert(2)> & $a$");
        var figure = Figure.Lines("users", "<b>bold</b> </script> $x$", Given.Measure(hostile, "Users", "mn people", 1, 2), Given.Measure(Given.Birch, "Users", "mn people", 3, 4));
        var json = figure.ToJson();

        Assert.DoesNotContain("<script", json);
        Assert.DoesNotContain("<img", json);
        Assert.DoesNotContain("</script", json);
        Assert.Equal("<b>&lt;b&gt;bold&lt;/b&gt; &lt;/script&gt; &#36;x&#36;</b>", new Drawn(figure).Named("title"));
    }

    [Fact]
    public void A_figure_is_not_changed_by_what_is_made_of_it()
    {
        var before = Sample.ToJson();
        _ = Sample.WithCaveat("Other.").WithNote("Other.").WithHeadline(1).WithSubtitle("Other").WithThenAndNow(Given.Quarter(0), Given.Quarter(3));

        Assert.Equal(before, Sample.ToJson());
    }

    [Fact]
    public void The_alternative_text_says_what_is_shown_and_what_it_finds() =>
        Assert.Equal("Line chart of Acme and Birch, 2023 Q1 to 2023 Q4. Acme has more users than Birch", Sample.AlternativeText);

    [Fact]
    public void The_table_holds_each_value_and_each_gap_with_status_and_source()
    {
        var table = Sample.Table;

        Assert.Equal(["company", "measure", "period", "value", "unit", "status", "source", "note"], table.Columns.Select(column => column.Name));
        Assert.Equal(["Acme", "Users", "2023Q2", 12.25, "mn people", "seen", "acme-2024", null], table.Rows[1]);
        Assert.Equal(["Acme", "Users", "2023Q3", null, "mn people", null, null, "It is not published."], table.Rows[2]);
    }
}

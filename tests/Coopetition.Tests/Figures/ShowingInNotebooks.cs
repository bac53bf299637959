using System.Text.Json.Nodes;
using Deedle;
using Microsoft.DotNet.Interactive.Formatting;

namespace Coopetition.Tests.Figures;

public sealed class ShowingInNotebooks
{
    private const string Hostile = "<script>alert(1)</script>\"><img onerror=alert(2)>";

    private static readonly Figure Sample = Figure.Lines("users", "Acme has more users", Given.Measure(Given.Company(Hostile), "Users", "mn people", 10, 12), Given.Measure(Given.Acme, "Users", "mn people", 1, 2));

    public ShowingInNotebooks() => Formatters.Register();

    [Fact]
    public void A_figure_is_given_as_HTML_as_plotly_and_as_itself()
    {
        var shown = Shown(Sample);

        Assert.Equal(["text/html", "application/vnd.plotly.v1+json", "application/vnd.coopetition.figure+json"], shown.Keys);
        Assert.Equal(Sample.ToJson(), shown["application/vnd.coopetition.figure+json"]);
        Assert.Equal(1000, (int)JsonNode.Parse(shown["application/vnd.plotly.v1+json"])!["layout"]!["width"]!);
    }

    [Fact]
    public void A_story_tells_and_hands_over_which_periods_it_compares()
    {
        var shown = Shown(Story.Of(DataCopy.Shipped, "2021", "2024"));
        var periods = JsonNode.Parse(shown["application/vnd.coopetition.periods+json"])!;

        Assert.Equal(["text/markdown", "text/html", "application/vnd.coopetition.periods+json"], shown.Keys);
        Assert.StartsWith("<p>Compared are 2021 Q3 and 2024 Q3. 2024 stands for 2024 Q3", shown["text/html"]);
        Assert.Equal(("2021 Q3", "2024 Q3", 2), ((string?)periods["then"], (string?)periods["now"], periods["notes"]!.AsArray().Count));
    }

    [Fact]
    public void Where_scripts_do_not_run_the_finding_the_alternative_text_and_the_data_are_there()
    {
        var html = Shown(Sample)["text/html"];

        Assert.Contains("<strong>Acme has more users</strong>", html);
        Assert.Contains("Line chart of", html);
        Assert.Contains(">2023Q2</td>", html);
    }

    [Fact]
    public void Text_from_data_is_never_markup()
    {
        var html = Shown(Sample)["text/html"];

        Assert.DoesNotContain("<script>alert", html);
        Assert.DoesNotContain("<img", html);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html);
    }

    [Fact]
    public void Only_the_first_chart_of_a_session_carries_plotly()
    {
        var first = Shown(Sample)["text/html"];
        var second = Shown(Sample)["text/html"];

        Assert.InRange(first.Length, 1_000_000, 1_800_000);
        Assert.InRange(second.Length, 1000, 100_000);
    }

    [Fact]
    public void Whatever_of_ours_a_cell_returns_gives_its_HTML_to_editors_that_ask_the_object_itself()
    {
        // The first chart that is shown carries plotly.js, and no other
        _ = Sample.ToHtml();
        object[] returned =
        [
            Sample,
            Story.Of(DataCopy.Shipped, "2021", "2024"),
            Prose.Of($"Revenue **grew**."),
            new MeasureTable([Given.Measure(Given.Acme, "Revenue", "RMB mn", 1, 2)], Given.Quarter(0), Given.Quarter(1)),
            ClaimLedger.Test(DataCopy.Shipped),
        ];

        Assert.All(returned, value => Assert.Equal(Shown(value)["text/html"], value.GetType().GetMethod("ToHtml", Type.EmptyTypes)?.Invoke(value, null)));
    }

    [Fact]
    public void A_bare_chart_is_given_as_HTML_and_as_plotly()
    {
        var shown = Shown(Plotly.NET.CSharp.Chart.Line<int, int, string>(Enumerable.Range(1, 2), Enumerable.Range(3, 2), Name: Hostile));

        Assert.Equal(["text/html", "application/vnd.plotly.v1+json"], shown.Keys);
        Assert.DoesNotContain("<script>alert", shown["text/html"]);
    }

    [Fact]
    public void A_frame_is_an_encoded_table_with_numbers_to_the_right_and_a_dash_for_what_is_missing()
    {
        var frame = Deedle.Frame.FromColumns(new[]
        {
            KeyValue.Create(Hostile, new Series<Period, double>([Given.Quarter(0), Given.Quarter(1)], [1234567.5, double.NaN])),
        });
        var html = Shown(frame)["text/html"];

        Assert.Contains("<th scope=\"col\" style=\"text-align:right;font-variant-numeric:tabular-nums\">&lt;script&gt;", html);
        Assert.Contains("<td style=\"text-align:left\">2023 Q1</td><td style=\"text-align:right;font-variant-numeric:tabular-nums\">1,234,567.5</td>", html);
        Assert.Contains("title=\"missing\"><span role=\"img\" aria-label=\"missing\">–</span>", html);
        Assert.DoesNotContain("<script", html);
    }

    [Fact]
    public void A_frame_of_any_keys_and_columns_is_shown()
    {
        var frame = Deedle.Frame.FromRecords(new[] { new { Name = "a<b", Day = new DateTime(2024, 1, 2), Count = 12345, Yes = true }, new { Name = "c", Day = new DateTime(2024, 1, 3), Count = 7, Yes = false } });
        var html = Shown(frame)["text/html"];

        Assert.StartsWith("<table><thead><tr><th scope=\"col\" style=\"text-align:left\">Name</th>", html);
        Assert.Contains(">a&lt;b</td>", html);
        Assert.Contains(">2024-01-02</td>", html);
        Assert.Contains(">12,345</td>", html);
        Assert.Contains(">True</td>", html);
        Assert.Contains(">12,345</td>", Shown(frame.Rows[0])["text/html"]);
    }

    [Fact]
    public void A_described_frame_shows_units_and_why_values_are_missing()
    {
        var frame = Deedle.Frame.FromColumns(new[] { KeyValue.Create("Acme", new Series<int, double>([1, 2], [10, double.NaN])) })
            .Described(_ => "RMB mn", (row, column) => $"{column} \"{row}\" is not published");
        var html = Shown(frame)["text/html"];

        Assert.Contains(">Acme, RMB mn</th>", html);
        Assert.Contains("aria-label=\"Acme &quot;2&quot; is not published\">–</span>", html);
    }

    [Fact]
    public void Of_a_long_frame_the_first_rows_are_shown_and_the_rest_is_counted()
    {
        var series = new Series<int, double>(Enumerable.Range(0, 1200), Enumerable.Range(0, 1200).Select(value => (double)value));

        Assert.Contains("<p>The first 50 of 1,200 rows.</p>", Shown(Deedle.Frame.FromColumns(new[] { KeyValue.Create("Value", series) }))["text/html"]);
        Assert.Contains("<p>The first 50 of 1,200 rows.</p>", Shown(series)["text/html"]);
    }

    [Fact]
    public void Prose_shows_values_as_they_are_and_its_own_emphasis()
    {
        var shown = Shown(Prose.Of($"Revenue **grew** to {243236:N0} at {"*A* <b>&</b> [x](y)"}.\n\nMore in {Given.Quarter(1)}."));

        Assert.Equal(["text/markdown", "text/html"], shown.Keys);
        Assert.Equal("Revenue **grew** to 243,236 at \\*A\\* \\<b\\>\\&\\</b\\> \\[x\\]\\(y\\).\n\nMore in 2023 Q2.", shown["text/markdown"]);
        Assert.Equal("<p>Revenue <strong>grew</strong> to 243,236 at &#42;A&#42; &lt;b&gt;&amp;&lt;/b&gt; [x](y).</p><p>More in 2023 Q2.</p>", shown["text/html"]);
    }

    [Fact]
    public void A_table_of_measures_is_HTML_for_readers_and_JSON_for_programs()
    {
        var shown = Shown(new MeasureTable([Given.Measure(Given.Acme, "Revenue", "RMB mn", 205740, null)], Given.Quarter(0), Given.Quarter(1)));
        var measures = JsonNode.Parse(shown[MeasureTable.MediaType])!["measures"]!.AsArray();

        Assert.Contains(">RMB 205.7bn</td>", shown["text/html"]);
        Assert.Contains("title=\"It is not published.\"", shown["text/html"]);
        Assert.Equal(205740, (double)measures[0]!["value"]!);
        Assert.Equal("2023Q1", (string?)measures[0]!["period"]);
        Assert.Null(measures[1]!["value"]);
        Assert.Equal("It is not published.", (string?)measures[1]!["reason"]);
    }

    [Fact]
    public void A_table_of_few_measures_in_many_periods_has_the_periods_below_each_other()
    {
        var html = Shown(new MeasureTable([Given.Measure(Given.Acme, "Revenue", "RMB mn", 1, 2, 3)], Given.Quarter(0), Given.Quarter(1), Given.Quarter(2)))["text/html"];

        Assert.Contains(">2023 Q3</td>", html);
        Assert.Contains(">Acme: Revenue</th>", html);
    }

    private static Dictionary<string, string> Shown(object value) => FormattedValue
        .CreateManyFromObject(value, [.. Formatter.GetPreferredMimeTypesFor(value.GetType())])
        .ToDictionary(formatted => formatted.MimeType, formatted => formatted.Value);
}

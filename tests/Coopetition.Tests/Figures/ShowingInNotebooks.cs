using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;
using Chart = Plotly.NET.CSharp.Chart;

namespace Coopetition.Tests.Figures;

[Collection(TheHouse.Name)]
public sealed class ShowingInNotebooks
{
    private const string Hostile = "<script>alert(1)</script>\"><img onerror=alert(2)>";

    public ShowingInNotebooks() => House.Use();

    [Fact]
    public void A_figure_is_given_as_HTML_and_as_itself()
    {
        var figure = Sample();
        var shown = Shown(figure);

        Assert.Equal(["text/html", Figure.MediaType], shown.Keys);
        Assert.Equal(figure.ToJson(), shown[Figure.MediaType]);
    }

    [Fact]
    public void Where_scripts_do_not_run_the_finding_the_caveat_the_sources_and_the_data_are_there()
    {
        var html = Shown(Sample() with { Caveat = "Counted in different months." })["text/html"];

        Assert.Contains("<strong>Acme has more users.</strong>", html);
        Assert.Contains(">Staff, mn people</p>", html);
        Assert.Contains("Line chart of Acme, 2023 Q1 to 2023 Q2.", html);
        Assert.Contains(">Counted in different months.</p>", html);
        Assert.Contains(">Source: Acme, Report, 1 August 2024.</p>", html);
        Assert.Contains(">2023Q2</td>", html);
    }

    [Fact]
    public void Where_there_is_no_number_there_is_nothing_to_be_careful_about()
    {
        var figure = Sample() with { Caveat = "Counted in different months." };
        var empty = figure with { Table = new(figure.Table.Columns, []) };

        Assert.Null(empty.Caveat);
        Assert.DoesNotContain("Counted in different months.", Shown(empty)["text/html"]);
        Assert.Equal("Counted in different months.", (figure with { Table = new([], []) }).Caveat);
    }

    [Fact]
    public void Text_from_data_is_never_markup()
    {
        var html = Shown(Sample(Hostile) with { Caveat = Hostile, Notes = [Hostile] })["text/html"];

        Assert.DoesNotContain("<script>alert", html);
        Assert.DoesNotContain("<img", html);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html);
    }

    [Fact]
    public void Only_the_first_chart_of_a_session_carries_plotly()
    {
        House.Use();
        var first = Shown(Sample())["text/html"];
        var second = Shown(Sample())["text/html"];

        Assert.InRange(first.Length, 1_000_000, 1_800_000);
        Assert.InRange(second.Length, 1000, 60_000);
    }

    [Fact]
    public void A_bare_chart_is_given_as_HTML_and_as_plotly()
    {
        var shown = Shown(Chart.Line<int, int, string>(x: new[] { 1, 2 }, y: new[] { 3, 4 }, Name: Hostile));

        Assert.Equal(["text/html", "application/vnd.plotly.v1+json"], shown.Keys);
        Assert.DoesNotContain("<script>alert", shown["text/html"]);
        Assert.NotNull(JsonNode.Parse(shown["application/vnd.plotly.v1+json"])!["layout"]!["template"]);
    }

    [Fact]
    public void Tables_of_measures_round_percentages_as_figures_do()
    {
        var growth = Given.Frame("revenue", [30, 30, 30, 30, 41]).Growth();

        Assert.Contains(">36.7</td>", Shown(growth)["text/html"]);
        Assert.Contains(">36.7</td>", Shown(growth.GetRow<double>(growth.RowKeys.Last()))["text/html"]);
    }

    [Fact]
    public void Both_papers_come_with_the_chart()
    {
        var html = Shown(Sample())["text/html"];

        Assert.Contains("\"paper_bgcolor\":\"#ffffff\"", html, StringComparison.Ordinal);
        Assert.Contains("\"paper_bgcolor\":\"#16181b\"", html, StringComparison.Ordinal);
        Assert.Contains("\"#aa0000\":\"#ffaaaa\"", html, StringComparison.Ordinal);
    }

    private static Figure Sample(string finding = "Acme has more users.")
    {
        var frame = Given.Frame("staff", [10, 20]);
        return frame.Lines().Together().ToFigure("users", frame, _ => finding);
    }

    private static Dictionary<string, string> Shown(object value) => FormattedValue
        .CreateManyFromObject(value, [.. Formatter.GetPreferredMimeTypesFor(value.GetType())])
        .ToDictionary(formatted => formatted.MimeType, formatted => formatted.Value);
}

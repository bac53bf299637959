using AngleSharp.Html.Parser;
using Coopetition.Report.Documents.Markdown;
using Coopetition.Report.Editions;
using Markdig;

namespace Coopetition.Report.Tests.Documents;

public sealed class WritingMarkdown
{
    [Fact]
    public void Headings_lists_links_and_tables_read_as_such()
    {
        var page = Parse(Written(SampleEdition.Usual()));

        Assert.Equal(["From walls to bridges"], page.QuerySelectorAll("h1").Select(heading => heading.TextContent));
        Assert.Equal(["A question", "About this edition"], page.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.Equal(["one", "two"], page.QuerySelectorAll("ol")[^1].Children.Select(item => item.TextContent.Trim()));
        Assert.Equal("https://example.org/a?b=1&c=2", page.QuerySelectorAll("a").First(link => link.TextContent == "link").GetAttribute("href"));
        Assert.Contains(page.QuerySelectorAll("table"), table => table.QuerySelectorAll("tbody tr").Length == SampleEdition.Lines.Table.Rows.Count);
        Assert.Contains(page.QuerySelectorAll("tr"), row => row.TextContent.ReplaceLineEndings("") == "c1North grew by 34%.Holds34%34.1%Revenue 1% lower");
    }

    [Fact]
    public void A_picture_is_beside_it_and_has_its_alternative_text()
    {
        var picture = Parse(Written(SampleEdition.Usual())).QuerySelector("img")!;

        Assert.Equal(($"report-pictures/{SampleEdition.Lines.Slug}.png", SampleEdition.Lines.AlternativeText), (picture.GetAttribute("src"), picture.GetAttribute("alt")));
    }

    [Fact]
    public void Without_a_picture_the_alternative_text_stands_in_its_place() =>
        Assert.Contains(
            Parse(MarkdownReport.Of(SampleEdition.OutlineOf(SampleEdition.Usual()), _ => null)).QuerySelectorAll("p"),
            paragraph => paragraph.TextContent == SampleEdition.Lines.AlternativeText);

    [Fact]
    public void Hostile_text_stays_text()
    {
        var page = Parse(Written(SampleEdition.Evil()));

        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Equal(["a", "b", "Figure 1.", "Figure 2."], page.QuerySelectorAll("em").Select(emphasis => emphasis.TextContent));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.StartsWith("https://example.org/", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains("<script>alert(1)</script> \"&' =cmd()|'/c calc'!A1", page.QuerySelectorAll("td").First(cell => cell.TextContent.Contains("cmd", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    private static string Written(Edition edition) => MarkdownReport.Of(SampleEdition.OutlineOf(edition), slug => $"report-pictures/{slug}.png");

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string markdown) =>
        new HtmlParser().ParseDocument(Markdig.Markdown.ToHtml(markdown, new MarkdownPipelineBuilder().UsePipeTables().Build()));
}

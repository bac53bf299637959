using System.Text.Json.Nodes;
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
        Assert.Equal(["A question", "Sources", "About this edition"], page.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.Equal(["one", "two"], page.QuerySelectorAll("ol")[^2].Children.Select(item => item.TextContent.Trim()));
        Assert.Equal("https://example.org/a?b=1&c=2", page.QuerySelectorAll("a").First(link => link.TextContent == "link").GetAttribute("href"));
        Assert.Contains(page.QuerySelectorAll("table"), table => table.QuerySelectorAll("tbody tr").Length == SampleEdition.Lines.Table.Rows.Count);
        Assert.Contains(page.QuerySelectorAll("tr"), row => row.TextContent.ReplaceLineEndings("") == "c1North grew by 34%.Holds34%34.1%The data say the same.Revenue 1% lower");
    }

    [Fact]
    public void The_lead_stands_in_front_and_nowhere_else()
    {
        var lead = SampleEdition.Cell([("text/html", "<p><b>North fell.</b> South rose.</p>")]);
        lead["metadata"] = new JsonObject { ["tags"] = new JsonArray("lead") };

        var written = Written(SampleEdition.OfNotebooks("/", ("00-sample.ipynb", [NotebookText.Markdown("# A question\n\n## A part"), lead])));

        Assert.Equal(["**North fell.** South rose."], written.Split('\n').Where(line => line.Contains("North fell", StringComparison.Ordinal)));
        Assert.True(written.IndexOf("North fell", StringComparison.Ordinal) < written.IndexOf("## A question", StringComparison.Ordinal));
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

    [Fact]
    public void Raised_lowered_struck_inserted_and_marked_text_keeps_its_meaning()
    {
        var page = Parse(Written(SampleEdition.Of("# A question\n\n10^9^ and H~2~O, ~~2~~3, ++new++ and ==seen==, ~~**both**~~\n\n| Size |\n| --- |\n| 10^9^ |\n")));

        Assert.Equal("10<sup>9</sup> and H<sub>2</sub>O, <del>2</del>3, <ins>new</ins> and <mark>seen</mark>, <del><strong>both</strong></del>", page.QuerySelectorAll("h2 ~ p")[0].InnerHtml);
        Assert.Contains(page.QuerySelectorAll("td"), cell => cell.InnerHtml == "10<sup>9</sup>");
    }

    [Fact]
    public void Emphasis_goes_on_over_a_link_within_it_and_over_a_reference_to_a_figure()
    {
        var page = Parse(Written(SampleEdition.Of($"# A question\n\n**{SampleEdition.Lines.Finding}**\n\n**all of [this](https://example.org/a) is so**\n", SampleEdition.Output(SampleEdition.Lines))));

        Assert.Equal(["Growth of North fell from 32% to 2% (Figure\u00a01).", "all of this is so"], page.QuerySelectorAll("h2 ~ p > strong").Take(2).Select(strong => strong.TextContent));
    }

    [Fact]
    public void A_figures_data_are_folded_and_many_sources_are_summed_up_beside_it_and_listed_at_the_end()
    {
        var many = SampleEdition.Lines with { Sources = [.. Enumerable.Range(1, 5).Select(number => new Source($"s{number}", $"Paper {number}", "News", new(2024, number, 1), $"https://example.org/{number}", "press"))] };
        var page = Parse(Written(SampleEdition.Of("# A question", SampleEdition.Output(many))));

        Assert.Equal(many.Table.Rows.Count, page.QuerySelectorAll("details > table tbody tr").Length);
        Assert.Equal("Data of figure 1", page.QuerySelector("details > summary")!.TextContent);
        Assert.Single(page.QuerySelectorAll("p"), paragraph => paragraph.TextContent == "5 sources: Paper 1, Paper 2, Paper 3 and 2 more, 2024-01-01 to 2024-05-01.");
        Assert.Equal(["https://example.org/1", "https://example.org/2", "https://example.org/3", "https://example.org/4", "https://example.org/5"], page.QuerySelectorAll("h2 + ol a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Signs_that_are_no_markup_stay_signs()
    {
        const string Text = "2^10^ ~5~ a~~b~~ ==x== ++y++ =1 +2 1. # $z$ a_b_ <b>";

        Assert.Equal(Text, Parse(Written(SampleEdition.Of("# A question", SampleEdition.Output(new Table([new("t", "T")], [[Text]]))))).QuerySelectorAll("td").First(cell => cell.TextContent.StartsWith("2^", StringComparison.Ordinal)).TextContent);
    }

    [Fact]
    public void What_stands_in_a_lists_item_stays_there_and_its_numbers_go_on()
    {
        var page = Parse(Written(SampleEdition.Of("# A question\n\n3. three\n\n   ```\n   code 1\n     code 2\n   ```\n\n   | a |\n   | --- |\n   | 1 |\n\n   - inner\n\n   after\n4. four\n\ntext\n\n1. one\n\n> quoted\n>\n> - listed\n")));
        var lists = page.QuerySelectorAll("body > ol");

        Assert.Equal(["3", null], lists.Where(list => list.QuerySelector("pre") is not null || list.TextContent.Trim() == "one").Select(list => list.GetAttribute("start")));
        var items = lists.Single(list => list.QuerySelector("pre") is not null).Children;
        Assert.Equal(["P", "PRE", "TABLE", "UL", "P"], items[0].Children.Select(child => child.TagName));
        Assert.Equal("code 1\n  code 2\n", items[0].QuerySelector("pre")!.TextContent);
        Assert.Equal("four", items[1].TextContent.Trim());
        Assert.Equal(["P", "UL"], page.QuerySelector("blockquote")!.Children.Select(child => child.TagName));
    }

    [Fact]
    public void A_cells_table_is_the_contracts_and_numbers_stand_to_the_right_by_their_columns_type()
    {
        var page = Parse(Written(SampleEdition.Of("# A question", SampleEdition.Output(new Table([new("code", "Code"), new("n", "Size", "number", "mn")], [["0042", 1234.5], ["7", default(Cell)], ["8"]])))));
        var cells = page.QuerySelectorAll("table").First(table => table.TextContent.Contains("Code", StringComparison.Ordinal)).QuerySelectorAll("th, td").ToList();

        Assert.Equal(["Code", "Size (mn)", "0042", "1,234.5", "7", "–", "8", "–"], cells.Select(cell => cell.TextContent));
        Assert.Equal([false, true, false, true, false, true, false, true], cells.Select(cell => cell.GetAttribute("style")?.Contains("right", StringComparison.Ordinal) == true));
    }

    private static string Written(Edition edition) => MarkdownReport.Of(SampleEdition.OutlineOf(edition), slug => $"report-pictures/{slug}.png");

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string markdown) =>
        new HtmlParser().ParseDocument(Markdig.Markdown.ToHtml(markdown, new MarkdownPipelineBuilder().UsePipeTables().Build()));
}

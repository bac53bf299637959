using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Coopetition.Report.Documents.Word;
using Coopetition.Report.Editions;
using Coopetition.Report.Pages;
using Coopetition.Report.Tests.Documents;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Coopetition.Report.Tests.Pages;

public sealed class LinkingWithinTheReport
{
    [Theory]
    [InlineData("[t](#what-is-new-2024)", "What is new? (2024)")]
    [InlineData("[t](#What-is-new?-(2024))", "What is new? (2024)")]
    [InlineData("[t](#%E5%9B%B4%E5%A2%99)", "围墙")]
    [InlineData("[t](#a-place)", "named")]
    [InlineData("[t](#other)", "given an id")]
    [InlineData("[t](#what-is-new-2024-1)", "What is new (2024)")]
    [InlineData("[t](#growth)", "Figure 1")]
    public void A_link_within_a_notebook_leads_to_its_place(string link, string target)
    {
        var page = Page(("00-a.ipynb", ["# A", "## What is new? (2024)\n\n## 围墙\n\n<a name=\"a-place\">named</a> <span id='other'>given an id</span>\n\n## What is new (2024)", link]));

        Assert.Contains(target, Target(page, page.QuerySelectorAll("section.notebook a").Single(a => a.TextContent == "t")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Footnotes_lead_to_their_text_and_back_in_each_cell_and_notebook()
    {
        var page = Page(("00-a.ipynb", ["One[^1].\n\n[^1]: First.", "Two[^1].\n\n[^1]: Second."]), ("01-b.ipynb", ["Three[^1].\n\n[^1]: Third."]));
        var links = page.QuerySelectorAll("a.footnote-ref, sup").Select(sup => sup.Closest("a")!).Distinct().ToList();

        Assert.Equal(["First.↩", "Second.↩", "Third.↩"], links.Select(link => Target(page, link).TextContent.Trim()));
        Assert.Equal(links, links.Select(link => Target(page, Target(page, link).QuerySelector("a")!)));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(element => element.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("my notes (2) #1 50%?.ipynb", "my%20notes%20(2)%20%231%2050%25%3F.ipynb", "My notes")]
    [InlineData("my notes (2) #1 50%?.ipynb", "./my%20notes%20(2)%20%231%2050%25%3F.ipynb#A-part", "A part")]
    [InlineData("01-b.ipynb", "01-b.ipynb#nowhere", "My notes")]
    [InlineData("围墙.ipynb", "../notebooks/围墙.ipynb#a-part", "A part")]
    public void A_link_to_another_notebook_leads_to_it_or_to_a_place_in_it(string file, string address, string target)
    {
        var page = Page(("00-a.ipynb", [$"[t](<{address}>)"]), (file, ["# My notes", "## A part"]));

        var place = Target(page, page.QuerySelectorAll("section.notebook a").Single(a => a.TextContent == "t"));

        Assert.Equal(target, (place.QuerySelector("h2") ?? place).TextContent);
        Assert.Equal(new[] { "notebooks/00-a.ipynb", $"notebooks/{Uri.EscapeDataString(file)}" }, page.QuerySelectorAll("footer td a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("#nowhere")]
    [InlineData("#")]
    [InlineData("other.ipynb")]
    [InlineData("../data/a.csv")]
    [InlineData("javascript:alert(1)")]
    [InlineData("#the_story")]
    public void A_link_that_leads_nowhere_is_text(string address) =>
        Assert.Equal("<p>a t b</p>", Page(("00-a.ipynb", [$"a [t]({address}) b"])).QuerySelector(".prose")!.InnerHtml.Trim());

    [Fact]
    public void Two_files_never_have_one_place()
    {
        string[] files = ["a10 my notes.ipynb", "a10-my-notes.ipynb", "a10_my_notes.ipynb", "a10_20_my.ipynb", "a10 my.ipynb", "围.ipynb", "墙.ipynb"];
        var edition = EditionOf([.. files.Select(file => (file, new[] { $"# {file}" }))]);
        var page = Parse(edition);
        using var word = WordprocessingDocument.Open(new MemoryStream(WordReport.Of(SampleEdition.OutlineOf(edition), _ => null)), isEditable: false);
        var bookmarks = word.MainDocumentPart!.Document!.Descendants<W.BookmarkStart>().Select(bookmark => bookmark.Name!.Value!).ToList();

        Assert.Equal(files, page.QuerySelectorAll(".contents li a").SkipLast(1).Cast<IHtmlAnchorElement>().Select(link => Target(page, link).QuerySelector("h2")!.TextContent));
        Assert.Equal(bookmarks, bookmarks.Distinct(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void In_Word_a_link_leads_to_a_heading_and_a_footnotes_number_stays()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(WordReport.Of(SampleEdition.OutlineOf(EditionOf(("00-a.ipynb", ["# A", "## A part\n\nSee[^1] [there](#a-part) and [B](my%20b.ipynb#part).\n\n[^1]: A note."]), ("my b.ipynb", ["# B", "## Part"]))), _ => null)), isEditable: false);
        var body = word.MainDocumentPart!.Document!.Body!;
        var places = body.Descendants<W.BookmarkStart>().ToDictionary(bookmark => bookmark.Name!.Value!, bookmark => bookmark.Parent!.InnerText);

        // The first is in the contents
        Assert.Equal([("B", "B"), ("there", "A part"), ("B", "Part")], body.Descendants<W.Hyperlink>().Where(link => link.InnerText is "there" or "B").Select(link => (link.InnerText, places[link.Anchor!.Value!])));
        Assert.Contains(body.Descendants<W.Paragraph>(), paragraph => paragraph.InnerText == "A note.");
        Assert.Empty(SampleEdition.Errors(word));
    }

    private static IElement Target(IHtmlDocument page, IElement link) => page.GetElementById(link.GetAttribute("href")![1..])!;

    private static IHtmlDocument Page(params (string File, string[] Cells)[] notebooks) => Parse(EditionOf(notebooks));

    private static IHtmlDocument Parse(Edition edition) => new HtmlParser().ParseDocument(ReportPage.Of(edition));

    private static Edition EditionOf(params (string File, string[] Cells)[] notebooks) => SampleEdition.OfNotebooks("/", notebooks.Select((notebook, index) => (
        notebook.File, (IReadOnlyList<System.Text.Json.Nodes.JsonObject>)[.. notebook.Cells.Select(NotebookText.Markdown), .. index == 0 ? [SampleEdition.Cell([SampleEdition.Output(SampleEdition.Lines)])] : Array.Empty<System.Text.Json.Nodes.JsonObject>()])));
}

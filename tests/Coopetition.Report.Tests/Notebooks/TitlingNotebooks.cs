using AngleSharp.Html.Parser;
using Coopetition.Report.Pages;
using Coopetition.Report.Tests.Documents;

namespace Coopetition.Report.Tests.Notebooks;

public sealed class TitlingNotebooks
{
    /// <summary>A cell's text, the title, and what of the text stands below it.</summary>
    public static TheoryData<string, string, string> Titled { get; } = new()
    {
        { "# What changed\n\ntext", "What changed", "text" },
        { "# What changed #  \r\n\r\ntext\r\n", "What changed", "text" },
        { "What changed\n============\n\ntext", "What changed", "text" },
        { "```\n# not this\n```\n\n# What changed", "What changed", "# not this" },
        { "```csharp\r\n# What changed\r\n```\r\n# What changed\r\n", "What changed", "# What changed" },
        { "    # indented code\n\n# What changed", "What changed", "# indented code" },
        { "> # quoted\n\n# What changed", "What changed", "quoted" },
        { "# **What** `changed` [here](https://example.org) & <i>there</i>[^1]\n\n[^1]: note", "What changed here & there¹", "note" },
        { "# 10^9^ users, CO~2~, ~~2~~3, x^n^ and x^n+1^ &amp; &lt;b&gt;", "10⁹ users, CO₂, ~~2~~3, x^n and x^(n+1) & <b>", "" },
        { "<h1 align=\"center\">What <b>changed</b></h1>\n\ntext", "What changed", "text" },
        { "#\n\n# What changed\n\n# What changed", "What changed", "What changed" },
        { "# What changed\n\n## What changed then\n\n# And What changed now\n\n#What changed", "What changed", "What changed then And What changed now #What changed" },
    };

    [Theory]
    [MemberData(nameof(Titled))]
    public void The_title_is_the_first_heading_of_level_one_and_stands_once(string markdown, string title, string below)
    {
        var edition = SampleEdition.OfNotebooks("/", ("00-a.ipynb", [NotebookText.Code("# not this"), NotebookText.Markdown("## Nor this"), NotebookText.Markdown(markdown), NotebookText.Markdown($"# {title} once more")]));
        var page = new HtmlParser().ParseDocument(ReportPage.Of(edition));

        Assert.Equal(title, edition.Notebooks[0].Title);
        Assert.Equal(title, page.QuerySelector("section h2")!.TextContent);
        Assert.Equal(below, string.Join(' ', (page.QuerySelectorAll(".prose").Length == 3 ? page.QuerySelectorAll(".prose")[1].TextContent : "").Replace("↩", "", StringComparison.Ordinal).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));
        Assert.EndsWith("once more", page.QuerySelectorAll(".prose h3")[^1].TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text only")]
    [InlineData("```\n# code\n```")]
    [InlineData("> # quoted")]
    [InlineData("#no-heading")]
    [InlineData("")]
    public void Without_such_a_heading_it_is_the_files_name(string markdown) =>
        Assert.Equal("00-a", SampleEdition.OfNotebooks("/", ("00-a.ipynb", [NotebookText.Markdown(markdown)])).Notebooks[0].Title);

    [Fact]
    public void A_notebook_without_cells_is_a_section_without_text()
    {
        var page = new HtmlParser().ParseDocument(ReportPage.Of(SampleEdition.OfNotebooks("/", ("00-a.ipynb", []))));

        Assert.Equal("00-a", page.QuerySelector("section")!.TextContent.Trim());
    }
}

using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Coopetition.Report.Pages;
using Coopetition.Report.Pictures;
using Coopetition.Report.Tests.Browsers;
using Coopetition.Report.Tests.Exports;
using Coopetition.Report.Tests.Pictures;
using Microsoft.Playwright;

namespace Coopetition.Report.Tests.Pages;

public sealed class TakingFiguresFromThePage(ReadersPage reader) : IClassFixture<ReadersPage>, IAsyncLifetime
{
    private static readonly Figure Figure = SampleFigures.Of(3) with { Finding = "收入 <b>fell</b> by 3%" };

    private static readonly Lazy<string> Report = new(() => ReportPage.Of(SampleReport.EditionOf([SampleFigures.Of(2), Figure])));

    private readonly TemporaryFolder folder = new();
    private IPage page = null!;

    public async ValueTask InitializeAsync()
    {
        page = await reader.OpenAsync(folder.Write("index.html", Report.Value));
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.Locator("#sample-3 .actions summary").ClickAsync();
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_png_is_the_whole_picture_and_carries_its_provenance()
    {
        var png = await Download("PNG of figure 2", "sample-3.png");

        Assert.Equal((2000, 1120), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        Assert.Equal(Provenance.Of(Figure, new DateOnly(2025, 3, 31), "CC BY 4.0").ToJson(), PngMetadata.Read(png)!.ToJson());
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task An_svg_has_title_and_footer_and_carries_its_provenance()
    {
        var svg = await Download("SVG of figure 2", "sample-3.svg");

        var text = string.Join(' ', XElement.Load(new MemoryStream(svg)).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value));
        Assert.Contains(Figure.Finding, text, StringComparison.Ordinal);
        Assert.Contains("Source: Company A, Results of the fourth quarter", text, StringComparison.Ordinal);
        Assert.Equal(Figure.Finding, SvgMetadata.Read(svg)!.Finding);
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task A_picture_is_copied_with_its_provenance_or_at_least_as_a_picture()
    {
        await Press("Copy picture of figure 2", "Copied");

        var types = await page.EvaluateAsync<string[]>("async () => (await navigator.clipboard.read()).flatMap(item => item.types)");
        Assert.Equal(["image/png"], types);
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task A_citation_names_the_finding_the_page_and_the_sources()
    {
        await Press("Copy citation of figure 2", "Copied");

        var citation = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Equal(
            "收入 <b>fell</b> by 3%. Figure 2 of “What changed”, edition of 2025-03-31. "
            + "Sources: Company A, Results of the fourth quarter & the year <2024> (2025-03-20). Data as of 2025-03-20.",
            citation);
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task A_citation_is_there_for_programs_too()
    {
        await Press("Copy BibTeX of figure 2", "Copied");
        var bibtex = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.StartsWith("@misc{sample-3-2025-03-31,\n  title = {{收入 <b>fell</b> by 3\\%}},\n", bibtex, StringComparison.Ordinal);
        Assert.Contains("  year = {2025},\n  month = {3},\n  note = {Sources: Company A, Results of the fourth quarter \\& the year", bibtex, StringComparison.Ordinal);

        await Press("Copy CSL-JSON of figure 2", "Copied");
        var item = JsonNode.Parse(await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"))![0]!;
        Assert.Equal(("sample-3", "figure", "收入 <b>fell</b> by 3%"), ((string?)item["id"], (string?)item["type"], (string?)item["title"]));
        Assert.Equal("[[2025,3,31]]", item["issued"]!["date-parts"]!.ToJsonString());
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task A_page_to_embed_needs_nothing_but_itself_and_holds_the_live_figure()
    {
        var file = folder.Write("embedded/sample-3.html", Encoding.UTF8.GetString(await Download("A page to embed of figure 2", "sample-3.html")));
        Assert.Contains("<iframe src=\"sample-3.html\"", File.ReadLines(file).ElementAt(1), StringComparison.Ordinal);
        await page.GotoAsync(new Uri(file).AbsoluteUri);

        await page.Locator("#sample-3 .chart svg.main-svg").First.WaitForAsync();
        Assert.Equal(1, await page.Locator("figure").CountAsync());
        Assert.Equal(0, await page.Locator("h1, nav, .actions").CountAsync());
        await Assertions.Expect(page.Locator("#sample-3")).ToContainTextAsync("收入 <b>fell</b> by 3%");
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task Each_figure_offers_pictures_data_and_a_link_to_itself_by_the_keyboard_too()
    {
        await page.Locator("#sample-2 .actions summary").PressAsync("Enter");
        var names = await page.Locator("#sample-2 .actions").Locator("a, button").AllInnerTextsAsync();

        string[] expected = ["PNG", "SVG", "CSV", "JSON", "Link", "Embed", "Copy picture", "Copy citation", "BibTeX", "CSL-JSON"];
        Assert.Equal(expected, names.Select(name => name.Split('\n')[0].Trim()));
        Assert.Equal("#sample-2", await page.Locator("#sample-2 .actions a").Last.GetAttributeAsync("href"));
    }

    private async Task<byte[]> Download(string button, string name)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync());
        Assert.Equal(name, download.SuggestedFilename);
        var file = folder.In(name);
        await download.SaveAsAsync(file);
        return await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
    }

    private async Task Press(string button, string said)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await page.Locator("#sample-3 .actions [role=status]").GetByText(said).WaitForAsync();
    }
}

using System.Text;
using System.Text.Json.Nodes;
using Coopetition.Report.Documents;
using Coopetition.Report.Pages;
using Coopetition.Report.Pictures;
using Coopetition.Report.Tests.Browsers;
using Coopetition.Report.Tests.Pictures;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Tokens;

namespace Coopetition.Report.Tests.Documents;

public sealed class PrintingReports(OneBrowser launched, ReadersPage reader) : IClassFixture<OneBrowser>, IClassFixture<ReadersPage>
{
    [Fact]
    public async Task The_PDF_has_the_findings_as_text_and_an_outline()
    {
        var edition = SampleEdition.Usual();
        var browser = await launched.GetAsync();
        var pdf = await PrintedReport.PrintAsync(browser, ReportPage.Of(edition), SampleEdition.OutlineOf(edition), TestContext.Current.CancellationToken);
        using var document = PdfDocument.Open(pdf);
        var pages = document.GetPages().Select(page => ContentOrderTextExtractor.GetText(page).ReplaceLineEndings(" ")).ToList();
        var text = string.Join(' ', pages);

        Assert.Equal("From walls to bridges", document.Information.Title);
        Assert.All(new[] { SampleEdition.Lines.Finding, SampleEdition.Matrix.Finding, "North grew by 34%.", $"Page 1 of {document.NumberOfPages}" }, expected => Assert.Contains(expected, text, StringComparison.Ordinal));
        Assert.True(document.TryGetBookmarks(out var outline));
        Assert.Contains(outline.GetNodes(), node => node.Title == "A question");
    }

    [Fact]
    public async Task Printed_from_a_browser_the_page_gives_the_same()
    {
        var edition = SampleEdition.Of(
            $"# A question\n\n{SampleEdition.Lines.Finding} Is it so?\n\n## A part\n\n| Name | Value |\n| --- | ---: |\n| North | 1,234 |\n",
            SampleEdition.Output(SampleEdition.Lines), SampleEdition.Output(SampleFigures.Of(1)), SampleEdition.Output(SampleFigures.Of(4)), SampleEdition.Output(SampleEdition.Claims));
        var html = ReportPage.Of(edition);
        var browser = await launched.GetAsync();
        using var folder = new TemporaryFolder();
        using var shipped = PdfDocument.Open(await PrintedReport.PrintAsync(browser, html, SampleEdition.OutlineOf(edition), TestContext.Current.CancellationToken));
        using var printed = await PrintedPages.FromBrowserAsync(reader, folder.Write("index.html", html));

        Assert.Equal(PrintedPages.Seen(shipped.GetPages()), PrintedPages.Seen(printed.GetPages()));
        Assert.Equal(PrintedPages.Headings(shipped), PrintedPages.Headings(printed));
        // The last quarters, along the charts' axes
        Assert.Equal(2, PrintedPages.Seen(printed.GetPages()).Sum(page => page.Words.Split("2024 Q4").Length - 1));
    }

    [Fact]
    public async Task The_contents_have_the_pages_on_which_sections_begin_and_of_pages_that_are_scaled_none()
    {
        var wide = Convert.ToBase64String(Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' width='600' height='300'><rect width='600' height='300'/></svg>"));
        var prose = string.Concat(Enumerable.Repeat("Prose that takes some lines of a page, more of them the more often it is said. ", 6));
        string[] titles = ["What grew?", "What fell?", "Who opened which of the doors to whom, and on which day?", "Who closed them?", "What came then?", "What remains?", "About this edition"];
        var edition = SampleEdition.OfNotebooks("/", titles.SkipLast(1).Select((title, index) => ($"0{index}-part.ipynb", (IReadOnlyList<JsonObject>)
        [
            NotebookText.Markdown($"# {title}\n\n{prose}\n\n## A part\n\n" + string.Concat(Enumerable.Repeat($"{prose}\n\n", index * 3))),
            SampleEdition.Cell(SampleEdition.Output(new Table([new("name", "Name"), new("said", "Said")], [.. Enumerable.Range(0, 20 + (index * 12)).Select(row => new Cell[] { $"Row {row}", prose[..(row * 3)] })]))),
            SampleEdition.Cell(("text/html", $"<img alt=\"A picture\" src=\"data:image/svg+xml;base64,{wide}\">")),
            SampleEdition.Cell(SampleEdition.Output(SampleEdition.Lines with { Slug = $"lines-{index}", Notes = [prose, prose, prose, prose] })),
            SampleEdition.Cell(SampleEdition.Output(SampleEdition.Claims)),
        ])));
        using var folder = new TemporaryFolder();
        var file = folder.Write("index.html", ReportPage.Of(edition));
        using var printed = await PrintedPages.FromBrowserAsync(reader, file);
        using var scaled = PdfDocument.Open(await (await reader.OpenAsync(file)).PdfAsync(new() { PreferCSSPageSize = true, Scale = 0.9f }));
        var texts = PrintedPages.Texts(printed);

        Assert.InRange(texts.Count, 12, 40);
        Assert.Contains(PrintedPages.Contents(texts, titles), texts[0], StringComparison.Ordinal);
        var words = printed.GetPage(1).GetWords().ToList();
        var lastLine = words.First(word => word.Text == "day?").BoundingBox.Bottom;
        Assert.Contains(words, word => PrintedPages.Contents(texts, titles[2..3]).EndsWith($"?{word.Text}", StringComparison.Ordinal) && Math.Abs(word.BoundingBox.Bottom - lastLine) < 3);
        Assert.Contains(string.Concat(titles.Select(PrintedPages.Letters)), PrintedPages.Texts(scaled)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hatched_bars_are_lines_on_paper_and_no_pictures()
    {
        var edition = SampleEdition.Of("# A question", SampleEdition.Output(SampleEdition.Lines.WithChart(SampleFigures.Hatched)));
        var browser = await launched.GetAsync();
        using var document = PdfDocument.Open(await PrintedReport.PrintAsync(browser, ReportPage.Of(edition), SampleEdition.OutlineOf(edition), TestContext.Current.CancellationToken));

        Assert.Empty(document.GetPages().SelectMany(page => page.GetImages()));
        // All in one path, each of its lines apart
        Assert.Contains(document.GetPages().SelectMany(page => page.Paths), path => path.IsStroked && path.Count > 20);
    }

    [Fact]
    public async Task A_table_wider_than_the_paper_makes_nothing_else_smaller()
    {
        var wide = $"| {string.Join(" | ", Enumerable.Range(1, 16).Select(column => $"Revenue_of_segment_{column}"))} |\n|{string.Concat(Enumerable.Repeat(" ---: |", 16))}\n| {string.Join(" | ", Enumerable.Repeat("1,234,567.89", 16))} |\n";
        var browser = await launched.GetAsync();
        var sizes = new List<double>();
        foreach (var edition in new[] { SampleEdition.Of("# A question\n\nPlain prose.\n"), SampleEdition.Of($"# A question\n\nPlain prose.\n\n{wide}") })
        {
            using var document = PdfDocument.Open(await PrintedReport.PrintAsync(browser, ReportPage.Of(edition), SampleEdition.OutlineOf(edition), TestContext.Current.CancellationToken));
            sizes.Add(document.GetPage(1).GetWords().Single(word => word.Text == "Plain").BoundingBox.Height);
        }

        Assert.Equal(sizes[0], sizes[1], 0.01);
    }

    [Fact]
    public async Task The_outline_has_the_headings_as_the_page_has_them()
    {
        var headings = Enumerable.Range(1, 40).Select(number => $"What is heading {number} about, which is long enough to be broken somewhere between its words and the next of them?").ToList();
        var edition = SampleEdition.Of("# A question\n\n" + string.Concat(headings.Select(heading => $"## {heading}\n\nText.\n\nMore text.\n\n")));
        var browser = await launched.GetAsync();
        using var document = PdfDocument.Open(await PrintedReport.PrintAsync(browser, ReportPage.Of(edition), SampleEdition.OutlineOf(edition), TestContext.Current.CancellationToken));

        Assert.True(document.TryGetBookmarks(out var outline));
        Assert.Equal(headings, outline.GetNodes().Select(node => node.Title).Where(title => title.StartsWith("What is", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_outline_has_headings_of_any_script()
    {
        string[] headings = ["围墙倒了吗？", "Стены (и \\ мосты) рухнули?", "Έπεσαν τα τείχη;", "Growth – “fell” by 5% 🏯"];
        var edition = SampleEdition.Of("# A question\n\n" + string.Concat(headings.Select(heading => $"## {heading.Replace("\\", "\\\\", StringComparison.Ordinal)}\n\nText.\n\n")));
        var browser = await launched.GetAsync();
        using var document = PdfDocument.Open(await PrintedReport.PrintAsync(browser, ReportPage.Of(edition), SampleEdition.OutlineOf(edition), TestContext.Current.CancellationToken));

        Assert.True(document.TryGetBookmarks(out var outline));
        Assert.Equal(headings.Order(StringComparer.Ordinal), outline.GetNodes().Select(node => node.Title).Intersect(headings).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_screen_reader_needs_links_and_provenance_are_in_the_PDF_and_printing_again_changes_nothing()
    {
        var edition = SampleEdition.Usual();
        var browser = await launched.GetAsync();
        var pdf = await PrintedReport.PrintAsync(browser, ReportPage.Of(edition), SampleEdition.OutlineOf(edition), TestContext.Current.CancellationToken);
        var again = await PrintedReport.PrintAsync(browser, ReportPage.Of(edition), SampleEdition.OutlineOf(edition), TestContext.Current.CancellationToken);
        using var document = PdfDocument.Open(pdf);
        var catalog = document.Structure.Catalog.CatalogDictionary;

        Assert.True(catalog.Get<DictionaryToken>(NameToken.MarkInfo, document.Structure.TokenScanner).Get<BooleanToken>(NameToken.Create("Marked"), document.Structure.TokenScanner).Data);
        Assert.True(catalog.ContainsKey(NameToken.StructTreeRoot));
        Assert.True(catalog.Get<DictionaryToken>(NameToken.Create("ViewerPreferences"), document.Structure.TokenScanner).Get<BooleanToken>(NameToken.Create("DisplayDocTitle"), document.Structure.TokenScanner).Data);
        var figures = PdfMetadata.Open(pdf).Internals.GetAllObjects().OfType<PdfSharp.Pdf.PdfDictionary>().Where(part => part.Elements.GetName("/S") == "/Figure").ToList();
        Assert.Contains(figures, figure => figure.Elements.GetString("/Alt") == SampleEdition.Lines.AlternativeText);
        Assert.All(figures, figure => Assert.NotEqual("", figure.Elements.GetString("/Alt")));
        Assert.Equal("en", catalog.Get<StringToken>(NameToken.Create("Lang"), document.Structure.TokenScanner).Data);
        Assert.Contains(document.GetPages().SelectMany(page => page.GetHyperlinks()), link => link.Uri == "https://example.org/a?b=1&c=2");
        Assert.Equal([SampleEdition.Lines.Slug, "walls"], PdfMetadata.Read(pdf).Select(figure => figure.Slug));
        Assert.Equal(("What changed.", "D:20250331000000+00'00'"), (document.Information.Subject, document.Information.CreationDate));
        Assert.Equal(pdf, again);
    }

    [Fact]
    public async Task Raised_and_lowered_numbers_are_so_on_paper_too()
    {
        var edition = SampleEdition.Of("# A question\n\n10^9^ users, H~2~O\n");
        var browser = await launched.GetAsync();
        using var document = PdfDocument.Open(await PrintedReport.PrintAsync(browser, ReportPage.Of(edition), SampleEdition.OutlineOf(edition), TestContext.Current.CancellationToken));
        var letters = document.GetPages().SelectMany(page => page.Letters).ToList();
        var start = string.Concat(letters.Select(letter => letter.Value)).IndexOf("109users", StringComparison.Ordinal);
        start = start >= 0 ? start : string.Concat(letters.Select(letter => letter.Value)).IndexOf("109 users", StringComparison.Ordinal);
        var (raised, lowered) = (letters[start + 2], letters.Skip(start).First(letter => letter.Value == "2"));

        Assert.Equal("9", raised.Value);
        Assert.All(new[] { raised, lowered }, letter => Assert.True(letter.PointSize < letters[start].PointSize));
        Assert.True(lowered.StartBaseLine.Y < letters[start].StartBaseLine.Y && letters[start].StartBaseLine.Y < raised.StartBaseLine.Y);
    }

    [Fact]
    public async Task A_heading_that_the_page_does_not_have_is_left_as_it_was_printed()
    {
        var page = await reader.OpenAsync("about:blank");
        await page.SetContentAsync("<h1>One heading</h1><h2>Another heading</h2>");
        using var printed = PdfMetadata.Open(await page.PdfAsync(new() { Outline = true, Tagged = true }));

        PrintedOutline.Mend(printed, ["Onehea ding"]);

        using var saved = new MemoryStream();
        printed.Save(saved);
        using var document = PdfDocument.Open(saved.ToArray());
        Assert.True(document.TryGetBookmarks(out var outline));
        Assert.Equal(["Onehea ding", "Another heading"], outline.GetNodes().Select(node => node.Title));
    }
}

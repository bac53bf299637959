using System.Globalization;
using Coopetition.Report.Documents.Printing;
using Coopetition.Report.Editions;
using Coopetition.Report.Pages;
using Coopetition.Report.Tests.Browsers;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Coopetition.Report.Tests.Documents;

public sealed class PrintingReports
{
    private static readonly DateOnly Day = new(2025, 3, 31);

    [Fact]
    public async Task The_PDF_has_the_findings_as_text_an_outline_and_the_pages_in_its_contents()
    {
        var edition = SampleEdition.Usual();
        await using var browser = await TestBrowser.LaunchAsync(TestContext.Current.CancellationToken);
        var pdf = await PrintedReport.PrintAsync(browser, ReportPage.Of(edition), edition.Title, Day, TestContext.Current.CancellationToken);
        using var document = PdfDocument.Open(pdf);
        var pages = document.GetPages().Select(page => ContentOrderTextExtractor.GetText(page).ReplaceLineEndings(" ")).ToList();
        var text = string.Join(' ', pages);

        Assert.Equal("From walls to bridges", document.Information.Title);
        Assert.All(new[] { SampleEdition.Lines.Finding, SampleEdition.Matrix.Finding, "North grew by 34%.", $"Page 1 of {document.NumberOfPages}" }, expected => Assert.Contains(expected, text, StringComparison.Ordinal));
        Assert.True(document.TryGetBookmarks(out var outline));
        Assert.Contains(outline.GetNodes(), node => node.Title == "A question");
        var about = PrintedContents.PagesOf(pdf, ["About this edition"]).Single();
        var words = document.GetPage(1).GetWords().ToList();
        var line = words.First(word => word.Text == "edition").BoundingBox.Bottom;
        Assert.Contains(words, word => word.Text == about && Math.Abs(word.BoundingBox.Bottom - line) < 3);
    }

    [Fact]
    public async Task The_outline_has_the_headings_as_the_page_has_them()
    {
        var headings = Enumerable.Range(1, 40).Select(number => $"What is heading {number} about, which is long enough to be broken somewhere between its words and the next of them?").ToList();
        var edition = SampleEdition.Of("# A question\n\n" + string.Concat(headings.Select(heading => $"## {heading}\n\nText.\n\nMore text.\n\n")), []);
        await using var browser = await TestBrowser.LaunchAsync(TestContext.Current.CancellationToken);
        using var document = PdfDocument.Open(await PrintedReport.PrintAsync(browser, ReportPage.Of(edition), edition.Title, Day, TestContext.Current.CancellationToken));

        Assert.True(document.TryGetBookmarks(out var outline));
        Assert.Equal(headings, outline.GetNodes().Select(node => node.Title).Where(title => title.StartsWith("What is", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_section_that_begins_a_page_is_found_too()
    {
        var (one, other) = (SampleEdition.Usual(), SampleEdition.Usual());
        var edition = new Edition(one.Date, one.Data, one.Software, one.Parameters, [one.Notebooks[0], other.Notebooks[0]], [one.Runs[0], other.Runs[0]]);
        await using var browser = await TestBrowser.LaunchAsync(TestContext.Current.CancellationToken);
        var pdf = await PrintedReport.PrintAsync(browser, ReportPage.Of(edition), edition.Title, Day, TestContext.Current.CancellationToken);
        using var document = PdfDocument.Open(pdf);
        var pages = PrintedContents.PagesOf(pdf, ["A question", "A question", "About this edition"]);

        Assert.DoesNotContain("", pages);
        Assert.Contains("A question", ContentOrderTextExtractor.GetText(document.GetPage(int.Parse(pages[1], CultureInfo.InvariantCulture))), StringComparison.Ordinal);
        Assert.NotEqual(pages[0], pages[1]);
    }
}

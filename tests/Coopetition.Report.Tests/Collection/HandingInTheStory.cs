using System.Globalization;
using Coopetition.Report.Tests.Browsers;
using Coopetition.Report.Tests.Documents;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using UglyToad.PdfPig;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Command = Coopetition.Report.Tests.Commands.Command;

namespace Coopetition.Report.Tests.Collection;

/// <summary>The documents that the collection's own notebooks give.</summary>
[Collection<OneStory>]
public sealed class HandingInTheStory(ShippedStory shipped, ReadersPage reader) : IClassFixture<ReadersPage>
{
    [Fact]
    public async Task Each_document_is_valid_has_every_finding_and_is_current()
    {
        using var run = await shipped.Run.Copied("--formats", "html,docx,pptx,pdf,md");

        Assert.Equal((0, ""), (run.Command.ExitCode, run.Command.Error));
        var findings = run.Figures.Values.Select(figure => PrintedPages.Letters(figure.Finding)).ToList();
        using (var document = WordprocessingDocument.Open(run.PathOf("report.docx"), isEditable: false))
        {
            Assert.Empty(SampleEdition.Errors(document));
            var text = PrintedPages.Letters(document.MainDocumentPart!.Document!.InnerText);
            Assert.All(findings, finding => Assert.Contains(finding, text, StringComparison.Ordinal));
            Assert.All(
                document.MainDocumentPart.Document.Descendants<W.Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == "Contents1").Select(entry => entry.Descendants<W.Text>().Last().Text),
                page => Assert.InRange(int.Parse(page, CultureInfo.InvariantCulture), 2, 80));
        }

        using (var deck = PresentationDocument.Open(run.PathOf("report.pptx"), isEditable: false))
        {
            Assert.Empty(SampleEdition.Errors(deck));
            var slides = deck.PresentationPart!.SlideParts.ToList();
            Assert.InRange(slides.Count, 20, 28);
            var titles = slides.Select(slide => PrintedPages.Letters(slide.Slide!.Descendants<TextBody>().First().InnerText.Replace('\u2011', '-'))).ToList();
            Assert.All(new[] { "walls-timeline", "channel-matrix", "growth-then-and-now", "rival-size" }, slug => Assert.Contains(titles, title => title.StartsWith(PrintedPages.Letters(run.Figures[slug].Finding), StringComparison.Ordinal)));
            Assert.Contains(titles, title => title.StartsWith("139claims:", StringComparison.Ordinal));
            Assert.DoesNotContain(slides.SelectMany(slide => slide.Slide!.Descendants<DocumentFormat.OpenXml.Drawing.Text>()), text => run.Verdicts.Keys.Any(id => text.Text.Contains(id, StringComparison.Ordinal)));
            Assert.All(slides.SelectMany(slide => slide.ChartParts), chart => Assert.Empty(Errors(chart)));
        }

        using (var printed = PdfDocument.Open(run.PathOf("report.pdf")))
        {
            // Reading a page takes longer than writing it
            var pages = printed.GetPages().ToList();
            var text = PrintedPages.Letters(string.Concat(pages.Select(page => page.Text)));
            Assert.All(findings, finding => Assert.Contains(finding, text, StringComparison.Ordinal));
            Assert.InRange(new FileInfo(run.PathOf("report.pdf")).Length, 0, 4_000_000);
            Assert.All(PrintedPages.Filled(pages).SkipLast(1), filled => Assert.InRange(filled, 0.4, 1));
            using var byReader = await PrintedPages.FromBrowserAsync(reader, run.PathOf("index.html"));
            Assert.Equal(PrintedPages.Seen(pages), PrintedPages.Seen(byReader.GetPages()));
            Assert.Equal(PrintedPages.Headings(printed), PrintedPages.Headings(byReader));
        }

        Assert.All(new[] { "report.docx", "report.pptx" }, name => Assert.InRange(new FileInfo(run.PathOf(name)).Length, 0, 6_000_000));
        var verified = await Command.Run("verify", run.PathOf("report.docx"), run.PathOf("report.pptx"), run.PathOf("report.pdf"), run.PathOf("report-pictures"), "--report", run.PathOf(""));
        Assert.Equal(0, verified.ExitCode);
        Assert.EndsWith(" current, 0 stale, 0 unknown\n", verified.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Errors(ChartPart chart)
    {
        using var stream = chart.EmbeddedPackagePart!.GetStream();
        using var workbook = SpreadsheetDocument.Open(stream, isEditable: false);
        return [.. SampleEdition.Errors(workbook)];
    }
}

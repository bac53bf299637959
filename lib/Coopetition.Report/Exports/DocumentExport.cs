using System.Collections.Concurrent;
using System.Text;
using Coopetition.Report.Browsers;
using Coopetition.Report.Documents;
using Coopetition.Report.Documents.Markdown;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Documents.Slides;
using Coopetition.Report.Documents.Word;
using Coopetition.Report.Editions;
using Coopetition.Report.Pages;
using Coopetition.Report.Pictures;

namespace Coopetition.Report.Exports;

/// <summary>Writes an edition as documents, each by itself: what fails in one is not lost in another.</summary>
internal sealed class DocumentExport(ExportFormats formats, ExportOutcome outcome)
{
    private const string PictureFolder = "report-pictures";

    /// <summary>What the documents are called in a report.</summary>
    public static IEnumerable<string> PathsOf(ExportFormats formats) =>
        new[] { ExportFormat.Docx, ExportFormat.Pptx, ExportFormat.Md, ExportFormat.Pdf }.Where(formats.Has).Select(PathOf);

    /// <param name="renderer">Draws the figures and prints the page.</param>
    public async Task WriteAsync(Edition edition, PictureRenderer renderer, CancellationToken cancellation)
    {
        var outline = new ReportOutline(edition);
        var (onSlides, onPages) = await DrawAsync(outline, renderer, cancellation);
        await TryAsync(ExportFormat.Docx, () => Task.FromResult(WordReport.Of(outline, onPages.GetValueOrDefault)));
        await TryAsync(ExportFormat.Pptx, () => Task.FromResult(SlideDeck.Of(outline, onSlides.GetValueOrDefault)));
        await TryAsync(ExportFormat.Md, () =>
        {
            var report = MarkdownReport.Of(outline, slug => onSlides.ContainsKey(slug) ? PathOf(slug) : null);
            outcome.Add(outline.Figures.Select(placed => (PathOf(placed.Figure.Slug), onSlides.GetValueOrDefault(placed.Figure.Slug)?.Content)));
            return Task.FromResult(Encoding.UTF8.GetBytes(report));
        });
        await TryAsync(ExportFormat.Pdf, () => renderer.UseBrowserAsync(browser => PrintedReport.PrintAsync(browser, ReportPage.Of(edition), outline, cancellation)));
    }

    /// <summary>Writes one document if it is wanted; whatever goes wrong is told and concerns no other.</summary>
    private async Task TryAsync(ExportFormat format, Func<Task<byte[]>> write)
    {
        try
        {
            outcome.Add(formats.Has(format) ? [(PathOf(format), await write())] : []);
        }
        catch (BrowserUnavailableException none)
        {
            outcome.Refuse($"Left out: {PathOf(format)}, since {none.Message}", formats.ByName);
        }
        catch (Exception unforeseen) when (unforeseen is not (OutOfMemoryException or OperationCanceledException))
        {
            outcome.Fail([$"{PathOf(format)}: not written: {unforeseen.Message}"]);
        }
    }

    /// <summary>Draws the figures for slides and for pages, as far as they are needed: what office programs draw themselves needs no picture there.</summary>
    /// <returns>By the figures' slugs.</returns>
    private async Task<(ConcurrentDictionary<string, Picture> OnSlides, ConcurrentDictionary<string, Picture> OnPages)> DrawAsync(ReportOutline outline, PictureRenderer renderer, CancellationToken cancellation)
    {
        var (onSlides, onPages) = (new ConcurrentDictionary<string, Picture>(), new ConcurrentDictionary<string, Picture>());
        List<Figure> figures = [.. outline.Figures.Select(placed => placed.Figure)];
        var undrawn = figures.Where(figure => figure.Native is not { IsWhole: true }).ToList();
        try
        {
            await DrawAsync(formats.Has(ExportFormat.Md) ? figures : formats.Has(ExportFormat.Pptx) ? undrawn : [], PictureKind.Slide, onSlides);
            await DrawAsync(formats.Has(ExportFormat.Docx) ? undrawn : [], PictureKind.Page, onPages);
        }
        catch (BrowserUnavailableException none)
        {
            outcome.Say($"The documents have the figures' data but no pictures, since {none.Message}");
        }

        return (onSlides, onPages);

        async Task DrawAsync(IReadOnlyList<Figure> wanted, PictureKind kind, ConcurrentDictionary<string, Picture> drawn)
        {
            var order = new PictureOrder(new HashSet<PictureFormat> { PictureFormat.Png }, [kind]);
            var failures = await renderer.DrawAsync(wanted, order, outline.ProvenanceOf, picture => drawn[picture.Slug] = picture, cancellation);
            outcome.Fail([.. failures.Select(failure => $"{failure.Slug}: no picture in the documents: {failure.Reason}")]);
        }
    }

    private static string PathOf(ExportFormat format) => $"report.{ExportFormats.NameOf(format)}";

    private static string PathOf(string slug) => $"{PictureFolder}/{slug}.png";
}

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
        var outline = ReportOutline.Of(edition);
        var (pictures, onPages) = formats.HasDocuments ? await DrawAsync(outline, renderer, cancellation) : (FigurePictures.None, FigurePictures.None);
        await TryAsync(ExportFormat.Docx, () => Task.FromResult(WordReport.Of(outline, onPages)));
        await TryAsync(ExportFormat.Pptx, () => Task.FromResult(SlideDeck.Of(outline, pictures)));
        if (await TryAsync(ExportFormat.Md, () => Task.FromResult(Encoding.UTF8.GetBytes(MarkdownReport.Of(outline, slug => pictures.Of(slug) is null ? null : PathOf(slug))))))
        {
            outcome.Add(edition.Contents.Figures.Select(placed => (PathOf(placed.Figure.Slug), pictures.Of(placed.Figure.Slug)?.Content)));
        }

        await TryAsync(ExportFormat.Pdf, () => renderer.UseBrowserAsync(browser => PrintedReport.PrintAsync(browser, ReportPage.Of(edition), outline, cancellation)));
    }

    private Task<bool> TryAsync(ExportFormat format, Func<Task<byte[]>> write) => outcome.TryAsync(formats.Has(format), PathOf(format), formats.ByName, write);

    /// <summary>Draws the figures for screens and for pages, as far as they are needed: what office programs draw themselves needs no picture there.</summary>
    private async Task<(FigurePictures OnScreens, FigurePictures OnPages)> DrawAsync(ReportOutline outline, PictureRenderer renderer, CancellationToken cancellation)
    {
        var (onScreens, onPages) = (new ConcurrentDictionary<string, Picture>(), new ConcurrentDictionary<string, Picture>());
        List<Figure> figures = [.. outline.Figures.Select(placed => placed.Figure)];
        var undrawn = figures.Where(figure => figure.Native is not { IsWhole: true }).ToList();
        try
        {
            await DrawAsync(formats.Has(ExportFormat.Md) ? figures : formats.Has(ExportFormat.Pptx) ? undrawn : [], new PictureKind(), onScreens);
            await DrawAsync(formats.Has(ExportFormat.Docx) ? undrawn : [], PictureKind.Page, onPages);
        }
        catch (BrowserUnavailableException none)
        {
            outcome.Say($"The documents have the figures' data but no pictures, since {none.Message}");
        }

        return (new FigurePictures(onScreens), new FigurePictures(onPages));

        async Task DrawAsync(IReadOnlyList<Figure> wanted, PictureKind kind, ConcurrentDictionary<string, Picture> drawn)
        {
            // Documents say as text what a picture says around the chart
            var order = new PictureOrder(new HashSet<PictureFormat> { PictureFormat.Png }, [kind], ChartOnly: true);
            var failures = await renderer.DrawAsync(wanted, order, outline.ProvenanceOf, picture => drawn[picture.Slug] = picture, cancellation);
            outcome.Fail([.. failures.Select(failure => $"{failure.Slug}: no picture in the documents: {failure.Reason}")]);
        }
    }

    private static string PathOf(ExportFormat format) => $"report.{ExportFormats.NameOf(format)}";

    private static string PathOf(string slug) => $"{PictureFolder}/{slug}.png";
}

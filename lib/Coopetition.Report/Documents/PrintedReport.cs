using Coopetition.Report.Browsers;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Pictures;
using PuppeteerSharp;
using PuppeteerSharp.Media;
using PdfDocument = PdfSharp.Pdf.PdfDocument;

namespace Coopetition.Report.Documents;

/// <summary>Prints the report's page as PDF, as its reader's browser would, with page numbers in the contents too.</summary>
internal static class PrintedReport
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    // Pages are known only once it is printed, so it is printed twice
    private const string NumberContents = """
        numbers => document.querySelectorAll('.contents a').forEach((link, index) => {
          if (!numbers[index]) return;
          const number = document.createElement('span');
          Object.assign(number, { textContent: numbers[index], className: 'page' });
          link.prepend(number);
        })
        """;

    /// <param name="html">The page, which opens and draws all that paper needs when it is told that it is printed.</param>
    /// <param name="outline">What it is of.</param>
    /// <exception cref="DrawingException">The browser broke or took too long.</exception>
    public static async Task<byte[]> PrintAsync(HeadlessBrowser browser, string html, ReportOutline outline, CancellationToken cancellation)
    {
        try
        {
            var page = await browser.OpenPageAsync().WaitAsync(cancellation);
            await page.EmulateMediaTypeAsync(MediaType.Print);
            await page.EmulateMediaFeaturesAsync([new() { MediaFeature = MediaFeature.PrefersColorScheme, Value = "light" }]);
            await page.SetContentAsync(html).WaitAsync(Limit, cancellation);
            await page.EvaluateExpressionAsync("window.coopetition.plotlyReady()").WaitAsync(Limit, cancellation);
            var titles = await page.EvaluateExpressionAsync<string[]>("[...document.querySelectorAll('.contents a')].map(link => document.getElementById(decodeURIComponent(link.hash.slice(1)))?.querySelector('h2')?.innerText.trim() ?? '')");
            var headings = await page.EvaluateExpressionAsync<string[]>("[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(heading => heading.innerText.replace(/\\s+/g, ' ').trim())");
            using (var first = await PrintAsync(page).WaitAsync(Limit, cancellation))
            {
                PrintedOutline.Mend(first, headings);
                await page.EvaluateFunctionAsync(NumberContents, PrintedOutline.PagesOf(first, titles)).WaitAsync(cancellation);
            }

            using var printed = await PrintAsync(page).WaitAsync(Limit, cancellation);
            PrintedOutline.Mend(printed, headings);
            await page.BrowserContext.CloseAsync();
            return PdfMetadata.Save(printed, outline.Title, outline.Description, outline.Keywords, DateOnly.FromDateTime(outline.Date.UtcDateTime), $"[{string.Join(',', outline.Figures.Select(placed => outline.ProvenanceOf(placed.Figure).ToJson()))}]");
        }
        catch (Exception broken) when (HeadlessBrowser.IsBreakdown(broken) || broken is TimeoutException)
        {
            throw new DrawingException($"the browser cannot print it: {broken.Message.ReplaceLineEndings("\n").Split('\n')[0]}", browserLost: true);
        }
    }

    private static async Task<PdfDocument> PrintAsync(IPage page) => PdfMetadata.Open(await page.PdfDataAsync(new()
    {
        PreferCSSPageSize = true,
        PrintBackground = true,
        Outline = true,
        Tagged = true,
    }));
}

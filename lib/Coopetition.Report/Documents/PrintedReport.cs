using Coopetition.Report.Browsers;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Pictures;
using PuppeteerSharp;
using PuppeteerSharp.Media;

namespace Coopetition.Report.Documents;

/// <summary>Prints the report's page as PDF, as its reader's browser would.</summary>
internal static class PrintedReport
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

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
            var headings = await page.EvaluateExpressionAsync<string[]>("[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(heading => heading.innerText.replace(/\\s+/g, ' ').trim())");
            using var printed = PdfMetadata.Open(await page.PdfDataAsync(new() { PreferCSSPageSize = true, PrintBackground = true, Outline = true, Tagged = true }).WaitAsync(Limit, cancellation));
            PrintedOutline.Mend(printed, headings);
            await page.BrowserContext.CloseAsync();
            return PdfMetadata.Save(printed, outline.Title, outline.Description, outline.Keywords, DateOnly.FromDateTime(outline.Date.UtcDateTime), $"[{string.Join(',', outline.Figures.Select(placed => outline.ProvenanceOf(placed.Figure).ToJson()))}]");
        }
        catch (Exception broken) when (HeadlessBrowser.IsBreakdown(broken) || broken is TimeoutException)
        {
            throw new DrawingException($"the browser cannot print it: {broken.Message.ReplaceLineEndings("\n").Split('\n')[0]}", browser);
        }
    }
}

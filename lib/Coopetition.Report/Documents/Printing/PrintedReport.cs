using Coopetition.Report.Browsers;
using Coopetition.Report.Markup;
using Coopetition.Report.Pictures;
using Microsoft.Playwright;

namespace Coopetition.Report.Documents.Printing;

/// <summary>Prints the report's page as PDF, with page numbers at the foot and in the contents.</summary>
internal static class PrintedReport
{
    private const float Limit = 60_000;

    // Pages are known only once it is printed, so it is printed twice
    private const string NumberContents = """
        numbers => document.querySelectorAll('.contents a').forEach((link, index) => {
          if (!numbers[index]) return;
          const number = document.createElement('span');
          number.textContent = numbers[index];
          Object.assign(number.style, { float: 'right', marginLeft: '1em' });
          link.prepend(number);
        })
        """;

    /// <param name="html">The page, which draws its charts when told that it is printed.</param>
    /// <param name="edition">The day that the report is of.</param>
    /// <exception cref="DrawingException">The browser broke or took too long.</exception>
    public static async Task<byte[]> PrintAsync(HeadlessBrowser browser, string html, string title, DateOnly edition, CancellationToken cancellation)
    {
        try
        {
            var page = await browser.OpenPageAsync().WaitAsync(cancellation);
            page.SetDefaultTimeout(Limit);
            await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Light });
            await page.SetContentAsync(html, new() { WaitUntil = WaitUntilState.Load }).WaitAsync(cancellation);
            await page.EvaluateAsync("() => window.coopetition.drawAll(true)").WaitAsync(TimeSpan.FromMilliseconds(Limit), cancellation);
            var titles = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.contents a')].map(link => document.getElementById(decodeURIComponent(link.hash.slice(1)))?.querySelector('h2')?.innerText.trim() ?? '')");
            var headings = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(heading => heading.innerText.replace(/\\s+/g, ' ').trim())");
            var first = PrintedOutline.Mend(await PrintAsync(page, title).WaitAsync(TimeSpan.FromMilliseconds(Limit), cancellation), headings, edition);
            await page.EvaluateAsync(NumberContents, PrintedContents.PagesOf(first, titles)).WaitAsync(cancellation);
            var printed = PrintedOutline.Mend(await PrintAsync(page, title).WaitAsync(TimeSpan.FromMilliseconds(Limit), cancellation), headings, edition);
            await page.Context.CloseAsync();
            return printed;
        }
        catch (Exception broken) when (broken is PlaywrightException or TimeoutException)
        {
            throw new DrawingException($"the browser cannot print it: {broken.Message.ReplaceLineEndings("\n").Split('\n')[0]}", browserLost: true);
        }
    }

    private static Task<byte[]> PrintAsync(IPage page, string title) => page.PdfAsync(new()
    {
        PreferCSSPageSize = true,
        PrintBackground = true,
        Outline = true,
        Tagged = true,
        DisplayHeaderFooter = true,
        HeaderTemplate = "<span></span>",
        FooterTemplate = Html.Of($"""
            <div style="font: 8px Arial, sans-serif; color: #5a606a; width: 100%; margin: 0 16mm; display: flex; justify-content: space-between">
            <span>{PlainText.Shorten(PlainText.CleanLine(title), 90)}</span><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>
            """).ToString(),
    });
}

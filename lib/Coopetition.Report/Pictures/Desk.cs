using System.Globalization;
using Coopetition.Report.Browsers;
using Microsoft.Playwright;

namespace Coopetition.Report.Pictures;

/// <summary>Draws one job after another on one page, in whichever browser is in use.</summary>
internal sealed class Desk(BrowserSupply browsers, PictureOrder order)
{
    private static readonly TimeSpan OpenLimit = TimeSpan.FromSeconds(30);

    private readonly TimeSpan limit = order.Limit ?? PictureOrder.DefaultLimit;
    private HeadlessBrowser? browser;
    private DrawingPage? page;

    /// <exception cref="DrawingException">The figure cannot be drawn, or the browser was lost, which is then no longer in use.</exception>
    /// <exception cref="BrowserUnavailableException">No browser can be started.</exception>
    public async Task<Drawing> DrawAsync(PictureJob job, string? licence, CancellationToken cancellation)
    {
        if (job.Drawing is not { } drawing)
        {
            throw new DrawingException($"it is not drawn in the size \"{job.Kind.Size}\" for {job.Kind.Theme} paper.", browserLost: false);
        }

        var used = await browsers.GetAsync().WaitAsync(cancellation);
        try
        {
            if (page is null || used != browser)
            {
                (browser, page) = (used, await DrawingPage.OpenAsync(used).WaitAsync(OpenLimit, cancellation));
            }

            return await page.DrawAsync(drawing, job.Name, licence, order.Formats, order.Scale).WaitAsync(limit, cancellation);
        }
        catch (TimeoutException)
        {
            throw await LostAsync(used, string.Create(CultureInfo.InvariantCulture, $"the browser took longer than {(page is null ? OpenLimit : limit).TotalSeconds:0.###} s."));
        }
        catch (PlaywrightException)
        {
            throw await LostAsync(used, "the browser broke down.");
        }
    }

    private async Task<DrawingException> LostAsync(HeadlessBrowser used, string reason)
    {
        page = null;
        await browsers.ReplaceAsync(used);
        return new DrawingException(reason, browserLost: true);
    }
}

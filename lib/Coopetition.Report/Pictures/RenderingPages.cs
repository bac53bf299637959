using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Coopetition.Report.Browsers;
using PuppeteerSharp;

namespace Coopetition.Report.Pictures;

/// <summary>A figure could not be drawn.</summary>
internal sealed class DrawingException(string message, HeadlessBrowser? lost = null) : Exception(message)
{
    /// <summary>The browser that broke or hangs, and may have been the cause; null if it draws on.</summary>
    public HeadlessBrowser? Lost { get; } = lost;
}

/// <summary>Draws figures: one page with plotly.js, while others photograph and print what it has drawn.</summary>
internal sealed class RenderingPages
{
    private static readonly string Scripts = string.Join('\n', House.Script, EmbeddedText.Read("picture.js"), EmbeddedText.Read("drawing.js"));

    private readonly RenderingPage plotting;
    private readonly RenderingPage photographing;
    private readonly RenderingPage printing;

    /// <summary>Opens the page that draws in the background, as soon as there is a browser.</summary>
    public RenderingPages(SharedBrowser browsers)
    {
        plotting = new(browsers, [PlotlyScript.Read, () => Scripts]);
        (photographing, printing) = (new(browsers, [() => Scripts]), new(browsers, [() => Scripts]));
        _ = plotting.PrepareAsync();
    }

    /// <summary>The house template for light and for dark paper.</summary>
    public static string Templates { get; } = $$"""{"light":{{House.LightTemplate.ToJsonString()}},"dark":{{House.DarkTemplate.ToJsonString()}}}""";

    /// <summary>Draws a figure once and takes every format from that drawing.</summary>
    /// <exception cref="DrawingException">plotly.js cannot draw the figure, or the browser was lost, which is then no longer in use.</exception>
    /// <exception cref="BrowserUnavailableException">No browser can be started.</exception>
    public async Task<Rendering> DrawAsync(Figure figure, PictureKind kind, PictureOrder order, string? licence, CancellationToken cancellation)
    {
        var (png, svg, pdf) = (order.Formats.Contains(PictureFormat.Png), order.Formats.Contains(PictureFormat.Svg), order.Formats.Contains(PictureFormat.Pdf));
        if (png)
        {
            _ = photographing.PrepareAsync();
        }

        if (pdf)
        {
            _ = printing.PrepareAsync();
        }

        var drawing = await plotting.UseAsync(page => DrawAsync(page, figure, kind, licence), order.Limit, cancellation);
        var photograph = png ? photographing.UseAsync(page => PhotographAsync(page, drawing, order.Scale), order.Limit, cancellation) : Task.FromResult<byte[]?>(null);
        var print = pdf ? printing.UseAsync(page => PrintAsync(page, drawing), order.Limit, cancellation) : Task.FromResult<byte[]?>(null);
        await Task.WhenAll(photograph, print);
        return new(await photograph, svg ? drawing.Sheet.Svg : null, await print, drawing.RowEdges, drawing.Headings, drawing.Layout);
    }

    private static async Task<Drawing> DrawAsync(IPage page, Figure figure, PictureKind kind, string? licence)
    {
        var drawing = await page.EvaluateFunctionAsync<Drawing>("order => draw(order)", new
        {
            figure = DrawnFigure.Of(figure, licence).ToJson(),
            templates = Templates,
            size = kind.Size,
            dark = kind.Theme == "dark",
            seed = SeedOf($"{figure.Slug} {kind.Size} {kind.Theme}"),
        });
        return drawing.Error is { } error ? throw new DrawingException($"plotly.js cannot draw it: {error}") : drawing;
    }

    private static async Task<byte[]?> PhotographAsync(IPage page, Drawing drawing, double scale)
    {
        var photograph = await page.EvaluateFunctionAsync<Photograph>("(drawing, scale) => photograph(drawing, scale)", drawing.Sheet, scale);
        return photograph.Error is { } error ? throw new DrawingException($"the browser cannot photograph it: {error}") : photograph.Png;
    }

    private static async Task<byte[]?> PrintAsync(IPage page, Drawing drawing)
    {
        await page.EvaluateFunctionAsync("drawing => lay(drawing)", drawing.Sheet);
        return await page.PdfDataAsync(new()
        {
            Width = string.Create(CultureInfo.InvariantCulture, $"{drawing.Sheet.Width}px"),
            Height = string.Create(CultureInfo.InvariantCulture, $"{drawing.Sheet.Height}px"),
            PrintBackground = true,
            PageRanges = "1",
            WaitForFonts = false,
        });
    }

    // The same names for the parts of the same drawing
    private static int SeedOf(string name) => BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    /// <summary>A figure as plotly.js drew it.</summary>
    /// <param name="Error">Why it could not be drawn, and nothing else; null if it could.</param>
    private sealed record Drawing(string? Error, DrawnSheet Sheet, double[] RowEdges, double[] Headings, string Layout);

    /// <param name="Error">Why it could not be taken, and nothing else; null if it could.</param>
    private sealed record Photograph(string? Error, byte[] Png);

    private sealed record DrawnSheet(string Svg, double Width, double Height, string Background);
}

/// <summary>A page with scripts, in whichever browser is in use, for one thing at a time.</summary>
internal sealed class RenderingPage(SharedBrowser browsers, IReadOnlyList<Func<string>> scripts)
{
    private static readonly TimeSpan OpenLimit = TimeSpan.FromMinutes(1);

    // What is laid on it is for the printer alone: to draw it on a screen too takes time
    private const string Empty = """
        <!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:">
        <style>body { margin: 0; overflow: hidden } main { break-inside: avoid } @media screen { main { display: none } } main > svg { display: block }</style><style id="paper"></style><main></main>
        """;

    private readonly Lock door = new();
    private (HeadlessBrowser Browser, Task<IPage> Page)? opened;
    private Task last = Task.CompletedTask;

    /// <summary>Opens the page, so that it is ready by the time that it is used; whoever uses it learns what went wrong.</summary>
    public async Task PrepareAsync() => await OpenIn(await browsers.GetAsync());

    /// <summary>Does something on the page once all that was asked for before is done.</summary>
    /// <param name="limit">How long it may take on the open page before its browser is given up.</param>
    /// <exception cref="DrawingException">The browser was lost, and is no longer in use.</exception>
    /// <exception cref="BrowserUnavailableException">No browser can be started.</exception>
    public Task<T> UseAsync<T>(Func<IPage, Task<T>> use, TimeSpan limit, CancellationToken cancellation)
    {
        lock (door)
        {
            var next = UseAfterAsync(last);
            last = next;
            return next;
        }

        async Task<T> UseAfterAsync(Task before)
        {
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var browser = await browsers.GetAsync().WaitAsync(cancellation);
            var allowed = OpenLimit;
            try
            {
                var page = await OpenIn(browser).WaitAsync(allowed, cancellation);
                allowed = limit;
                return await use(page).WaitAsync(allowed, cancellation);
            }
            catch (TimeoutException)
            {
                throw await LostAsync(browser, string.Create(CultureInfo.InvariantCulture, $"the browser took longer than {allowed.TotalSeconds:0.###} s."));
            }
            catch (Exception broken) when (HeadlessBrowser.IsBreakdown(broken))
            {
                throw await LostAsync(browser, "the browser broke down.");
            }
        }
    }

    private async Task<DrawingException> LostAsync(HeadlessBrowser lost, string reason)
    {
        await browsers.ReplaceAsync(lost);
        return new DrawingException(reason, lost);
    }

    private Task<IPage> OpenIn(HeadlessBrowser browser)
    {
        lock (door)
        {
            if (opened?.Browser != browser)
            {
                opened = (browser, OpenAsync(browser));
            }

            return opened.Value.Page;
        }
    }

    private async Task<IPage> OpenAsync(HeadlessBrowser browser)
    {
        var page = await browser.OpenPageAsync();
        await page.SetContentAsync(Empty);
        foreach (var script in scripts)
        {
            await page.EvaluateExpressionAsync(script());
        }

        return page;
    }
}

/// <summary>A figure as the browser drew it, in the formats asked for; the others are null.</summary>
/// <param name="Layout">With which plotly.js draws the chart just so, without measuring it again.</param>
internal sealed record Rendering(byte[]? Png, string? Svg, byte[]? Pdf, double[] RowEdges, double[] Headings, string Layout)
{
    /// <summary>The files' extensions and contents, with what they are to carry.</summary>
    public IEnumerable<(string Extension, byte[] Content)> With(Provenance provenance, double scale)
    {
        if (Png is not null)
        {
            yield return ("png", PngMetadata.Add(Png, provenance, scale));
        }

        if (Svg is not null)
        {
            yield return ("svg", SvgMetadata.Add(Svg, provenance));
        }

        if (Pdf is not null)
        {
            yield return ("pdf", PdfMetadata.Add(Pdf, provenance));
        }
    }
}

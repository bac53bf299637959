using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Coopetition.Report.Browsers;
using PuppeteerSharp;

namespace Coopetition.Report.Pictures;

/// <summary>A figure could not be drawn.</summary>
/// <param name="browserLost">The browser broke or hangs, and may have been the cause.</param>
internal sealed class DrawingException(string message, bool browserLost) : Exception(message)
{
    public bool BrowserLost { get; } = browserLost;
}

/// <summary>Draws one figure after another on one page, in whichever browser is in use.</summary>
internal sealed class RenderingPage(SharedBrowser browsers)
{
    private static readonly TimeSpan OpenLimit = TimeSpan.FromSeconds(30);

    private const string Paper = """
        <!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:">
        <style>body { margin: 0; overflow: hidden } body > svg { break-inside: avoid }</style><style id="paper"></style><body></body>
        """;

    private static readonly string Scripts = string.Join('\n', House.Script, EmbeddedText.Read("picture.js"), EmbeddedText.Read("drawing.js"));

    /// <summary>The house template for light and for dark paper.</summary>
    public static string Templates { get; } = $$"""{"light":{{House.LightTemplate.ToJsonString()}},"dark":{{House.DarkTemplate.ToJsonString()}}}""";

    private HeadlessBrowser? browser;
    private IPage? page;

    /// <summary>Draws a figure once and takes every format from that drawing.</summary>
    /// <exception cref="DrawingException">plotly.js cannot draw the figure, or the browser was lost, which is then no longer in use.</exception>
    /// <exception cref="BrowserUnavailableException">No browser can be started.</exception>
    public async Task<Rendering> DrawAsync(Figure figure, PictureKind kind, PictureOrder order, string? licence, CancellationToken cancellation)
    {
        var used = await browsers.GetAsync().WaitAsync(cancellation);
        try
        {
            if (page is null || used != browser)
            {
                (browser, page) = (used, await OpenAsync(used).WaitAsync(OpenLimit, cancellation));
            }

            return await DrawAsync(page, figure, kind, order, licence).WaitAsync(order.Limit, cancellation);
        }
        catch (TimeoutException)
        {
            throw await LostAsync(used, string.Create(CultureInfo.InvariantCulture, $"the browser took longer than {(page is null ? OpenLimit : order.Limit).TotalSeconds:0.###} s."));
        }
        catch (Exception broken) when (HeadlessBrowser.IsBreakdown(broken))
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

    private static async Task<IPage> OpenAsync(HeadlessBrowser browser)
    {
        var page = await browser.OpenPageAsync();
        await page.SetContentAsync(Paper);
        await page.EvaluateExpressionAsync(PlotlyScript.Read());
        await page.EvaluateExpressionAsync(Scripts);
        return page;
    }

    private static async Task<Rendering> DrawAsync(IPage page, Figure figure, PictureKind kind, PictureOrder order, string? licence)
    {
        var drawn = await page.EvaluateFunctionAsync<Rendering>("order => draw(order)", new
        {
            figure = DrawnFigure.Of(figure, licence).ToJson(),
            templates = Templates,
            size = kind.Size,
            dark = kind.Theme == "dark",
            seed = SeedOf($"{figure.Slug} {kind.Size} {kind.Theme}"),
            scale = order.Formats.Contains(PictureFormat.Png) ? order.Scale : 0,
        });
        if (drawn.Error is { } error)
        {
            throw new DrawingException($"plotly.js cannot draw it: {error}", browserLost: false);
        }

        return drawn with
        {
            Svg = order.Formats.Contains(PictureFormat.Svg) ? drawn.Svg : null,
            Pdf = order.Formats.Contains(PictureFormat.Pdf) ? await PrintAsync(page, drawn) : null,
        };
    }

    private static Task<byte[]> PrintAsync(IPage page, Rendering drawn) => page.PdfDataAsync(new()
    {
        Width = string.Create(CultureInfo.InvariantCulture, $"{drawn.Width}px"),
        Height = string.Create(CultureInfo.InvariantCulture, $"{drawn.Height}px"),
        PrintBackground = true,
        PageRanges = "1",
    });

    // The same names for the parts of the same drawing
    private static int SeedOf(string name) => BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}

/// <summary>A figure as the browser drew it, in the formats asked for; the others are null.</summary>
/// <param name="Error">Why it could not be drawn, and nothing else; null if it could.</param>
internal sealed record Rendering(
    string? Error, double Width, double Height, byte[]? Png, string? Svg, byte[]? Pdf, double[] RowEdges, double[] Headings, string Layout)
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

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Coopetition.Report.Browsers;
using Microsoft.Playwright;

namespace Coopetition.Report.Pictures;

/// <summary>A page that draws one figure after another with plotly.js.</summary>
internal sealed class DrawingPage
{
    private const string Paper = """
        <!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:">
        <style>body { margin: 0; overflow: hidden } .js-plotly-plot { break-inside: avoid }</style><style id="paper"></style><body></body>
        """;

    private static readonly Lazy<string> Script = new(() => EmbeddedText.Read("drawing.js"));

    private readonly IPage page;

    private DrawingPage(IPage page) => this.page = page;

    public static async Task<DrawingPage> OpenAsync(HeadlessBrowser browser)
    {
        var page = await browser.OpenPageAsync();
        await page.SetContentAsync(Paper);
        await page.AddScriptTagAsync(new() { Content = PlotlyLibrary.Source });
        await page.AddScriptTagAsync(new() { Content = Script.Value });
        return new DrawingPage(page);
    }

    /// <summary>Draws a Plotly figure once and takes every format from that drawing.</summary>
    /// <param name="name">Decides how the drawing's parts are named: the same for the same name.</param>
    /// <param name="licence">Put into the footer; null for none.</param>
    /// <param name="scale">Pixels of a PNG to a pixel of the drawing.</param>
    /// <exception cref="DrawingException">It is no figure that plotly.js can draw.</exception>
    public async Task<Drawing> DrawAsync(string figure, string name, string? licence, IReadOnlySet<PictureFormat> formats, double scale)
    {
        var drawn = await page.EvaluateAsync<Drawn>("draw", new { figure, seed = SeedOf(name), licence, scale = formats.Contains(PictureFormat.Png) ? scale : 0 });
        if (drawn.Error is { } error)
        {
            throw new DrawingException($"plotly.js cannot draw it: {error}", browserLost: false);
        }

        return new Drawing(
            drawn.Png is { } png ? Convert.FromBase64String(png) : null,
            formats.Contains(PictureFormat.Svg) ? drawn.Svg : null,
            formats.Contains(PictureFormat.Pdf) ? await PrintAsync(drawn.Width, drawn.Height) : null);
    }

    private Task<byte[]> PrintAsync(int width, int height) => page.PdfAsync(new()
    {
        Width = string.Create(CultureInfo.InvariantCulture, $"{width}px"),
        Height = string.Create(CultureInfo.InvariantCulture, $"{height}px"),
        PrintBackground = true,
        PageRanges = "1",
    });

    private static int SeedOf(string name) => BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    private sealed record Drawn
    {
        public string? Error { get; init; }

        public int Width { get; init; }

        public int Height { get; init; }

        public string? Svg { get; init; }

        public string? Png { get; init; }
    }
}

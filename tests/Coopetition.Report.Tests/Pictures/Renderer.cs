using System.Collections.Concurrent;
using Coopetition.Report.Browsers;
using Coopetition.Report.Pictures;
using Coopetition.Report.Tests.Browsers;

namespace Coopetition.Report.Tests.Pictures;

/// <summary>A renderer whose browsers can be seen, and what it delivered.</summary>
public sealed class Renderer : IAsyncDisposable
{
    private static readonly DateOnly Edition = new(2025, 3, 31);

    private readonly PictureRenderer renderer;

    public Renderer() => renderer = new PictureRenderer(LaunchAsync, TestContext.Current.CancellationToken);

    public List<HeadlessBrowser> Browsers { get; } = [];

    public static PictureOrder Everything { get; } = OrderOf(PictureFormat.Png, PictureFormat.Svg, PictureFormat.Pdf);

    public static PictureOrder OrderOf(params PictureFormat[] formats) => new(formats.ToHashSet(), [new PictureKind()]);

    public static Provenance ProvenanceOf(Figure figure) => Provenance.Of(figure, Edition, "CC BY 4.0");

    public ValueTask DisposeAsync() => renderer.DisposeAsync();

    /// <param name="onPicture">Called at each picture, before it is kept.</param>
    internal async Task<Drawn> DrawAsync(IReadOnlyList<Figure> figures, PictureOrder order, Action? onPicture = null)
    {
        var pictures = new ConcurrentDictionary<string, byte[]>();
        var failures = await renderer.DrawAsync(
            figures,
            order,
            ProvenanceOf,
            picture =>
            {
                onPicture?.Invoke();
                pictures[picture.FileName] = picture.Content;
            },
            TestContext.Current.CancellationToken);
        return new Drawn(pictures, failures);
    }

    private async Task<HeadlessBrowser> LaunchAsync(CancellationToken cancellation)
    {
        var browser = await TestBrowser.LaunchAsync(cancellation);
        Browsers.Add(browser);
        return browser;
    }

    internal sealed record Drawn(IReadOnlyDictionary<string, byte[]> Pictures, IReadOnlyList<PictureFailure> Failures);
}

using Coopetition.Report.Browsers;
using Coopetition.Report.Editions;
using Coopetition.Report.Pictures;

namespace Coopetition.Report.Exports;

/// <summary>Draws figures of an edition, and says what could not be drawn and why.</summary>
internal sealed class PictureExport(ExportFormats formats, PictureOrder order, DateOnly edition, string? licence)
{
    /// <summary>Draws all figures in all formats, sizes and themes asked for.</summary>
    /// <param name="deliver">Takes each picture as soon as it is there, from several threads at once.</param>
    /// <returns>One line for each figure that was not drawn, or one that says why none could be.</returns>
    /// <exception cref="InputException">What <paramref name="deliver"/> throws.</exception>
    public async Task<PictureOutcome> DrawAsync(PictureRenderer renderer, IReadOnlyList<PlacedFigure> figures, Action<Picture> deliver, CancellationToken cancellation)
    {
        try
        {
            var failures = await renderer.DrawAsync(
                [.. figures.Select(placed => placed.Figure)],
                order,
                figure => Provenance.Of(figure, edition, licence),
                deliver,
                cancellation);
            return new(failures.Count, [.. failures.Select(LineOf)]);
        }
        catch (BrowserUnavailableException none)
        {
            var names = string.Join(", ", order.Formats.Select(format => format.ToString().ToUpperInvariant()));
            return new(0, [$"Left out: {names}, since {none.Message}"]) { IsRefusal = formats.ByName };
        }
    }

    private static string LineOf(PictureFailure failure) =>
        $"{failure.Kind.FileName(failure.Slug, "")[..^1]}: no picture: {failure.Reason}";
}

/// <summary>What became of the pictures that were asked for.</summary>
/// <param name="Failures">The number of figures that could not be drawn though there is a browser.</param>
/// <param name="Lines">What the user is to be told; none if all went well.</param>
internal sealed record PictureOutcome(int Failures, IReadOnlyList<string> Lines)
{
    /// <summary>None were asked for.</summary>
    public static PictureOutcome None { get; } = new(0, []);

    /// <summary>There is no browser, and pictures had been asked for by name.</summary>
    public bool IsRefusal { get; init; }
}

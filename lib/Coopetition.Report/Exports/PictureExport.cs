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

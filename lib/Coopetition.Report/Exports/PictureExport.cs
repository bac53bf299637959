using Coopetition.Report.Browsers;
using Coopetition.Report.Editions;
using Coopetition.Report.Pictures;

namespace Coopetition.Report.Exports;

/// <summary>Draws figures of an edition, and notes what could not be drawn and why.</summary>
internal static class PictureExport
{
    /// <param name="deliver">Takes each picture as soon as it is there, from several threads at once.</param>
    /// <param name="outcome">Gets a line for each figure that was not drawn, or one that says why none could be.</param>
    /// <param name="byName">Whether a user asked for just these formats.</param>
    /// <exception cref="InputException">What <paramref name="deliver"/> throws.</exception>
    public static async Task DrawAsync(
        PictureRenderer renderer,
        IReadOnlyList<PlacedFigure> figures,
        PictureOrder order,
        Func<Figure, Provenance> provenance,
        Action<Picture> deliver,
        ExportOutcome outcome,
        bool byName,
        CancellationToken cancellation)
    {
        if (order.Formats.Count == 0)
        {
            return;
        }

        try
        {
            var failures = await renderer.DrawAsync([.. figures.Select(placed => placed.Figure)], order, provenance, deliver, cancellation);
            outcome.Fail(failures.Select(failure => $"{failure.Kind.FileName(failure.Slug, "")[..^1]}: no picture: {failure.Reason}"));
        }
        catch (BrowserUnavailableException none)
        {
            outcome.Refuse($"Left out: {string.Join(", ", order.Formats.Select(format => format.ToString().ToUpperInvariant()))}, since {none.Message}", byName);
        }
    }
}

/// <summary>What became of the pictures and documents that were asked for.</summary>
internal sealed class ExportOutcome
{
    private readonly List<(string Path, byte[] Content)> files = [];
    private readonly List<string> lines = [];

    /// <summary>Relative paths, with slashes, and contents.</summary>
    public IReadOnlyList<(string Path, byte[] Content)> Files => files;

    /// <summary>What the user is to be told; none if all went well.</summary>
    public IReadOnlyList<string> Lines => lines;

    /// <summary>The number of documents and pictures that could not be made.</summary>
    public int Failures { get; private set; }

    /// <summary>There is no browser, and what needs one had been asked for by name.</summary>
    public bool IsRefusal { get; private set; }

    public void Add(IEnumerable<(string Path, byte[]? Content)> added) =>
        files.AddRange(added.Where(file => file.Content is not null).Select(file => (file.Path, file.Content!)));

    public void Say(string line) => lines.Add(line);

    public void Fail(IEnumerable<string> reasons)
    {
        var before = lines.Count;
        lines.AddRange(reasons);
        Failures += lines.Count - before;
    }

    public void Refuse(string line, bool askedByName)
    {
        lines.Add(line);
        IsRefusal |= askedByName;
    }

    /// <summary>Writes one document if it is wanted; whatever goes wrong is told and concerns no other.</summary>
    /// <returns>Whether it was written.</returns>
    public bool Try(bool wanted, string path, Func<byte[]> write)
    {
        if (!wanted)
        {
            return false;
        }

        try
        {
            files.Add((path, write()));
            return true;
        }
        catch (Exception unforeseen) when (unforeseen is not OutOfMemoryException)
        {
            Fail([$"{path}: not written: {unforeseen.Message}"]);
            return false;
        }
    }
}

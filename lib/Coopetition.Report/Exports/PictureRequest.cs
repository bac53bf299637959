using System.Collections.Concurrent;
using System.Globalization;
using Coopetition.Report.Browsers;
using Coopetition.Report.Commands;
using Coopetition.Report.Editions;
using Coopetition.Report.Pictures;
using Coopetition.Report.Terminals;

namespace Coopetition.Report.Exports;

/// <summary>What is to be made of figures beside the page.</summary>
internal sealed record PictureRequest(ExportFormats Formats, PictureOrder Order, BrowserChoice Browser)
{
    public bool NeedBrowser => Formats.Pictures.Count > 0 || Formats.HasDocuments;

    /// <summary>Whether an edition has all of it already.</summary>
    public bool AreMadeIn(EditionDocument edition) => !NeedBrowser || edition.Made == ToString();

    /// <summary>The formats and how they are drawn, the same for what would be the same.</summary>
    public override string ToString() => NeedBrowser
        ? string.Create(CultureInfo.InvariantCulture, $"{Formats}; {string.Join(", ", Order.Kinds.Select(kind => $"{kind.Size} {kind.Theme}"))}; {Order.Scale}")
        : "";

    /// <summary>Starts a browser, so that it is ready by the time that there are figures.</summary>
    /// <exception cref="InputException">The one that the user named is not there.</exception>
    public PictureRenderer StartRenderer(Terminal terminal, CancellationToken cancellation) =>
        new(new BrowserStart(Browser, line => terminal.Complain([line])).LaunchAsync, cancellation);

    /// <summary>Draws figures of an edition, and notes what could not be drawn and why.</summary>
    /// <param name="folder">Where the pictures go, with a slash at its end; empty for none.</param>
    /// <param name="outcome">Gets the pictures, and a line for each figure that was not drawn or one that says why none could be.</param>
    public async Task DrawAsync(
        PictureRenderer renderer,
        IReadOnlyList<PlacedFigure> figures,
        Func<Figure, Provenance> provenance,
        string folder,
        ExportOutcome outcome,
        Terminal terminal,
        CancellationToken cancellation)
    {
        if (Order.Formats.Count == 0)
        {
            return;
        }

        var pictures = new ConcurrentBag<Picture>();
        try
        {
            var failures = await terminal.WatchPicturesAsync(Order.CountFor(figures.Count), drawn => renderer.DrawAsync(
                [.. figures.Select(placed => placed.Figure)],
                Order,
                provenance,
                picture =>
                {
                    pictures.Add(picture);
                    drawn();
                },
                cancellation));
            outcome.Fail([.. failures.Select(failure => $"{failure.Kind.NameOf(failure.Slug)}: no picture: {failure.Reason}")]);
        }
        catch (BrowserUnavailableException none)
        {
            outcome.Refuse($"Left out: {string.Join(", ", Order.Formats.Select(format => format.ToString().ToUpperInvariant()))}, since {none.Message}", Formats.ByName);
        }

        outcome.Add(pictures.OrderBy(picture => picture.FileName, StringComparer.Ordinal).Select(picture => (folder + picture.FileName, (byte[]?)picture.Content)));
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

    /// <summary>The exit code: of bad input where there is no browser, and what needs one had been asked for by name.</summary>
    public int Code { get; private set; } = ExitCode.Done;

    public void Add(IEnumerable<(string Path, byte[]? Content)> added) =>
        files.AddRange(added.Where(file => file.Content is not null).Select(file => (file.Path, file.Content!)));

    public void Say(string line) => lines.Add(line);

    public void Fail(IReadOnlyCollection<string> reasons)
    {
        lines.AddRange(reasons);
        Code = Math.Max(Code, reasons.Count > 0 ? ExitCode.FigureFailed : ExitCode.Done);
    }

    public void Refuse(string line, bool askedByName)
    {
        lines.Add(line);
        Code = Math.Max(Code, askedByName ? ExitCode.BadInput : ExitCode.Done);
    }
}

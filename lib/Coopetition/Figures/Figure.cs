using Coopetition.Drawing;
using Coopetition.Kinds;
using Plotly.NET;

namespace Coopetition;

/// <summary>A chart with its finding, sources, alternative text and data: what leaves a notebook.</summary>
/// <remarks>Immutable: each With… gives a new figure. A figure whose data are missing says what is missing instead of failing.</remarks>
public sealed partial record Figure
{
    private const int NamedPublishers = 3;
    private ChartKind kind;
    private string? subtitle;
    private IReadOnlyList<string> bridges = [];
    private IReadOnlyList<string> addedNotes = [];

    private Figure(string slug, string finding, ChartKind kind)
    {
        if (!IsSlug(slug))
        {
            throw new ArgumentException($"\"{slug}\" cannot name a figure. Use lower-case letters and digits in words joined by single hyphens, such as \"revenue-growth\".", nameof(slug));
        }

        if (string.IsNullOrWhiteSpace(finding))
        {
            throw new ArgumentException($"The figure \"{slug}\" has no finding. Say in a sentence what it shows, with its number.", nameof(finding));
        }

        (Slug, Finding, this.kind) = (slug, finding.Trim(), kind);
    }

    /// <summary>The figure's name in links and file names.</summary>
    public string Slug { get; }

    /// <summary>The sentence that the chart shows.</summary>
    public string Finding { get; }

    /// <summary>What is measured, and in which unit; from the data unless said.</summary>
    public string Subtitle => subtitle ?? kind.Subtitle;

    /// <summary>What the chart shows and what it finds, for who cannot see it.</summary>
    public string AlternativeText => $"{kind.Description} {Finding}";

    /// <summary>What a careful reader must know before believing the finding; null if nothing.</summary>
    public string? Caveat { get; private init; }

    /// <summary>Gaps, bridges and marks that the drawing needs explained, then what was added; each once.</summary>
    public IReadOnlyList<string> Notes => [.. bridges.Concat(kind.Notes).Concat(addedNotes).Distinct()];

    /// <summary>Its rank on the front page, 1 first; null if it is not shown there.</summary>
    public int? Headline { get; private init; }

    /// <summary>Under which the picture may be used; null if not said.</summary>
    public string? Licence { get; private init; }

    /// <summary>Of everything plotted, each once, newest first.</summary>
    public IReadOnlyList<Source> Sources => kind.Sources.NewestFirst();

    /// <summary>When the newest publication used came out, as far as that is known; null if the figure has no source.</summary>
    public string? AsOf => Sources is [var newest, ..] ? newest.Published : null;

    public FigureTable Table => kind.Table;

    public Figure WithSubtitle(string subtitle) => this with { subtitle = subtitle };

    /// <param name="caveat">Null if there is none after all.</param>
    public Figure WithCaveat(string? caveat) => this with { Caveat = caveat };

    public Figure WithNote(string note) => this with { addedNotes = [.. addedNotes, note] };

    /// <summary>Puts the figure on the front page.</summary>
    /// <param name="rank">1 for the first.</param>
    public Figure WithHeadline(int rank) => this with { Headline = rank };

    public Figure WithLicence(string licence) => this with { Licence = licence };

    /// <summary>Marks the two periods that are compared, and what they were.</summary>
    /// <exception cref="InvalidOperationException">The chart has no time axis.</exception>
    public Figure WithThenAndNow(Period then, Period now) => this with { kind = Timed.Compare(then, now) };

    /// <summary>Marks a day on the time axis.</summary>
    /// <exception cref="InvalidOperationException">The chart has no time axis.</exception>
    public Figure WithMark(DateOnly date, string label) => this with { kind = Timed.Mark(new(date, label)) };

    /// <summary>Leaves these lines in colour, and the others as grey context.</summary>
    /// <param name="labels">As they stand at the lines' ends.</param>
    /// <exception cref="ArgumentException">No line has one of the labels.</exception>
    /// <exception cref="InvalidOperationException">The chart has no lines over time.</exception>
    public Figure WithEmphasis(params IReadOnlyList<string> labels) => this with { kind = (kind as LineChart ?? throw NotFor("lines over time")).Emphasise(labels) };

    /// <summary>The chart in a size, for light or dark paper.</summary>
    public GenericChart ToChart(FigureSize size, bool dark = false)
    {
        var furniture = new Furniture(size, Finding, Subtitle, Footer(size));
        var theme = dark ? Theme.Dark : Theme.Light;
        if (kind.Missing is { } missing)
        {
            var empty = new Canvas(size, theme, furniture);
            var ink = new Ink(theme.Quiet, size.Type);
            empty.Text(empty.Body.Middle, empty.Body.Height / 2, Lettering.Wrap(missing, empty.Body.Width * 0.8, ink.Size), ink, "center");
            return empty.ToChart();
        }

        var canvas = new Canvas(size, theme, furniture, kind.LeastHeight(size), kind.MostHeight(size));
        kind.Draw(canvas);
        return canvas.ToChart();
    }

    public override string ToString() => Finding;

    private ITimed Timed => kind as ITimed ?? throw NotFor("a time axis");

    private InvalidOperationException NotFor(string needed) => new($"The figure \"{Slug}\" does not have {needed}, which this needs.");

    private string Footer(FigureSize size)
    {
        var width = size.Width - (2 * size.Margin);
        var publishers = Sources.Select(source => source.Publisher).Distinct().ToList();
        var more = publishers.Count > NamedPublishers ? $" and {publishers.Count - NamedPublishers} more" : "";
        var source = Sources is [var newest, ..]
            ? $"Source: {string.Join("; ", publishers.Take(NamedPublishers))}{more}, as of {newest.Dated}"
            : "";
        var notes = string.Join(' ', Notes);
        return string.Join('\n', new[]
        {
            notes.Length == 0 ? "" : Lettering.Wrap(notes, width, size.Small, mostLines: 3),
            string.Join(". ", new[] { source, Licence ?? "" }.Where(part => part.Length > 0)),
        }.Where(line => line.Length > 0));
    }

    private static bool IsSlug(string slug) => slug.Split('-').All(word => word.Length > 0 && word.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character)));
}

using System.Globalization;
using Coopetition.Report.Editions;
using Coopetition.Report.Markup;
using Coopetition.Report.Pages;
using Coopetition.Report.Pictures;

namespace Coopetition.Report.Documents.Outlines;

/// <summary>A report's contents in reading order, for every format that is not a page of the web.</summary>
public sealed class ReportOutline
{
    /// <summary>What wrote the report.</summary>
    public const string Creator = "Coopetition.Report";

    private readonly Edition edition;

    public ReportOutline(Edition edition)
    {
        var places = new PagePlaces(edition);
        this.edition = edition;
        FigureOf = new ClaimFigures(edition.Contents).Of;
        Sections = [.. edition.Notebooks.Select((_, index) => new SectionReader(edition, places, index).ToSection())];
        Lead = edition.Notebooks.SelectMany((_, index) => new SectionReader(edition, places, index).Lead()).ToList() is { Count: > 0 } lead ? lead
            : [.. FrontMatter.Strongest(edition).Select(placed => new RichText(new TextRun(placed.Figure.Finding, TextStyle.Bold), new TextRun($" (Figure\u00a0{placed.Number})")))];
        Facts = [.. FrontMatter.FactsOf(edition)];
        Making =
        [
            new EditionFact("Run", edition.Date.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)),
            .. edition.Parameters.Concat(edition.Software).Select(entry => new EditionFact(entry.Key, entry.Value)),
            .. edition.Data.Files.Select(file => new EditionFact($"{file.Path}, SHA-256", file.Sha256)),
        ];
        Sources = edition.Contents.Sources;
    }

    public string Title => edition.Title;

    public string Description => string.Join(' ', new[] { edition.Data.Description }.Concat(edition.Contents.Periods?.Notes ?? []).Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>When it was run.</summary>
    public DateTimeOffset Date => edition.Date;

    /// <summary>One line for each notebook that failed; none if all is well.</summary>
    public IReadOnlyList<string> Troubles => [.. edition.Failures.Select(failed => $"{failed.Notebook.Title}, cell {failed.Cell}: {failed.Error.Message}")];

    /// <summary>What cells tagged as lead say, in paragraphs; of notebooks without any, the strongest findings.</summary>
    public IReadOnlyList<RichText> Lead { get; }

    /// <summary>Then, now and dates, for the front.</summary>
    public IReadOnlyList<EditionFact> Facts { get; }

    /// <summary>The facts in one line.</summary>
    public string FactLine => string.Join("  ·  ", Facts.Select(fact => $"{fact.Name}: {fact.Value}"));

    public IReadOnlyList<Section> Sections { get; }

    public IEnumerable<PlacedFigure> Figures => Sections.SelectMany(section => section.Figures).Select(figure => figure.Placed);

    /// <summary>What the edition was made of and with, for the end.</summary>
    public IReadOnlyList<EditionFact> Making { get; }

    /// <summary>Of all figures and claims, each once.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>The sections' titles and the periods compared, for search.</summary>
    public string Keywords => string.Join("; ", Sections.Select(section => section.Title).Concat(Facts.Where(fact => fact.Name is "Then" or "Now").Select(fact => $"{fact.Name.ToLowerInvariant()} {fact.Value}")));

    /// <summary>The figure that shows what a claim rests on; null if there is none.</summary>
    public Func<TestedClaim, PlacedFigure?> FigureOf { get; }

    /// <summary>How many claims have which verdict, with a row for each section whose figures show what they rest on.</summary>
    public TextTable CountsOf(ClaimLedger ledger)
    {
        var verdicts = LedgerBlock.VerdictsOf(ledger).ToList();
        var sections = ledger.Claims.GroupBy(claim => FigureOf(claim)?.Notebook ?? int.MaxValue).OrderBy(group => group.Key);
        return new(
            [new("Claims by the question that they belong to"), .. verdicts.Select(verdict => new TextColumn(LedgerBlock.Capital(verdict.Word()), Numeric: true))],
            [.. sections.Select(group => (IReadOnlyList<RichText>)[
                group.Key < Sections.Count ? Sections[group.Key].Title : "Shown by no figure",
                .. verdicts.Select(verdict => (RichText)group.Count(claim => claim.Verdict == verdict).ToString(CultureInfo.InvariantCulture))])]);
    }

    /// <summary>What a picture or a chart of a figure carries with it.</summary>
    public Provenance ProvenanceOf(Figure figure) => edition.ProvenanceOf(figure);
}

/// <summary>A notebook as a part of the report.</summary>
/// <param name="Id">Its name in links.</param>
/// <param name="Blocks">In reading order; the lead stands in front of the report.</param>
/// <param name="OnSlides">Those that slides are made of.</param>
public sealed record Section(string Id, string Title, IReadOnlyList<Block> Blocks, IReadOnlyList<Block> OnSlides)
{
    public IEnumerable<Block.FigureAt> Figures => Blocks.OfType<Block.FigureAt>();

    public bool GivesLead { get; init; }

    /// <summary>Whether it only introduces the lead, so that there is nothing to it where the lead stands elsewhere.</summary>
    public bool IsIntroduction => GivesLead && Blocks.All(block => block is Block.Paragraph);
}

/// <summary>Something known of an edition, by its name.</summary>
public sealed record EditionFact(string Name, string Value);

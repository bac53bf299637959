using System.Globalization;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Editions;
using Coopetition.Report.Markup;

namespace Coopetition.Report.Pages;

/// <summary>The first screen: title, the lead, the strongest findings, the claims' score, then and now, the data's date.</summary>
internal static class FrontMatter
{
    private const int Headlines = 3;

    public static Html Of(Edition edition, PagePlaces places) => Html.Of(
        $"""
        <header class="front">
        <h1>{edition.Title}</h1>
        {Trouble(edition)}
        {Lead(edition, places)}
        <ol class="headlines">
        {Html.Join(Strongest(edition), Headline)}
        </ol>
        <dl class="facts">{Html.Join(FactsOf(edition), fact => Html.Of($"<div><dt>{fact.Name}</dt><dd>{fact.Value}</dd></div>"))}</dl>
        {Html.When(edition.Contents.Periods?.Notes is { Count: > 0 }, $"""<p class="note">{string.Join(' ', edition.Contents.Periods?.Notes ?? [])}</p>""")}
        </header>

        """);

    /// <summary>The figures with the strongest findings; without ranks the first are as good as any.</summary>
    public static IEnumerable<PlacedFigure> Strongest(Edition edition) => edition.Contents.Figures
        .OrderBy(placed => placed.Figure.Headline ?? int.MaxValue).ThenBy(placed => placed.Number).Take(Headlines);

    /// <summary>Then and now, dates and the claims' score, as far as they are known.</summary>
    public static IEnumerable<EditionFact> FactsOf(Edition edition)
    {
        (string Name, string? Value)[] facts =
        [
            ("Then", edition.Contents.Periods?.Then ?? edition.Parameters.GetValueOrDefault("then")),
            ("Now", edition.Contents.Periods?.Now ?? edition.Parameters.GetValueOrDefault("now")),
            ("Data as of", edition.DataDate),
            .. edition.Contents.Ledgers.Select(ledger => ("Tested", (string?)ledger.Summary.TrimEnd('.'))),
            ("Changed", edition.Changes.Summary),
            ("Run on", edition.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ];
        return facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => new EditionFact(fact.Name, fact.Value!));
    }

    /// <summary>What cells tagged as lead say; of notebooks without any, what the data package says of itself.</summary>
    private static Html Lead(Edition edition, PagePlaces places)
    {
        var lead = from run in edition.Runs.Index()
                   from cell in run.Item.Document.Cells.Index()
                   let outputs = new OutputBlock(places.Of(run.Index, cell.Index, cell.Item), new HeadingOutline(1))
                   from output in cell.Item.Lead
                   select outputs.Of(output);
        return lead.ToList() is { Count: > 0 } said
            ? Html.Of($"""<div class="lead">{Html.Join(said, output => output)}</div>""")
            : Html.When(!string.IsNullOrEmpty(edition.Data.Description), $"""<p class="lede">{edition.Data.Description?.Split("\n\n")[0]}</p>""");
    }

    private static Html Headline(PlacedFigure placed) =>
        Html.Of($"""<li><a href="#{placed.Figure.Slug}">{BoundText.Of(placed.Figure.Finding)}<span class="where">Figure {placed.Number}</span></a></li>""");

    private static Html Trouble(Edition edition) => Html.When(
        edition.Failures.Count > 0,
        $"""
        <div class="trouble" role="alert"><p>{edition.Failures.Count} of {edition.Runs.Count} notebooks failed; what follows is incomplete.</p>
        <ul>{Html.Join(edition.Failures, failed => Html.Of($"""<li><a href="#{NotebookSection.IdOf(failed.Notebook)}">{failed.Notebook.Title}</a>, cell {failed.Cell}: {failed.Error.Message}</li>"""))}</ul></div>
        """);
}

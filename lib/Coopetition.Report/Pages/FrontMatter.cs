using System.Globalization;
using System.Text.RegularExpressions;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Editions;
using Coopetition.Report.Markup;

namespace Coopetition.Report.Pages;

/// <summary>The first screen: title, the strongest findings, the claims' score, then and now, the data's date.</summary>
internal static partial class FrontMatter
{
    private const int Headlines = 3;

    public static Html Of(Edition edition) => Html.Of(
        $"""
        <header class="front">
        <h1>{edition.Title}</h1>
        {Html.When(!string.IsNullOrEmpty(edition.Data.Description), $"""<p class="lede">{edition.Data.Description?.Split("\n\n")[0]}</p>""")}
        {Trouble(edition)}
        <ol class="headlines">
        {Html.Join(Strongest(edition), Headline)}</ol>
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

    private static Html Headline(PlacedFigure placed) => Html.Of(
        $"""
        <li><a href="#{placed.Figure.Slug}">{WithNumbersMarked(placed.Figure.Finding)}<span class="where">Figure {placed.Number}</span></a></li>

        """);

    private static Html WithNumbersMarked(string finding)
    {
        var parts = Number().Split(BoundText.Of(finding));
        return Html.Join(parts.Index(), part => part.Index % 2 == 1 ? Html.Of($"<b>{part.Item}</b>") : Html.Encode(part.Item));
    }

    private static Html Trouble(Edition edition)
    {
        var failed = edition.Notebooks.Zip(edition.Runs).Where(pair => !pair.Second.Succeeded).ToList();
        return failed.Count == 0 ? Html.None : Html.Of(
            $"""
            <div class="trouble" role="alert"><p>{failed.Count} of {edition.Runs.Count} notebooks failed; what follows is incomplete.</p>
            <ul>{Html.Join(failed, pair => Html.Of($"""<li><a href="#{NotebookSection.IdOf(pair.First)}">{pair.First.Title}</a>, cell {pair.Second.Failure!.Value.Number}: {pair.Second.Failure!.Value.Error.Message}</li>"""))}</ul></div>
            """);
    }

    // A year is no result
    [GeneratedRegex(@"((?<![\w.])[+\u2212-]?(?:(?:RMB|US\$|\$|¥|€)\s?)?(?!(?:19|20)\d\d(?!\d|[.,]\d|\s?%))\d[\d,.]*(?:\s?%|\s?(?:percentage points|points|trillion|billion|million|bn|mn|m)\b)?(?<![,.]))")]
    private static partial Regex Number();
}

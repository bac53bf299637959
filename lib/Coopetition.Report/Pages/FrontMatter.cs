using System.Globalization;
using System.Text.RegularExpressions;
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
        {Html.When(!string.IsNullOrEmpty(edition.Data.Description), $"""<p class="lede">{edition.Data.Description}</p>""")}
        {Trouble(edition)}
        <ol class="headlines">
        {Html.Join(Strongest(edition), Headline)}</ol>
        <dl class="facts">{Parameter(edition, "then", "Then")}{Parameter(edition, "now", "Now")}{Fact("Data as of", edition.DataDate)}{Html.Join(edition.Contents.Ledgers, ledger => Fact("Tested", LedgerBlock.Score(ledger)))}{Fact("Changed", Changes(edition))}{Fact("Run on", edition.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))}</dl>
        </header>

        """);

    /// <summary>The figures with the strongest findings; without ranks the first are as good as any.</summary>
    public static IEnumerable<PlacedFigure> Strongest(Edition edition) => edition.Contents.Figures
        .OrderBy(placed => placed.Figure.Headline ?? int.MaxValue).ThenBy(placed => placed.Number).Take(Headlines);

    private static Html Headline(PlacedFigure placed) => Html.Of(
        $"""
        <li><a href="#{placed.Figure.Slug}">{WithNumbersMarked(placed.Figure.Finding)}<span class="where">Figure {placed.Number}</span></a></li>

        """);

    private static Html WithNumbersMarked(string finding)
    {
        var parts = Number().Split(finding);
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

    private static string? Changes(Edition edition) => edition.Claims.Count(claim => edition.Earlier.ChangedOf(claim) is not null) switch
    {
        0 => null,
        1 => "1 verdict since the last report",
        var count => $"{count} verdicts since the last report",
    };

    private static Html Parameter(Edition edition, string name, string title) => Fact(title, edition.Parameters.GetValueOrDefault(name));

    private static Html Fact(string name, string? value) =>
        string.IsNullOrEmpty(value) ? Html.None : Html.Of($"<div><dt>{name}</dt><dd>{value}</dd></div>");

    // A year is no result
    [GeneratedRegex(@"((?<![\w.])[+\u2212-]?(?:(?:RMB|US\$|\$|¥|€)\s?)?(?!(?:19|20)\d\d(?!\d|[.,]\d|\s?%))\d[\d,.]*(?:\s?%|\s?(?:percentage points|points|trillion|billion|million|bn|mn|m)\b)?(?<![,.]))")]
    private static partial Regex Number();
}

using System.Globalization;
using Coopetition.Report.Comparison;
using Coopetition.Report.Editions;
using Coopetition.Report.Markup;

namespace Coopetition.Report.Pages;

/// <summary>The claims ledger: counts, a filter, and each claim with its computation and sources.</summary>
internal static class LedgerBlock
{
    /// <param name="figureOf">The figure that shows what a claim rests on; null if there is none.</param>
    public static Html Of(ClaimLedger ledger, EditionChanges changes, Func<TestedClaim, PlacedFigure?> figureOf) => Html.Of(
        $"""
        <div class="ledger">
        <div class="filter" role="group" aria-label="Show claims by verdict" hidden>
        <button type="button" data-verdict="" aria-pressed="true">All {ledger.Claims.Count}</button>
        {Html.Join(VerdictsOf(ledger), verdict => Html.Of($"""<button type="button" data-verdict="{verdict.Word()}" aria-pressed="false">{Capital(verdict.Word())} {ledger.Of(verdict).Count}</button>"""))}
        {DoesNotHold(ledger)}<input type="search" aria-label="Words in the claims" placeholder="Words in the claims" autocomplete="off">
        </div>
        <p class="unseen" role="status"></p>
        <p class="note on-paper">How each claim was tested, and what would change its verdict, is on the page that this was printed from.</p>
        <ol class="claims">
        {Html.Join(ledger.Claims, claim => ClaimItem(claim, changes.VerdictBefore(claim.Id), figureOf(claim)))}</ol>
        </div>
        """);

    /// <summary>The verdicts that were given, in the order in which readers see them.</summary>
    public static IEnumerable<Verdict> VerdictsOf(ClaimLedger ledger) => ClaimLedger.Verdicts.Where(verdict => ledger.Of(verdict).Count > 0);

    private static Html DoesNotHold(ClaimLedger ledger)
    {
        Verdict[] against = [Verdict.Differs, Verdict.Contradicted];
        return Html.When(
            against.All(verdict => ledger.Of(verdict).Count > 0),
            $"""<button type="button" data-verdict="{string.Join('|', against.Select(verdict => verdict.Word()))}" aria-pressed="false">What does not hold {against.Sum(verdict => ledger.Of(verdict).Count)}</button>""");
    }

    private static Html ClaimItem(TestedClaim claim, string? earlier, PlacedFigure? figure) => Html.Of(
        $"""
        <li id="claim_{claim.Id}" data-verdict="{claim.Verdict.Word()}">
        <p class="statement"><span class="verdict" data-verdict="{claim.Verdict.Word()}">{Capital(claim.Verdict.Word())}</span> {Html.When(earlier is not null, $"""<span class="changed">was: {earlier}</span> """)}{claim.Statement} <a class="anchor" href="#claim_{claim.Id}">{claim.Id}</a>{LinkTo(figure)}</p>
        <p class="reason">{claim.Reason}</p>
        <details><summary>How it was tested<span class="unseen">: {claim.Id}</span></summary>
        <dl>{Fact("Stated", claim.Stated)}{Fact("Computed", claim.Computed)}{Fact("Computation", claim.Computation)}{Fact("What would change it", claim.FlipPoint.Text)}{Fact("Paragraph", claim.Paragraph.ToString(CultureInfo.InvariantCulture))}{Fact("Note", claim.Note)}</dl>
        {Citation.Of(claim.Sources)}
        </details></li>

        """);

    private static Html LinkTo(PlacedFigure? figure) =>
        figure is null ? Html.None : Html.Of($""" <a class="anchor" href="#{figure.Figure.Slug}">Figure {figure.Number}</a>""");

    private static Html Fact(string name, string? value) =>
        string.IsNullOrEmpty(value) ? Html.None : Html.Of($"<div><dt>{name}</dt><dd>{value}</dd></div>");

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

using System.Globalization;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Pages;

namespace Coopetition.Report.Documents.Slides;

/// <summary>The claims' score, and the claims of every verdict but the first, which say what is wrong with the story.</summary>
internal static class ClaimSlides
{
    private static readonly TableColumn[] ScoreColumns = [new("Verdict"), new("Claims", Numeric: true), new("Which")];
    private static readonly TableColumn[] ClaimColumns = [new("Id"), new("Claim"), new("Stated"), new("Computed"), new("Why")];

    public static void Add(DeckParts deck, ClaimLedger ledger)
    {
        AddScore(deck, ledger);
        foreach (var verdict in LedgerBlock.VerdictsOf(ledger).Where(verdict => verdict != Verdict.Holds))
        {
            AddClaims(deck, verdict, ledger.Of(verdict));
        }
    }

    private static void AddScore(DeckParts deck, ClaimLedger ledger)
    {
        var slide = deck.Add(SlideLayout.Content, ledger.Summary);
        var rows = LedgerBlock.VerdictsOf(ledger).Select(verdict => (IReadOnlyList<string>)
        [
            LedgerBlock.Capital(verdict.Word()),
            ledger.Of(verdict).Count.ToString(CultureInfo.InvariantCulture),
            string.Join(", ", ledger.Of(verdict).Select(claim => claim.Id)),
        ]).ToList();
        slide.AddFrame(SlideTable.Of(ScoreColumns, rows, SlideArea.Content), SlideArea.Content, 1, "The claims by verdict", ledger.Summary);
        slide.AddNotes(ledger.Claims.Select(claim => $"{claim.Id}, {claim.Verdict.Word()}: {claim.Statement}"));
    }

    private static void AddClaims(DeckParts deck, Verdict verdict, IReadOnlyList<TestedClaim> claims)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"{LedgerBlock.Capital(verdict.Word())}: {claims.Count} {(claims.Count == 1 ? "claim" : "claims")}");
        var rows = claims.Select(claim => (IReadOnlyList<string>)[claim.Id, claim.Statement, claim.Stated, claim.Computed, claim.Reason]).ToList();
        var pages = SlideTable.Pages(ClaimColumns, rows, SlideArea.Content).ToList();
        foreach (var (index, page) in pages.Index())
        {
            var slide = deck.Add(SlideLayout.Content, pages.Count == 1 ? title : string.Create(CultureInfo.InvariantCulture, $"{title} ({index + 1} of {pages.Count})"));
            slide.AddFrame(page, SlideArea.Content, 1, title, string.Join(" ", claims.Select(claim => $"{claim.Id}: {claim.Statement}")));
            slide.AddNotes(index > 0 ? [] : claims.SelectMany(claim => new[] { $"{claim.Id}, {claim.Verdict.Word()}: {claim.Statement}", claim.Reason, claim.Computation, claim.Note }.OfType<string>()));
        }
    }
}

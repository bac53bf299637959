using System.Globalization;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Figures;
using Coopetition.Report.Pages;

namespace Coopetition.Report.Documents.Slides;

/// <summary>The claims' score, the claims that do not hold, and what the edition was made of.</summary>
internal static class EndSlides
{
    private const int ClaimsPerSlide = 6;

    private static readonly TableColumn[] ScoreColumns = [new("Verdict"), new("Claims", Numeric: true), new("Which")];
    private static readonly TableColumn[] ClaimColumns = [new("Claim"), new("Verdict"), new("Stated"), new("Computed"), new("Why")];

    public static void AddScore(DeckParts deck, ClaimLedger ledger)
    {
        var slide = deck.Add(SlideLayout.Content, LedgerBlock.Score(ledger));
        var rows = LedgerBlock.VerdictsOf(ledger).Select(verdict => (IReadOnlyList<string>)
        [
            LedgerBlock.Capital(verdict),
            ledger.Count(verdict).ToString(CultureInfo.InvariantCulture),
            string.Join(", ", ledger.Claims.Where(claim => claim.Verdict == verdict).Select(claim => claim.Id)),
        ]).ToList();
        slide.AddFrame(SlideTable.Of(ScoreColumns, rows, SlideArea.Content), SlideArea.Content, 1, "The claims by verdict", LedgerBlock.Score(ledger));
        slide.AddNotes(ledger.Claims.Select(claim => $"{claim.Id}, {claim.Verdict}: {claim.Statement}"));
        foreach (var claims in ledger.Claims.Where(claim => claim.Verdict != ClaimLedger.Verdicts[0]).Chunk(ClaimsPerSlide))
        {
            AddClaims(deck, claims);
        }
    }

    public static void AddMaking(DeckParts deck, ReportOutline outline)
    {
        var slide = deck.Add(SlideLayout.Content, "About this edition");
        slide.AddFrame(
            SlideTable.Of([new("What"), new("Which")], [.. outline.Making.Where(fact => !fact.Name.Contains('/', StringComparison.Ordinal)).Select(fact => (IReadOnlyList<string>)[fact.Name, fact.Value])], SlideArea.Content),
            SlideArea.Content,
            1,
            "About this edition",
            "Parameters, versions and data files of the run.");
        slide.AddNotes(outline.Making.Select(fact => $"{fact.Name}: {fact.Value}"));
    }

    private static void AddClaims(DeckParts deck, IReadOnlyList<Claim> claims)
    {
        var slide = deck.Add(SlideLayout.Content, "Claims that the data do not bear out");
        slide.AddFrame(
            SlideTable.Of(ClaimColumns, [.. claims.Select(claim => (IReadOnlyList<string>)[claim.Statement, LedgerBlock.Capital(claim.Verdict), TextOf(claim.Stated), TextOf(claim.Computed), claim.Reason ?? ""])], SlideArea.Content),
            SlideArea.Content,
            1,
            "Claims that the data do not bear out",
            string.Join(" ", claims.Select(claim => $"{claim.Id}: {claim.Verdict}.")));
        slide.AddNotes(claims.SelectMany(claim => new[] { $"{claim.Id}, {claim.Verdict}: {claim.Statement}", claim.Reason, claim.Computation }.OfType<string>()));
    }

    private static string TextOf(System.Text.Json.JsonElement? value) => value is { } given ? CellText.Of(given) : CellText.Missing;
}

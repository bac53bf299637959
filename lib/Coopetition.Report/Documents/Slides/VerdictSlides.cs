using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Markup;

namespace Coopetition.Report.Documents.Slides;

/// <summary>The claims as a room can read them: how many of each section hold, and in words those that do not.</summary>
internal static class VerdictSlides
{
    private const long Gap = 180_000;

    private static readonly TextColumn[] Columns = [new("What does not hold"), new("The story says"), new("The data say"), new("Why")];

    public static void Add(DeckParts deck, Section section, ClaimLedger ledger, ReportOutline outline)
    {
        var slide = deck.Add(SlideLayout.Content, ledger.Summary, section.Title);
        deck.Name(slide, ledger.Summary);
        var counts = SlideTable.Pages(outline.CountsOf(ledger), SlideArea.Content).First();
        slide.AddFrame(counts.Drawn, SlideArea.Content.Upper(counts.Height), 1, "The claims by question and verdict", ledger.Summary);
        slide.AddNotes(ledger.Claims.Select(claim => $"{claim.Id}, {claim.Verdict.Word()}: {claim.Statement}"));

        // Those that hold are no news to a room, nor is what nobody can test
        var against = ledger.Claims.Where(claim => claim.Verdict is Verdict.Differs or Verdict.Contradicted).ToList();
        var rows = against.Select(claim => (IReadOnlyList<RichText>)[claim.Statement, claim.Stated, claim.Computed, claim.Reason]);
        var area = SlideArea.Content.Below(counts.Height + Gap);
        foreach (var (index, page) in SlideTable.Pages(new(Columns, [.. rows]), SlideArea.Content, area).Index())
        {
            if (index > 0 || page.Height > area.Height)
            {
                area = SlideArea.Content;
                slide = deck.Add(SlideLayout.Content, $"{against.Count} of {ledger.Claims.Count} claims {(against.Count == 1 ? "does" : "do")} not hold{(index > 0 ? ", continued" : "")}.", section.Title);
                slide.AddNotes(index > 1 ? [] : against.SelectMany(claim => new[] { $"{claim.Id}, {claim.Verdict.Word()}: {claim.Statement}", claim.Reason, claim.Computation, claim.Note }.OfType<string>()));
            }

            slide.AddFrame(page.Drawn, area.Upper(page.Height), area == SlideArea.Content ? 1u : null, "What does not hold", string.Join(" ", against.Select(claim => claim.Statement)));
        }
    }
}

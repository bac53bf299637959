using System.Globalization;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Markup;
using Coopetition.Report.Pages;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;

namespace Coopetition.Report.Documents.Slides;

/// <summary>A report as slides: title, findings, one figure a slide under its finding, the claims, the edition.</summary>
public static class SlideDeck
{
    private const int LongestDescription = 240;
    private const string Making = "About this edition";

    private static readonly TextColumn[] ClaimColumns = [new("Id"), new("Claim"), new("Stated"), new("Computed"), new("Why")];

    public static byte[] Of(ReportOutline outline, FigurePictures pictures)
    {
        using var stream = new MemoryStream();
        using (var package = PresentationDocument.Create(stream, PresentationDocumentType.Presentation))
        {
            var deck = new DeckParts(package.AddPresentationPart());
            AddFront(deck, outline);
            foreach (var section in outline.Sections.Where(section => section.Blocks.Any(block => block is Block.FigureAt or Block.Ledger or Block.Picture)))
            {
                deck.Add(SlideLayout.Section, section.Title);
                foreach (var block in section.Blocks)
                {
                    Add(deck, section, block, outline, pictures);
                }
            }

            AddMaking(deck, outline);
            deck.Finish();
            DocumentProperties.Describe(package, outline);
        }

        return stream.ToArray();
    }

    private static void Add(DeckParts deck, Section section, Block block, ReportOutline outline, FigurePictures pictures)
    {
        if (block is Block.FigureAt figure)
        {
            FigureSlide.Add(deck, figure.Placed.Figure, pictures.Of(figure.Placed.Figure.Slug), outline.ProvenanceOf(figure.Placed.Figure));
        }
        else if (block is Block.Picture picture)
        {
            var title = picture.AlternativeText is "" or OutputBlock.NoDescription ? section.Title : picture.AlternativeText;
            var slide = deck.Add(SlideLayout.Content, title);
            var whole = new PictureSlice(0, 1);
            slide.AddPicture(picture.Image, [(whole, SlideArea.Content.Stacked(picture.Image, [whole])[0])], 1, title, picture.AlternativeText);
        }
        else if (block is Block.Ledger ledger)
        {
            AddScore(deck, ledger.Claims);
            // Those that hold are no news
            foreach (var verdict in LedgerBlock.VerdictsOf(ledger.Claims).Where(verdict => verdict != Verdict.Holds))
            {
                AddClaims(deck, verdict, ledger.Claims.Of(verdict));
            }
        }
    }

    private static void AddFront(DeckParts deck, ReportOutline outline)
    {
        var slide = deck.Add(SlideLayout.Title, outline.Title);
        slide.AddText(
            "Subtitle",
            1,
            [
                .. string.IsNullOrEmpty(outline.Description) ? Array.Empty<Paragraph>() : [SlideText.Paragraph(PlainText.FirstSentences(PlainText.CleanLine(outline.Description), LongestDescription))],
                .. outline.Facts.Select(fact => SlideText.Paragraph($"{fact.Name}: {fact.Value}", 1400)),
                .. outline.Troubles.Count == 0 ? Array.Empty<Paragraph>() : [SlideText.Paragraph($"{Number(outline.Troubles.Count)} of {Number(outline.Sections.Count)} notebooks failed; these slides are incomplete.", 1400, bold: true)],
            ],
            PlaceholderValues.SubTitle);
        slide.AddNotes([outline.Description ?? outline.Title, .. outline.Troubles]);
        if (outline.Headlines.Count > 0)
        {
            AddFindings(deck, outline);
        }
    }

    private static void AddFindings(DeckParts deck, ReportOutline outline)
    {
        var slide = deck.Add(SlideLayout.Content, "Findings");
        var paragraphs = outline.Headlines.Select(placed =>
        {
            var paragraph = SlideText.Paragraph($"{placed.Figure.Finding} ");
            var link = SlideText.Run($"Figure {Number(placed.Number)}");
            paragraph.AppendChild(link);
            deck.LinkLater(slide, placed.Figure.Slug, id => link.RunProperties!.AppendChild(new HyperlinkOnClick { Id = id, Action = "ppaction://hlinksldjump" }));
            return paragraph;
        });
        slide.AddText("Findings", 1, [.. paragraphs]);
    }

    private static void AddScore(DeckParts deck, ClaimLedger ledger)
    {
        var slide = deck.Add(SlideLayout.Content, ledger.Summary);
        var verdicts = LedgerBlock.VerdictsOf(ledger);
        var rows = ledger.Claims.GroupBy(claim => claim.Kind).OrderBy(kind => kind.Key).Select(kind => (IReadOnlyList<RichText>)
            [LedgerBlock.Capital(kind.Key.Word()), .. verdicts.Select(verdict => (RichText)Number(kind.Count(claim => claim.Verdict == verdict)))]);
        var table = new TextTable([new("Kind"), .. verdicts.Select(verdict => new TextColumn(LedgerBlock.Capital(verdict.Word()), Numeric: true))], [.. rows]);
        slide.AddFrame(SlideTable.Of(table, SlideArea.Content), SlideArea.Content, 1, "The claims by kind and verdict", ledger.Summary);
        slide.AddNotes(ledger.Claims.Select(claim => $"{claim.Id}, {claim.Verdict.Word()}: {claim.Statement}"));
    }

    private static void AddClaims(DeckParts deck, Verdict verdict, IReadOnlyList<TestedClaim> claims)
    {
        var title = $"{LedgerBlock.Capital(verdict.Word())}: {Number(claims.Count)} {(claims.Count == 1 ? "claim" : "claims")}";
        var rows = claims.Select(claim => (IReadOnlyList<RichText>)[claim.Id, claim.Statement, claim.Stated, claim.Computed, claim.Reason]);
        var pages = SlideTable.Pages(new(ClaimColumns, [.. rows]), SlideArea.Content).ToList();
        foreach (var (index, page) in pages.Index())
        {
            var slide = deck.Add(SlideLayout.Content, pages.Count == 1 ? title : $"{title} ({Number(index + 1)} of {Number(pages.Count)})");
            slide.AddFrame(page, SlideArea.Content, 1, title, string.Join(" ", claims.Select(claim => $"{claim.Id}: {claim.Statement}")));
            slide.AddNotes(index > 0 ? [] : claims.SelectMany(claim => new[] { $"{claim.Id}, {claim.Verdict.Word()}: {claim.Statement}", claim.Reason, claim.Computation, claim.Note }.OfType<string>()));
        }
    }

    // The data files are in the notes
    private static void AddMaking(DeckParts deck, ReportOutline outline)
    {
        var slide = deck.Add(SlideLayout.Content, Making);
        var rows = outline.Making.Where(fact => !fact.Name.Contains('/', StringComparison.Ordinal)).Select(fact => (IReadOnlyList<RichText>)[fact.Name, fact.Value]);
        slide.AddFrame(SlideTable.Of(new([new("What"), new("Which")], [.. rows]), SlideArea.Content), SlideArea.Content, 1, Making, "Parameters and versions of the run.");
        slide.AddNotes(outline.Making.Select(fact => $"{fact.Name}: {fact.Value}"));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using Coopetition.Report.Documents.Outlines;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Coopetition.Report.Documents.Slides;

/// <summary>A report as slides: title, findings, one figure a slide under its finding, the claims, the edition.</summary>
public static class SlideDeck
{
    public static byte[] Of(ReportOutline outline, FigurePictures pictures)
    {
        using var stream = new MemoryStream();
        using (var package = PresentationDocument.Create(stream, PresentationDocumentType.Presentation))
        {
            var deck = new DeckParts(package.AddPresentationPart());
            FrontSlides.Add(deck, outline);
            foreach (var section in outline.Sections.Where(section => section.Blocks.Any(block => block is Block.FigureAt or Block.Ledger)))
            {
                deck.Add(SlideLayout.Section, section.Title);
                foreach (var block in section.Blocks)
                {
                    Add(deck, block, outline, pictures);
                }
            }

            MakingSlide.Add(deck, outline);
            deck.Finish();
            DocumentProperties.Describe(package, outline);
        }

        return stream.ToArray();
    }

    private static void Add(DeckParts deck, Block block, ReportOutline outline, FigurePictures pictures)
    {
        if (block is Block.FigureAt figure)
        {
            FigureSlide.Add(deck, figure.Placed, pictures.Of(figure.Placed.Figure.Slug), outline.ProvenanceOf(figure.Placed.Figure));
        }
        else if (block is Block.Ledger ledger)
        {
            ClaimSlides.Add(deck, ledger.Claims);
        }
    }
}

using System.Globalization;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Markup;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Presentation;

namespace Coopetition.Report.Documents.Slides;

/// <summary>The title slide, and the strongest findings with links to their slides.</summary>
internal static class FrontSlides
{
    private const int LongestDescription = 240;

    public static void Add(DeckParts deck, ReportOutline outline)
    {
        var title = deck.Add(SlideLayout.Title, outline.Title);
        title.AddText(
            "Subtitle",
            1,
            [
                .. string.IsNullOrEmpty(outline.Description) ? Array.Empty<Paragraph>() : [SlideText.Paragraph(PlainText.FirstSentences(PlainText.CleanLine(outline.Description), LongestDescription))],
                .. outline.Facts.Select(fact => SlideText.Paragraph($"{fact.Name}: {fact.Value}", 1400)),
                .. Troubles(outline),
            ],
            PlaceholderValues.SubTitle);
        title.AddNotes([outline.Description ?? outline.Title, .. outline.Troubles]);
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
            var link = SlideText.Run($"Figure {placed.Number.ToString(CultureInfo.InvariantCulture)}");
            paragraph.AppendChild(link);
            deck.LinkLater(slide, placed.Figure.Slug, id => link.RunProperties!.AppendChild(new HyperlinkOnClick { Id = id, Action = "ppaction://hlinksldjump" }));
            return paragraph;
        });
        slide.AddText("Findings", 1, [.. paragraphs]);
    }

    private static IEnumerable<Paragraph> Troubles(ReportOutline outline) => outline.Troubles.Count == 0 ? [] :
        [SlideText.Paragraph(string.Create(CultureInfo.InvariantCulture, $"{outline.Troubles.Count} of {outline.Sections.Count} notebooks failed; these slides are incomplete."), 1400, bold: true)];
}

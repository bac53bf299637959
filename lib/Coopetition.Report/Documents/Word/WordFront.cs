using System.Globalization;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Editions;
using DocumentFormat.OpenXml;

namespace Coopetition.Report.Documents.Word;

/// <summary>The first page: title, facts, the strongest findings.</summary>
internal static class WordFront
{
    public static IEnumerable<OpenXmlElement> Of(ReportOutline outline, WordParts parts)
    {
        yield return WordText.Paragraph("Title", outline.Title);
        if (!string.IsNullOrEmpty(outline.Description))
        {
            yield return WordText.Paragraph("Subtitle", outline.Description);
        }

        foreach (var trouble in outline.Troubles.Prepend($"{outline.Troubles.Count} of {outline.Sections.Count} notebooks failed; what follows is incomplete.").Take(outline.Troubles.Count > 0 ? int.MaxValue : 0))
        {
            yield return WordText.Paragraph("Notice", trouble);
        }

        foreach (var fact in outline.Facts)
        {
            yield return WordText.Paragraph("Fact", [new TextRun($"{fact.Name}: "), new TextRun(fact.Value, Bold: true)], parts);
        }

        if (outline.Headlines.Count > 0)
        {
            yield return WordText.Paragraph("FrontHeading", "Findings");
        }

        foreach (var headline in outline.Headlines)
        {
            yield return WordText.Paragraph("Finding", [new TextRun(headline.Figure.Finding, Bold: true), new TextRun("  "), LinkTo(headline)], parts);
        }
    }

    private static TextRun LinkTo(PlacedFigure placed) => new($"Figure {placed.Number.ToString(CultureInfo.InvariantCulture)}", Link: $"#{placed.Figure.Slug}");
}

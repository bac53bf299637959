using System.Text.Json;
using System.Text.RegularExpressions;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Markup;
using Coopetition.Report.Pages;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using Picture = Coopetition.Report.Pictures.Picture;

namespace Coopetition.Report.Documents.Slides;

/// <summary>A report as slides, one argument each: title, the lead, then section by section a finding over its figure, and the verdicts on the claims.</summary>
public static partial class SlideDeck
{
    private const int LongestDescription = 240;
    private const int LongestStatement = 420;

    // In letters of the usual size
    private const int MostFindings = 6;

    /// <param name="pictureOf">A figure's, by its slug; null if there is none.</param>
    public static byte[] Of(ReportOutline outline, Func<string, Picture?> pictureOf)
    {
        using var stream = new MemoryStream();
        using (var package = PresentationDocument.Create(stream, PresentationDocumentType.Presentation))
        {
            var deck = new DeckParts(package.AddPresentationPart());
            AddFront(deck, outline);
            AddLead(deck, outline);
            foreach (var section in outline.Sections)
            {
                AddFinding(deck, section);
                foreach (var block in section.OnSlides)
                {
                    Add(deck, section, block, outline, pictureOf);
                }
            }

            deck.Finish();
            DocumentProperties.Describe(package, outline);
        }

        return stream.ToArray();
    }

    private static void Add(DeckParts deck, Section section, Block block, ReportOutline outline, Func<string, Picture?> pictureOf)
    {
        // What could not be drawn is no argument
        if (block is Block.FigureAt figure && HasTraces(figure.Placed.Figure))
        {
            FigureSlide.Add(deck, section, figure.Placed.Figure, pictureOf(figure.Placed.Figure.Slug), outline.ProvenanceOf(figure.Placed.Figure));
        }
        else if (block is Block.Picture picture)
        {
            var title = picture.AlternativeText is "" or OutputBlock.NoDescription ? section.Title : picture.AlternativeText;
            var slide = deck.Add(SlideLayout.Content, title, section.Title);
            slide.AddPicture(picture.Image, [new(0, 1)], SlideArea.Content, 1, title, picture.AlternativeText);
        }
        else if (block is Block.Ledger { Claims.Claims.Count: > 0 } ledger)
        {
            VerdictSlides.Add(deck, section, ledger.Claims, outline);
        }
    }

    private static bool HasTraces(Figure figure) => figure.Chart.TryGetProperty("data", out var traces) && traces is { ValueKind: JsonValueKind.Array } && traces.GetArrayLength() > 0;

    // What the edition was made of and with is for whoever asks
    private static void AddFront(DeckParts deck, ReportOutline outline)
    {
        var slide = deck.Add(SlideLayout.Title, outline.Title);
        slide.AddText(
            "Subtitle",
            1,
            [
                .. string.IsNullOrEmpty(outline.Description) ? Array.Empty<Paragraph>() : [SlideText.Paragraph(PlainText.FirstSentences(PlainText.CleanLine(outline.Description), LongestDescription))],
                SlideText.Paragraph(outline.FactLine, 1400),
                .. outline.Troubles.Count == 0 ? Array.Empty<Paragraph>() : [SlideText.Paragraph($"{outline.Troubles.Count} of {outline.Sections.Count} notebooks failed; these slides are incomplete.", 1400, bold: true)],
            ],
            PlaceholderValues.SubTitle);
        slide.AddNotes([outline.Description, .. outline.Troubles, .. outline.Making.Select(fact => $"{fact.Name}: {fact.Value}")]);
    }

    /// <summary>The lead's findings, each with the slide that shows it.</summary>
    private static void AddLead(DeckParts deck, ReportOutline outline)
    {
        var findings = outline.Lead.Select(paragraph => (Finding: Finding.Of(paragraph) is { Sentence: [.., not '?'] sentence } ? sentence : Said(paragraph.Runs), Whole: Said(paragraph.Runs))).ToList();
        if (findings.Count == 0)
        {
            return;
        }

        var slide = deck.Add(SlideLayout.Content, "In short");
        slide.AddText("Findings", 1, [.. findings.Select(said =>
        {
            var paragraph = SlideText.Paragraph($"{PlainText.Shorten(PlainText.CleanLine(said.Finding), SlideText.LongestTitle)}\u00a0", findings.Count > MostFindings ? 1400 : null);
            deck.LinkLater(slide, [said.Finding, said.Whole], (id, number) => paragraph.AppendChild(SlideText.Link($"Slide\u00a0{number}", id, isSlide: true)));
            return paragraph;
        })]);
        slide.AddNotes(outline.Lead.Select(paragraph => paragraph.ToString()));
    }

    /// <summary>A section's finding and what follows from it, unless one of its figures says the same.</summary>
    private static void AddFinding(DeckParts deck, Section section)
    {
        var paragraphs = section.OnSlides.OfType<Block.Paragraph>().ToList();
        if (paragraphs.Select(paragraph => Finding.Of(paragraph.Text)).FirstOrDefault(finding => finding is not null) is not { } finding
            || section.OnSlides.Any(block => block is Block.FigureAt figure && finding.IsSaidBy(figure.Placed.Figure.Finding) || block is Block.Ledger ledger && finding.IsSaidBy(ledger.Claims.Summary)))
        {
            return;
        }

        // What an earlier slide found is not said again
        var isNew = !deck.Finds(finding.Sentence);
        var slide = isNew ? deck.Add(SlideLayout.Section, finding.Sentence, section.Title) : deck.Add(SlideLayout.Section, section.Title);
        deck.Name(slide, finding.Sentence);
        // A section ends with what it means
        string[] rest = [finding.Rest, section.OnSlides[^1] is Block.Paragraph { Text: var last } && Finding.Of(last) != finding && paragraphs.Count > 1 ? Said(last.Runs) : ""];
        slide.AddText("What follows", 1, [.. rest.Where(text => text.Length > 0).Select(text => SlideText.Paragraph(PlainText.FirstSentences(PlainText.CleanLine(text), LongestStatement)))]);
        slide.AddNotes(paragraphs.Select(paragraph => paragraph.Text.ToString()));
    }

    // Slides do not number their figures
    private static string Said(IEnumerable<TextRun> runs) => Reference().Replace(string.Concat(runs.Select(run => run.Text)), "").Trim();

    [GeneratedRegex(@" \(Figure[ \u00a0]\d+\)")]
    private static partial Regex Reference();

    /// <summary>A sentence in bold that a paragraph begins with, and the rest of the paragraph.</summary>
    private sealed record Finding(string Sentence, string Rest)
    {
        public static Finding? Of(RichText text)
        {
            var bold = text.Runs.TakeWhile(run => run.Has(TextStyle.Bold)).ToList();
            var sentence = Said(bold);
            return sentence.Length > 0 && sentence[^1] is '.' or '!' or '?' ? new(sentence, Said(text.Runs.Skip(bold.Count))) : null;
        }

        public bool IsSaidBy(string other) => Sentence.Contains(other, StringComparison.Ordinal) || other.Contains(Sentence, StringComparison.Ordinal);
    }
}

using Coopetition.Report.Documents.Outlines;

namespace Coopetition.Report.Documents.Slides;

/// <summary>What the edition was made of; the data files are in the notes.</summary>
internal static class MakingSlide
{
    private const string Title = "About this edition";

    public static void Add(DeckParts deck, ReportOutline outline)
    {
        var slide = deck.Add(SlideLayout.Content, Title);
        var rows = outline.Making.Where(fact => !fact.Name.Contains('/', StringComparison.Ordinal)).Select(fact => (IReadOnlyList<string>)[fact.Name, fact.Value]).ToList();
        slide.AddFrame(SlideTable.Of([new("What"), new("Which")], rows, SlideArea.Content), SlideArea.Content, 1, Title, "Parameters and versions of the run.");
        slide.AddNotes(outline.Making.Select(fact => $"{fact.Name}: {fact.Value}"));
    }
}

using DocumentFormat.OpenXml.Wordprocessing;

namespace Coopetition.Report.Documents.Word;

/// <summary>The contents: headings with their pages. Not a field as a whole, since programs that do not fill it anew would take its pages for given.</summary>
internal static class WordContents
{
    private const int MostEntries = 42;
    private const int Deepest = 2;

    /// <summary>As deep as fits a page.</summary>
    public static IEnumerable<Paragraph> Of(IReadOnlyList<WordHeading> headings, WordParts parts)
    {
        var depth = Enumerable.Range(1, Deepest).LastOrDefault(level => headings.Count(heading => heading.Level <= level) <= MostEntries, 1);
        var listed = headings.Where(heading => heading.Level <= depth).ToList();
        return listed.Count == 0 ? [] : [WordText.Paragraph("FrontHeading", "Contents"), .. listed.Select(heading => WordText.Paragraph(
            $"Contents{heading.Level}",
            [new Hyperlink(WordText.Runs(heading.Text, null)) { Anchor = heading.Bookmark, History = true }, .. WordText.Runs("\t", null), .. parts.PageOf(heading.Bookmark)]))];
    }
}

/// <summary>A heading as the contents list it.</summary>
internal sealed record WordHeading(int Level, string Text, string Bookmark);

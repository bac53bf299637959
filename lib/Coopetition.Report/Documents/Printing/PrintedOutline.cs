using Coopetition.Report.Pictures;

namespace Coopetition.Report.Documents.Printing;

/// <summary>The outline of a printed report, in the words of the page's headings.</summary>
internal static class PrintedOutline
{
    /// <summary>Gives the entries the headings' own words: Chromium writes a heading's first lines twice where it had to move them to the next page, and leaves out the space where a line ends.</summary>
    /// <param name="edition">The day that the PDF is of.</param>
    public static byte[] Mend(byte[] pdf, IEnumerable<string> headings, DateOnly edition)
    {
        var byLetters = headings.Where(heading => heading.Length > 0).DistinctBy(Letters).ToDictionary(Letters);
        return new PdfUpdate(pdf, edition).RenameOutline(entry => WordsOf(Letters(entry), byLetters)).ToBytes();
    }

    private static string? WordsOf(string letters, Dictionary<string, string> headings) => headings
        .Where(heading => letters.EndsWith(heading.Key, StringComparison.Ordinal) && heading.Key.StartsWith(letters[..^heading.Key.Length], StringComparison.Ordinal))
        .OrderByDescending(heading => heading.Key.Length).Select(heading => heading.Value).FirstOrDefault();

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}

using Coopetition.Report.Pictures;

namespace Coopetition.Report.Documents.Printing;

/// <summary>The outline of a printed report, in the words of the page's headings.</summary>
internal static class PrintedOutline
{
    /// <summary>Gives the entries the headings' own words: Chromium writes a heading twice where it had to move it to the next page, and leaves out the space where a line ends.</summary>
    /// <param name="edition">The day that the PDF is of.</param>
    public static byte[] Mend(byte[] pdf, IEnumerable<string> headings, DateOnly edition)
    {
        var byLetters = headings.Where(heading => heading.Length > 0).DistinctBy(Letters).ToDictionary(Letters);
        return new PdfUpdate(pdf, edition).RenameOutline(entry => WordsOf(Letters(entry), byLetters)).ToBytes();
    }

    private static string? WordsOf(string letters, Dictionary<string, string> headings) =>
        headings.GetValueOrDefault(letters) ?? (letters.EndsWith(letters[..(letters.Length / 2)], StringComparison.Ordinal) ? headings.GetValueOrDefault(letters[..(letters.Length / 2)]) : null);

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}

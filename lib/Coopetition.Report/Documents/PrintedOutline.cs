using PdfSharp.Pdf;

namespace Coopetition.Report.Documents;

/// <summary>The outline of a report that Chromium printed.</summary>
internal static class PrintedOutline
{
    /// <summary>Gives the entries the words of the page's headings: Chromium writes a heading's first lines twice where it had to move them to the next page, and leaves out the space where a line ends.</summary>
    public static void Mend(PdfDocument document, IEnumerable<string> headings)
    {
        var byLetters = headings.Where(heading => heading.Length > 0).DistinctBy(Letters).ToDictionary(Letters);
        foreach (var entry in Entries(document))
        {
            if (WordsOf(Letters(TitleOf(entry)), byLetters) is { } words)
            {
                entry.Elements.SetString("/Title", words);
            }
        }
    }

    private static IEnumerable<PdfDictionary> Entries(PdfDocument document) => Below(document.Internals.Catalog.Elements.GetDictionary("/Outlines"));

    private static IEnumerable<PdfDictionary> Below(PdfDictionary? parent)
    {
        for (var entry = parent?.Elements.GetDictionary("/First"); entry is not null; entry = entry.Elements.GetDictionary("/Next"))
        {
            yield return entry;
            foreach (var inner in Below(entry))
            {
                yield return inner;
            }
        }
    }

    private static string TitleOf(PdfDictionary entry) => entry.Elements.GetString("/Title");

    private static string? WordsOf(string letters, Dictionary<string, string> headings) => headings
        .Where(heading => letters.EndsWith(heading.Key, StringComparison.Ordinal) && heading.Key.StartsWith(letters[..^heading.Key.Length], StringComparison.Ordinal))
        .OrderByDescending(heading => heading.Key.Length).Select(heading => heading.Value).FirstOrDefault();

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}

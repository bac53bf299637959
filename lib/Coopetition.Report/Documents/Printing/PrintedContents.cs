using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace Coopetition.Report.Documents.Printing;

/// <summary>Finds the pages of sections in a printed report by its outline.</summary>
internal static class PrintedContents
{
    /// <returns>For each title its page, from one; the empty text where the outline does not have it.</returns>
    public static IReadOnlyList<string> PagesOf(byte[] pdf, IEnumerable<string> titles)
    {
        using var document = PdfDocument.Open(pdf);
        var headings = document.TryGetBookmarks(out var bookmarks)
            ? bookmarks.GetNodes().OfType<DocumentBookmarkNode>().Select(node => (Title: Letters(node.Title), node.PageNumber)).ToList()
            : [];
        var found = new List<string>();
        var next = 0;
        foreach (var title in titles)
        {
            // In order, since two sections may have one title
            var index = headings.FindIndex(Math.Min(next, headings.Count), heading => IsOnceOrTwice(Letters(title), heading.Title));
            found.Add(index < 0 ? "" : headings[index].PageNumber.ToString(CultureInfo.InvariantCulture));
            next = index < 0 ? next : index + 1;
        }

        return found;
    }

    // Chromium writes a heading twice where it had to move it to the next page, and leaves out the space where a line ends
    private static bool IsOnceOrTwice(string title, string heading) => heading == title || heading == title + title;

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}

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
            ? bookmarks.GetNodes().OfType<DocumentBookmarkNode>().Select(node => (node.Title, node.PageNumber)).ToList()
            : [];
        var found = new List<string>();
        var next = 0;
        foreach (var title in titles)
        {
            // In order, since two sections may have one title
            var index = headings.FindIndex(Math.Min(next, headings.Count), heading => heading.Title == title);
            found.Add(index < 0 ? "" : headings[index].PageNumber.ToString(CultureInfo.InvariantCulture));
            next = index < 0 ? next : index + 1;
        }

        return found;
    }
}

using System.Text.RegularExpressions;
using Coopetition.Report.Tests.Browsers;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Coopetition.Report.Tests.Documents;

/// <summary>What can be seen on the pages of a PDF.</summary>
internal static class PrintedPages
{
    /// <summary>Prints a page from disk as its reader would, who has read some of it on a dark screen.</summary>
    public static async Task<PdfDocument> FromBrowserAsync(ReadersPage reader, string path)
    {
        var page = await reader.OpenAsync(path, theme: ColorScheme.Dark);
        await page.Locator(".chart").First.ScrollIntoViewIfNeededAsync();
        await page.Locator(".chart svg.main-svg").First.WaitForAsync();
        return PdfDocument.Open(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true, Outline = true, Tagged = true }));
    }

    /// <summary>The words on each page, and the number of shapes.</summary>
    public static IEnumerable<(string Words, int Shapes)> Seen(IEnumerable<Page> pages) => pages.Select(page => (string.Join(' ', page.GetWords().Select(word => word.Text)), page.Paths.Count));

    /// <summary>The letters on each page, in the order in which they were written.</summary>
    public static IReadOnlyList<string> Texts(PdfDocument document) => [.. document.GetPages().Select(page => Letters(string.Concat(page.Letters.Select(letter => letter.Value))))];

    /// <summary>The contents that these pages should have: titles, each with the first page on which it has no number behind it.</summary>
    public static string Contents(IReadOnlyList<string> texts, IEnumerable<string> titles) => string.Concat(titles.Select(Letters).Select(title =>
        $"{title}{texts.Index().First(page => Regex.IsMatch(page.Item, $@"{Regex.Escape(title)}(?!\d)")).Index + 1}"));

    public static IEnumerable<string> Headings(PdfDocument document) => document.TryGetBookmarks(out var outline) ? outline.GetNodes().Select(heading => Letters(heading.Title)) : [];

    /// <summary>How far down each page has words, as a share of its height, its foot left out.</summary>
    public static IEnumerable<double> Filled(IEnumerable<Page> pages) => pages.Select(page =>
        1 - (page.GetWords().Select(word => word.BoundingBox.Bottom).Where(bottom => bottom > 60).DefaultIfEmpty(page.Height).Min() / page.Height));

    /// <summary>Lines are broken anywhere between words.</summary>
    public static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}

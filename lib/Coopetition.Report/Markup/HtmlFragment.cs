using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using static System.FormattableString;

namespace Coopetition.Report.Markup;

/// <summary>Markup of a part of a page, read within limits that keep one bad output from costing more than its own place.</summary>
internal static class HtmlFragment
{
    private const int Longest = 10_000_000;
    private const int DeepestNesting = 256;
    private const int MostElements = 50_000;
    private const int BetweenCounts = 500;

    /// <exception cref="NotShownException">The markup is beyond the limits.</exception>
    public static IElement Parse(string markup)
    {
        if (markup.Length > Longest)
        {
            throw new NotShownException(Invariant($"It has {markup.Length:N0} characters, and at most {Longest:N0} are shown."));
        }

        // An element has its place only by the time that the next one is made
        var (depths, last, made) = (new Dictionary<INode, int>(), (IElement?)null, 0);
        return new HtmlParser(new HtmlParserOptions { OnCreated = (element, _) => Count(element) }).ParseDocument(markup).Body!;

        void Count(IElement element)
        {
            if (last?.ParentElement is { } parent && (depths[last] = depths.GetValueOrDefault(parent) + 1) > DeepestNesting)
            {
                throw new NotShownException($"Its elements stand more than {DeepestNesting} deep within each other.");
            }

            // Some elements are made anew for each paragraph, without a word
            if (++made % BetweenCounts == 0 && element.Owner!.All.Length > MostElements)
            {
                throw new NotShownException(Invariant($"It has more than {MostElements:N0} elements."));
            }

            last = element;
        }
    }

    /// <summary>Null if the text, or the markup that it becomes, is beyond the limits.</summary>
    public static IElement? ParseOrNull(string text, bool isMarkdown)
    {
        try
        {
            return Parse(isMarkdown ? MarkdownText.ToHtml(text) : text);
        }
        catch (NotShownException)
        {
            return null;
        }
    }

    /// <summary>The heading that is a document's title: the first of level one that stands by itself and has text.</summary>
    public static IElement? TitleIn(IElement body) =>
        body.QuerySelectorAll("h1").FirstOrDefault(heading => heading.Closest("blockquote, li, table, pre") is null && !RichText.Of(heading.ChildNodes).IsEmpty);
}

/// <summary>A part of a notebook cannot be shown; the message says why, in whole sentences.</summary>
internal sealed class NotShownException(string message) : Exception(message);

using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace Coopetition.Report.Markup;

/// <summary>Lets through, of markup that somebody else wrote, only what cannot run, load or take over anything.</summary>
public sealed class HtmlSanitizer
{
    private static readonly HashSet<string> Kept = Words(
        "a abbr b blockquote br caption cite code col colgroup dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li "
        + "mark ol p pre q s samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul var");

    // Their content is not for reading, so it goes with them; any other unknown element leaves its content behind
    private static readonly HashSet<string> Dropped = Words(
        "applet audio base button canvas embed form frame frameset iframe input link math meta noembed noframes noscript object plaintext script select "
        + "style svg template textarea title video xmp");

    private static readonly HashSet<string> Attributes = Words(
        "alt aria-label colspan datetime dir headers href id lang name open reversed role rowspan scope span src start style title");

    private readonly IMarkupPlaces places;

    private readonly Ganss.Xss.HtmlSanitizer sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = Kept,
        AllowedAttributes = Attributes,
        AllowedCssProperties = Words("text-align"),
        UriAttributes = Words("href src"),
    })
    { KeepChildNodes = true };

    /// <param name="places">What addresses and names in the markup stand for.</param>
    public HtmlSanitizer(IMarkupPlaces places)
    {
        this.places = places;
        sanitizer.RemovingTag += (_, found) =>
        {
            if (found.Cancel = Dropped.Contains(found.Tag.LocalName))
            {
                found.Tag.Remove();
            }
        };
        sanitizer.FilterUrl += (_, found) => found.SanitizedUrl = found.Tag switch
        {
            IHtmlImageElement image => PictureFor(image, found.OriginalUrl.Trim()),
            IHtmlAnchorElement => places.Link(found.OriginalUrl.Trim()),
            _ => null,
        };
    }

    /// <summary>Sanitises markup, and puts its headings below those around it, without gaps.</summary>
    /// <param name="withoutTitle">Whether the heading that is the notebook's title is left out.</param>
    /// <exception cref="NotShownException">The markup is beyond the limits of what can be read.</exception>
    public Html Sanitize(string markup, HeadingOutline outline, bool withoutTitle = false)
    {
        HtmlFragment.Parse(markup);
        var body = sanitizer.SanitizeDom(markup).Body!;
        if (withoutTitle)
        {
            HtmlFragment.TitleIn(body)?.Remove();
        }

        foreach (var element in body.QuerySelectorAll("*").ToList())
        {
            Fit(element, outline);
        }

        foreach (var text in body.Descendants<IText>().Where(text => text.ParentElement!.Closest("p") is not null && text.ParentElement.Closest("a, code, table") is null).ToList())
        {
            Refer(text);
        }

        return Html.Trusted(body.ChildNodes.ToHtml(sanitizer.OutputFormatter));
    }

    // What a figure finds refers to it, before the full stop
    private void Refer(IText text)
    {
        foreach (var (finding, address, name) in places.Findings)
        {
            var sentence = finding.TrimEnd('.') + ".";
            var at = text.Data.IndexOf(sentence, StringComparison.Ordinal);
            if (at >= 0 && text.Data[..at].TrimEnd() is "" or [.., '.' or '?' or '!'])
            {
                var link = text.Owner!.CreateElement("a");
                link.SetAttribute("href", address);
                link.TextContent = name;
                text.Split(at + sentence.Length - 1).Before(text.Owner.CreateTextNode(" ("), link, text.Owner.CreateTextNode(")"));
            }
        }
    }

    // Where there is no picture, its text says why
    private string? PictureFor(IHtmlImageElement image, string address)
    {
        var (picture, reason) = places.Picture(address);
        if (reason is not null)
        {
            var description = image.AlternativeText is { Length: > 0 } text ? $"“{PlainText.CleanLine(text)}” " : "";
            image.AlternativeText = $"[Picture {description}not shown: {reason}]";
        }

        return picture;
    }

    /// <summary>Gives what is left of an element the page's own form.</summary>
    private void Fit(IElement element, HeadingOutline outline)
    {
        Name(element, element.GetAttribute("id") ?? (element is IHtmlAnchorElement ? element.GetAttribute("name") : null));
        if (element.GetAttribute("style") is { } style)
        {
            element.RemoveAttribute("style");
            if (style.Contains("right", StringComparison.OrdinalIgnoreCase))
            {
                element.ClassName = "number";
            }
        }

        if (element.GetAttribute("role") is not (null or "img"))
        {
            element.RemoveAttribute("role");
        }

        switch (element)
        {
            case IHtmlAnchorElement when element.HasAttribute("href"):
                element.SetAttribute("rel", "noreferrer noopener");
                break;
            case IHtmlAnchorElement when !element.HasAttribute("id"):
                element.Replace([.. element.ChildNodes]);
                break;
            case IHtmlImageElement when !element.HasAttribute("src"):
                element.Replace(element.GetAttribute("alt") is { Length: > 0 } text ? [element.Owner!.CreateTextNode(text)] : []);
                break;
            case IHtmlHeadingElement:
                var heading = element.Owner!.CreateElement($"h{outline.Enter(element.LocalName[1] - '0')}");
                if (element.GetAttribute("id") is { } id)
                {
                    heading.Id = id;
                }

                heading.Append([.. element.ChildNodes]);
                element.Replace(heading);
                break;
        }
    }

    private void Name(IElement element, string? name)
    {
        element.RemoveAttribute("name");
        if (name is not null && places.Id(name) is { } id)
        {
            element.Id = id;
        }
        else
        {
            element.RemoveAttribute("id");
        }
    }

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}

/// <summary>What addresses and names in somebody's markup stand for on the page.</summary>
public interface IMarkupPlaces
{
    /// <summary>Where a link leads; null takes the link away.</summary>
    string? Link(string address);

    /// <summary>The name on the page of a place that has a name in the markup; null if it gets none.</summary>
    string? Id(string name);

    /// <summary>What figures find, where each is, and how it is called.</summary>
    IReadOnlyList<(string Finding, string Address, string Name)> Findings { get; }

    /// <summary>A picture as an address that holds all of it, or why there is none, in the words after "not shown:".</summary>
    (string? Address, string? Reason) Picture(string address);
}

/// <summary>Maps the levels of headings in a part of a page to levels below the part's own, one step at a time.</summary>
public sealed class HeadingOutline(int partLevel)
{
    private const int Deepest = 6;

    private readonly Stack<int> open = [];

    /// <summary>The level for a heading that stands where one of a level of its own is now.</summary>
    public int Below => Math.Min(partLevel + open.Count + 1, Deepest);

    /// <summary>Opens a heading of the level given in its own document, and gives its level in the page.</summary>
    public int Enter(int level)
    {
        while (open.TryPeek(out var above) && above >= level)
        {
            open.Pop();
        }

        open.Push(level);
        return Math.Min(partLevel + open.Count, Deepest);
    }
}

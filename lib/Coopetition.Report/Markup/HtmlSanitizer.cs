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
        "alt aria-label colspan datetime dir headers href lang open reversed role rowspan scope span src start style title");

    private static readonly string[] PictureKinds = ["png", "jpeg", "gif", "webp"];

    private readonly Ganss.Xss.HtmlSanitizer sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = Kept,
        AllowedAttributes = Attributes,
        AllowedCssProperties = Words("text-align"),
        UriAttributes = Words("href src"),
    })
    { KeepChildNodes = true };

    /// <param name="link">The address to use for one that is neither on the web nor on this page; null takes the link away.</param>
    public HtmlSanitizer(Func<string, string?> link)
    {
        sanitizer.RemovingTag += (_, found) =>
        {
            if (found.Cancel = Dropped.Contains(found.Tag.LocalName))
            {
                found.Tag.Remove();
            }
        };
        sanitizer.FilterUrl += (_, found) => found.SanitizedUrl = (found.Tag.LocalName, found.OriginalUrl.Trim()) switch
        {
            ("img", var address) => IsEmbeddedPicture(address) ? address : null,
            ("a", var address) => WebAddress.IsWeb(address) || address.StartsWith('#') ? address : link(address),
            _ => null,
        };
    }

    /// <summary>Sanitises markup, and puts its headings below those around it, without gaps.</summary>
    public Html Sanitize(string markup, HeadingOutline outline)
    {
        var body = sanitizer.SanitizeDom(markup).Body!;
        foreach (var element in body.QuerySelectorAll("*").ToList())
        {
            Fit(element, outline);
        }

        return Html.Trusted(body.ChildNodes.ToHtml(sanitizer.OutputFormatter));
    }

    /// <summary>Gives what is left of an element the page's own form.</summary>
    private static void Fit(IElement element, HeadingOutline outline)
    {
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
            case IHtmlAnchorElement:
                element.Replace([.. element.ChildNodes]);
                break;
            case IHtmlImageElement when !element.HasAttribute("src"):
                element.Replace(element.GetAttribute("alt") is { Length: > 0 } text ? [element.Owner!.CreateTextNode(text)] : []);
                break;
            case IHtmlHeadingElement:
                var heading = element.Owner!.CreateElement($"h{outline.Enter(element.LocalName[1] - '0')}");
                heading.Append([.. element.ChildNodes]);
                element.Replace(heading);
                break;
        }
    }

    private static bool IsEmbeddedPicture(string address) => PictureKinds.Any(kind => address.StartsWith($"data:image/{kind};base64,", StringComparison.OrdinalIgnoreCase));

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}

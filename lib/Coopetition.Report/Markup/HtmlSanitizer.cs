using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Coopetition.Report.Markup;

/// <summary>Lets through, of markup that somebody else wrote, only what cannot run, load or take over anything.</summary>
public sealed class HtmlSanitizer
{
    private static readonly HashSet<string> Kept = new(
        ("a abbr b blockquote br caption cite code col colgroup dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li "
        + "mark ol p pre q s samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul var").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    // Their content is not for reading, so it goes with them; any other unknown element leaves its content behind
    private static readonly HashSet<string> Dropped = new(
        "applet audio base button canvas embed form frame frameset iframe input link math meta noscript object script select style svg template textarea title video".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Attributes = new(
        "alt aria-label colspan datetime dir headers lang open reversed rowspan scope span start title".Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly string[] PictureKinds = ["png", "jpeg", "gif", "webp"];

    private readonly Func<string, string?> link;

    /// <param name="link">The address to use for one that is neither on the web nor on this page; null takes the link away.</param>
    public HtmlSanitizer(Func<string, string?> link) => this.link = link;

    /// <summary>Sanitises markup, and puts its headings below those around it, without gaps.</summary>
    public Html Sanitize(string markup, HeadingOutline outline)
    {
        var body = new HtmlParser().ParseDocument("").Body!;
        body.InnerHtml = markup;
        foreach (var element in body.QuerySelectorAll("*").ToList())
        {
            Clean(element);
        }

        foreach (var comment in body.Descendants<IComment>().ToList())
        {
            comment.Remove();
        }

        foreach (var heading in body.QuerySelectorAll("h1, h2, h3, h4, h5, h6").ToList())
        {
            Replace(heading, $"h{outline.Enter(heading.LocalName[1] - '0')}");
        }

        return Html.Trusted(body.InnerHtml);
    }

    private void Clean(IElement element)
    {
        if (Dropped.Contains(element.LocalName))
        {
            element.Remove();
        }
        else if (!Kept.Contains(element.LocalName) || (element.LocalName == "img" && !IsEmbeddedPicture(element.GetAttribute("src"))))
        {
            element.Replace([.. element.ChildNodes, .. AlternativeText(element)]);
        }
        else
        {
            CleanAttributes(element);
        }
    }

    private void CleanAttributes(IElement element)
    {
        var address = element.GetAttribute("href");
        var picture = element.LocalName == "img" ? element.GetAttribute("src") : null;
        var isNumber = element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("text-align:right", StringComparison.OrdinalIgnoreCase) == true;
        var isPicture = element.GetAttribute("role") == "img";
        foreach (var attribute in element.Attributes.Where(attribute => !Attributes.Contains(attribute.Name)).ToList())
        {
            element.RemoveAttribute(attribute.Name);
        }

        if (picture is not null)
        {
            element.SetAttribute("src", picture);
        }

        if (isNumber)
        {
            element.ClassName = "number";
        }

        if (isPicture)
        {
            element.SetAttribute("role", "img");
        }

        if (element.LocalName == "a")
        {
            Link(element, address is null ? null : Allowed(address.Trim()));
        }
    }

    private static void Link(IElement element, string? address)
    {
        if (address is null)
        {
            element.Replace([.. element.ChildNodes]);
        }
        else
        {
            element.SetAttribute("href", address);
            element.SetAttribute("rel", "noreferrer noopener");
        }
    }

    private string? Allowed(string address) => WebAddress.IsWeb(address) || address.StartsWith('#') ? address : link(address);

    private static bool IsEmbeddedPicture(string? source) =>
        source is not null && PictureKinds.Any(kind => source.StartsWith($"data:image/{kind};base64,", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<INode> AlternativeText(IElement element) =>
        element.GetAttribute("alt") is { Length: > 0 } text ? [element.Owner!.CreateTextNode(text)] : [];

    private static void Replace(IElement element, string name)
    {
        var replacement = element.Owner!.CreateElement(name);
        replacement.Append([.. element.ChildNodes]);
        element.Replace(replacement);
    }
}

using System.Text.RegularExpressions;
using Coopetition.Report.Markup;

namespace Coopetition.Report.Pages;

/// <summary>Sources as links: a few in a line, many folded under a line that sums them up.</summary>
internal static partial class Citation
{
    private const int Few = 3;

    public static Html Of(IReadOnlyList<Source> sources) => sources switch
    {
        [] => Html.None,
        { Count: <= Few } => Html.Of($"""<p class="sources">{(sources.Count == 1 ? "Source" : "Sources")}: {Html.Join(sources.Index(), item => Html.Of($"{(item.Index > 0 ? "; " : "")}{Link(item.Item)}"))}</p>"""),
        _ => Html.Of($"""<details class="sources"><summary>{Dated(Summary(sources))}</summary><ul>{Html.Join(sources, source => Html.Of($"<li>{Link(source)}</li>"))}</ul></details>"""),
    };

    /// <summary>The same as text, for where nothing can be unfolded; empty if there is no source.</summary>
    public static string Line(IReadOnlyList<Source> sources) => sources switch
    {
        [] => "",
        { Count: <= Few } => $"{(sources.Count == 1 ? "Source" : "Sources")}: {string.Join("; ", sources.Select(TextOf))}.",
        _ => $"{Summary(sources)}.",
    };

    /// <summary>Whether sources are few enough to be told in a line.</summary>
    public static bool AreFew(IReadOnlyList<Source> sources) => sources.Count <= Few;

    /// <summary>The number of sources, who published them, and when.</summary>
    public static string Summary(IReadOnlyList<Source> sources)
    {
        var publishers = sources.Select(source => source.Publisher).Distinct().ToList();
        var dates = sources.OrderBy(source => source.PublishedOn).Select(source => source.Published).ToList();
        var names = string.Join(", ", publishers.Take(Few)) + (publishers.Count > Few ? $" and {publishers.Count - Few} more" : "");
        return $"{sources.Count} sources: {names}{(dates.Count == 0 ? "" : $", {dates[0]} to {dates[^1]}")}";
    }

    /// <summary>Publisher, title and date.</summary>
    public static string TextOf(Source source) => $"{Name(source)} ({source.Published})";

    /// <summary>A source's text, as a link if it has an address on the web.</summary>
    public static Html Link(Source source) => WebAddress.IsWeb(source.Url)
        ? Html.Of($"""<a href="{source.Url}" rel="noreferrer noopener">{Dated(TextOf(source))}</a>""")
        : Dated(TextOf(source));

    /// <summary>Dates are marked as such, so that no line ends within one.</summary>
    private static Html Dated(string text) => Html.Trusted(Date().Replace(Html.Encode(text).ToString(), "<time>$0</time>"));

    [GeneratedRegex(@"\b\d{4}-\d\d(-\d\d)?\b")]
    private static partial Regex Date();

    private static string Name(Source source) =>
        source.Title.StartsWith(source.Publisher, StringComparison.Ordinal) ? source.Title : $"{source.Publisher}, {source.Title}";
}

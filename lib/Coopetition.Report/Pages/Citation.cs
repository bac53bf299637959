using Coopetition.Report.Figures;
using Coopetition.Report.Markup;

namespace Coopetition.Report.Pages;

/// <summary>Sources as links: a few in a line, many folded under a line that sums them up.</summary>
internal static class Citation
{
    private const int Few = 3;

    public static Html Of(IReadOnlyList<Source>? sources) => sources switch
    {
        null or [] => Html.None,
        { Count: <= Few } => Html.Of($"""<p class="sources">{(sources.Count == 1 ? "Source" : "Sources")}: {Html.Join(sources.Index(), item => Html.Of($"{(item.Index > 0 ? "; " : "")}{Link(item.Item)}"))}</p>"""),
        _ => Html.Of($"""<details class="sources"><summary>{sources.Count} sources: {Summary(sources)}</summary><ul>{Html.Join(sources, source => Html.Of($"<li>{Link(source)}</li>"))}</ul></details>"""),
    };

    private static string Summary(IReadOnlyList<Source> sources)
    {
        var publishers = sources.Select(source => source.Publisher).OfType<string>().Distinct().ToList();
        var dates = sources.Select(source => source.PublishedOn).OfType<string>().Order(StringComparer.Ordinal).ToList();
        var names = string.Join(", ", publishers.Take(Few)) + (publishers.Count > Few ? $" and {publishers.Count - Few} more" : "");
        return dates.Count == 0 ? names : $"{names}, {dates[0]} to {dates[^1]}";
    }

    private static Html Link(Source source)
    {
        var text = Html.Of($"{Name(source)}{(source.PublishedOn is { Length: > 0 } date ? $" ({date})" : "")}");
        return WebAddress.IsWeb(source.Url) ? Html.Of($"""<a href="{source.Url}" rel="noreferrer noopener">{text}</a>""") : text;
    }

    private static string Name(Source source) => (source.Publisher, source.Title) switch
    {
        ({ Length: > 0 } publisher, { Length: > 0 } title) when title.StartsWith(publisher, StringComparison.Ordinal) => title,
        ({ Length: > 0 } publisher, { Length: > 0 } title) => $"{publisher}, {title}",
        var (publisher, title) => title ?? publisher ?? source.Id,
    };
}

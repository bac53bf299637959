using Coopetition.Report.Figures;
using Coopetition.Report.Markup;

namespace Coopetition.Report.Pages;

/// <summary>Sources as a line of links.</summary>
internal static class Citation
{
    public static Html Of(IReadOnlyList<Source>? sources) => sources is not { Count: > 0 } ? Html.None : Html.Of(
        $"""<p class="sources">{(sources.Count == 1 ? "Source" : "Sources")}: {Html.Join(sources.Index(), item => Html.Of($"{(item.Index > 0 ? "; " : "")}{Of(item.Item)}"))}</p>""");

    private static Html Of(Source source)
    {
        var name = string.Join(", ", new[] { source.Publisher, source.Title }.Where(part => !string.IsNullOrEmpty(part)));
        var text = Html.Of($"{(name.Length > 0 ? name : source.Id)}{(source.PublishedOn is { Length: > 0 } date ? $" ({date})" : "")}");
        return WebAddress.IsWeb(source.Url) ? Html.Of($"""<a href="{source.Url}" rel="noreferrer noopener">{text}</a>""") : text;
    }
}

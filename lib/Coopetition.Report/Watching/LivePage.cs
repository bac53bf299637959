using Coopetition.Report.Markup;
using Coopetition.Report.Pages;

namespace Coopetition.Report.Watching;

/// <summary>The report's page with one script more, which reloads it in its place when there is a newer one and shows what is wrong.</summary>
internal static class LivePage
{
    /// <param name="page">The report's page; null while there is none.</param>
    public static string Of(string? page)
    {
        var script = EmbeddedText.Read("live.js");
        var tag = $"<script data-page=\"{IdOf(page)}\" data-events=\"{LiveStatus.Events}\">{script}</script>\n</body>";
        var whole = page ?? Waiting(EmbeddedText.Read("page.css"));
        var end = whole.LastIndexOf("</body>", StringComparison.Ordinal);
        return SecurityPolicy.AllowTalking(whole[..end] + tag + whole[(end + "</body>".Length)..], script);
    }

    /// <summary>Tells one page from the next.</summary>
    public static string? IdOf(string? page) => page is null ? null : Sha256.Of(page);

    private static string Waiting(string style) => Html.Of(
        $"""
        <!doctype html>
        <html lang="en">
        {ReportPage.Head("No report yet", style, SecurityPolicy.Of([], [style]))}
        <body>
        <main><p class="lede">There is no report yet. It comes here as soon as the first run is over.</p></main>
        </body>
        </html>

        """).ToString();
}

using System.Security.Cryptography;
using System.Text;
using Coopetition.Report.Editions;
using Coopetition.Report.Markup;
using Coopetition.Report.Pictures;

namespace Coopetition.Report.Pages;

/// <summary>An edition as one page that needs nothing but itself.</summary>
public static class ReportPage
{
    private const int LongestFoot = 90;

    public static string Of(Edition edition)
    {
        var places = new PagePlaces(edition);
        var claims = new ClaimFigures(edition.Contents);
        var story = Html.Join(Enumerable.Range(0, edition.Notebooks.Count), index => new NotebookSection(edition, places, claims, index).ToHtml());
        var style = EmbeddedText.Read("page.css");
        string[] scripts = [House.Script, EmbeddedText.Read("picture.js"), EmbeddedText.Read("page.js"), EmbeddedText.Read("actions.js"), EmbeddedText.Read("choosing.js"), EmbeddedText.Read("ledger.js"), EmbeddedText.Read("search.js")];
        return Html.Of(
            $"""
            <!doctype html>
            <html lang="en" style="--title: {CssText(edition.Title)}">
            {Head(edition.Title, style, SecurityPolicy.Of([PlotlyScript.Read(), .. scripts], [style, ""]))}
            <body>
            <a class="skip" href="#the_story">Skip to the story</a>
            <noscript><p class="trouble">Charts are drawn by a script, and scripts are off here. In a chart's place stands what it shows; its data are below it, as a table.</p></noscript>
            {FrontMatter.Of(edition, places)}
            <div class="columns">
            {Contents(edition)}
            <main id="the_story" tabindex="-1">
            {ChangesSection.Of(edition.Changes)}{story}
            </main>
            </div>
            {EditionFacts.Of(edition)}
            {Html.Join(edition.Contents.Figures, placed => ChartBox.Data($"provenance_{placed.Figure.Slug}", edition.ProvenanceOf(placed.Figure).ToJson()))}
            {ChartBox.Data("templates", RenderingPages.Templates)}
            <script type="application/octet-stream" id="plotly">{Html.Trusted(PlotlyScript.Packed)}</script>
            {Html.Join(scripts, script => Html.Of($"<script>{Html.Trusted(script)}</script>\n"))}
            </body>
            </html>

            """).ToString();
    }

    /// <summary>What every page of ours begins with.</summary>
    internal static Html Head(string title, string style, string policy, Html mark = default) => Html.Of(
        $"""
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        {mark}<title>{title}</title>
        <link rel="icon" href="data:,">
        <style>{Html.Trusted(style)}</style>
        </head>
        """);

    // For the foot of printed pages
    private static string CssText(string text) => $"\"{PlainText.Shorten(PlainText.CleanLine(text), LongestFoot).Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static Html Contents(Edition edition) => Html.Of(
        $"""
        <nav class="contents" aria-label="Contents">
        <form class="search" role="search" hidden><label class="unseen" for="search">Search the report</label><input id="search" type="search" placeholder="Search" autocomplete="off"><p class="unseen" role="status"></p><ol class="hits"></ol></form>
        <ol>
        {Html.When(edition.Changes.Changes.Count > 0, $"""<li><a href="#{ChangesSection.Id}">What changed</a></li>""")}
        {Html.Join(edition.Notebooks, notebook => Html.Of($"""<li><a href="#{NotebookSection.IdOf(notebook)}">{notebook.Title}</a></li>"""))}
        <li><a href="#{EditionFacts.Id}">About this edition</a></li>
        </ol>
        </nav>
        """);
}

/// <summary>What a page may do: run and style itself by exactly these texts, and load nothing.</summary>
internal static class SecurityPolicy
{
    /// <param name="styles">
    /// One of them may be the empty text, by which plotly.js opens the sheet that it fills rule by rule. It also
    /// writes style attributes, for bold type in labels; they can load nothing.
    /// </param>
    public static string Of(IEnumerable<string> scripts, IEnumerable<string> styles) =>
        $"default-src 'none'; script-src {Hashes(scripts)}; style-src-elem {Hashes(styles)}; style-src-attr 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'";

    /// <summary>The same page, allowed to run one script more, which may talk to the server that the page came from.</summary>
    public static string AllowTalking(string page, string script)
    {
        const string scripts = "script-src ";
        var at = page.IndexOf(scripts, StringComparison.Ordinal);
        return page[..at] + $"connect-src 'self'; {scripts}{Hashes([script])} " + page[(at + scripts.Length)..];
    }

    private static string Hashes(IEnumerable<string> texts) =>
        string.Join(' ', texts.Select(text => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'"));
}

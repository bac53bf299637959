using System.Globalization;
using System.Text;
using Coopetition.Report.Editions;
using Coopetition.Report.Exports;
using Coopetition.Report.Markup;

namespace Coopetition.Report.Pages;

/// <summary>A page that lists the editions in the folders of a folder: what each compares, what it found, how its claims fare.</summary>
internal static class EditionList
{
    private const string FileName = "editions.html";
    private const string Mark = "<meta name=\"generator\" content=\"Coopetition.Report editions\">";
    private const int Headlines = 3;

    /// <summary>Makes sure that the page can be written and nothing of anybody else's is lost by it.</summary>
    /// <exception cref="InputException">Something is in its way.</exception>
    public static void Check(string folder)
    {
        if (File.Exists(folder))
        {
            throw new InputException($"--out {folder}: this is a file. Name a folder.");
        }

        var file = Path.Combine(folder, FileName);
        if (Disk.Try(() => File.Exists(file) && !File.ReadAllText(file).Contains(Mark, StringComparison.Ordinal), reason => Refusal(file, reason)))
        {
            throw new InputException($"{file}: in the way, and not a list of editions. It would be lost: move it elsewhere, or name another folder with --out.");
        }
    }

    /// <summary>Writes the page anew.</summary>
    /// <returns>Its path.</returns>
    /// <exception cref="InputException">The disk refuses.</exception>
    public static string Write(string folder)
    {
        var file = Path.Combine(folder, FileName);
        Disk.Try(
            () =>
            {
                Directory.CreateDirectory(folder);
                Disk.WriteWhole(file, Encoding.UTF8.GetBytes(Page([.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(Read).OfType<ListedEdition>()])));
            },
            reason => Refusal(file, reason));
        return file;
    }

    private static ListedEdition? Read(string folder) => ReportRecord.Read(folder).Edition is { } edition ? new(Path.GetFileName(folder), edition) : null;

    private static string Page(IReadOnlyList<ListedEdition> editions)
    {
        var style = EmbeddedText.Read("page.css");
        var title = editions.Select(edition => edition.Document.Title).Distinct().ToList() is [var only] ? only : "Editions";
        // What is the same in all tells none apart
        var telling = editions.SelectMany(edition => edition.Document.Parameters).Distinct().GroupBy(pair => pair.Key).Where(values => values.Count() > 1 || editions.Count == 1).Select(values => values.Key).ToList();
        return Html.Of(
            $"""
            <!doctype html>
            <html lang="en">
            {ReportPage.Head($"{title}: {editions.Count} editions", style, SecurityPolicy.Of([], [style]), Html.Trusted(Mark))}
            <body>
            <main>
            <header class="front"><h1>{title}</h1><p class="lede">{editions.Count} {(editions.Count == 1 ? "edition" : "editions")}</p></header>
            {Html.Join(editions, edition => Block(edition, telling))}
            </main>
            </body>
            </html>

            """).ToString();
    }

    private static Html Block(ListedEdition edition, IReadOnlyList<string> telling)
    {
        var document = edition.Document;
        var name = string.Join(", ", telling.Where(document.Parameters.ContainsKey).Select(parameter => $"{parameter} {document.Parameters[parameter]}"));
        var failed = document.Notebooks.Count(notebook => !notebook.Succeeded);
        return Html.Of(
            $"""
            <section>
            <h2><a href="{edition.Link}">{(name.Length > 0 ? name : edition.Folder)}</a></h2>
            {Html.When(failed > 0, $"""<div class="trouble" role="alert"><p>{failed} of {document.Notebooks.Count} notebooks failed; the edition is incomplete.</p></div>""")}
            <ol class="headlines">
            {Html.Join(document.Figures.OrderBy(figure => figure.Headline ?? int.MaxValue).Take(Headlines), figure => Html.Of($"""<li><a href="{edition.Link}#{figure.Slug}">{BoundText.Of(figure.Finding)}</a></li>"""))}
            </ol>
            <dl class="facts">{Html.Join(FactsOf(document), fact => Html.Of($"<div><dt>{fact.Name}</dt><dd>{fact.Value}</dd></div>"))}</dl>
            </section>

            """);
    }

    private static IEnumerable<(string Name, string Value)> FactsOf(EditionDocument edition) =>
    [
        .. ClaimLedger.Verdicts.Where(_ => edition.Claims.Count > 0).Select(verdict => (LedgerBlock.Capital(verdict.Word()), edition.Claims.Count(claim => claim.Verdict == verdict).ToString(CultureInfo.InvariantCulture))),
        ("Run on", edition.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    ];

    private static string Refusal(string file, string reason) => $"{file}: it cannot be written. {reason}";

    private sealed record ListedEdition(string Folder, EditionDocument Document)
    {
        public string Link => $"{Uri.EscapeDataString(Folder)}/{ReportFiles.Page}";
    }
}

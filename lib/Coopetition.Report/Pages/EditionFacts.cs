using System.Globalization;
using Coopetition.Report.Editions;
using Coopetition.Report.Exports;
using Coopetition.Report.Markup;

namespace Coopetition.Report.Pages;

/// <summary>The foot of the page: what this edition was made of and with.</summary>
internal static class EditionFacts
{
    public const string Id = "about_this_edition";

    public static Html Of(Edition edition) => Html.Of(
        $"""
        <footer id="{Id}" aria-labelledby="{Id}_title">
        <h2 id="{Id}_title">About this edition</h2>
        <dl class="facts">
        <div><dt>Run</dt><dd>{edition.Date.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)}</dd></div>
        {Html.Join(edition.Parameters, parameter => Html.Of($"<div><dt>{parameter.Key}</dt><dd>{parameter.Value}</dd></div>"))}
        {Html.Join(edition.Software, version => Html.Of($"<div><dt>{version.Key}</dt><dd>{version.Value}</dd></div>"))}
        </dl>
        {Sources(edition.Contents.Sources)}
        {Html.When(edition.Data.Files.Count > 0, $"""<details><summary>Data files ({edition.Data.Files.Count})</summary>{Files(edition)}</details>""")}
        <details><summary>Notebooks ({edition.Notebooks.Count})</summary>{Notebooks(edition)}</details>
        {Html.When(edition.Data.Files.Count > 0, $"""<p><a href="{DataArchive.FileName}" download>{DataArchive.FileName}</a> has all the data, with what each column means.</p>""")}
        <p><a href="{EditionDocument.FileName}">{EditionDocument.FileName}</a> has all of this for programs.</p>
        </footer>
        """);

    private static Html Sources(IReadOnlyList<Source> sources) => Html.When(
        sources.Count > 0,
        $"""<details><summary>Sources ({sources.Count})</summary><ol class="bibliography">{Html.Join(sources, source => Html.Of($"<li>{Citation.Link(source)}</li>"))}</ol></details>""");

    private static Html Files(Edition edition) => Html.Of(
        $"""
        <div class="scroll" role="region" tabindex="0" aria-label="Data files"><table>
        <thead><tr><th scope="col">File</th><th scope="col" class="number">Bytes</th><th scope="col">SHA-256</th></tr></thead>
        <tbody>{Html.Join(edition.Data.Files, file => Html.Of($"""<tr><td>{file.Path}</td><td class="number">{file.Bytes.ToString("N0", CultureInfo.InvariantCulture)}</td><td><code>{file.Sha256}</code></td></tr>"""))}</tbody></table></div>
        """);

    private static Html Notebooks(Edition edition) => Html.Of(
        $"""
        <div class="scroll" role="region" tabindex="0" aria-label="Notebooks"><table>
        <thead><tr><th scope="col">Notebook</th><th scope="col">State</th><th scope="col" class="number">Cells</th><th scope="col" class="number">Seconds</th></tr></thead>
        <tbody>{Html.Join(edition.Notebooks.Zip(edition.Runs), pair => Html.Of($"""<tr><td><a href="{pair.First.ExecutedAddress}">{pair.First.Path}</a></td><td>{(pair.Second.Succeeded ? "done" : "failed")}</td><td class="number">{pair.Second.CellsDone} of {pair.Second.CodeCells}</td><td class="number">{pair.Second.Seconds.ToString("0.0", CultureInfo.InvariantCulture)}</td></tr>"""))}</tbody></table></div>
        """);
}

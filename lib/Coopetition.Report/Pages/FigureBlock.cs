using Coopetition.Report.Editions;
using Coopetition.Report.Markup;
using Coopetition.Report.Pictures;

namespace Coopetition.Report.Pages;

/// <summary>A figure as it stands in the story: finding, chart, caveat, notes, sources, data.</summary>
internal static class FigureBlock
{
    private const int FewNotes = 3;

    /// <param name="claims">What the story claims that rests on the figure's rows of data.</param>
    public static Html Of(PlacedFigure placed, int headingLevel, string? licence, IReadOnlyList<TestedClaim> claims)
    {
        var figure = placed.Figure;
        return Html.Of(
            $"""
            <figure class="figure" id="{figure.Slug}" aria-labelledby="finding_{figure.Slug}">
            <figcaption>
            <p class="kicker"><a href="#{figure.Slug}">Figure {placed.Number}</a></p>
            {Html.Trusted($"<h{headingLevel} ")}id="finding_{figure.Slug}">{BoundText.Of(figure.Finding)}{Html.Trusted($"</h{headingLevel}>")}
            {Paragraph("subtitle", BoundText.Of(figure.Subtitle ?? ""))}</figcaption>
            {ChartBox.Of(figure.Slug, DrawnFigure.Of(figure, licence), figure.AlternativeText)}
            {Html.When(!string.IsNullOrEmpty(figure.Caveat), $"""<p class="caveat"><strong>Caveat.</strong> {BoundText.Of(figure.Caveat ?? "")}</p>""")}
            {Notes(figure.Notes)}
            {Citation.Of(figure.Sources)}
            {Data(figure)}
            {Claims(claims, placed.Number)}
            <div class="actions">{Html.When(figure.AsOf is not null, $"<span>Data as of {figure.AsOf}</span> ")}<a href="data/{figure.Slug}.csv" download>CSV<span class="unseen"> of figure {placed.Number}</span></a> <a href="data/{figure.Slug}.json" download>JSON<span class="unseen"> of figure {placed.Number}</span></a> <a href="#{figure.Slug}">Link<span class="unseen"> to figure {placed.Number}</span></a></div>
            </figure>

            """);
    }

    private static Html Notes(IReadOnlyList<string> notes) => notes.Count <= FewNotes
        ? Paragraph("note", BoundText.Of(string.Join(' ', notes)))
        : Html.Of($"""<details class="note"><summary>{notes.Count} notes</summary><ul>{Html.Join(notes, note => Html.Of($"<li>{BoundText.Of(note)}</li>"))}</ul></details>""");

    private static Html Data(Figure figure) => Html.Of(
        $"""
        <details class="data"><summary>Data ({figure.Table.Rows.Count} {(figure.Table.Rows.Count == 1 ? "row" : "rows")})</summary>
        {DataTable.Of(figure.Table, $"Data of the chart: {figure.Finding}")}
        </details>
        """);

    private static Html Claims(IReadOnlyList<TestedClaim> claims, int number) => Html.When(
        claims.Count > 0,
        $"""<details class="claimed"><summary>{claims.Count} {(claims.Count == 1 ? "claim" : "claims")} of the story<span class="unseen"> on figure {number}</span></summary><ul>{Html.Join(claims, claim => Html.Of($"""<li><span class="verdict" data-verdict="{claim.Verdict.Word()}">{LedgerBlock.Capital(claim.Verdict.Word())}</span> <a href="#claim_{claim.Id}">{claim.Statement}</a></li>"""))}</ul></details>""");

    private static Html Paragraph(string kind, string? text) =>
        string.IsNullOrEmpty(text) ? Html.None : Html.Of($"""<p class="{kind}">{text}</p>""");
}

/// <summary>A figure's data as a table; a missing cell shows a dash. What is the same in all rows is said once, above them.</summary>
internal static class DataTable
{
    public static Html Of(Table table, string caption)
    {
        var all = table.Columns.Index().Select(column => (Column: column.Item, Cells: table.Rows.Select(row => row[column.Index]).ToList())).ToList();
        var same = all.Where(column => column.Cells.Count > 1 && !column.Column.IsNumber && column.Cells.Distinct().Count() == 1).ToList();
        var columns = all.Except(same).ToList();
        return Html.Of(
            $"""
            {Html.When(same.Count > 0, $"""<p class="note">In all rows: {string.Join("; ", same.Select(column => $"{column.Column.Title} {Table.Text(column.Cells[0])}"))}.</p>""")}
            <div class="scroll" role="region" tabindex="0" aria-label="{caption}"><table>
            <caption class="unseen">{caption}</caption>
            <thead><tr>{Html.Join(columns, column => Head(column.Column))}</tr></thead>
            <tbody>
            {Html.Join(Enumerable.Range(0, table.Rows.Count), row => Html.Of($"<tr>{Html.Join(columns, column => CellOf(column.Cells[row], column.Column))}</tr>\n"))}</tbody>
            </table></div>
            """);
    }

    private static Html Head(Column column)
    {
        var unit = Html.When(column.Unit is { Length: > 0 }, $""" <span class="unit">{column.Unit}</span>""");
        return Html.Of($"""<th scope="col"{NumberClass(column)}>{(column.Title.Length > 0 ? column.Title : column.Name)}{unit}</th>""");
    }

    private static Html CellOf(Cell cell, Column column) => Html.Of($"<td{NumberClass(column)}>{Text(cell)}</td>");

    private static Html NumberClass(Column column) => Html.When(column.IsNumber, $" class=\"number\"");

    private static Html Text(Cell cell) => cell.IsMissing
        ? Html.Of($"""<span class="missing" title="missing">{Table.Text(cell)}</span>""")
        : Html.Encode(Table.Text(cell));
}

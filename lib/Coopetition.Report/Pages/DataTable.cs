using Coopetition.Report.Markup;

namespace Coopetition.Report.Pages;

/// <summary>A figure's data as a table; a missing cell shows a dash.</summary>
internal static class DataTable
{
    public static Html Of(Table table, string caption) => Html.Of(
        $"""
        <div class="scroll" role="region" tabindex="0" aria-label="{caption}"><table>
        <caption class="unseen">{caption}</caption>
        <thead><tr>{Html.Join(table.Columns, Head)}</tr></thead>
        <tbody>
        {Html.Join(table.Rows, row => Html.Of($"<tr>{Html.Join(row.Zip(table.Columns), cell => CellOf(cell.First, cell.Second))}</tr>\n"))}</tbody>
        </table></div>
        """);

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

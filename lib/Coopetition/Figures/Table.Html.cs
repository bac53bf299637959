using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Coopetition;

public sealed partial record Table
{
    private const int MostRows = 50;
    private const int MostColumns = 30;
    private const string Left = "text-align:left";
    private const string Right = "text-align:right;font-variant-numeric:tabular-nums";

    public string ToJson() => JsonSerializer.Serialize(this, ContractJson.Plain.Table);

    /// <summary>For readers: everything encoded, numbers to the right, a dash with its reason for what is missing; long tables are cut, and say so.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder("<table><thead><tr>");
        var columns = Columns.Take(MostColumns).ToList();
        foreach (var column in columns)
        {
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\" style=\"{(column.IsNumber ? Right : Left)}\">{Encode(column.Unit is null ? column.Title : $"{column.Title}, {column.Unit}")}</th>");
        }

        html.Append("</tr></thead><tbody>");
        foreach (var row in Rows.Take(MostRows))
        {
            html.Append("<tr>");
            foreach (var (column, cell) in columns.Zip(row))
            {
                var reason = Encode(cell.Why ?? "missing");
                html.Append(CultureInfo.InvariantCulture, $"<td style=\"{(column.IsNumber ? Right : Left)}\"{(cell.IsMissing ? $" title=\"{reason}\"><span role=\"img\" aria-label=\"{reason}\">–</span>" : $">{Encode(Text(cell))}")}</td>");
            }

            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
        if (Rows.Count > MostRows)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>The first {MostRows} of {Rows.Count:N0} rows.</p>");
        }

        if (Columns.Count > MostColumns)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>The first {MostColumns} of {Columns.Count} columns.</p>");
        }

        return html.ToString();
    }

    /// <summary>With thousands separators and at most four digits after the point, fewer for large numbers; a dash for what is missing.</summary>
    public static string Text(Cell cell) => cell switch
    {
        { Number: { } number } when Math.Abs(number) is >= 1e15 or (> 0 and < 1e-4) => number.ToString("0.###e+0", CultureInfo.InvariantCulture),
        { Number: { } number } => number.ToString(Math.Abs(number) >= 1000 ? "#,##0.#" : "#,##0.####", CultureInfo.InvariantCulture).Replace('-', '\u2212'),
        { Text: { } text } => text,
        _ => "–",
    };

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}

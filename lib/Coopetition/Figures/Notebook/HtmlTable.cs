using System.Globalization;
using System.Net;

namespace Coopetition;

/// <summary>Writes tables: everything encoded, numbers to the right, what is missing as a dash with its reason.</summary>
internal static class HtmlTable
{
    private const int MostRows = 50;
    private const string Left = "text-align:left";
    private const string Right = "text-align:right;font-variant-numeric:tabular-nums";

    public static void Write(FigureTable table, TextWriter writer) => Write(
        [.. table.Columns.Select(column => (column.Unit is null ? column.Title : $"{column.Title}, {column.Unit}", column.Type == "number"))],
        table.Rows.Select(row => row.Select(cell => Cell(cell)).ToArray()),
        table.Rows.Count,
        writer);

    /// <param name="columns">Titles, and whether numbers stand below.</param>
    public static void Write(IReadOnlyList<(string Title, bool Number)> columns, IEnumerable<HtmlCell[]> rows, int count, TextWriter writer)
    {
        writer.Write("<table><thead><tr>");
        foreach (var (title, number) in columns)
        {
            writer.Write($"<th scope=\"col\" style=\"{(number ? Right : Left)}\">{Encode(title)}</th>");
        }

        writer.Write("</tr></thead><tbody>");
        foreach (var row in rows.Take(MostRows))
        {
            writer.Write("<tr>");
            foreach (var cell in row)
            {
                Write(cell, writer);
            }

            writer.Write("</tr>");
        }

        writer.Write("</tbody></table>");
        if (count > MostRows)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<p>The first {MostRows} of {count:N0} rows.</p>"));
        }
    }

    /// <summary>A value of any type; null, NaN and infinities are missing.</summary>
    public static HtmlCell Cell(object? value, string missing = "missing") => value switch
    {
        null => new("–", false, missing),
        double number => double.IsFinite(number) ? new(Number(number), true) : new("–", true, missing),
        float number => Cell((double)number, missing),
        decimal number => new(number.ToString("#,##0.######", CultureInfo.InvariantCulture), true),
        sbyte or byte or short or ushort or int or uint or long or ulong => new(((IFormattable)value).ToString("N0", CultureInfo.InvariantCulture), true),
        DateOnly date => new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), false),
        DateTime time => new(time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), false),
        IFormattable other => new(other.ToString(null, CultureInfo.InvariantCulture), false),
        _ => new(value.ToString() ?? "", false),
    };

    /// <summary>With thousands separators and at most four digits after the point, fewer for large numbers.</summary>
    private static string Number(double number) => Math.Abs(number) switch
    {
        >= 1e15 or (> 0 and < 1e-4) => number.ToString("0.###e+0", CultureInfo.InvariantCulture),
        >= 1000 => number.ToString("#,##0.#", CultureInfo.InvariantCulture),
        _ => number.ToString("#,##0.####", CultureInfo.InvariantCulture),
    };

    private static void Write(HtmlCell cell, TextWriter writer)
    {
        var style = cell.Number ? Right : Left;
        writer.Write(cell.Missing is { } reason
            ? $"<td style=\"{style}\" title=\"{Encode(reason)}\"><span role=\"img\" aria-label=\"{Encode(reason)}\">{Encode(cell.Text)}</span></td>"
            : $"<td style=\"{style}\">{Encode(cell.Text)}</td>");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}

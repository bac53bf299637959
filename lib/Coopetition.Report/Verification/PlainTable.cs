using System.Globalization;
using Coopetition.Data;
using CsvHelper;

namespace Coopetition.Report.Verification;

/// <summary>A figure's data with each cell as text, a number in the one way that it can be written.</summary>
/// <param name="Rows">Each with a cell per column if it is whole; empty for what is missing.</param>
/// <param name="Numbers">The columns of numbers; null if nothing says.</param>
internal sealed record PlainTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlySet<string>? Numbers = null)
{
    public bool IsWhole => Rows.All(row => row.Count == Columns.Count);

    public static PlainTable Of(Table table) => new(
        [.. table.Columns.Select(column => column.Name)],
        [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => Plain(cell.ToString()))])],
        table.Columns.Where(column => column.IsNumber).Select(column => column.Name).ToHashSet());

    /// <summary>Parses CSV, from us or as a spreadsheet saved it.</summary>
    /// <returns>Null if it has no header.</returns>
    /// <exception cref="CsvFormatException">It is not CSV.</exception>
    public static PlainTable? Parse(byte[] csv)
    {
        using var reader = CsvReader.Create(new MemoryStream(csv), new CsvReaderOptions { HasHeader = false, Separator = ',' }, leaveOpen: false);
        if (!reader.Read())
        {
            return null;
        }

        var columns = Record(reader);
        var rows = new List<IReadOnlyList<string>>();
        while (reader.Read())
        {
            rows.Add([.. Record(reader).Select(Plain)]);
        }

        return new PlainTable(columns, rows);
    }

    private static string[] Record(CsvReader reader) =>
        [.. Enumerable.Range(0, reader.FieldCount).Select(column => SpreadsheetText.Unguard(reader.GetString(column)))];

    private static string Plain(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number.ToString("R", CultureInfo.InvariantCulture)
            : text;
}

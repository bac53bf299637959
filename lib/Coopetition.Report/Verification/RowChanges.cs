using System.Globalization;

namespace Coopetition.Report.Verification;

/// <summary>Says in sentences how a table came to differ.</summary>
internal static class RowChanges
{
    // What may be said anew of the same observation
    private static readonly HashSet<string> Remarks = new(["status", "source", "sources", "note", "qualifier", "reported_on"], StringComparer.OrdinalIgnoreCase);

    /// <summary>One sentence for each row that was changed, lost or gained, in order of the rows; none if the tables are alike.</summary>
    /// <param name="then">May have nothing but texts.</param>
    /// <param name="now">Tells which columns hold numbers.</param>
    public static IReadOnlyList<string> Between(Table then, Table now)
    {
        List<string> columns = [.. now.Columns.Select(column => column.Name)];
        if (!then.Columns.Select(column => column.Name).SequenceEqual(columns))
        {
            return Columns([.. then.Columns.Select(column => column.Name)], columns);
        }

        // A column is part of a row's name unless it holds numbers or remarks
        List<int> keys = [.. now.Columns.Index().Where(column => !Remarks.Contains(column.Item.Name) && !column.Item.IsNumber).Select(column => column.Index)];
        var before = Keyed(then, keys);
        var after = Keyed(now, keys);
        var changed = before.Where(row => after.TryGetValue(row.Key, out var other) && !row.Value.Cells.SequenceEqual(other.Cells))
            .Select(row => (row.Value.Number, Changed(columns, row.Value, after[row.Key].Cells, keys)));
        var gone = before.Where(row => !after.ContainsKey(row.Key)).Select(row => (row.Value.Number, $"{Named(row.Value, keys)} is gone."));
        var added = after.Where(row => !before.ContainsKey(row.Key)).Select(row => (row.Value.Number, $"{Named(row.Value, keys)} is new."));
        string[] sentences = [.. changed.Concat(gone).Concat(added).OrderBy(change => change.Number).Select(change => change.Item2)];
        var reordered = sentences.Length == 0 && before.Any(row => after[row.Key].Number != row.Value.Number);
        return reordered ? ["its rows are in another order."] : sentences;
    }

    private static List<string> Columns(List<string> then, List<string> now)
    {
        List<string> sentences =
        [
            .. then.Except(now).Select(column => $"the column \"{column}\" is gone."),
            .. now.Except(then).Select(column => $"the column \"{column}\" is new."),
        ];
        return sentences.Count > 0 ? sentences : ["its columns are in another order."];
    }

    // Rows of one name are told apart by their order
    private static Dictionary<string, Row> Keyed(Table table, List<int> keys) => table.Rows.Select((row, index) => new Row(index + 1, [.. row.Select(Plain)]))
        .GroupBy(row => string.Join('\u001F', keys.Select(key => row.Cells[key])))
        .SelectMany(same => same.Index(), (same, row) => (Name: $"{same.Key}\u001F{row.Index}", Row: row.Item))
        .ToDictionary(row => row.Name, row => row.Row);

    // A number in the one way that it can be written
    private static string Plain(Cell cell) =>
        double.TryParse(cell.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number.ToString("R", CultureInfo.InvariantCulture)
            : cell.ToString();

    private static string Changed(IReadOnlyList<string> columns, Row row, IReadOnlyList<string> now, List<int> keys)
    {
        var changes = columns.Index()
            .Where(column => row.Cells[column.Index] != now[column.Index])
            .Select(column => $"{column.Item} was {Shown(row.Cells[column.Index])} and is now {Shown(now[column.Index])}");
        return $"{Named(row, keys)}: {string.Join("; ", changes)}.";
    }

    private static string Named(Row row, List<int> keys)
    {
        var names = keys.Select(key => row.Cells[key]).Where(cell => cell.Length > 0).ToList();
        return names.Count == 0 ? string.Create(CultureInfo.InvariantCulture, $"row {row.Number}") : string.Create(CultureInfo.InvariantCulture, $"row {row.Number} ({string.Join(", ", names)})");
    }

    private static string Shown(string cell) => cell.Length == 0 ? "missing" : cell;

    private readonly record struct Row(int Number, IReadOnlyList<string> Cells);
}

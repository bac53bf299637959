using System.Globalization;
using Coopetition.Data;

namespace Coopetition.Report.Comparison;

/// <summary>A row of described data that is otherwise than it was.</summary>
/// <param name="Table">The table's file, within the folder.</param>
/// <param name="Key">The cells that tell the row apart; all of them in a table without a key.</param>
/// <param name="Cells">All cells, as they were and as they are.</param>
/// <param name="HasOtherNumber">Whether a number is among what changed.</param>
internal sealed record RowChange(CauseKind Kind, string Table, IReadOnlyList<string> Key, IReadOnlyList<string> Cells, string? Before, string? After, bool HasOtherNumber)
{
    public string Name => $"{Table}: {string.Join(", ", Key.Where(cell => cell.Length > 0))}";

    /// <summary>The period in the key; null if it has none.</summary>
    public Period? Period { get; } = Key.Select(cell => Coopetition.Period.TryParse(cell, out var period) && period.Kind != PeriodKind.Day ? period : (Period?)null).FirstOrDefault(period => period is not null);
}

/// <summary>How the rows of two data folders differ: row by row, by the keys and vintages that their descriptors name, and not by their order.</summary>
internal static class DataChanges
{
    /// <exception cref="DataException">One of them is not right.</exception>
    public static IReadOnlyList<RowChange> Between(string before, string after)
    {
        var (packageBefore, packageAfter) = (DataPackage.Read(before), DataPackage.Read(after));
        var same = packageAfter.Resources.Where(table => packageBefore.Resources.Any(other => other.Path == table.Path && HaveSameBytes(packageBefore.FileOf(other), packageAfter.FileOf(table))))
            .Select(table => table.Name).ToHashSet();
        var (rowsBefore, rowsAfter) = (RowsOf(packageBefore, same), RowsOf(packageAfter, same));
        return
        [
            .. packageAfter.Resources.Concat(packageBefore.Resources).DistinctBy(table => table.Name)
                .SelectMany(table => new TableComparison(table).Between(rowsBefore[table.Name], rowsAfter[table.Name])),
        ];
    }

    private static bool HaveSameBytes(string one, string other) => File.ReadAllBytes(one).AsSpan().SequenceEqual(File.ReadAllBytes(other));

    private static ILookup<string, DataRow> RowsOf(DataPackage package, HashSet<string> same)
    {
        var rows = new List<DataRow>();
        package.ReadRows(row =>
        {
            if (!same.Contains(row.Table.Name))
            {
                rows.Add(new DataRow(row.Table.Name, row.Table.Fields.ToDictionary(field => field.Name, field => TextOf(row, field))));
            }
        });
        return rows.ToLookup(row => row.Table);
    }

    // One text for one value, however a cell writes it
    private static string TextOf(Row row, Field field) => field.Type switch
    {
        FieldType.Number or FieldType.WholeNumber => row.Number(field.Name)?.ToString("R", CultureInfo.InvariantCulture),
        FieldType.Boolean => row.Boolean(field.Name)?.ToString(),
        FieldType.Date => row.Date(field.Name)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => row.Text(field.Name),
    } ?? "";
}

/// <param name="Cells">By column; empty where missing.</param>
internal sealed record DataRow(string Table, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>Compares the rows of one table.</summary>
internal sealed class TableComparison(Resource table)
{
    private readonly IReadOnlyList<string> key = table.PrimaryKey.Count > 0 ? table.PrimaryKey : [.. table.Fields.Select(field => field.Name)];

    /// <summary>In the order of the later rows; what is gone comes last.</summary>
    public IEnumerable<RowChange> Between(IEnumerable<DataRow> before, IEnumerable<DataRow> after)
    {
        var (then, now) = (ByThing(before), ByThing(after));
        return now.Keys.Union(then.Keys).SelectMany(thing => OfThing(then.GetValueOrDefault(thing, []), now.GetValueOrDefault(thing, [])));
    }

    private IEnumerable<RowChange> OfThing(List<DataRow> then, List<DataRow> now)
    {
        // Without a key, rows that are alike can only be counted
        var (gone, added) = table.PrimaryKey.Count > 0
            ? (then.ExceptBy(now.Select(KeyOf), KeyOf).ToList(), now.ExceptBy(then.Select(KeyOf), KeyOf).ToList())
            : (then.Skip(now.Count).ToList(), now.Skip(then.Count).ToList());

        // A row whose vintage was mistyped is the same row
        var corrected = gone.Zip(added).ToList();
        var same = then.Join(now, KeyOf, KeyOf, (was, row) => (was, row));
        foreach (var (was, row) in same.Concat(corrected))
        {
            if (ColumnsOf(was, row) is { Count: > 0 } columns)
            {
                yield return Changed(CauseKind.Correction, was, row, columns);
            }
        }

        foreach (var row in added.Skip(corrected.Count))
        {
            yield return then.Where(other => string.CompareOrdinal(VintageOf(other), VintageOf(row)) < 0).MaxBy(VintageOf, StringComparer.Ordinal) is { } earlier
                ? Changed(CauseKind.Restatement, earlier, row, ColumnsOf(earlier, row))
                : new(CauseKind.NewData, table.Path, KeyCells(row), CellsOf(row), null, ShownWhole(row), HasOtherNumber: true);
        }

        foreach (var row in gone.Skip(corrected.Count))
        {
            yield return new(CauseKind.RemovedData, table.Path, KeyCells(row), CellsOf(row), ShownWhole(row), null, HasOtherNumber: true);
        }
    }

    private RowChange Changed(CauseKind kind, DataRow before, DataRow after, IReadOnlyList<string> columns) => new(
        kind, table.Path, KeyCells(after), [.. CellsOf(before), .. CellsOf(after)], Shown(before, columns), Shown(after, columns), columns.Any(IsNumber));

    // A column that only one of the descriptors has says nothing of the rows
    private List<string> ColumnsOf(DataRow before, DataRow after) => [.. table.Fields.Select(field => field.Name).Where(column => before.Cells.ContainsKey(column) && after.Cells.ContainsKey(column) && before[column] != after[column])];

    private OrderedDictionary<string, List<DataRow>> ByThing(IEnumerable<DataRow> rows) => new(
        from row in rows
        group row by Join(key.Where(column => column != table.Vintage).Select(column => row[column])) into vintages
        select KeyValuePair.Create(vintages.Key, vintages.ToList()));

    private string KeyOf(DataRow row) => Join(KeyCells(row));

    private List<string> KeyCells(DataRow row) => [.. key.Select(column => row[column])];

    private string VintageOf(DataRow row) => table.Vintage is { } vintage ? row[vintage] : "";

    private List<string> CellsOf(DataRow row) => [.. table.Fields.Select(field => row[field.Name])];

    private List<string> Numbers(DataRow row) => [.. table.Fields.Select(field => field.Name).Where(column => IsNumber(column) && row[column].Length > 0)];

    private bool IsNumber(string column) => table.Fields.Any(field => field.Name == column && field.Type is FieldType.Number or FieldType.WholeNumber);

    // What its key does not tell of it: the numbers, if it has any
    private string ShownWhole(DataRow row) => Numbers(row) is { Count: > 0 } numbers ? Shown(row, numbers) : "a row";

    private static string Shown(DataRow row, IReadOnlyList<string> columns) => string.Join("; ", columns.Select(column => $"{column} {(row[column].Length > 0 ? row[column] : "missing")}"));

    private static string Join(IEnumerable<string> cells) => string.Join('\u001F', cells);
}

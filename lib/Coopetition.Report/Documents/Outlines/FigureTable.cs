
namespace Coopetition.Report.Documents.Outlines;

/// <summary>A figure's data as a table of text.</summary>
internal static class FigureTable
{
    public static IReadOnlyList<TableColumn> ColumnsOf(Table table) =>
        [.. table.Columns.Select(column => new TableColumn($"{column.Title}{(string.IsNullOrEmpty(column.Unit) ? "" : $" ({column.Unit})")}", column.IsNumber))];

    /// <summary>Without the columns that say nothing: those that are empty, and the unit where a head has it.</summary>
    public static Table Telling(Table table)
    {
        var kept = table.Columns.Index().Where(column => table.Rows.Any(row => column.Index < row.Count && !row[column.Index].IsMissing) && !IsInHead(column.Item, column.Index, table)).ToList();
        return new([.. kept.Select(column => column.Item)], [.. table.Rows.Select(row => (IReadOnlyList<Cell>)[.. kept.Where(column => column.Index < row.Count).Select(column => row[column.Index])])]);
    }

    private static bool IsInHead(Column unit, int index, Table table) =>
        unit.Name == "unit" && table.Columns.Any(column => !string.IsNullOrEmpty(column.Unit) && table.Rows.All(row => index < row.Count && Table.Text(row[index]) == column.Unit));

    /// <summary>As many cells in each row as there are columns.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> RowsOf(Table table) =>
        [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. table.Columns.Select((_, index) => index < row.Count ? Table.Text(row[index]) : "–")])];
}

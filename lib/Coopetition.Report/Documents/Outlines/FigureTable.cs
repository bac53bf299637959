using Coopetition.Report.Figures;

namespace Coopetition.Report.Documents.Outlines;

/// <summary>A figure's data as a table of text.</summary>
internal static class FigureTable
{
    public static IReadOnlyList<TableColumn> ColumnsOf(Table table) =>
        [.. table.Columns.Select(column => new TableColumn($"{column.Title ?? column.Name}{(string.IsNullOrEmpty(column.Unit) ? "" : $" ({column.Unit})")}", column.IsNumber))];

    /// <summary>As many cells in each row as there are columns.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> RowsOf(Table table) =>
        [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. table.Columns.Select((_, index) => index < row.Count ? CellText.Of(row[index]) : CellText.Missing)])];
}

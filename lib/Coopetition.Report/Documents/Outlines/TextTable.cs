using Coopetition.Report.Markup;

namespace Coopetition.Report.Documents.Outlines;

/// <summary>A table as documents show it.</summary>
/// <param name="Rows">Each with a cell per column.</param>
public sealed record TextTable(IReadOnlyList<TextColumn> Columns, IReadOnlyList<IReadOnlyList<RichText>> Rows)
{
    private const int FewestPeriods = 3;

    /// <summary>The data of lines over time with a row for each period and a column for each line, as readers compare them.</summary>
    /// <returns>Null if the figure has no such lines.</returns>
    public static TextTable? ByPeriod(Figure figure) => figure.Native is not { Form: ChartForm.Line, Categories.Count: >= FewestPeriods, IsWhole: true } lines ? null : new(
        [new("Period"), .. lines.Series.Select(series => new TextColumn(Head(series.Name, lines.Unit), Numeric: true))],
        [.. lines.Categories.Select((category, row) => (IReadOnlyList<RichText>)[category, .. lines.Series.Select(series => (RichText)Text(series.Points[row], lines.Unit))])]);

    /// <summary>Without the columns that say nothing: those that are empty, and the unit where a head has it.</summary>
    public static TextTable Of(Table table)
    {
        var kept = table.Columns.Index().Where(column => table.Rows.Any(row => !row[column.Index].IsMissing) && !IsInHead(column.Item, column.Index, table)).ToList();
        return new(
            [.. kept.Select(column => new TextColumn(Head(column.Item.Title, column.Item.Unit), column.Item.IsNumber))],
            [.. table.Rows.Select(row => (IReadOnlyList<RichText>)[.. kept.Select(column => (RichText)Table.Text(row[column.Index]))])]);
    }

    // A growth rate is no better known than the chart has it
    private static string Text(NativePoint point, string? unit) => Table.Text(point.Value is { } value && unit == "%" ? Math.Round(value, 1) : point.Value) + (point is { Value: not null, Status: Status.Unverified } ? " (unverified)" : "");

    private static string Head(string title, string? unit) => string.IsNullOrEmpty(unit) ? title : $"{title} ({unit})";

    private static bool IsInHead(Column unit, int index, Table table) =>
        unit.Name == "unit" && table.Columns.Any(column => !string.IsNullOrEmpty(column.Unit) && table.Rows.All(row => row[index].Text == column.Unit));
}

/// <summary>The head of a table's column, and whether numbers stand below it.</summary>
public sealed record TextColumn(string Title, bool Numeric = false);


namespace Coopetition.Report.Documents.Charts;

/// <summary>One number of a figure's table: what it is of, when, and how sure.</summary>
/// <param name="Subject">The row's texts that tell it from others.</param>
internal sealed record ChartPoint(string Subject, string? Period, double? Value, string? Unit, bool Unverified)
{
    private static readonly string[] Attributes = ["status", "source", "note", "unit"];

    /// <returns>Null if the table is not of this form: one column of numbers, or a column of periods and numbers in one unit beside it.</returns>
    public static IReadOnlyList<ChartPoint>? AllOf(Table table)
    {
        var columns = table.Columns.Index().ToList();
        var numbers = columns.Where(column => column.Item.IsNumber).ToList();
        var periods = columns.Where(column => column.Item.Type is "period" or "date").ToList();
        return (numbers.Count, periods.Count) switch
        {
            (1, <= 1) => Tall(table, numbers[0].Index, periods.Count == 1 ? periods[0].Index : null),
            ( > 1, 1) when columns.All(column => column.Item.Type != "text" || IsAttribute(column.Item)) && numbers.Select(column => column.Item.Unit).Distinct().Count() == 1 =>
                [.. numbers.SelectMany(number => table.Rows.Select(row => Of(number.Item.Title, table, row, number.Index, periods[0].Index)))],
            _ => null,
        };
    }

    private static List<ChartPoint> Tall(Table table, int number, int? period)
    {
        var texts = table.Columns.Index().Where(column => column.Item.Type == "text" && !IsAttribute(column.Item)).Select(column => column.Index).ToList();
        // What all rows share tells none apart
        var telling = texts.Where(column => table.Rows.Select(row => Text(row, column)).Distinct().Count() > 1).ToList();
        var naming = telling.Count > 0 ? telling : texts.Count > 0 ? [texts[0]] : [];
        return [.. table.Rows.Select(row => Of(SubjectOf(row, naming, table.Columns[number]), table, row, number, period))];
    }

    private static string SubjectOf(IReadOnlyList<Cell> row, List<int> naming, Column number) => naming.Count == 0
        ? number.Title
        : string.Join(", ", naming.Select(column => Text(row, column)).Where(text => text.Length > 0));

    private static ChartPoint Of(string subject, Table table, IReadOnlyList<Cell> row, int number, int? period) => new(
        subject,
        period is { } column && Text(row, column) is { Length: > 0 } when ? when : null,
        number < row.Count ? row[number].Number : null,
        Attribute(table, row, "unit") ?? table.Columns[number].Unit,
        Attribute(table, row, "status") == "unverified");

    private static string? Attribute(Table table, IReadOnlyList<Cell> row, string name) =>
        table.Columns.Index().FirstOrDefault(column => column.Item.Name == name) is { Item: not null } found && Text(row, found.Index) is { Length: > 0 } text ? text : null;

    private static bool IsAttribute(Column column) => Attributes.Contains(column.Name, StringComparer.OrdinalIgnoreCase);

    private static string Text(IReadOnlyList<Cell> row, int column) => column < row.Count ? row[column].ToString() : "";
}

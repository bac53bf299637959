using Deedle.Core;

namespace Deedle.Csv;

/// <summary>Makes a frame of a CSV file, whose rows are counted from 0.</summary>
internal static class CsvFrame
{
    public static Frame<int, string> Of(CsvTable table, CellText text, bool inferTypes, int inferRows, string schema, int? maxRows, bool preferOptions)
    {
        var (names, kinds) = inferTypes || !string.IsNullOrEmpty(schema) ? CsvSchema.Apply(schema, table.Names) : (table.Names, Array.ConvertAll(table.Names, _ => (CellKind?)CellKind.Text));
        var rows = table.Rows.Take(maxRows ?? table.Rows.Count).ToArray();
        return new Frame<int, string>(
            new KeyIndex<int>([.. Enumerable.Range(0, rows.Length)]),
            new KeyIndex<string>(names),
            [.. kinds.Select((kind, column) => Column(kind ?? CellKinds.Infer(table.Sample(column, inferRows), text, preferOptions), rows.Select(row => row[column]), text))]);
    }

    /// <summary>A cell that does not read as its column's type is missing; a text is there even if it is empty.</summary>
    private static Vector Column(CellKind kind, IEnumerable<string> cells, CellText text) => kind switch
    {
        CellKind.Boolean or CellKind.NoughtOrOne => Parse(cells, CellText.Boolean),
        CellKind.Nought or CellKind.One or CellKind.Integer => Parse(cells, text.Integer),
        CellKind.LongInteger => Parse(cells, text.LongInteger),
        CellKind.Decimal => Parse(cells, text.Decimal),
        CellKind.Double => Parse(cells, text.Double),
        CellKind.DateTime => Parse(cells, text.Date),
        CellKind.Guid => Parse(cells, CellText.Identifier),
        _ => Vector<string>.Of(cells),
    };

    private static Vector<T> Parse<T>(IEnumerable<string> cells, Func<string, T?> parse)
        where T : struct => Vector<T>.Of(cells.Select(cell => OptionalValue.OfNullable(parse(cell))));
}

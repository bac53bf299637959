namespace Coopetition.Data;

/// <summary>The values that some columns of a table have together, and where the first row that has them stands.</summary>
internal sealed class TableKey(Resource table, IReadOnlyList<string> fields, bool unique)
{
    private const char Separator = '\u001f';

    public Resource Table { get; } = table;

    public IReadOnlyList<string> Fields { get; } = fields;

    public int[] Columns { get; } = [.. fields.Select(table.IndexOf)];

    public bool Unique { get; } = unique;

    public Dictionary<string, (string File, int Line)> Places { get; } = [];

    /// <summary>Whether all rows are known, so that a value which is not here is nowhere.</summary>
    public bool Complete { get; set; }

    public static string Value(int[] columns, string[] cells) =>
        columns.Length == 1 ? cells[columns[0]] : string.Join(Separator, Array.ConvertAll(columns, column => cells[column]));

    public static string Shown(string value) => string.Join(", ", value.Split(Separator).Select(CellReader.Quoted));
}

using System.Collections.Frozen;

namespace Coopetition.Data;

/// <summary>
/// One row of a table, checked against its schema. It is the same object for all rows of a table:
/// take out what you need before the next one is read.
/// </summary>
public sealed class Row
{
    private readonly ErrorLog log;
    private readonly KeyRegister keys;
    private readonly FrozenDictionary<string, (int Index, FieldType Type)> columns;
    private readonly HashSet<string> unknown = [];
    private object? nothing;

    internal Row(Resource table, string file, string path, ErrorLog log, KeyRegister keys)
    {
        (Table, File, Path, this.log, this.keys) = (table, file, path, log, keys);
        columns = table.Fields.Index().ToFrozenDictionary(field => field.Item.Name, field => (field.Index, field.Item.Type));
        Cells = new Cell[table.Fields.Count];
    }

    public Resource Table { get; }

    /// <summary>As the reader named the folder.</summary>
    public string File { get; }

    /// <summary>Relative to the package's folder; the file of a row to add as the reader named it.</summary>
    public string Path { get; }

    /// <summary>Where the row starts; the header is line 1.</summary>
    public int Line { get; private set; }

    /// <summary>Whether something was found to be wrong with it, by whomever.</summary>
    public bool IsWrong { get; private set; }

    /// <summary>One for each of the table's fields.</summary>
    internal Cell[] Cells { get; }

    /// <summary>A text; null if missing.</summary>
    public string? Text(string column) => (string?)Value(column, FieldType.Text);

    /// <summary>A number or whole number; null if missing.</summary>
    public double? Number(string column) => Value(column, FieldType.Number) switch
    {
        null => null,
        long whole => whole,
        var number => (double)number,
    };

    /// <summary>Null if missing.</summary>
    public int? WholeNumber(string column) => Value(column, FieldType.WholeNumber) is long number ? (int)long.Clamp(number, int.MinValue, int.MaxValue) : null;

    /// <summary>Null if missing.</summary>
    public bool? Boolean(string column) => (bool?)Value(column, FieldType.Boolean);

    /// <summary>Null if missing.</summary>
    public DateOnly? Date(string column) => (DateOnly?)Value(column, FieldType.Date);

    /// <summary>Counts the row as wrong, for a reason that a schema cannot express; reading goes on.</summary>
    /// <param name="column">The culprit; null for the row as a whole.</param>
    /// <param name="problem">A sentence: what was found and what was expected.</param>
    /// <param name="remedy">A sentence: what to do.</param>
    public void Reject(string? column, string problem, string remedy)
    {
        IsWrong = true;
        if (column is null || !unknown.Contains(column))
        {
            log.Add(new DataError(File, Line, column, problem, remedy));
        }
    }

    /// <summary>
    /// The same for a key that names nothing, by a reference that no foreign key says. A key may stand in a row that is itself wrong,
    /// or in one that could not be read at all: that was reported where it is, and is not reported again.
    /// </summary>
    /// <param name="tables">Where the key may stand: tables that have been read.</param>
    public void RejectUnknown(IEnumerable<string> tables, string key, string column, string problem, string remedy)
    {
        IsWrong = true;
        if (!tables.Any(table => keys.MayHold(table, key)))
        {
            Reject(column, problem, remedy);
        }
    }

    internal void Begin(int line) => (Line, IsWrong) = (line, false);

    /// <summary>What the caller keeps with a text: cells of a column that say the same share it, so that it need be made but once. Null at first.</summary>
    public ref object? Kept(string column) => ref columns.TryGetValue(column, out var known) ? ref Cells[known.Index].Kept : ref nothing;

    /// <summary>Whoever reads the rows needs the column: what is said once of a table without it is the descriptor's fault, not the row's.</summary>
    private object? Value(string column, FieldType type)
    {
        var isThere = columns.TryGetValue(column, out var known);
        if (isThere && (known.Type == type || (known.Type == FieldType.WholeNumber && type == FieldType.Number)))
        {
            return Cells[known.Index].Value;
        }

        IsWrong = true;
        if (unknown.Add(column))
        {
            log.Add(new DataError(
                File, 1, column,
                isThere ? $"{DataPackage.DescriptorName} has the type \"{Name(known.Type)}\" for it." : "the column is missing.",
                $"Describe it in {DataPackage.DescriptorName}, with the type \"{Name(type)}\"."));
        }

        return null;

        static string Name(FieldType type) => DescriptorReader.Types.First(pair => pair.Value == type).Key;
    }
}

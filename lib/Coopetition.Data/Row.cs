namespace Coopetition.Data;

/// <summary>
/// One row of a table, checked against its schema. It is the same object for all rows of a table:
/// take out what you need before the next one is read.
/// </summary>
public sealed class Row
{
    private readonly ErrorLog log;
    private readonly KeyRegister keys;
    private readonly object?[] values;
    private readonly Dictionary<string, int> columns;

    internal Row(Resource table, string file, string path, ErrorLog log, KeyRegister keys)
    {
        (Table, File, Path, this.log, this.keys) = (table, file, path, log, keys);
        values = new object?[table.Fields.Count];
        columns = table.Fields.Index().ToDictionary(field => field.Item.Name, field => field.Index);
    }

    public Resource Table { get; }

    /// <summary>As the reader named the folder.</summary>
    public string File { get; }

    /// <summary>Relative to the package's folder; the file of a row to add as the reader named it.</summary>
    public string Path { get; }

    /// <summary>Where the row starts; the header is line 1.</summary>
    public int Line { get; internal set; }

    internal object? this[int column]
    {
        get => values[column];
        set => values[column] = value;
    }

    /// <summary>A text; null if missing.</summary>
    public string? Text(string column) => (string?)Value(column);

    /// <summary>A number or whole number; null if missing.</summary>
    public double? Number(string column) => Value(column) switch
    {
        null => null,
        long whole => whole,
        var number => (double)number,
    };

    /// <summary>A whole number; null if missing.</summary>
    public long? WholeNumber(string column) => (long?)Value(column);

    /// <summary>Null if missing.</summary>
    public bool? Boolean(string column) => (bool?)Value(column);

    /// <summary>Null if missing.</summary>
    public DateOnly? Date(string column) => (DateOnly?)Value(column);

    /// <summary>Counts the row as wrong, for a reason that a schema cannot express; reading goes on.</summary>
    /// <param name="column">The culprit; null for the row as a whole.</param>
    /// <param name="problem">A sentence: what was found and what was expected.</param>
    /// <param name="remedy">A sentence: what to do.</param>
    public void Reject(string? column, string problem, string remedy) => log.Add(new DataError(File, Line, column, problem, remedy));

    /// <summary>
    /// Whether a key may stand in a table that has been read: in any row, right or wrong, or in one that could not be read at all.
    /// For references that no foreign key says, so that a fault is reported once, where it is.
    /// </summary>
    public bool MayName(string table, string key) => keys.MayHold(table, key);

    private object? Value(string column) => columns.TryGetValue(column, out var index)
        ? values[index]
        : throw new ArgumentException($"The table \"{Table.Name}\" has no column \"{column}\".", nameof(column));
}

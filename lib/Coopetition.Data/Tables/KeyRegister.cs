using System.Runtime.InteropServices;

namespace Coopetition.Data;

/// <summary>Remembers the keys of rows, to find those that are there twice and references that lead nowhere.</summary>
internal sealed class KeyRegister
{
    private const char Separator = '\u001f';

    private readonly ErrorLog log;
    private readonly List<TableKey> keys = [];
    private readonly List<Reference> references;
    private readonly List<(Reference Reference, int[] Key, string File, int Line)> pending = [];
    private readonly Dictionary<string, int> numbers = [];
    private readonly List<string> texts = [];
    private readonly int[] buffer;
    private (Resource? Table, TableKey[] Keys, Reference[] References) current;

    public KeyRegister(IReadOnlyList<Resource> resources, ErrorLog log)
    {
        this.log = log;
        keys.AddRange(resources.SelectMany(table => table.UniqueKeys.Select(fields => new TableKey(table, fields, unique: true))));
        references = resources.SelectMany(table => table.ForeignKeys.Select(key => MakeReference(resources, table, key))).ToList();
        buffer = new int[keys.Select(key => key.Columns.Length).DefaultIfEmpty().Max()];
    }

    /// <summary>Takes in a row, right or wrong, and reports its faults of key and reference; nothing more is said of cells that are wrong.</summary>
    public void Register(Row row)
    {
        if (current.Table != (object)row.Table)
        {
            current = Of(row.Table);
        }

        foreach (var key in current.Keys)
        {
            var known = TryRead(row, key.Columns, out var value);
            key.Complete &= known;
            if (!key.TryAdd(value, row.File, row.Line) && key.Unique && known)
            {
                RejectTwin(row, key, value);
            }
        }

        foreach (var reference in current.References)
        {
            if (TryRead(row, reference.Columns, out var value) && !reference.Target.Contains(value) && !IsMissing(row, reference))
            {
                Judge(row, reference, value.ToArray());
            }
        }
    }

    /// <summary>Says that a table is about to be read; until then references to it wait.</summary>
    public void Begin(Resource table) => SetComplete(table, true);

    /// <summary>Says that a row could not be taken in, so that references to its table cannot be judged.</summary>
    public void Miss(Resource table) => SetComplete(table, false);

    /// <summary>Judges the references that had to wait for the end of a table.</summary>
    public void CheckPending()
    {
        foreach (var (reference, value, file, line) in pending.Where(wait => wait.Reference.Target.Complete && !wait.Reference.Target.Contains(wait.Key)))
        {
            var (column, problem, remedy) = Broken(reference, value, file);
            log.Add(new DataError(file, line, column, problem, remedy));
        }
    }

    /// <summary>Whether a table may have a row with this key; true of a table that was not read whole.</summary>
    public bool MayHold(string table, string value) =>
        keys.Find(key => key.Table.Name == table && key.Columns.Length == 1 && key.Unique) is { } known && (!known.Complete || (numbers.TryGetValue(value, out var number) && known.Contains([number])));

    private (Resource, TableKey[], Reference[]) Of(Resource table) => (table, [.. keys.Where(key => key.Table == (object)table)], [.. references.Where(reference => reference.Table == (object)table)]);

    private void SetComplete(Resource table, bool complete) =>
        keys.Where(key => key.Table == table).ToList().ForEach(key => key.Complete = complete);

    /// <summary>The numbers of a row's texts in some columns, until the next are read; whether none of its cells there is wrong.</summary>
    private bool TryRead(Row row, int[] columns, out ReadOnlySpan<int> key)
    {
        var right = true;
        key = buffer.AsSpan(0, columns.Length);
        for (var index = 0; index < columns.Length; index++)
        {
            var cell = row.Cells[columns[index]];
            buffer[index] = cell.Number ??= NumberOf(cell.Text);
            right &= cell.Fault is null;
        }

        return right;
    }

    private int NumberOf(string text)
    {
        if (numbers.TryAdd(text, texts.Count))
        {
            texts.Add(text);
        }

        return numbers[text];
    }

    private static void RejectTwin(Row row, TableKey key, ReadOnlySpan<int> value)
    {
        var shown = string.Join(", ", key.Fields.Zip(key.Columns, (name, column) => $"{name} {CellReader.Quoted(row.Cells[column].Text)}"));
        var (file, line) = key[value];
        row.Reject(null, $"{shown} is already on line {line}{(file == row.File ? "" : $" of {file}")}.", "Remove one of the two rows, or correct what tells them apart.");
    }

    /// <summary>A reference that leads nowhere may yet lead somewhere, if its table has not been read to the end.</summary>
    private void Judge(Row row, Reference reference, int[] key)
    {
        if (reference.Target.Table != row.Table && reference.Target.Complete)
        {
            var (column, problem, remedy) = Broken(reference, key, row.File);
            row.Reject(column, problem, remedy);
        }
        else
        {
            pending.Add((reference, key, row.File, row.Line));
        }
    }

    private static bool IsMissing(Row row, Reference reference) => reference.Columns.Any(column => row.Cells[column].Value is null);

    private (string? Column, string Problem, string Remedy) Broken(Reference reference, int[] key, string file)
    {
        var text = Text(key);
        var remedy = log.Keeps(file) && Spelling.Nearest(text, reference.Target.All.Select(Text)) is { } nearest ? $"Did you mean {Shown(nearest)}?" : "Add it there, or correct it here.";
        var column = reference.Columns.Length == 1 ? reference.Table.Fields[reference.Columns[0]].Name : null;
        return (column, $"{Shown(text)} is not in {reference.Target.Table.Path}.", remedy);
    }

    private string Text(int[] key) => string.Join(Separator, key.Select(number => texts[number]));

    private static string Shown(string text) => string.Join(", ", text.Split(Separator).Select(CellReader.Quoted));

    private Reference MakeReference(IReadOnlyList<Resource> resources, Resource table, ForeignKey key)
    {
        var target = keys.Find(known => known.Table.Name == key.Resource && known.Fields.SequenceEqual(key.ReferencedFields));
        if (target is null)
        {
            target = new TableKey(resources.First(other => other.Name == key.Resource), key.ReferencedFields, unique: false);
            keys.Add(target);
        }

        return new(table, [.. key.Fields.Select(table.IndexOf)], target);
    }

    private sealed record Reference(Resource Table, int[] Columns, TableKey Target);
}

/// <summary>
/// What some columns of a table hold together, and where the first row that holds it stands.
/// Each text is known by a number, and those of all rows lie one after another, so that a row costs no object.
/// </summary>
internal sealed class TableKey : IEqualityComparer<int>, IAlternateEqualityComparer<ReadOnlySpan<int>, int>
{
    private readonly List<int> numbers = [];
    private readonly List<(string File, int Line)> places = [];
    private readonly HashSet<int>.AlternateLookup<ReadOnlySpan<int>> rows;

    public TableKey(Resource table, IReadOnlyList<string> fields, bool unique)
    {
        (Table, Fields, Columns, Unique) = (table, fields, [.. fields.Select(table.IndexOf)], unique);
        rows = new HashSet<int>(this).GetAlternateLookup<ReadOnlySpan<int>>();
    }

    public Resource Table { get; }

    public IReadOnlyList<string> Fields { get; }

    public int[] Columns { get; }

    public bool Unique { get; }

    /// <summary>Whether all rows are known, so that a key which is not here is nowhere.</summary>
    public bool Complete { get; set; }

    /// <summary>The keys of all rows, each once.</summary>
    public IEnumerable<int[]> All => Enumerable.Range(0, places.Count).Select(row => Of(row).ToArray());

    public (string File, int Line) this[ReadOnlySpan<int> key] => rows.TryGetValue(key, out var row) ? places[row] : throw new KeyNotFoundException();

    /// <summary>False if the key is there already.</summary>
    public bool TryAdd(ReadOnlySpan<int> key, string file, int line)
    {
        if (!rows.Add(key))
        {
            return false;
        }

        places.Add((file, line));
        return true;
    }

    public bool Contains(ReadOnlySpan<int> key) => rows.Contains(key);

    int IAlternateEqualityComparer<ReadOnlySpan<int>, int>.Create(ReadOnlySpan<int> alternate)
    {
        numbers.AddRange(alternate);
        return places.Count;
    }

    bool IAlternateEqualityComparer<ReadOnlySpan<int>, int>.Equals(ReadOnlySpan<int> alternate, int other) => alternate.SequenceEqual(Of(other));

    int IAlternateEqualityComparer<ReadOnlySpan<int>, int>.GetHashCode(ReadOnlySpan<int> alternate)
    {
        // Rows that follow each other lie near each other
        var hash = 0;
        foreach (var number in alternate)
        {
            hash = (hash * 31) + number;
        }

        return hash;
    }

    bool IEqualityComparer<int>.Equals(int x, int y) => x == y;

    int IEqualityComparer<int>.GetHashCode(int obj) => ((IAlternateEqualityComparer<ReadOnlySpan<int>, int>)this).GetHashCode(Of(obj));

    private ReadOnlySpan<int> Of(int row) => CollectionsMarshal.AsSpan(numbers).Slice(row * Columns.Length, Columns.Length);
}

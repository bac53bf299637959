namespace Coopetition.Data;

/// <summary>Remembers the keys of rows, to find those that are there twice and references that lead nowhere.</summary>
internal sealed class KeyRegister
{
    private readonly ErrorLog log;
    private readonly List<TableKey> keys = [];
    private readonly List<Reference> references;
    private readonly List<(Reference Reference, string Value, string File, int Line)> pending = [];

    public KeyRegister(IReadOnlyList<Resource> resources, ErrorLog log)
    {
        this.log = log;
        keys.AddRange(resources.SelectMany(table => table.UniqueKeys.Select(fields => new TableKey(table, fields, unique: true))));
        references = resources.SelectMany(table => table.ForeignKeys.Select(key => MakeReference(resources, table, key))).ToList();
    }

    /// <summary>Takes in a row, right or wrong, and reports its faults of key and reference.</summary>
    /// <param name="faulty">Which cells are known to be wrong: nothing more is said of them.</param>
    /// <returns>Whether nothing was reported.</returns>
    public bool Register(Row row, string[] cells, bool[] faulty)
    {
        var right = true;
        foreach (var key in keys)
        {
            if (!ReferenceEquals(key.Table, row.Table))
            {
                continue;
            }

            var known = !Array.Exists(key.Columns, column => faulty[column]);
            key.Complete &= known;
            var value = TableKey.Value(key.Columns, cells);
            if (!key.Places.TryAdd(value, (row.File, row.Line)) && key.Unique && known)
            {
                right = false;
                var shown = string.Join(", ", key.Fields.Zip(key.Columns, (name, column) => $"{name} {CellReader.Quoted(cells[column])}"));
                var (file, line) = key.Places[value];
                row.Reject(null, $"{shown} is already on line {line}{(file == row.File ? "" : $" of {file}")}.", "Remove one of the two rows, or correct what tells them apart.");
            }
        }

        foreach (var reference in references)
        {
            if (ReferenceEquals(reference.Table, row.Table) && !Array.Exists(reference.Columns, column => faulty[column]))
            {
                right &= Refer(row, reference, cells);
            }
        }

        return right;
    }

    /// <summary>Says that a table is about to be read; until then references to it wait.</summary>
    public void Begin(Resource table) => SetComplete(table, true);

    /// <summary>Says that a row could not be taken in, so that references to its table cannot be judged.</summary>
    public void Miss(Resource table) => SetComplete(table, false);

    /// <summary>Judges the references that had to wait for the end of a table.</summary>
    public void CheckPending()
    {
        foreach (var (reference, value, file, line) in pending.Where(wait => wait.Reference.Target.Complete && !wait.Reference.Target.Places.ContainsKey(wait.Value)))
        {
            log.Add(Broken(reference, value, file, line));
        }
    }

    /// <summary>Whether a table may have a row with this key; true of a table that was not read whole.</summary>
    public bool MayHold(string table, string value) =>
        keys.Find(key => key.Table.Name == table && key.Columns.Length == 1 && key.Unique) is { } known && (!known.Complete || known.Places.ContainsKey(value));

    private void SetComplete(Resource table, bool complete) =>
        keys.Where(key => key.Table == table).ToList().ForEach(key => key.Complete = complete);

    private bool Refer(Row row, Reference reference, string[] cells)
    {
        var value = TableKey.Value(reference.Columns, cells);
        if (reference.Target.Places.ContainsKey(value) || reference.Columns.Any(column => row.Table.MissingValues.Contains(cells[column])))
        {
            return true;
        }

        if (reference.Target.Table != row.Table && reference.Target.Complete)
        {
            log.Add(Broken(reference, value, row.File, row.Line));
            return false;
        }

        pending.Add((reference, value, row.File, row.Line));
        return true;
    }

    private DataError Broken(Reference reference, string value, string file, int line)
    {
        var remedy = log.Keeps(file) && Spelling.Nearest(value, reference.Target.Places.Keys) is { } nearest
            ? $"Did you mean {TableKey.Shown(nearest)}?"
            : "Add it there, or correct it here.";
        var column = reference.Columns.Length == 1 ? reference.Table.Fields[reference.Columns[0]].Name : null;
        return new(file, line, column, $"{TableKey.Shown(value)} is not in {reference.Target.Table.Path}.", remedy);
    }

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

using System.Runtime.InteropServices;

namespace Coopetition.Data;

/// <summary>
/// What some columns of a table hold together, and where the first row that holds it stands.
/// Each text is known by a number, and those of all rows lie one after another, so that a row costs no object.
/// </summary>
internal sealed class TableKey : IEqualityComparer<int>, IAlternateEqualityComparer<ReadOnlySpan<int>, int>
{
    private readonly List<int> numbers = [];
    private readonly List<int> lines = [];
    private readonly List<(string File, int FirstRow)> files = [];
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
    public IEnumerable<int[]> All => Enumerable.Range(0, lines.Count).Select(row => Of(row).ToArray());

    public (string File, int Line) this[ReadOnlySpan<int> key] => rows.TryGetValue(key, out var row) ? (FileOf(row), lines[row]) : throw new KeyNotFoundException();

    /// <summary>False if the key is there already.</summary>
    public bool TryAdd(ReadOnlySpan<int> key, string file, int line)
    {
        if (!rows.Add(key))
        {
            return false;
        }

        if (files.Count == 0 || files[^1].File != file)
        {
            files.Add((file, lines.Count));
        }

        lines.Add(line);
        return true;
    }

    public bool Contains(ReadOnlySpan<int> key) => rows.Contains(key);

    int IAlternateEqualityComparer<ReadOnlySpan<int>, int>.Create(ReadOnlySpan<int> alternate)
    {
        numbers.AddRange(alternate);
        return lines.Count;
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

    private string FileOf(int row) => files.FindLast(file => file.FirstRow <= row).File;

    private ReadOnlySpan<int> Of(int row) => CollectionsMarshal.AsSpan(numbers).Slice(row * Columns.Length, Columns.Length);
}

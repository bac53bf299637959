using CsvHelper;

namespace Coopetition.Data;

/// <summary>What a column's cell holds: its text, and its value or what is wrong with it.</summary>
/// <param name="raw">As it stands in the file, quotes included.</param>
internal sealed class Cell(byte[] raw, string text, object? value, CellFault? fault)
{
    public ReadOnlySpan<byte> Raw => raw;

    public string Text => text;

    /// <summary>A string, double, long, bool or <see cref="DateOnly"/>; null where the cell is missing.</summary>
    public object? Value => value;

    public CellFault? Fault => fault;

    /// <summary>By which number keys know the text; null until one asks.</summary>
    public int? Number { get; set; }

    /// <summary>What the reader of rows keeps with the text.</summary>
    public object? Kept;
}

/// <summary>What is wrong with a cell, and what to do: two sentences.</summary>
internal sealed record CellFault(string Problem, string Remedy);

/// <summary>Reads the cells of a column. Most say again what others said: one that was read before is known by its bytes.</summary>
internal sealed class ColumnReader(Resource table, Field field)
{
    // A power of two. Where two texts share a place, the newer takes it
    private const int Remembered = 4096;

    private readonly Cell?[] cells = new Cell?[Remembered];

    public string Name { get; } = field.Name;

    /// <summary>A cell of a file that leaves the column out.</summary>
    public Cell Missing { get; } = CellReader.Read(table, field, table.MissingValues[0], []);

    public Cell Read(CsvReader csv, int place)
    {
        var raw = csv.GetRawSpan(place);
        ref var cell = ref cells[PlaceOf(raw)];
        if (cell is null || !raw.SequenceEqual(cell.Raw))
        {
            cell = CellReader.Read(table, field, csv.GetString(place), raw.ToArray());
        }

        return cell;
    }

    /// <summary>By the last bytes, in which texts of a column differ most.</summary>
    private static int PlaceOf(ReadOnlySpan<byte> raw)
    {
        Span<byte> end = stackalloc byte[sizeof(ulong)];
        raw[^Math.Min(raw.Length, sizeof(ulong))..].CopyTo(end);
        return (int)(((BitConverter.ToUInt64(end) ^ (uint)raw.Length) * 0x9E37_79B9_7F4A_7C15) >> 52);
    }
}

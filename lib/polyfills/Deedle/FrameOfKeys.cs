using Deedle.Core;

namespace Deedle;

/// <summary>Columns of values that share their rows' keys. Columns can be added, replaced, renamed and dropped in place; everything else gives a new frame.</summary>
public partial class Frame<TRowKey, TColumnKey>
{
    /// <summary>Rows are the union of the columns' keys.</summary>
    public Frame(IEnumerable<TColumnKey> names, IEnumerable<ISeries<TRowKey>> columns)
        : this(new KeyIndex<TRowKey>([]), new KeyIndex<TColumnKey>([]), [])
    {
        foreach (var (name, column) in names.Zip(columns))
        {
            var joined = Join(new Frame<TRowKey, TColumnKey>(column.KeyIndex, new KeyIndex<TColumnKey>([name]), [column.Vector]), JoinKind.Outer);
            (RowIndex, ColumnIndex, Data) = (joined.RowIndex, joined.ColumnIndex, joined.Data);
        }
    }

    internal Frame(KeyIndex<TRowKey> rows, KeyIndex<TColumnKey> columns, Vector[] data)
    {
        (RowIndex, ColumnIndex, Data) = (rows.Check(), columns, data);
    }

    public IEnumerable<TRowKey> RowKeys => RowIndex.Keys;

    public IEnumerable<TColumnKey> ColumnKeys => ColumnIndex.Keys;

    public IEnumerable<Type> ColumnTypes => Data.Select(column => column.ElementType);

    public int RowCount => RowIndex.Count;

    public int ColumnCount => ColumnIndex.Check().Count;

    /// <summary>Whether there are no rows.</summary>
    public bool IsEmpty => RowCount == 0;

    public ColumnSeries<TRowKey, TColumnKey> Columns
    {
        get
        {
            // What is added to the frame later, or dropped, does not concern these columns.
            var (rows, data) = (RowIndex, Data);
            return new(new(ColumnIndex, new LazyVector<ObjectSeries<TRowKey>>(ColumnCount, column => new(new ObjectSeries<TRowKey>(rows, data[column].Boxed())))));
        }
    }

    public RowSeries<TRowKey, TColumnKey> Rows
    {
        get
        {
            var (columns, data) = (ColumnIndex.Check(), Data);
            return new(new(RowIndex, new LazyVector<ObjectSeries<TColumnKey>>(RowCount, row =>
                new(new ObjectSeries<TColumnKey>(columns, new LazyVector<object>(data.Length, column => data[column].GetObject(row)))))));
        }
    }

    /// <summary>The rows in which no cell is missing.</summary>
    public RowSeries<TRowKey, TColumnKey> RowsDense => RowSeries<TRowKey, TColumnKey>.FromSeries(this.DropSparseRows().Rows);

    /// <summary>The columns, those with a missing cell missing themselves.</summary>
    public ColumnSeries<TRowKey, TColumnKey> ColumnsDense => new(Columns.SelectOptional(column => column.Value.Value.ValueCount == RowCount ? column.Value : default));

    internal KeyIndex<TRowKey> RowIndex { get; private set; }

    internal KeyIndex<TColumnKey> ColumnIndex { get; private set; }

    internal Vector[] Data { get; private set; }

    public Frame<TRowKey, TColumnKey> Clone() => new(RowIndex, ColumnIndex, Data);

    public override bool Equals(object obj) =>
        obj is Frame<TRowKey, TColumnKey> other && RowIndex.Equals(other.RowIndex) && ColumnIndex.Equals(other.ColumnIndex) && Data.SequenceEqual(other.Data);

    public override int GetHashCode() => HashCode.Combine(RowIndex, ColumnIndex, Data.Length);

    /// <summary>The same columns over other rows.</summary>
    internal Frame<R, TColumnKey> Relocate<R>(KeyIndex<R> rows, Relocation relocation) => new(rows, ColumnIndex, Array.ConvertAll(Data, relocation.Apply));

    internal Frame<TRowKey, TColumnKey> TakeRows(int[] positions) => Relocate(RowIndex.Take(positions), new Relocation(positions));

    internal Frame<TRowKey, TColumnKey> TakeColumns(IEnumerable<int> positions)
    {
        int[] kept = [.. positions];
        return new(RowIndex, ColumnIndex.Take(kept), Array.ConvertAll(kept, position => Data[position]));
    }

    internal Frame<TRowKey, TColumnKey> MapData(Func<Vector, Vector> map) => new(RowIndex, ColumnIndex, [.. Data.Select(map)]);
}

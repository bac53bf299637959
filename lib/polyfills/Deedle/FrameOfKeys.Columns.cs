using Deedle.Core;

namespace Deedle;

/// <remarks>What changes the frame in place.</remarks>
public partial class Frame<TRowKey, TColumnKey>
{
    /// <summary>Adds a column at the end: rows that the series lacks get a missing value, keys that the frame lacks go. An empty frame takes the series' keys for its rows.</summary>
    /// <exception cref="InvalidOperationException">The frame has such a column.</exception>
    public void AddColumn(TColumnKey column, ISeries<TRowKey> series) => AddColumn(column, series, Lookup.Exact);

    /// <summary>Adds values by position: too few leave the last rows missing.</summary>
    /// <exception cref="InvalidOperationException">There are more values than rows, or the frame has such a column.</exception>
    public void AddColumn<V>(TColumnKey column, IEnumerable<V> series) => AddColumn(column, series, Lookup.Exact);

    public void AddColumn<V>(TColumnKey column, IEnumerable<V> series, Lookup lookup)
    {
        if (!HasNothing)
        {
            V[] values = [.. series];
            AddColumn(column, (ISeries<TRowKey>)new Series<TRowKey, V>(RowIndex, Vector<V>.Of(Math.Max(RowCount, values.Length), row => row < values.Length ? new OptionalValue<V>(values[row]) : default)), lookup);
        }
        else if (series.ToOrdinalSeries() is ISeries<TRowKey> ordinal)
        {
            AddColumn(column, ordinal, lookup);
        }
        else
        {
            throw new InvalidOperationException($"The first column gives an empty frame its row keys, so it must be a series of {typeof(TRowKey).Name} keys.");
        }
    }

    public void AddColumn<V>(TColumnKey column, ISeries<TRowKey> series, Lookup lookup) => AddColumn(column, series, lookup);

    /// <summary>Takes the place of a column of that key, if there is one, at the end.</summary>
    public void ReplaceColumn(TColumnKey column, ISeries<TRowKey> series) => ReplaceColumn(column, series, Lookup.Exact);

    public void ReplaceColumn(TColumnKey column, ISeries<TRowKey> series, Lookup lookup)
    {
        if (ColumnIndex.Locate(column) >= 0)
        {
            DropColumn(column);
        }
        AddColumn(column, series, lookup);
    }

    /// <exception cref="InvalidOperationException">There are not as many values as rows.</exception>
    public void ReplaceColumn<V>(TColumnKey column, IEnumerable<V> data) => ReplaceColumn(column, data, Lookup.Exact);

    public void ReplaceColumn<V>(TColumnKey column, IEnumerable<V> data, Lookup lookup) =>
        ReplaceColumn(column, (ISeries<TRowKey>)new Series<TRowKey, V>(RowIndex, Vector<V>.Of(data)), lookup);

    /// <exception cref="ArgumentException">There is no such column.</exception>
    public void DropColumn(TColumnKey column)
    {
        var dropped = ColumnIndex.Locate(column);
        if (dropped < 0)
        {
            throw new ArgumentException($"There is no column {column} to drop. The columns are {string.Join(", ", ColumnKeys)}.", nameof(column));
        }
        int[] kept = [.. Enumerable.Range(0, ColumnCount).Where(position => position != dropped)];
        (ColumnIndex, Data) = (ColumnIndex.Take(kept, ColumnIndex.IsOrdered), Array.ConvertAll(kept, position => Data[position]));
    }

    /// <summary>Renames the column, if there is one; a name that another column has already is found out when the frame is next used.</summary>
    public void RenameColumn(TColumnKey oldKey, TColumnKey newKey) => RenameColumns(key => Equals(key, oldKey) ? newKey : key);

    public void RenameColumns(Func<TColumnKey, TColumnKey> mapping) => ColumnIndex = new KeyIndex<TColumnKey>([.. ColumnIndex.Keys.Select(mapping)]);

    /// <exception cref="ArgumentException">There are not as many keys as columns.</exception>
    public void RenameColumns(IEnumerable<TColumnKey> columnKeys)
    {
        TColumnKey[] keys = [.. columnKeys];
        ColumnIndex = keys.Length == ColumnCount ? new KeyIndex<TColumnKey>(keys) : throw new ArgumentException(
            $"There are {ColumnCount} columns, and {keys.Length} names.", nameof(columnKeys));
    }

    private bool HasNothing => RowCount == 0 && ColumnCount == 0;

    private void AddColumn(TColumnKey column, ISeries<TRowKey> series, Lookup lookup)
    {
        var added = new Frame<TRowKey, TColumnKey>(series.KeyIndex, new KeyIndex<TColumnKey>([column]), [series.Vector.Unboxed]);
        var joined = HasNothing ? added : Join(added, JoinKind.Left, lookup);
        (RowIndex, ColumnIndex, Data) = (joined.RowIndex, joined.ColumnIndex, joined.Data);
    }
}

using Deedle.Core;

namespace Deedle;

/// <summary>Row keys, choosing, grouping and reshaping; each gives a new frame.</summary>
public static partial class FrameExtensions
{
    public static int CountRows<R, C>(this Frame<R, C> frame) => frame.RowCount;

    public static int CountColumns<R, C>(this Frame<R, C> frame) => frame.ColumnCount;

    /// <exception cref="InvalidOperationException">There are not as many keys as rows.</exception>
    public static Frame<TNewRowIndex, C> IndexRowsWith<R, C, TNewRowIndex>(this Frame<R, C> frame, IEnumerable<TNewRowIndex> keys)
    {
        var rows = new KeyIndex<TNewRowIndex>([.. keys]);
        return rows.Count >= frame.RowCount ? frame.Relocate(rows, new Relocation([.. Enumerable.Range(0, rows.Count).Select(row => row < frame.RowCount ? row : -1)]))
            : throw new InvalidOperationException($"There are {frame.RowCount} rows, and {rows.Count} keys.");
    }

    public static Frame<int, TColumnKey> IndexRowsOrdinally<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame) =>
        frame.IndexRowsWith(Enumerable.Range(0, frame.RowCount));

    public static Frame<R2, C> IndexRowsUsing<R, C, R2>(this Frame<R, C> frame, Func<ObjectSeries<C>, R2> f) =>
        frame.IndexRowsWith(frame.Rows.Values.Select(f).ToArray());

    /// <summary>Takes the row keys from a column, mapped; rows where it is missing go, and so does the column.</summary>
    public static Frame<R2, C> IndexRowsApply<R, C, V, R2>(this Frame<R, C> frame, C column, Func<V, R2> f)
    {
        var indexed = frame.IndexRows<V>(column);
        return indexed.IndexRowsWith(indexed.RowKeys.Select(f));
    }

    /// <exception cref="ArgumentException">There are not as many keys as columns.</exception>
    public static Frame<R, TNewRowIndex> IndexColumnsWith<R, C, TNewRowIndex>(this Frame<R, C> frame, IEnumerable<TNewRowIndex> keys)
    {
        var columns = new KeyIndex<TNewRowIndex>([.. keys]);
        return columns.Count == frame.ColumnCount ? new(frame.RowIndex, columns, frame.Data)
            : throw new ArgumentException($"There are {frame.ColumnCount} columns, and {columns.Count} keys.", nameof(keys));
    }

    /// <summary>Gives these keys the rows that they have here; missing values where there is none.</summary>
    public static Frame<R, C> RealignRows<R, C>(this Frame<R, C> frame, IEnumerable<R> keys)
    {
        var rows = new KeyIndex<R>([.. keys]);
        return frame.Relocate(rows, Alignment.Follow(frame.RowIndex, rows));
    }

    public static Frame<TRowKey, TColumnKey> RenameColumn<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame, TColumnKey oldKey, TColumnKey newKey) =>
        frame.RenameColumns<TRowKey, TColumnKey, TColumnKey>(key => Equals(key, oldKey) ? newKey : key);

    public static Frame<TRowKey, TColumnKey2> RenameColumns<TRowKey, TColumnKey, TColumnKey2>(this Frame<TRowKey, TColumnKey> frame, Func<TColumnKey, TColumnKey2> mapping) =>
        frame.IndexColumnsWith(frame.ColumnKeys.Select(mapping));

    /// <summary>Columns take their types from their values anew.</summary>
    public static Frame<TNewKey, TColumnKey> SelectRowKeys<TRowKey, TColumnKey, TNewKey>(this Frame<TRowKey, TColumnKey> frame, Func<KeyValuePair<TRowKey, OptionalValue<ObjectSeries<TColumnKey>>>, TNewKey> projection) =>
        FrameAssembly.FromRows(frame.Rows.SelectKeys(projection));

    public static Frame<TRowKey, TNewKey> SelectColumnKeys<TRowKey, TColumnKey, TNewKey>(this Frame<TRowKey, TColumnKey> frame, Func<KeyValuePair<TColumnKey, OptionalValue<ObjectSeries<TRowKey>>>, TNewKey> projection) =>
        FrameAssembly.FromColumns(frame.Columns.SelectKeys(projection));

    /// <summary>The rows for which the condition holds, in all their columns.</summary>
    public static Frame<TRowKey, TColumnKey> Where<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame, Func<KeyValuePair<TRowKey, ObjectSeries<TColumnKey>>, bool> condition) =>
        frame.Where((row, _) => condition(row));

    public static Frame<TRowKey, TColumnKey> Where<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame, Func<KeyValuePair<TRowKey, ObjectSeries<TColumnKey>>, int, bool> condition)
    {
        var rows = frame.Rows;
        return frame.WhereAt(row => condition(KeyValue.Create(rows.GetKeyAt(row), rows.GetAt(row)), row));
    }

    /// <summary>The rows whose column converts to this value.</summary>
    public static Frame<TRowKey, TColumnKey> FilterRowsBy<TRowKey, TColumnKey, TValue>(this Frame<TRowKey, TColumnKey> frame, TColumnKey column, TValue value)
    {
        var values = frame.GetColumn<TValue>(column).Vector;
        return frame.WhereAt(row => values[row] is { HasValue: true, Value: var found } && EqualityComparer<TValue>.Default.Equals(found, value));
    }

    public static Frame<TRowKey, TColumnKey> WhereRowsByMask<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame, Series<TRowKey, bool> mask) =>
        frame.WhereAt(row => mask.TryGet(frame.RowIndex.Unchecked[row]).ValueOrDefault);

    public static Frame<TRowKey, TColumnKey> WhereColsByMask<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame, Series<TColumnKey, bool> mask) =>
        frame.TakeColumns(Enumerable.Range(0, frame.ColumnCount).Where(column => mask.TryGet(frame.ColumnIndex.Unchecked[column]).ValueOrDefault));

    /// <summary>These rows, in this order; a row that is not there has missing values only. Columns take their types from the values.</summary>
    public static Frame<TRowKey, TColumnKey> GetRows<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame, params TRowKey[] rowKeys) => frame.Rows[rowKeys];

    /// <exception cref="ArgumentOutOfRangeException">There is no row at one of the positions.</exception>
    public static Frame<TRowKey, TColumnKey> GetRowsAt<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame, params int[] indices) =>
        frame.GetRows(Array.ConvertAll(indices, frame.GetRowKeyAt));

    /// <summary>The first row of each combination of values.</summary>
    public static Frame<TRowKey, TColumnKey> DistinctRowsBy<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame, params TColumnKey[] columns)
    {
        var seen = new HashSet<Series<TColumnKey, object>>();
        return frame.Where(row => seen.Add(row.Value.GetItems(columns)));
    }

    /// <summary>Folds the values of each column that widens to the type; other columns are missing.</summary>
    public static Series<TColumnKey, T> Reduce<TRowKey, TColumnKey, T>(this Frame<TRowKey, TColumnKey> frame, Func<T, T, T> aggregation) =>
        frame.GetColumns<T>().SelectValues(column => column.Values.Aggregate(aggregation));

    public static Series<TRowKey, int> RankRowsBy<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame, TColumnKey key) => frame.GetColumn<object>(key).Rank();

    public static Series<R, V> MapRows<R, C, V>(this Frame<R, C> frame, Func<R, ObjectSeries<C>, V> f) => frame.Rows.Select(row => f(row.Key, row.Value));

    /// <summary>Aggregates the rows of each pair of values; a pair without rows is missing. Rows and columns in the order in which they are first met, column by column.</summary>
    public static Frame<RNew, CNew> PivotTable<R, C, RNew, CNew, T>(this Frame<R, C> frame, C r, C c, Func<Frame<R, C>, T> op)
    {
        var columns = frame.Rows.GroupBy(row => row.Value.GetAs<CNew>(c));
        return Frame.FromColumns(columns.SelectValues(column => column
            .GroupBy(row => row.Value.GetAs<RNew>(r))
            .SelectValues(cell => op(FrameAssembly.FromRows(cell)))));
    }

    public static Frame<TColumnKey, TRowKey> Transpose<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame) => FrameAssembly.FromRows(frame.Columns);

    public static Series<TRowKey1, Frame<TRowKey2, TColumnKey>> Nest<TRowKey1, TRowKey2, TColumnKey>(this Frame<Tuple<TRowKey1, TRowKey2>, TColumnKey> frame) =>
        frame.Nest(frame.RowKeys.Select(key => key.Item1)).SelectValues(group => group.IndexRowsWith(group.RowKeys.Select(key => key.Item2)));

    private static Frame<R, C> WhereAt<R, C>(this Frame<R, C> frame, Func<int, bool> condition) => frame.TakeRows([.. Enumerable.Range(0, frame.RowCount).Where(condition)]);
}

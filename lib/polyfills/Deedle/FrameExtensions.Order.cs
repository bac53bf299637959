using Deedle.Core;

namespace Deedle;

public static partial class FrameExtensions
{
    public static Frame<TRowKey, TColumnKey> SortRowsByKey<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame)
    {
        var (rows, positions) = frame.RowIndex.Sort();
        return frame.Relocate(rows, new Relocation(positions));
    }

    public static Frame<TRowKey, TColumnKey> SortColumnsByKey<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame)
    {
        var (columns, positions) = frame.ColumnIndex.Sort();
        return new(frame.RowIndex, columns, Array.ConvertAll(positions, position => frame.Data[position]));
    }

    /// <summary>By the column's values, ascending, missing ones first; text by code point.</summary>
    public static Frame<TRowKey, TColumnKey> SortRows<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame, TColumnKey key) =>
        frame.SortRows<TRowKey, TColumnKey, object>(key, GenericOrder.Compare);

    public static Frame<TRowKey, TColumnKey> SortRowsBy<TRowKey, TColumnKey, V, V2>(this Frame<TRowKey, TColumnKey> frame, TColumnKey key, Func<V, V2> f) =>
        frame.TakeRows(frame.GetColumn<V>(key).Vector.Select(f).SortedPositions(GenericOrder.Compare));

    public static Frame<TRowKey, TColumnKey> SortRowsWith<TRowKey, TColumnKey, V>(this Frame<TRowKey, TColumnKey> frame, TColumnKey key, Comparer<V> cmp) =>
        frame.SortRows<TRowKey, TColumnKey, V>(key, cmp.Compare);

    private static Frame<R, C> SortRows<R, C, V>(this Frame<R, C> frame, C key, Comparison<V> comparison) =>
        frame.TakeRows(frame.GetColumn<V>(key).Vector.SortedPositions(comparison));
}

using Deedle.Core;

namespace Deedle;

public static partial class FrameExtensions
{
    /// <summary>Fills columns that widen to the value's type, then those whose type the value widens to; others stay as they are.</summary>
    public static Frame<TRowKey, TColumnKey> FillMissing<TRowKey, TColumnKey, T>(this Frame<TRowKey, TColumnKey> frame, T value) =>
        frame.ColumnApply<T>(column => column.FillMissing(value)).MapData(column => column.FillIfFits(value));

    public static Frame<TRowKey, TColumnKey> FillMissing<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame, Direction direction) => frame.MapData(column => column.Fill(direction));

    public static Frame<TRowKey, TColumnKey> FillMissing<TRowKey, TColumnKey, T>(this Frame<TRowKey, TColumnKey> frame, Func<Series<TRowKey, T>, TRowKey, T> f) =>
        frame.ColumnApply<T>(column => column.FillMissing(key => f(column, key)));

    /// <summary>Drops rows with any missing value.</summary>
    public static Frame<TRowKey, TColumnKey> DropSparseRows<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame) =>
        frame.WhereAt(row => frame.Data.All(column => column.GetObject(row).HasValue));

    /// <summary>Drops rows with no value at all.</summary>
    public static Frame<TRowKey, TColumnKey> DropEmptyRows<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame) =>
        frame.WhereAt(row => frame.Data.Any(column => column.GetObject(row).HasValue));

    /// <summary>Drops columns with any missing value.</summary>
    public static Frame<TRowKey, TColumnKey> DropSparseColumns<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame) =>
        frame.WhereColumns(column => Enumerable.Range(0, column.Count).All(row => column.GetObject(row).HasValue));

    /// <summary>Drops columns with no value at all.</summary>
    public static Frame<TRowKey, TColumnKey> DropEmptyColumns<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame) =>
        frame.WhereColumns(column => Enumerable.Range(0, column.Count).Any(row => column.GetObject(row).HasValue));

    private static Frame<R, C> WhereColumns<R, C>(this Frame<R, C> frame, Func<Vector, bool> condition) =>
        frame.TakeColumns(Enumerable.Range(0, frame.ColumnCount).Where(column => condition(frame.Data[column])));
}

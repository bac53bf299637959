using Deedle.Core;

namespace Deedle;

/// <remarks>From wide to long and back, and groups of rows as frames of their own.</remarks>
public static partial class FrameExtensions
{
    /// <summary>A row for each value there is, with what the columns named say of it: the column where it was and the value.</summary>
    public static Frame<int, string> MeltBy<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame, params TColumnKey[] idColumns)
    {
        var named = frame.ColumnKeys.Index().ToLookup(column => idColumns.Contains(column.Item), column => column.Index);
        var cells = frame.CellsIn([.. named[false]]);
        int[] rows = [.. cells.Select(cell => cell.Row)];
        return new(
            new KeyIndex<int>([.. Enumerable.Range(0, rows.Length)]),
            new KeyIndex<string>([.. named[true].Select(column => frame.ColumnIndex.Unchecked[column].ToString()), "Column", "Value"]),
            [.. named[true].Select(column => frame.Data[column].Take(rows)), Vector<TColumnKey>.Of(cells.Select(cell => frame.ColumnIndex.Unchecked[cell.Column])), frame.Values(cells)]);
    }

    /// <summary>One column of the values there are, under their row and column.</summary>
    public static Frame<Tuple<TRowKey, TColumnKey>, string> Stack<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame)
    {
        var cells = frame.CellsIn([.. Enumerable.Range(0, frame.ColumnCount)]);
        return new(
            new KeyIndex<Tuple<TRowKey, TColumnKey>>([.. cells.Select(cell => Tuple.Create(frame.RowIndex.Unchecked[cell.Row], frame.ColumnIndex.Unchecked[cell.Column]))]),
            new KeyIndex<string>(["Value"]),
            [frame.Values(cells)]);
    }

    /// <summary>The second part of the row keys becomes a part of the columns'; values become objects.</summary>
    public static Frame<TRowKey1, Tuple<TColumnKey, TRowKey2>> Unstack<TRowKey1, TRowKey2, TColumnKey>(this Frame<Tuple<TRowKey1, TRowKey2>, TColumnKey> frame)
    {
        TRowKey1[] rows = [.. frame.RowKeys.Select(key => key.Item1).Distinct()];
        TRowKey2[] parts = [.. frame.RowKeys.Select(key => key.Item2).Distinct()];
        return new(
            new KeyIndex<TRowKey1>(rows),
            new KeyIndex<Tuple<TColumnKey, TRowKey2>>([.. from column in frame.ColumnKeys from part in parts select Tuple.Create(column, part)]),
            [.. from column in frame.Data from part in parts select Vector<object>.Of(rows.Select(row => column.GetObject(frame.RowIndex.Locate(Tuple.Create(row, part)))))]);
    }

    public static Series<TRowKey2, Frame<TRowKey1, TColumnKey>> NestBy<TRowKey1, TColumnKey, TRowKey2>(this Frame<TRowKey1, TColumnKey> frame, Func<TRowKey1, TRowKey2> keySelector) =>
        frame.Nest(frame.RowKeys.Select(keySelector));

    /// <summary>The rows of all frames, under the key of their frame and their own.</summary>
    public static Frame<Tuple<TRowKey1, TRowKey2>, TColumnKey> Unnest<TRowKey1, TRowKey2, TColumnKey>(this Series<TRowKey1, Frame<TRowKey2, TColumnKey>> series)
    {
        Frame<Tuple<TRowKey1, TRowKey2>, TColumnKey>[] parts =
            [.. series.Observations.Select(part => part.Value.IndexRowsWith(part.Value.RowKeys.Select(key => Tuple.Create(part.Key, key))))];
        return parts.Length == 0 ? Frame.CreateEmpty<Tuple<TRowKey1, TRowKey2>, TColumnKey>() : parts[0].Merge(parts[1..]);
    }

    private static (int Row, int Column)[] CellsIn<R, C>(this Frame<R, C> frame, int[] columns) =>
        [.. from row in Enumerable.Range(0, frame.RowCount) from column in columns where frame.Data[column].GetObject(row).HasValue select (row, column)];

    /// <summary>The cells' values, in the type that all their columns widen to, else as objects.</summary>
    private static Vector Values<R, C>(this Frame<R, C> frame, (int Row, int Column)[] cells)
    {
        var type = cells.Select(cell => frame.Data[cell.Column].ElementType).Distinct().DefaultIfEmpty(typeof(object)).Aggregate(Conversion.CommonType);
        return Vector.OfObjects(type, [.. cells.Select(cell => frame.Data[cell.Column].GetObject(cell.Row))]);
    }
}

using Deedle.Core;

namespace Deedle;

public partial class Frame<TRowKey, TColumnKey>
{
    public Frame<TRowKey, TColumnKey> Join(Frame<TRowKey, TColumnKey> otherFrame) => Join(otherFrame, JoinKind.Outer);

    public Frame<TRowKey, TColumnKey> Join(Frame<TRowKey, TColumnKey> otherFrame, JoinKind kind) => Join(otherFrame, kind, Lookup.Exact);

    /// <summary>The columns of both, over the rows that <paramref name="kind"/> keeps.</summary>
    /// <exception cref="InvalidOperationException">Both have a column of one key, or a nearest key is wanted where it cannot be found.</exception>
    public Frame<TRowKey, TColumnKey> Join(Frame<TRowKey, TColumnKey> otherFrame, JoinKind kind, Lookup lookup)
    {
        var (rows, left, right) = Alignment.Join(RowIndex, otherFrame.RowIndex, kind, lookup);
        foreach (var shared in ColumnKeys.Where(key => otherFrame.ColumnIndex.Locate(key) >= 0))
        {
            throw new InvalidOperationException($"Both frames have a column {shared}: rename it in one of them.");
        }
        return new(rows, Alignment.Union([ColumnIndex, otherFrame.ColumnIndex], reorder: false),
            [.. Data.Select(left.Apply), .. otherFrame.Data.Select(right.Apply)]);
    }

    public Frame<TRowKey, TColumnKey> Join<V>(TColumnKey colKey, Series<TRowKey, V> series) => Join(colKey, series, JoinKind.Outer);

    public Frame<TRowKey, TColumnKey> Join<V>(TColumnKey colKey, Series<TRowKey, V> series, JoinKind kind) => Join(colKey, series, kind, Lookup.Exact);

    public Frame<TRowKey, TColumnKey> Join<V>(TColumnKey colKey, Series<TRowKey, V> series, JoinKind kind, Lookup lookup) =>
        Join(new Frame<TRowKey, TColumnKey>([colKey], [series]), kind, lookup);

    public Frame<TRowKey, TColumnKey> Merge(Frame<TRowKey, TColumnKey> otherFrame) => Merge([otherFrame]);

    public Frame<TRowKey, TColumnKey> Merge(IEnumerable<Frame<TRowKey, TColumnKey>> otherFrames) => Merge([.. otherFrames]);

    /// <summary>The rows and columns of all; a column has the type that it has in the first frame with it.</summary>
    /// <exception cref="InvalidOperationException">Two frames have a value for one cell.</exception>
    public Frame<TRowKey, TColumnKey> Merge(params Frame<TRowKey, TColumnKey>[] otherFrames)
    {
        Frame<TRowKey, TColumnKey>[] frames = [this, .. otherFrames];
        var rows = Alignment.Union([.. frames.Select(frame => frame.RowIndex)], reorder: true);
        var columns = Alignment.Union([.. frames.Select(frame => frame.ColumnIndex)], reorder: false);
        return new(rows, columns, [.. columns.Keys.Select(column =>
        {
            var parts = frames.Where(frame => frame.ColumnIndex.Locate(column) >= 0).Select(frame => (frame.RowIndex, Vector: frame.Data[frame.ColumnIndex.Locate(column)])).ToArray();
            return Vector.OfObjects(parts[0].Vector.ElementType, Combination.Gather(rows, parts.Select(part => (part.RowIndex, part.Vector.Boxed()))));
        })]);
    }
}

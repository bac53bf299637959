using Deedle.Core;

namespace Deedle;

public static partial class FrameExtensions
{
    /// <summary>Gives each row key the row so many positions before it, or behind it where the offset is negative; keys without one go.</summary>
    public static Frame<TRowKey, TColumnKey> Shift<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame, int offset)
    {
        var (kept, _, before) = frame.RowIndex.Shift(offset);
        return frame.Relocate(kept, new Relocation(before));
    }

    /// <summary>In columns of numbers, each value less the one so many positions before it.</summary>
    public static Frame<TRowKey, TColumnKey> Diff<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame, int offset) =>
        frame.WithShifted(offset, (numbers, by) => numbers.Diff(by));

    public static Frame<TRowKey, TColumnKey> PctChange<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame, int offset) =>
        frame.WithShifted(offset, (numbers, by) => numbers.PctChange(by));

    /// <summary>Every run of so many rows, by the key of its last one; columns take their types from the run's values.</summary>
    /// <exception cref="InvalidOperationException">The row keys are not sorted.</exception>
    public static Series<R, Frame<R, C>> Window<R, C>(this Frame<R, C> frame, int size) => frame.Window(size, window => window);

    public static Series<R, TResult> Window<R, C, TResult>(this Frame<R, C> frame, int size, Func<Frame<R, C>, TResult> aggregate) =>
        frame.Rows.WindowInto(size, rows => aggregate(FrameAssembly.FromRows(rows, frame.ColumnIndex)));

    private static Frame<R, C> WithShifted<R, C>(this Frame<R, C> frame, int offset, Func<Series<R, double>, int, Series<R, double>> combine)
    {
        var (kept, current, _) = frame.RowIndex.Shift(offset);
        return new(kept, frame.ColumnIndex, Array.ConvertAll(frame.Data, column => column.TryConvert<double>(ConversionKind.Flexible) is { } numbers
            ? combine(new Series<R, double>(frame.RowIndex, numbers), offset).Vector
            : column.Take(current)));
    }
}

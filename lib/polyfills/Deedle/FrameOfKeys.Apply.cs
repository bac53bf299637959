using Deedle.Core;

namespace Deedle;

public partial class Frame<TRowKey, TColumnKey>
{
    /// <summary>Replaces each column that widens to <typeparamref name="T"/>; others stay.</summary>
    public Frame<TRowKey, TColumnKey> ColumnApply<T>(Func<Series<TRowKey, T>, ISeries<TRowKey>> f) => ColumnApply(ConversionKind.Safe, f);

    public Frame<TRowKey, TColumnKey> ColumnApply<T>(ConversionKind conversionKind, Func<Series<TRowKey, T>, ISeries<TRowKey>> f) =>
        FrameAssembly.FromColumns<TRowKey, TColumnKey, ISeries<TRowKey>>(Columns.SelectValues(column =>
            column.TryAs<T>(conversionKind) is { HasValue: true, Value: var typed } ? f(typed) : column));

    /// <summary>Replaces the cells of each column that widens to <typeparamref name="T1"/>; others stay.</summary>
    public Frame<TRowKey, TColumnKey> Select<T1, T2>(Func<TRowKey, TColumnKey, T1, T2> f) =>
        FrameAssembly.FromColumns<TRowKey, TColumnKey, ISeries<TRowKey>>(Columns.Select(column =>
            column.Value.TryAs<T1>(ConversionKind.Safe) is { HasValue: true, Value: var typed } ? typed.Select(cell => f(cell.Key, column.Key, cell.Value)) : (ISeries<TRowKey>)column.Value));

    /// <summary>Combines the cells that both frames have in columns that convert to the types; a column of one frame only stays.</summary>
    public Frame<TRowKey, TColumnKey> Zip<V1, V2, V3>(Frame<TRowKey, TColumnKey> otherFrame, Func<V1, V2, V3> op)
    {
        var rows = Alignment.Union([RowIndex, otherFrame.RowIndex], reorder: true);
        var (toThis, toOther) = (Alignment.Follow(RowIndex, rows), Alignment.Follow(otherFrame.RowIndex, rows));
        var columns = Alignment.Union([ColumnIndex, otherFrame.ColumnIndex], reorder: true);
        return new(rows, columns, [.. columns.Keys.Select(column => (ColumnIndex.Locate(column), otherFrame.ColumnIndex.Locate(column)) switch
        {
            ( >= 0 and var left, >= 0 and var right) when Data[left].TryConvert<V1>(ConversionKind.Flexible) is { } ours && otherFrame.Data[right].TryConvert<V2>(ConversionKind.Flexible) is { } theirs =>
                new Series<TRowKey, V1>(rows, toThis.Apply(ours)).ZipInto(new Series<TRowKey, V2>(rows, toOther.Apply(theirs)), JoinKind.Left, op).Vector,
            ( >= 0 and var left, _) => toThis.Apply(Data[left]),
            var (_, right) => toOther.Apply(otherFrame.Data[right]),
        })]);
    }

    public Frame<TRowKey, TColumnKey> SelectValues<T1, T2>(Func<T1, T2> f) => ColumnApply<T1>(column => column.SelectValues(f));
}

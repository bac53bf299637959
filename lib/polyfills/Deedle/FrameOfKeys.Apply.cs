using Deedle.Core;

namespace Deedle;

public partial class Frame<TRowKey, TColumnKey>
{
    /// <summary>Replaces each column that widens to <typeparamref name="T"/>; others stay.</summary>
    public Frame<TRowKey, TColumnKey> ColumnApply<T>(Func<Series<TRowKey, T>, ISeries<TRowKey>> f) => ColumnApply(ConversionKind.Safe, f);

    public Frame<TRowKey, TColumnKey> ColumnApply<T>(ConversionKind conversionKind, Func<Series<TRowKey, T>, ISeries<TRowKey>> f) =>
        FrameAssembly.FromColumns<TRowKey, TColumnKey, ISeries<TRowKey>>(Columns.SelectValues(column =>
            column.TryAs<T>(conversionKind) is { HasValue: true, Value: var typed } ? f(typed) : column));

    public Frame<TRowKey, TColumnKey> SelectValues<T1, T2>(Func<T1, T2> f) => ColumnApply<T1>(column => column.SelectValues(f));
}

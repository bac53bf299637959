using Deedle.Core;

namespace Deedle;

public static partial class FrameExtensions
{
    /// <summary>Joins by the values of a column that both have, which become the row keys.</summary>
    public static Frame<K, TColumnKey> JoinOn<TRowKey1, TColumnKey, TRowKey2, K>(this Frame<TRowKey1, TColumnKey> frame, Frame<TRowKey2, TColumnKey> other, JoinKind kind, TColumnKey colKey) =>
        frame.IndexRows<K>(colKey).Join(other.IndexRows<K>(colKey), kind);

    public static Frame<int, TColumnKey> JoinOnInt<TRowKey1, TColumnKey, TRowKey2>(this Frame<TRowKey1, TColumnKey> frame, Frame<TRowKey2, TColumnKey> other, JoinKind kind, TColumnKey colKey) =>
        frame.JoinOn<TRowKey1, TColumnKey, TRowKey2, int>(other, kind, colKey);

    public static Frame<string, TColumnKey> JoinOnString<TRowKey1, TColumnKey, TRowKey2>(this Frame<TRowKey1, TColumnKey> frame, Frame<TRowKey2, TColumnKey> other, JoinKind kind, TColumnKey colKey) =>
        frame.JoinOn<TRowKey1, TColumnKey, TRowKey2, string>(other, kind, colKey);

    public static Frame<TRowKey, TColumnKey> Merge<TRowKey, TColumnKey>(this Frame<TRowKey, TColumnKey> frame, TRowKey rowKey, ISeries<TColumnKey> row) =>
        frame.Merge(FrameAssembly.FromRows<TRowKey, TColumnKey, ISeries<TColumnKey>>(new Series<TRowKey, ISeries<TColumnKey>>([rowKey], [row])));
}

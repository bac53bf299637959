using Deedle.Core;

namespace Deedle;

/// <remarks>Windows and neighbours, by position.</remarks>
public static partial class SeriesExtensions
{
    /// <summary>Every run of so many neighbours, by the key of its last one; the first, incomplete ones are left out.</summary>
    /// <exception cref="InvalidOperationException">The keys are not sorted.</exception>
    public static Series<K, Series<K, V>> Window<K, V>(this Series<K, V> series, int size) => series.WindowInto(size, window => window);

    public static Series<K, U> WindowInto<K, V, U>(this Series<K, V> series, int size, Func<Series<K, V>, U> reduce) =>
        series.Windows(size).Into(window => KeyValue.Create(window.LastKey(), reduce(window)));

    /// <summary>Every run of so many neighbours, by the key that the selector gives it.</summary>
    public static Series<K2, U> WindowInto<K1, V, K2, U>(this Series<K1, V> series, int size, Func<Series<K1, V>, KeyValuePair<K2, U>> selector) =>
        series.Windows(size).Into(selector);

    /// <summary>Runs of so many that do not overlap, by the key of their first one; a last, incomplete one is left out.</summary>
    /// <exception cref="InvalidOperationException">The keys are not sorted.</exception>
    public static Series<K, Series<K, V>> Chunk<K, V>(this Series<K, V> series, int size) => series.ChunkInto(size, chunk => chunk);

    public static Series<K, U> ChunkInto<K, V, U>(this Series<K, V> series, int size, Func<Series<K, V>, U> reduce) =>
        series.Chunks(size).Into(chunk => KeyValue.Create(chunk.FirstKey(), reduce(chunk)));

    public static Series<K2, U> ChunkInto<K1, V, K2, U>(this Series<K1, V> series, int size, Func<Series<K1, V>, KeyValuePair<K2, U>> selector) =>
        series.Chunks(size).Into(selector);

    /// <summary>Gives each key the value so many positions before it, or behind it where the offset is negative; keys without one go.</summary>
    public static Series<K, V> Shift<K, V>(this Series<K, V> series, int offset)
    {
        var (kept, _, before) = series.KeyIndex.Shift(offset);
        return new(kept, series.Vector.TakeTyped(before));
    }

    public static Series<K, double> Diff<K>(this Series<K, double> series, int offset) => series.WithShifted(offset, (current, before) => current - before);

    public static Series<K, float> Diff<K>(this Series<K, float> series, int offset) => series.WithShifted(offset, (current, before) => current - before);

    public static Series<K, decimal> Diff<K>(this Series<K, decimal> series, int offset) => series.WithShifted(offset, (current, before) => current - before);

    public static Series<K, int> Diff<K>(this Series<K, int> series, int offset) => series.WithShifted(offset, (current, before) => current - before);

    public static Series<K, TimeSpan> Diff<K>(this Series<K, DateTime> series, int offset) => series.WithShifted(offset, (current, before) => current - before);

    public static Series<K, TimeSpan> Diff<K>(this Series<K, DateTimeOffset> series, int offset) => series.WithShifted(offset, (current, before) => current - before);

    public static Series<K, double> PctChange<K>(this Series<K, double> series, int offset) => series.WithShifted(offset, (current, before) => (current - before) / before);

    public static Series<K, float> PctChange<K>(this Series<K, float> series, int offset) => series.WithShifted(offset, (current, before) => (current - before) / before);

    public static Series<K, decimal> PctChange<K>(this Series<K, decimal> series, int offset) => series.WithShifted(offset, (current, before) => (current - before) / before);

    private static Series<K, R> WithShifted<K, V, R>(this Series<K, V> series, int offset, Func<V, V, R> combine) => series.ZipInto(series.Shift(offset), JoinKind.Inner, combine);

    private static IEnumerable<Series<K, V>> Windows<K, V>(this Series<K, V> series, int size) =>
        series.InOrder().Slices(Enumerable.Range(0, Math.Max(0, series.KeyCount - size + 1)), size);

    private static IEnumerable<Series<K, V>> Chunks<K, V>(this Series<K, V> series, int size) =>
        series.InOrder().Slices(Enumerable.Range(0, series.KeyCount / size).Select(chunk => chunk * size), size);

    private static IEnumerable<Series<K, V>> Slices<K, V>(this Series<K, V> series, IEnumerable<int> starts, int size) => starts.Select(start => series.Slice(start, size));

    private static Series<K2, U> Into<K1, V, K2, U>(this IEnumerable<Series<K1, V>> segments, Func<Series<K1, V>, KeyValuePair<K2, U>> selector)
    {
        var selected = segments.Select(selector).ToArray();
        return new(new KeyIndex<K2>(Array.ConvertAll(selected, segment => segment.Key)), Vector<U>.Of(selected.Select(segment => segment.Value)));
    }

    private static Series<K, V> InOrder<K, V>(this Series<K, V> series) => series.IsOrdered ? series
        : throw new InvalidOperationException("Windows and chunks need sorted keys: sort by key first.");
}

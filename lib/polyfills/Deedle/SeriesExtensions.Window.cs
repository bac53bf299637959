using Deedle.Core;

namespace Deedle;

/// <remarks>Windows and neighbours, by position.</remarks>
public static partial class SeriesExtensions
{
    /// <summary>Every run of so many neighbours, by the key of its last one; the first, incomplete ones are left out.</summary>
    /// <exception cref="InvalidOperationException">The keys are not sorted.</exception>
    public static Series<K, Series<K, V>> Window<K, V>(this Series<K, V> series, int size) => series.WindowInto(size, window => window);

    public static Series<K, U> WindowInto<K, V, U>(this Series<K, V> series, int size, Func<Series<K, V>, U> reduce) =>
        series.Segments(Enumerable.Range(0, Math.Max(0, series.KeyCount - size + 1)), size, window => window.LastKey(), reduce);

    /// <summary>Runs of so many that do not overlap, by the key of their first one; a last, incomplete one is left out.</summary>
    /// <exception cref="InvalidOperationException">The keys are not sorted.</exception>
    public static Series<K, Series<K, V>> Chunk<K, V>(this Series<K, V> series, int size) => series.ChunkInto(size, chunk => chunk);

    public static Series<K, U> ChunkInto<K, V, U>(this Series<K, V> series, int size, Func<Series<K, V>, U> reduce) =>
        series.Segments(Enumerable.Range(0, series.KeyCount / size).Select(chunk => chunk * size), size, chunk => chunk.FirstKey(), reduce);

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

    private static Series<K, U> Segments<K, V, U>(this Series<K, V> series, IEnumerable<int> starts, int size, Func<Series<K, V>, K> key, Func<Series<K, V>, U> reduce)
    {
        if (!series.IsOrdered)
        {
            throw new InvalidOperationException("Windows and chunks need sorted keys: sort by key first.");
        }
        var segments = starts.Select(start => series.Slice(start, size)).ToArray();
        return new(new KeyIndex<K>(Array.ConvertAll(segments, segment => key(segment))), Vector<U>.Of(segments.Select(reduce)));
    }
}

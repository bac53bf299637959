using Deedle.Core;
using Microsoft.FSharp.Core;

namespace Deedle;

/// <summary>Ends, order and missing values; each gives a new series.</summary>
public static partial class SeriesExtensions
{
    /// <summary>Whether the key is there and has a value.</summary>
    public static bool ContainsKey<K, T>(this Series<K, T> series, K key) => series.TryGet(key).HasValue;

    public static K FirstKey<K, V>(this Series<K, V> series) => series.GetKeyAt(0);

    public static K LastKey<K, V>(this Series<K, V> series) => series.GetKeyAt(series.KeyCount - 1);

    /// <exception cref="InvalidOperationException">The first key has no value.</exception>
    public static V FirstValue<K, V>(this Series<K, V> series) => series.GetAt(0);

    public static V LastValue<K, V>(this Series<K, V> series) => series.GetAt(series.KeyCount - 1);

    /// <summary>None of an empty series.</summary>
    /// <exception cref="InvalidOperationException">The first key has no value.</exception>
    public static FSharpOption<V> TryFirstValue<K, V>(this Series<K, V> series) => series.IsEmpty ? FSharpOption<V>.None : FSharpOption<V>.Some(series.FirstValue());

    public static FSharpOption<V> TryLastValue<K, V>(this Series<K, V> series) => series.IsEmpty ? FSharpOption<V>.None : FSharpOption<V>.Some(series.LastValue());

    public static void Print<K, V>(this Series<K, V> series) => Console.WriteLine(series.Format());

    public static Series<K, double> Log<K>(this Series<K, double> series) => Series<K, double>.Log(series);

    public static IEnumerable<KeyValuePair<K, T>> GetObservations<K, T>(this Series<K, T> series) => series.Observations;

    public static IEnumerable<KeyValuePair<K, OptionalValue<T>>> GetAllObservations<K, T>(this Series<K, T> series) => series.ObservationsAll;

    public static IEnumerable<OptionalValue<T>> GetAllValues<K, T>(this Series<K, T> series) => series.Vector.Values();

    public static Series<K, V> DropMissing<K, V>(this Series<K, V> series) => series.WhereOptional(observation => observation.Value.HasValue);

    public static Series<K, T> FillMissing<K, T>(this Series<K, T> series, T value) => series.FillMissing(_ => value);

    public static Series<K, T> FillMissing<K, T>(this Series<K, T> series, Direction direction = default) => new(series.KeyIndex, series.Vector.FillTyped(direction));

    /// <summary>Fills between two keys, with what lies between them.</summary>
    public static Series<K, T> FillMissing<K, T>(this Series<K, T> series, K startKey, K endKey, Direction direction = default)
    {
        var filled = series.Between(startKey, endKey).FillMissing(direction);
        return series.SelectOptional(observation => observation.Value.HasValue ? observation.Value : filled.TryGet(observation.Key));
    }

    public static Series<K, T> Flatten<K, T>(this Series<K, OptionalValue<T>> series) => series.SelectOptional(observation => observation.Value.ValueOrDefault);

    public static Series<K, T> FillMissing<K, T>(this Series<K, T> series, Func<K, T> filler) => new(series.KeyIndex, series.Vector.FillTyped(position => filler(series.GetKeyAt(position))));

    public static Series<K, T> ReplaceValue<K, T>(this Series<K, T> series, T oldValue, T newValue) => series.SelectValues(value => Equals(value, oldValue) ? newValue : value);

    public static Series<K, T> SortByKey<K, T>(this Series<K, T> series)
    {
        var (index, positions) = series.KeyIndex.Sort();
        return new(index, series.Vector.TakeTyped(positions));
    }

    /// <summary>By value, ascending, missing ones first; text by code point.</summary>
    public static Series<K, V> Sort<K, V>(this Series<K, V> series) => series.Take(series.Vector.SortedPositions(GenericOrder.Compare));

    public static Series<K, V> SortBy<K, V, V2>(this Series<K, V> series, Func<V, V2> f) => series.Take(series.Vector.Select(f).SortedPositions(GenericOrder.Compare));

    public static Series<K, V> SortWith<K, V>(this Series<K, V> series, Comparer<V> cmp) => series.Take(series.Vector.SortedPositions(cmp.Compare));

    public static Series<K, R> ZipInto<K, V1, V2, R>(this Series<K, V1> series1, Series<K, V2> series2, Func<V1, V2, R> op) => series1.ZipInto(series2, JoinKind.Inner, op);

    public static Series<K, Tuple<V1, V2>> ZipInner<K, V1, V2>(this Series<K, V1> series1, Series<K, V2> series2) => series1.ZipInner(series2);
}

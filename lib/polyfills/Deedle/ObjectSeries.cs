using Deedle.Core;

namespace Deedle;

/// <summary>A row or a column of a frame, whose values may differ in type.</summary>
public class ObjectSeries<K> : Series<K, object>, ISeries<K>
{
    public ObjectSeries(Series<K, object> series)
        : base(series.KeyIndex, series.Vector)
    {
    }

    internal ObjectSeries(KeyIndex<K> index, Vector<object> vector)
        : base(index, vector)
    {
    }

    Vector ISeries<K>.Vector => Vector.Unboxed;

    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    /// <exception cref="MissingValueException">The cell is empty.</exception>
    /// <exception cref="FormatException">The cell's text does not read as <typeparamref name="R"/>.</exception>
    public R GetAs<R>(K column) => Conversion.To<R>(Get(column), ConversionKind.Flexible);

    /// <summary>The fallback stands for an empty cell only: an absent column is an error still.</summary>
    public R GetAs<R>(K column, R fallback) => KeyIndex.Locate(column) >= 0 && !TryGet(column).HasValue ? fallback : GetAs<R>(column);

    public R GetAtAs<R>(int index) => Conversion.To<R>(GetAt(index), ConversionKind.Flexible);

    public OptionalValue<R> TryGetAs<R>(K column) => TryGetAs<R>(column, ConversionKind.Flexible);

    public OptionalValue<R> TryGetAs<R>(K column, ConversionKind conversionKind) => TryGet(column).Select(value => Conversion.To<R>(value, conversionKind));

    /// <summary>The values that are of the type or widen to it.</summary>
    public IEnumerable<R> GetValues<R>() => Values.Where(value => Conversion.MayBecome<R>(value, ConversionKind.Safe)).Select(value => Conversion.To<R>(value, ConversionKind.Safe));

    public Series<K, R> As<R>() => new(KeyIndex, Vector.Convert<R>(ConversionKind.Flexible));

    public OptionalValue<Series<K, R>> TryAs<R>() => TryAs<R>(ConversionKind.Safe);

    public OptionalValue<Series<K, R>> TryAs<R>(ConversionKind conversionKind) =>
        Vector.TryConvert<R>(conversionKind) is { } vector ? OptionalValue.Create(new Series<K, R>(KeyIndex, vector)) : default;
}

namespace Deedle.Core;

/// <summary>Values by position, some of them missing.</summary>
internal abstract class Vector<T> : Vector
{
    public override Type ElementType => typeof(T);

    public abstract OptionalValue<T> this[int position] { get; }

    public static Vector<T> Of(IEnumerable<T> values) => Of([.. values]);

    /// <summary>Null and NaN become missing.</summary>
    public static Vector<T> Of(T[] values) => Of(values.Length, position => new OptionalValue<T>(values[position]));

    public static Vector<T> Of(IEnumerable<OptionalValue<T>> values)
    {
        var all = values.ToArray();
        return Of(all.Length, position => all[position]);
    }

    /// <summary>Asks for each value once, now.</summary>
    public static Vector<T> Of(int count, Func<int, OptionalValue<T>> valueAt)
    {
        var (values, present) = (new T[count], new bool[count]);
        for (var position = 0; position < count; position++)
        {
            var value = valueAt(position);
            if (value.HasValue && !IsMissing(value.Value))
            {
                (values[position], present[position]) = (value.Value, true);
            }
        }
        return new ArrayVector<T>(values, present);
    }

    public override OptionalValue<object> GetObject(int position) => this[position].Select(value => (object)value);

    public override Vector Take(int[] positions) => TakeTyped(positions);

    public Vector<T> TakeTyped(int[] positions) => Of(positions.Length, position => positions[position] < 0 ? default : this[positions[position]]);

    public IEnumerable<OptionalValue<T>> Values() => Enumerable.Range(0, Count).Select(position => this[position]);

    public Vector<R> Select<R>(Func<T, R> project) => Vector<R>.Of(Count, position => this[position].Select(project));

    public override Vector Fill(Direction direction) => FillTyped(direction);

    public Vector<T> FillTyped(Direction direction)
    {
        var filled = Values().ToArray();
        var (start, step) = direction == Direction.Forward ? (0, 1) : (Count - 1, -1);
        for (var (position, last) = (start, default(OptionalValue<T>)); position >= 0 && position < Count; position += step)
        {
            filled[position] = last = filled[position].HasValue ? filled[position] : last;
        }
        return Of(filled);
    }

    public Vector<T> FillTyped(Func<int, T> valueAt) => Of(Count, position => this[position] is { HasValue: true } value ? value : new OptionalValue<T>(valueAt(position)));

    public override Vector FillIfFits(object value) =>
        Conversion.MayBecome<T>(value, ConversionKind.Safe) && Conversion.To<T>(value, ConversionKind.Safe) is var fill ? FillTyped(_ => fill) : this;

    private static bool IsMissing(T value) =>
        typeof(T) == typeof(double) ? double.IsNaN((double)(object)value)
        : typeof(T) == typeof(float) ? float.IsNaN((float)(object)value)
        : value is null;
}

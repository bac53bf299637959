using System.Reflection;

namespace Deedle.Core;

/// <summary>Values by position, some of them missing, whose type is known only at run time.</summary>
internal abstract class Vector
{
    private static readonly MethodInfo Typed = typeof(Vector).GetMethod(nameof(OfObjects), 1, BindingFlags.Static | BindingFlags.NonPublic, null, [typeof(OptionalValue<object>[])], null);

    public abstract int Count { get; }

    public abstract Type ElementType { get; }

    /// <summary>The vector behind a view of its values as objects, else this one.</summary>
    public virtual Vector Unboxed => this;

    public static Vector OfObjects(Type elementType, OptionalValue<object>[] values) =>
        Typed.MakeGenericMethod(elementType).CreateDelegate<Func<OptionalValue<object>[], Vector>>()(values);

    public abstract OptionalValue<object> GetObject(int position);

    /// <summary>The values at these positions; -1 gives a missing one.</summary>
    public abstract Vector Take(int[] positions);

    public abstract Vector Fill(Direction direction);

    /// <summary>Fills with the value where it fits the type without loss, else leaves the vector as it is.</summary>
    public abstract Vector FillIfFits(object value);

    public Vector<R> Convert<R>(ConversionKind kind) =>
        Unboxed as Vector<R> ?? Vector<R>.Of(Count, position => Unboxed.GetObject(position).Select(value => Conversion.To<R>(value, kind)));

    /// <summary>Null where the first value, or any other, is not convertible.</summary>
    public Vector<R> TryConvert<R>(ConversionKind kind)
    {
        if (Unboxed is Vector<R> same)
        {
            return same;
        }
        var first = Enumerable.Range(0, Count).Select(Unboxed.GetObject).FirstOrDefault(value => value.HasValue);
        if (first.HasValue && !Conversion.MayBecome<R>(first.Value, kind))
        {
            return null;
        }
        try
        {
            return Convert<R>(kind);
        }
        catch (Exception failure) when (failure is InvalidCastException or FormatException)
        {
            return null;
        }
    }

    public Vector<object> Boxed() => this as Vector<object> ?? new BoxedVector(this);

    public override bool Equals(object obj) =>
        obj is Vector other && Count == other.Count && Enumerable.Range(0, Count).All(position => GetObject(position).Equals(other.GetObject(position)));

    public override int GetHashCode() =>
        Enumerable.Range(0, Count).Aggregate(Count, (hash, position) => HashCode.Combine(hash, GetObject(position)));

    private static Vector<T> OfObjects<T>(OptionalValue<object>[] values) =>
        Vector<T>.Of(values.Length, position => values[position].Select(value => Conversion.To<T>(value, ConversionKind.Flexible)));
}

namespace Deedle;

/// <summary>A value or nothing. Null and NaN count as values here; series and frames take them for missing.</summary>
public readonly struct OptionalValue<T>(T value)
{
    public static OptionalValue<T> Missing => default;

    public bool HasValue { get; } = true;

    public T ValueOrDefault { get; } = value;

    /// <exception cref="InvalidOperationException">There is none.</exception>
    public T Value => HasValue ? ValueOrDefault : throw new InvalidOperationException("There is no value: check HasValue first, or use ValueOrDefault.");

    public override bool Equals(object obj) =>
        obj is OptionalValue<T> other && HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(ValueOrDefault, other.ValueOrDefault);

    public override int GetHashCode() => HashCode.Combine(HasValue, ValueOrDefault);

    public override string ToString() => HasValue ? ValueOrDefault?.ToString() ?? "<null>" : "<missing>";

    internal OptionalValue<R> Select<R>(Func<T, R> project) => HasValue ? new OptionalValue<R>(project(ValueOrDefault)) : default;
}

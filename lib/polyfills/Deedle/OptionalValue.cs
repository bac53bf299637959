namespace Deedle;

public static class OptionalValue
{
    public static OptionalValue<T> Create<T>(T v) => new(v);

    public static OptionalValue<T> Empty<T>() => default;

    public static OptionalValue<T> OfNullable<T>(T? v)
        where T : struct => v is { } value ? new OptionalValue<T>(value) : default;
}

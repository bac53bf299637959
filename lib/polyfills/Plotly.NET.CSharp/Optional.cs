namespace Plotly.NET.CSharp;

/// <summary>An optional argument; <c>default</c> is one that was left out.</summary>
public readonly record struct Optional<T>(T Value, bool IsSome)
{
    public static implicit operator Optional<T>(T Value) => new(Value, true);
}

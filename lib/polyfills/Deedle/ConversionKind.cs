namespace Deedle;

/// <summary>How far a value may be converted: not at all, by widening numbers, or by anything that <see cref="Convert"/> can.</summary>
public enum ConversionKind
{
    Exact = 0,
    Safe = 1,
    Flexible = 2,
}

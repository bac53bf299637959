namespace Coopetition;

/// <summary>A value, or a range of values, of a day or of a span of time.</summary>
/// <param name="Low">The value, or the least of the range.</param>
/// <param name="High">The most of the range; null for a single value.</param>
/// <param name="Period">The time that it is of.</param>
public sealed record Estimate(string Label, double Low, double? High, Period Period)
{
    /// <summary>Whose colour it has; null for context's grey.</summary>
    public Company? Company { get; init; }

    public Status Status { get; init; } = Status.Seen;

    public IReadOnlyList<Source> Sources { get; init; } = [];

    public Qualifier Qualifier { get; init; }

    /// <summary>Said with the value in the table; null if nothing.</summary>
    public string? Note { get; init; }
}

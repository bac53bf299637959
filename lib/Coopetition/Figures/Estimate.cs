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

    /// <summary>The latest value of a measure, or the range from it to another's; null if either has none.</summary>
    public static Estimate? Latest(Measure low, Measure? high = null)
    {
        if (low.Last is not { } least || (high ?? low).Last is not { } most)
        {
            return null;
        }

        return new(low.App ?? low.Company.Name, least.Value!.Value, high is null ? null : most.Value, least.Period)
        {
            Company = low.Company,
            Qualifier = least.Qualifier,
            Status = (Status)Math.Min((int)least.Status, (int)most.Status),
            Sources = [.. least.Sources.Union(most.Sources)],
        };
    }
}

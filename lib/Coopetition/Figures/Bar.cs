namespace Coopetition;

/// <summary>One value with its name, to be compared with others of the same unit.</summary>
/// <param name="Value">Null if missing; <see cref="Note"/> then says why.</param>
public sealed record Bar(string Label, double? Value)
{
    /// <summary>Whose colour it has; null for context's grey.</summary>
    public Company? Company { get; init; }

    public Status Status { get; init; } = Status.Seen;

    public IReadOnlyList<Source> Sources { get; init; } = [];

    public Qualifier Qualifier { get; init; }

    /// <summary>The time that it is of; null if it is of none.</summary>
    public Period? Period { get; init; }

    /// <summary>Said with the value in the table, and in its place where it is missing.</summary>
    public string? Note { get; init; }

    /// <summary>What it is a value of, by which it may stand beside others; null if nobody has said.</summary>
    public Measure? Measure { get; private init; }

    /// <summary>A measure's value in a period, named by its subject; missing, with the reason, if the measure has none.</summary>
    public static Bar Of(Measure measure, Period period, string? label = null)
    {
        var point = measure[period];
        return new(label ?? measure.App ?? measure.Company.Name, point.Value)
        {
            Measure = measure,
            Company = measure.Company,
            Status = point.Status,
            Sources = point.Sources,
            Qualifier = point.Qualifier,
            Period = period,
            Note = point.Gap?.Reason,
        };
    }
}

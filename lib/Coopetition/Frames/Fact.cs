namespace Coopetition;

/// <summary>What stands behind a value of a frame: how far it was checked and where it comes from; or why there is none.</summary>
/// <param name="Status">The weakest of the inputs'.</param>
/// <param name="Sources">Of all inputs, each once, newest first; none for a gap.</param>
internal sealed record Fact(Status Status, IReadOnlyList<Source> Sources)
{
    /// <summary>Why there is no value; null if there is one.</summary>
    public Gap? Gap { get; init; }

    /// <summary>Of a computed value: about, unless every input is exact.</summary>
    public Qualifier Qualifier { get; init; }

    /// <summary>Whether it was computed of observations, rather than being one.</summary>
    public bool Computed { get; init; }

    /// <summary>Whether unlike things were compared or joined for it, for a reason that its measure states.</summary>
    public bool Bridged { get; init; }

    /// <summary>As published, or the sum of such; null for a gap, and for what only a frame computes.</summary>
    internal double? Value { get; init; }

    /// <summary>Growth on the year before as the company printed it beside the value, in per cent; null if it printed none.</summary>
    internal double? PrintedGrowth { get; init; }

    /// <summary>Whether the value is the company's own computation, since the data lack what it needs.</summary>
    internal bool AsPrinted { get; init; }

    /// <summary>The rows of data that it comes from.</summary>
    internal IReadOnlyList<Observation> Observations { get; init; } = [];

    internal static Fact Missing(Gap gap) => new(Status.Seen, []) { Gap = gap };

    internal static Fact Of(Observation row) => new(row.Status, [row.Source])
    {
        Value = row.Value,
        PrintedGrowth = row.ReportedGrowth,
        Qualifier = row.Qualifier,
        Observations = [row],
    };

    /// <summary>What was computed of others: the first gap among them, or else no better founded than the weakest.</summary>
    internal static Fact Computation(IReadOnlyList<Fact> inputs) => inputs.FirstOrDefault(input => input.Gap is not null) ?? new(
        inputs.Min(input => input.Status),
        inputs.SelectMany(input => input.Sources).NewestFirst())
    {
        Qualifier = inputs.All(input => input.Qualifier == Qualifier.Exactly) ? Qualifier.Exactly : Qualifier.About,
        Bridged = inputs.Any(input => input.Bridged),
        Computed = true,
        Observations = [.. inputs.SelectMany(input => input.Observations).Distinct()],
    };

    internal static Fact Sum(IReadOnlyList<Fact> terms) => Computation(terms) is { Gap: null } sum ? sum with { Value = terms.Sum(term => term.Value) } : Computation(terms);
}

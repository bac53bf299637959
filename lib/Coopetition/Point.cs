namespace Coopetition;

/// <summary>One value of a measure, or the reason why there is none.</summary>
/// <param name="Value">In the measure's unit; null if and only if there is a gap.</param>
/// <param name="Status">The weakest of the inputs'.</param>
/// <param name="Sources">Of all inputs, each once, newest first.</param>
public sealed record Point(Period Period, double? Value, Status Status, IReadOnlyList<Source> Sources, Gap? Gap = null)
{
    /// <summary>The rows of data that it comes from; none for a gap.</summary>
    public IReadOnlyList<Observation> Observations { get; init; } = [];

    /// <summary>Of a computed value: about, unless every input is exact.</summary>
    public Qualifier Qualifier { get; init; }

    /// <summary>Whether it was computed from observations, rather than being one.</summary>
    public bool Computed { get; init; }

    /// <summary>Whether it compares or joins what is unlike, for a reason that the measure's notes give.</summary>
    public bool Bridged { get; init; }
}

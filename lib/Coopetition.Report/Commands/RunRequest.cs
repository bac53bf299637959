namespace Coopetition.Report.Commands;

/// <summary>What a run is asked to do; null where the command finds it itself.</summary>
/// <param name="Parameters">Values for the notebooks' parameters, by name.</param>
public sealed record RunRequest(
    string? Notebooks,
    string? Data,
    string? Out,
    TimeSpan CellLimit,
    IReadOnlyDictionary<string, string> Parameters)
{
    public static TimeSpan UsualCellLimit { get; } = TimeSpan.FromSeconds(120);
}

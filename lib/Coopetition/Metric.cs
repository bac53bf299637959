namespace Coopetition;

/// <summary>What is measured, with all that decides what it may be compared with.</summary>
/// <param name="Id">The key in <c>metrics.csv</c>.</param>
/// <param name="Unit">As data files hold it, such as <c>RMB mn</c> or <c>mn people</c>.</param>
/// <param name="Currency">Three letters; null where no money is measured.</param>
/// <param name="Parent">The metric that this one is a part of; null if of none.</param>
/// <param name="Definition">Figures of different definitions are never joined, whatever they are called.</param>
public sealed record Metric(
    string Id,
    string Name,
    string Unit,
    string? Currency,
    Basis Basis,
    Attribution Attribution,
    string? Parent,
    string Definition,
    string? Meaning = null)
{
    public override string ToString() => Name;
}

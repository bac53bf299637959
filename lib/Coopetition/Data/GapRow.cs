namespace Coopetition;

/// <summary>A row of <c>gaps.csv</c>: quarters in which something has no value, and why.</summary>
internal sealed record GapRow(Company Company, string? App, Metric Metric, Period From, Period? To, Gap Gap)
{
    public bool Covers(Period period) => From.Start <= period.Start && (To is not { } last || period.End <= last.End);
}

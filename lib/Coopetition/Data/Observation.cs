namespace Coopetition;

/// <summary>One row of data: what a company published of a metric in a period.</summary>
public sealed record Observation
{
    public required Company Company { get; init; }

    /// <summary>The product that users are counted of; null for the company as a whole.</summary>
    public string? App { get; init; }

    public required Metric Metric { get; init; }

    public required Period Period { get; init; }

    /// <summary>What the company calls the period; null if the data do not say.</summary>
    public string? FiscalPeriod { get; init; }

    /// <summary>The day that a count was taken on; null for what is measured over the whole period.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>In the metric's unit; null if missing.</summary>
    public double? Value { get; init; }

    public Qualifier Qualifier { get; init; }

    /// <summary>Growth on the year before as the company printed it, in per cent; null if it printed none.</summary>
    public double? ReportedGrowth { get; init; }

    /// <summary>The day it was published: of two rows for one thing, the later is a restatement.</summary>
    public required DateOnly ReportedOn { get; init; }

    public required Source Source { get; init; }

    public required Status Status { get; init; }

    /// <summary>Where the amount was seen, or how it was arrived at.</summary>
    public string? Evidence { get; init; }

    public string? Note { get; init; }

    public Place Place { get; init; }

    /// <summary>What was measured: the product, or else the company.</summary>
    public string Subject => App ?? Company.Name;
}

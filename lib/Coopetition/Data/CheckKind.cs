namespace Coopetition;

/// <summary>What figures are reconciled with what.</summary>
public enum CheckKind
{
    /// <summary>The four quarters of a year with the year as published.</summary>
    QuartersToYear,

    /// <summary>The parts of a metric with the whole.</summary>
    PartsToWhole,

    /// <summary>Growth as the company printed it with growth as computed.</summary>
    Growth,
}

namespace Coopetition;

/// <summary>A missing value's reason, for readers.</summary>
/// <param name="Reason">A sentence.</param>
/// <param name="Source">Where the reason comes from; null if it follows from the data.</param>
public sealed record Gap(GapKind Kind, string Reason, Source? Source = null)
{
    public override string ToString() => Reason;
}

/// <summary>Why there is no value.</summary>
public enum GapKind
{
    /// <summary>The data have no value and do not say why.</summary>
    Unexplained,

    /// <summary>The company does not publish it.</summary>
    NotDisclosed,

    /// <summary>The company no longer publishes it, or it was replaced by another definition.</summary>
    Discontinued,

    /// <summary>It lies after the company's last report in the data.</summary>
    NotYetReported,

    /// <summary>There can be none: growth from a loss, a product that did not exist.</summary>
    NotApplicable,

    /// <summary>It may be published, but the data do not hold it.</summary>
    NotCollected,
}

/// <summary>A row of <c>gaps.csv</c>: quarters in which something has no value, and why.</summary>
internal sealed record GapRow(Company Company, App? App, Metric Metric, Period From, Period? To, Gap Gap)
{
    public bool Covers(Period period) => From.Start <= period.Start && (To is not { } last || period.End <= last.End);
}

/// <summary>A row of <c>breaks.csv</c>: quarters whose growth on the year before is not like for like, and why.</summary>
/// <param name="Text">A sentence for readers.</param>
internal sealed record Break(Company Company, Metric Metric, Period From, Period? To, string Text, Source Source)
{
    public bool Touches(Period period) => From.Start <= period.End && (To is not { } last || period.Start <= last.End);
}

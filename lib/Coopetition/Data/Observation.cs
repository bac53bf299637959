namespace Coopetition;

/// <summary>One row of data: what a company published of a metric in a period.</summary>
public sealed record Observation : IRow
{
    public required Company Company { get; init; }

    /// <summary>The product that users are counted of; null for the company as a whole.</summary>
    public App? App { get; init; }

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

    /// <summary>Of a year, why its quarters do not add up to it; null if they do, or if the reason is not known.</summary>
    public string? KnownDifference { get; init; }

    public Place Place { get; init; }

    /// <summary>What was measured: the product, or else the company.</summary>
    public string Subject => App?.Id ?? Company.Name;

    /// <summary>The metric's.</summary>
    public string Unit => Metric.Unit;
}

/// <summary>A row of data that figures and claims rest on.</summary>
internal interface IRow
{
    Source Source { get; }

    Status Status { get; }

    Place Place { get; }
}

/// <summary>How far a figure was checked, weakest first, so that what is computed has the least of its inputs.</summary>
public enum Status
{
    /// <summary>Said by the story alone, which cannot bear witness to itself.</summary>
    Told,

    /// <summary>From memory of the publication; it agrees with what was seen.</summary>
    Unverified,

    /// <summary>Arithmetic on other figures that were seen.</summary>
    Derived,

    /// <summary>A rounded amount was seen; the last digits come from memory.</summary>
    SeenRounded,

    /// <summary>The amount was seen in a publication.</summary>
    Seen,
}

/// <summary>How a published value is to be read.</summary>
public enum Qualifier
{
    Exactly,
    MoreThan,
    About,
}

/// <summary>Where a row stands, so that a reader can go there.</summary>
/// <param name="File">Relative to the data folder.</param>
/// <param name="Line">The first is 1.</param>
public readonly record struct Place(string File, int Line)
{
    public override string ToString() => FormattableString.Invariant($"{File}, line {Line}");
}

internal static class Places
{
    /// <summary>What JSON without rows is read as.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<int>> None { get; } = new Dictionary<string, IReadOnlyList<int>>();

    /// <summary>Line numbers by file, each once, ascending; what was not read from a file has none.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<int>> ByFile(this IEnumerable<Place> rows) => new SortedDictionary<string, IReadOnlyList<int>>(
        rows.Where(row => row.Line > 0).GroupBy(row => row.File).ToDictionary(file => file.Key, IReadOnlyList<int> (file) => [.. file.Select(row => row.Line).Distinct().Order()]), StringComparer.Ordinal);
}

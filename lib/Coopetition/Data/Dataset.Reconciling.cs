using System.Globalization;
using Coopetition.Data;

namespace Coopetition;

public sealed partial class Dataset
{
    /// <summary>Checks every figure that can be checked against others of the same data, in order of kind, company, metric and period.</summary>
    public IReadOnlyList<Check> Reconcile() =>
    [
        .. from kind in Enum.GetValues<CheckKind>()
           from company in Companies
           from metric in Metrics
           let published = VintagesOf(company, null, metric)
           from period in published.Periods
           let check = Reconcile(kind, published.Latest(period)!)
           where check is not null
           select check,
    ];

    /// <summary>A check that does not hold, as an error at a row that it is computed of.</summary>
    public DataError ErrorOf(Check check) => check.ErrorIn(Observations)!;

    /// <summary>Null if the data lack what the figure would be checked with.</summary>
    private Check? Reconcile(CheckKind kind, Observation stated) => kind switch
    {
        CheckKind.QuartersToYear => stated is { Period.IsYear: true, Metric.IsFlow: true } && FactOf(stated.Company, null, stated.Metric, stated.Period) is { Computed: true } year
            ? Sum(kind, stated, [year])
            : null,
        CheckKind.PartsToWhole => stated.Period.IsQuarter && PartsOf(stated.Company, stated.Metric, stated.Period) is { Count: > 0 } parts
            ? Sum(kind, stated, parts)
            : null,
        // A year before that was restated since is not what the growth was printed of
        _ => stated is { Period.IsQuarter: true, ReportedGrowth: not null, Value: >= 0 } && VintagesOf(stated.Company, null, stated.Metric).KnownOn(stated.Period.YearBefore, stated.ReportedOn) is { Value: > 0 } before
            ? Growth(stated, before)
            : null,
    };

    private static Check Sum(CheckKind kind, Observation stated, IReadOnlyList<Fact> terms)
    {
        var rows = terms.SelectMany(term => term.Observations).ToList();
        return new(kind, stated.Company, stated.Metric, stated.Period, stated.Value!.Value, terms.Sum(term => term.Value!.Value), Rounding(stated) + rows.Sum(Rounding), stated.Unit) { Note = stated.KnownDifference };
    }

    /// <summary>The tolerance is half of the last printed digit, and what the rounding of both values can add to that.</summary>
    private static Check Growth(Observation now, Observation before)
    {
        var (printed, value, start) = (now.ReportedGrowth!.Value, now.Value!.Value, before.Value!.Value);
        var (half, halfStart) = (Rounding(now), Rounding(before));
        var spread = start > halfStart ? Rate(value + half, start - halfStart) - Rate(value - half, start + halfStart) : 0;
        return new(CheckKind.Growth, now.Company, now.Metric, now.Period, printed, Rate(value, start), (Math.Pow(10, -Decimals(printed)) + spread) / 2, "%");

        static double Rate(double now, double before) => (now / before - 1) * 100;
    }

    private static int Decimals(double printed) => printed.ToString(CultureInfo.InvariantCulture).Split('.') is [_, var decimals] ? decimals.Length : 0;

    /// <summary>How far rounding can have put a figure off: by its metric's precision, or by the zeros that it was seen with.</summary>
    private static double Rounding(Observation observation)
    {
        var step = observation.Metric.Precision;
        while (observation is { Status: Status.SeenRounded, Value: { } value } && value != 0 && value % (step * 10) == 0)
        {
            step *= 10;
        }

        return step / 2;
    }
}

/// <summary>One comparison of a published figure with one computed of others.</summary>
/// <param name="Stated">As published, in the unit.</param>
/// <param name="Computed">Of the other figures, in the unit.</param>
/// <param name="Tolerance">How far rounding alone may put them apart.</param>
public sealed record Check(CheckKind Kind, Company Company, Metric Metric, Period Period, double Stated, double Computed, double Tolerance, string Unit)
{
    /// <summary>Why the two lie apart: a sentence; null if they do not, or if the reason is not known.</summary>
    public string? Note { get; init => field = Holds ? null : value; }

    public double Difference => Computed - Stated;

    public bool Holds => Math.Abs(Difference) <= Tolerance + 1e-9;

    /// <summary>Whether the figures lie further apart than rounding can put them, for no known reason.</summary>
    public bool IsMismatch => !Holds && Note is null;

    /// <summary>A sentence for readers.</summary>
    public override string ToString()
    {
        var what = $"{Company}'s {Metric.NameInSentence}, {Period}";
        var (computed, stated) = Kind switch
        {
            CheckKind.QuartersToYear => ("the quarters add up to", "the year as published is"),
            CheckKind.PartsToWhole => ("the parts add up to", "the whole as published is"),
            _ => ("growth as computed is", "as printed"),
        };
        return $"{what}: {computed} {Number(Computed)}, {stated} {Number(Stated)}{(Holds ? "" : $", a difference of {Number(Difference)}")}.{(Note is null ? "" : $" {Note}")}";
    }

    /// <summary>At the row that comes nearest to what was published, the latest if there are several; null if it is computed of none of them.</summary>
    internal DataError? ErrorIn(IEnumerable<Observation> rows)
    {
        var year = Kind == CheckKind.Growth ? Period.YearBefore : Period;
        return rows.Where(row => row.Company == Company && row.Period.Start >= year.Start && row.Period.End <= Period.End)
            .OrderByDescending(row => (row.Metric == Metric, row.Period == Period, row.ReportedOn))
            .Select(row => new DataError(
                row.Place.File,
                row.Place.Line,
                Kind == CheckKind.Growth && row.ReportedGrowth is not null ? "yoy_pct" : "value",
                ToString(),
                Kind == CheckKind.QuartersToYear ? "Correct it; if a year's quarters do not add up to it for a reason, say that in known_difference." : "Correct one of the two."))
            .FirstOrDefault();
    }

    private string Number(double value) => Kind == CheckKind.Growth ? Numerals.WithSign(value, Unit) : $"{Numerals.Exact(Math.Round(value, 3))} {Unit}";
}

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

using System.Globalization;
using Deedle;

namespace Coopetition;

/// <summary>Every figure that can be checked against others of the same data, in order of kind, company, metric and period.</summary>
public sealed class Reconciliation
{
    private readonly Dataset data;

    private Reconciliation(Dataset data)
    {
        this.data = data;
        Checks =
        [
            .. from kind in new (CheckKind Kind, Func<Company, Metric, IEnumerable<Check>> Make)[] { (CheckKind.QuartersToYear, Years), (CheckKind.PartsToWhole, Wholes), (CheckKind.Growth, Growth) }
               from company in data.Companies
               from metric in data.Metrics
               from check in kind.Make(company, metric)
               select check,
        ];
    }

    public IReadOnlyList<Check> Checks { get; }

    /// <summary>The checks whose figures lie further apart than rounding can put them.</summary>
    public IReadOnlyList<Check> Mismatches => [.. Checks.Where(check => !check.Holds)];

    public static Reconciliation Of(Dataset data) => new(data);

    /// <summary>A row for each check.</summary>
    public Frame<int, string> ToFrame() => Frame.FromRecords(Checks.Select(check => new
    {
        Kind = check.Kind.ToString(),
        Company = check.Company.Name,
        Metric = check.Metric.Id,
        Period = check.Period.ToData(),
        check.Stated,
        check.Computed,
        check.Difference,
        check.Tolerance,
        check.Unit,
        check.Holds,
        Circular = check.IsCircular,
    }));

    private IEnumerable<Check> Years(Company company, Metric metric) =>
        from year in metric.IsFlow ? data.Known.Periods(company, null, metric).Where(period => period.IsYear) : []
        let sum = data.FactOf(company, null, metric, year)
        let stated = data.Known.Find(company, null, metric, year)!
        where sum is { Computed: true }
        select new Check(CheckKind.QuartersToYear, company, metric, year, stated.Value!.Value, sum.Value!.Value, Rounding(stated) + sum.Observations.Sum(Rounding), metric.Unit, IsDerived(sum.Observations));

    private IEnumerable<Check> Wholes(Company company, Metric metric) =>
        from period in data.Known.Periods(company, null, metric).Where(period => period.IsQuarter)
        let parts = data.PartsOf(company, metric, period)
        let stated = data.Known.Find(company, null, metric, period)!
        where parts.Count > 0
        select new Check(CheckKind.PartsToWhole, company, metric, period, stated.Value!.Value, parts.Sum(part => part.Value!.Value), Rounding(stated) + parts.SelectMany(part => part.Observations).Sum(Rounding), metric.Unit, IsDerived(parts.SelectMany(part => part.Observations)));

    private IEnumerable<Check> Growth(Company company, Metric metric) =>
        from period in data.Known.Periods(company, null, metric).Where(period => period.IsQuarter)
        let now = data.Known.Find(company, null, metric, period)!
        let before = data.Known.Find(company, null, metric, period.YearBefore)
        where now is { ReportedGrowth: not null, Value: >= 0 } && before is { Value: > 0 }
        select new Check(CheckKind.Growth, company, metric, period, now.ReportedGrowth!.Value, GrowthOf(now.Value!.Value, before!.Value!.Value), GrowthTolerance(now, before), "%", IsDerived([now, before]));

    /// <summary>Half of the last printed digit, and what the rounding of both values can add to that.</summary>
    private static double GrowthTolerance(Observation now, Observation before)
    {
        var (value, half) = (now.Value!.Value, Rounding(now));
        var (start, halfStart) = (before.Value!.Value, Rounding(before));
        var spread = start > halfStart ? GrowthOf(value + half, start - halfStart) - GrowthOf(value - half, start + halfStart) : 0;
        return (Math.Pow(10, -Decimals(now.ReportedGrowth!.Value)) + spread) / 2;
    }

    private static double GrowthOf(double now, double before) => (now / before - 1) * 100;

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

    private static bool IsDerived(IEnumerable<Observation> observations) => observations.Any(observation => observation.Status == Status.Derived);
}

using Coopetition.Testing;

namespace Coopetition.Reading;

/// <summary>Makes tests of figures: value, growth, change and gap.</summary>
internal sealed class FigureReader(ClaimCells cells)
{
    public ClaimTest? Test()
    {
        var subjects = cells.Subjects();
        var metrics = cells.Find("measure", cells.Known.Metrics, "metrics");
        var periods = cells.List("period");
        var needed = cells.Kind == ClaimKind.Gap ? 2 : 1;
        var aligned = Aligned(subjects?.Count, metrics?.Count, periods.Count, needed);
        var unit = cells.Needed("unit");
        var stated = cells.Number(unit ?? "", signed: unit == "%" && cells.Kind is ClaimKind.Growth or ClaimKind.Gap);
        var steps = !aligned ? null : cells.Kind is ClaimKind.Growth or ClaimKind.Change ? cells.Steps("period", periods[0]) : Single(periods);
        var conversion = metrics is null || unit is null ? null : Factor(metrics, unit);
        if (subjects is null || metrics is null || steps is null || stated is null || conversion is not { } factor)
        {
            return null;
        }

        var (subject, metric) = (subjects[0], metrics[0]);
        return new NumberTest(stated, evidence => cells.Kind switch
        {
            ClaimKind.Value => [new Formula(evidence.Register.Find(subject, metric, steps[0]), Scale: factor)],
            ClaimKind.Growth => [.. steps.Select(period => Growth(evidence, subject, metric, period))],
            ClaimKind.Change => [.. steps.Select(period => Change(evidence, subject, metric, period, factor))],
            _ => [Gap(evidence.Register.Find(subject, metric, steps[0]), evidence.Register.Find(subjects[1], metrics[1], steps[1]), unit == "%" ? null : factor)],
        });
    }

    public static Formula Growth(Evidence evidence, Subject subject, Metric metric, Period period) =>
        Formula.Excess(evidence.Register.Find(subject, metric, period), evidence.Register.Find(subject, metric, period.YearBefore));

    public static Formula Change(Evidence evidence, Subject subject, Metric metric, Period period, double factor) =>
        Formula.Difference(evidence.Register.Find(subject, metric, period), evidence.Register.Find(subject, metric, period.Previous), factor);

    private static Formula Gap(Quantity first, Quantity second, double? factor) =>
        factor is { } scale ? Formula.Difference(first, second, scale) : Formula.Excess(first, second);

    private bool Aligned(int? subjects, int? metrics, int periods, int needed)
    {
        var right = true;
        foreach (var (column, count) in new[] { ("subject", subjects), ("measure", metrics), ("period", periods) })
        {
            // None at all was reported where it was read.
            if (count is { } entries && entries > 0 && entries != needed)
            {
                right = false;
                cells.Reject(
                    column,
                    $"the cell has {entries} {(entries == 1 ? "entry" : "entries")}, and the test \"{cells.Kind.Word()}\" is of {needed}.",
                    needed == 2 ? "Give a subject, a measure and a period for each of the two, with | between them." : "Write one claim for each.");
            }
        }

        return right && periods == needed;
    }

    private List<Period>? Single(IReadOnlyList<string> texts)
    {
        var periods = texts.Select(text => cells.Period("period", text)).ToList();
        return periods.TrueForAll(period => period is not null) ? [.. periods.Select(period => period!.Value)] : null;
    }

    /// <summary>From the metrics' unit to the stated one; null if the two do not go together.</summary>
    private double? Factor(IReadOnlyList<Metric> metrics, string unit)
    {
        if (cells.Kind == ClaimKind.Growth || (cells.Kind == ClaimKind.Gap && unit == "%" && metrics.Any(metric => metric.Unit != "%")))
        {
            if (unit != "%")
            {
                cells.Reject("unit", $"growth is not in {unit}.", "Write %.");
                return null;
            }

            return Same(metrics) ? 1 : null;
        }

        if (Amount.Factor(metrics[0].Unit, unit) is { } factor)
        {
            return Same(metrics) ? factor : null;
        }

        cells.Reject("unit", $"\"{unit}\" does not go with the metric \"{metrics[0].Id}\", which is in {metrics[0].Unit}.", $"Write {metrics[0].Unit}, or the same in bn.");
        return null;
    }

    private bool Same(IReadOnlyList<Metric> metrics)
    {
        if (metrics.All(metric => metric.Unit == metrics[0].Unit))
        {
            return true;
        }

        cells.Reject("measure", $"the metrics are in {string.Join(" and ", metrics.Select(metric => metric.Unit))}.", "Compare metrics of one unit.");
        return false;
    }
}

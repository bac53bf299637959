using Deedle;

namespace Coopetition;

public sealed partial class Dataset
{
    /// <summary>Metrics of everybody of whom one was observed: a row for each quarter from the first to the last in the data (or, where none is by the quarter, for each period observed), a column for each company and product, in the metric's unit.</summary>
    /// <exception cref="ArgumentException">There is no such metric.</exception>
    public Frame<Period, Measure> Frame(params IReadOnlyList<string> metrics) => Frame(metrics, []);

    /// <summary>The values that the data say are missing in a period, and why.</summary>
    public IEnumerable<(Measure Measure, Gap Gap)> GapsIn(Period period) =>
        from row in Gaps
        where row.Covers(period)
        let app = Apps.FirstOrDefault(app => app.Id == row.App)
        where FactOf(row.Company, app, row.Metric, period).Gap is not null
        select (Measure(row.Company, app, row.Metric), row.Gap);

    /// <param name="also">Quarters that have rows in any case.</param>
    internal Frame<Period, Measure> Frame(IReadOnlyList<string> metrics, IReadOnlyList<Period> also)
    {
        var measures = metrics.Select(Metric).SelectMany(Observed).ToList();
        var observed = measures.SelectMany(measure => Known.Periods(measure.Company, measure.App?.Id, measure.Metric)).ToHashSet();
        var quarters = observed.Concat(also).Where(period => period.IsQuarter).Concat(Quarters).ToList();
        return MeasureFrames.Of(
            observed.Any(period => period.IsQuarter) || observed.Count == 0
                ? [.. quarters.Count == 0 ? [] : quarters.Min().To(quarters.Max())]
                : [.. observed.Order()],
            measures);
    }

    /// <summary>The parts that add up to a company's metric, as <c>metrics.csv</c> has them and in its order: those of which something is known.</summary>
    /// <exception cref="ArgumentException">There is no such metric.</exception>
    public Frame<Period, Measure> PartsOf(Company company, string metric) =>
        Frame([.. PartsOf(Metric(metric)).Select(part => part.Id)]).WhereColumns(measure => measure.Company == company);

    /// <summary>Every observation as a row, all vintages, in the files' order; a missing value is missing.</summary>
    public Frame<int, string> ToFrame() => Deedle.Frame.FromRecords(Observations.Select(observation => new
    {
        Company = observation.Company.Name,
        App = observation.App ?? "",
        Metric = observation.Metric.Name,
        Period = observation.Period.ToString(),
        observation.Value,
        observation.Metric.Unit,
        Qualifier = observation.Qualifier.ToString(),
        observation.ReportedGrowth,
        observation.ReportedOn,
        Source = observation.Source.Title,
        Status = observation.Status.Word(),
    }));

    internal Measure Measure(Company company, App? app, Metric metric) => new(this, company, app, metric);

    /// <summary>A value as published; of a flow's year the sum of its quarters, or else the year as published; of a state's year that at its end; else the sum of its parts; else the gap.</summary>
    internal Fact FactOf(Company company, App? app, Metric metric, Period period)
    {
        if (period.IsYear && Period.QuarterOf(period.End).End == period.End)
        {
            var quarters = (metric.IsFlow ? period.Quarters() : [Period.QuarterOf(period.End)]).Select(quarter => OwnFactOf(company, app, metric, quarter)).ToList();
            if (quarters.TrueForAll(quarter => quarter.Gap is null))
            {
                return metric.IsFlow ? Fact.Sum(quarters) : quarters[0];
            }
        }

        return OwnFactOf(company, app, metric, period);
    }

    /// <summary>The parts that add up to a metric in a period; none unless all have a value.</summary>
    internal IReadOnlyList<Fact> PartsOf(Company company, Metric metric, Period period)
    {
        var parts = PartsOf(metric).Select(part => OwnFactOf(company, null, part, period)).ToList();
        return parts.TrueForAll(part => part.Gap is null) ? parts : [];
    }

    internal IEnumerable<Metric> PartsOf(Metric metric) => Metrics.Where(part => part.AddsUp && part.Parent == metric.Id);

    private Fact OwnFactOf(Company company, App? app, Metric metric, Period period)
    {
        if (Known.Find(company, app?.Id, metric, period) is { } found)
        {
            return Fact.Of(found);
        }

        var parts = app is null ? PartsOf(company, metric, period) : [];
        return parts.Count > 0 ? Fact.Sum(parts) : Fact.Missing(GapOf(company, app?.Id, metric, period));
    }

    private IEnumerable<Measure> Observed(Metric metric) =>
        from company in Companies
        from app in Apps.Where(app => app.Company == company).Prepend(null)
        where Known.Periods(company, app?.Id, metric).Any() || (app is null && PartsOf(metric).Any(part => Known.Periods(company, null, part).Any()))
        select Measure(company, app, metric);
}

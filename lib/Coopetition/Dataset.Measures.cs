using Deedle;

namespace Coopetition;

public sealed partial class Dataset
{
    /// <summary>A metric of a company or an app over time: quarters from the first to the last in the data, and whatever else was observed.</summary>
    /// <param name="subject">A company or an app, by its key.</param>
    /// <exception cref="ArgumentException">There is no such subject or metric.</exception>
    public Measure Measure(string subject, string metric)
    {
        var (company, app) = Subject(subject);
        return Measure(company, app, Metric(metric));
    }

    /// <summary>Every company's and app's metrics that have an observation or a stated gap, in the order of companies, apps and metrics.</summary>
    public IReadOnlyList<Measure> Measures()
    {
        var things = Observations.Select(observation => (observation.Company, observation.App, observation.Metric))
            .Concat(Gaps.Select(gap => (gap.Company, gap.App, gap.Metric)))
            .ToHashSet();
        return
        [
            .. from company in Companies
               from app in Apps.Where(app => app.Company == company).Prepend(null)
               from metric in Metrics
               where things.Contains((company, app?.Id, metric))
               select Measure(company, app, metric),
        ];
    }

    /// <summary>A metric of companies side by side: a row for each quarter, a column for each company that has one, in the unit of the metric.</summary>
    public Frame<Period, string> Financials(string metric)
    {
        var measured = Metric(metric);
        var measures = Companies.Select(company => Measure(company, null, measured)).Where(measure => measure.Last is not null).ToDictionary(measure => measure.Company.Name);
        return Frame.FromColumns(measures.Select(column => KeyValue.Create(column.Key, column.Value.ToSeries())))
            .SortRowsByKey()
            .Described(_ => measured.Unit, (period, company) => measures[company][period].Gap?.Reason);
    }

    /// <summary>Every observation as a row, all vintages, in the files' order; a missing value is missing.</summary>
    public Frame<int, string> ToFrame() => Frame.FromRecords(Observations.Select(observation => new
    {
        Company = observation.Company.Name,
        App = observation.App ?? "",
        Metric = observation.Metric.Id,
        Period = observation.Period.ToData(),
        observation.Value,
        observation.Metric.Unit,
        Qualifier = observation.Qualifier.ToString(),
        observation.ReportedGrowth,
        ReportedOn = observation.ReportedOn.ToDateTime(TimeOnly.MinValue),
        Source = observation.Source.Id,
        Status = observation.Status.ToString(),
        Evidence = observation.Evidence ?? "",
    }));

    private Measure Measure(Company company, App? app, Metric metric)
    {
        var definition = new MeasureDefinition(metric.Unit, metric.Currency, metric.Basis, metric.Attribution, null, metric.Definition, app is null ? null : $"{app.Scope}, {app.Region}");
        var observed = Known.Periods(company, app?.Id, metric).Where(period => !(metric.IsFlow && period.IsYear));
        return new(Id(company, app, metric), metric.Name, company, definition, [.. observed.Union(Quarters)], At) { App = app?.Id, Metric = metric };

        Point At(Period period) => metric.IsFlow && period.IsYear
            ? SumOfQuarters(period) ?? PointOf(company, app?.Id, metric, period)
            : PointOf(company, app?.Id, metric, period);

        Point? SumOfQuarters(Period year)
        {
            if (Period.QuarterOf(year.End).End != year.End)
            {
                return null;
            }

            var quarters = year.Quarters().Select(quarter => PointOf(company, app?.Id, metric, quarter)).ToList();
            return quarters.All(quarter => quarter.Value is not null) ? PointArithmetic.Sum(year, quarters) : null;
        }
    }

    /// <summary>A value as published; else the sum of its parts, where all are; else the gap.</summary>
    private Point PointOf(Company company, string? app, Metric metric, Period period)
    {
        if (Known.Find(company, app, metric, period) is { } found)
        {
            return new(period, found.Value, found.Status, [found.Source]) { Observations = [found], Qualifier = found.Qualifier };
        }

        var parts = app is null ? PartsOf(company, metric, period) : [];
        return parts.Count > 0
            ? PointArithmetic.Sum(period, parts)
            : Coopetition.Measure.Missing(period, GapOf(company, app, metric, period));
    }

    /// <summary>The parts that add up to a metric in a period; none unless all have a value.</summary>
    internal IReadOnlyList<Point> PartsOf(Company company, Metric metric, Period period)
    {
        var parts = PartsOf(metric).Select(part => PointOf(company, null, part, period)).ToList();
        return parts.TrueForAll(part => part.Value is not null) ? parts : [];
    }

    internal IEnumerable<Metric> PartsOf(Metric metric) => Metrics.Where(part => part.AddsUp && part.Parent == metric.Id);

    private static string Id(Company company, App? app, Metric metric) =>
        $"{Slug(company.Id)}.{(app is null ? "" : $"{Slug(app.Id)}.")}{metric.Id}";

    private static string Slug(string text) => string.Join('-', text.Split([.. text.Where(character => !char.IsLetterOrDigit(character))], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}

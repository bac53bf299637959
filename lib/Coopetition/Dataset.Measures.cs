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

    /// <summary>A metric of companies side by side: a row for each quarter, a column for each company that has one, in the unit of the metric.</summary>
    public Frame<Period, string> Financials(string metric)
    {
        var measured = Metric(metric);
        var columns = Companies
            .Select(company => (company.Name, Series: Measure(company, null, measured).ToSeries()))
            .Where(column => column.Series.KeyCount > 0)
            .Select(column => KeyValue.Create(column.Name, column.Series));
        return Frame.FromColumns(columns).SortRowsByKey();
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
            ? SumOfQuarters(period) ?? Observed(period)
            : Observed(period);

        Point Observed(Period period) => Known.Find(company, app?.Id, metric, period) is { } found
            ? new(period, found.Value, found.Status, [found.Source]) { Observations = [found], Qualifier = found.Qualifier }
            : Coopetition.Measure.Missing(period, GapOf(company, app?.Id, metric, period));

        Point? SumOfQuarters(Period year)
        {
            if (Period.QuarterOf(year.End).End != year.End)
            {
                return null;
            }

            var quarters = year.Quarters().Select(Observed).ToList();
            return quarters.All(quarter => quarter.Value is not null)
                ? PointArithmetic.Computed(year, quarters.Sum(quarter => quarter.Value!.Value), quarters)
                : null;
        }
    }

    private static string Id(Company company, App? app, Metric metric) =>
        $"{Slug(company.Id)}.{(app is null ? "" : $"{Slug(app.Id)}.")}{metric.Id}";

    private static string Slug(string text) => string.Join('-', text.Split([.. text.Where(character => !char.IsLetterOrDigit(character))], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}

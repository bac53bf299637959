namespace Coopetition;

/// <summary>Finds observations by what they are of: every vintage, or the latest that has a value.</summary>
internal sealed class Latest
{
    private readonly Dictionary<(string Company, string? App, string Metric), SortedList<Period, List<Observation>>> vintages;
    private readonly Dictionary<string, Period> lastQuarters;

    public Latest(IEnumerable<Observation> observations)
    {
        vintages = observations
            .Where(row => row.Value is not null)
            .GroupBy(row => (Company: row.Company.Id, App: row.App?.Id, Metric: row.Metric.Id))
            .ToDictionary(subject => subject.Key, subject => new SortedList<Period, List<Observation>>(
                subject.GroupBy(row => row.Period).ToDictionary(rows => rows.Key, rows => rows.OrderBy(row => row.ReportedOn).ToList())));
        var quarters = vintages.Where(subject => subject.Key.App is null)
            .SelectMany(subject => subject.Value.Keys.Where(period => period.IsQuarter).Select(period => (subject.Key.Company, Period: period))).ToList();
        lastQuarters = quarters.GroupBy(quarter => quarter.Company).ToDictionary(all => all.Key, all => all.Max(quarter => quarter.Period));
        Quarters = quarters.Count == 0 ? [] : [.. quarters.Min(quarter => quarter.Period).To(quarters.Max(quarter => quarter.Period))];
    }

    public IReadOnlyList<Period> Quarters { get; }

    /// <summary>The last quarter that a company has reported figures for; null if it has reported none.</summary>
    public Period? LastQuarter(Company company) => lastQuarters.TryGetValue(company.Id, out var last) ? last : null;

    /// <summary>In order of publication.</summary>
    public IReadOnlyList<Observation> Vintages(Company company, App? app, Metric metric, Period period) =>
        vintages.TryGetValue((company.Id, app?.Id, metric.Id), out var periods) && periods.TryGetValue(period, out var all) ? all : [];

    /// <summary>The latest vintage; null if there is no value.</summary>
    public Observation? Find(Company company, App? app, Metric metric, Period period) => Vintages(company, app, metric, period) is [.., var last] ? last : null;

    /// <summary>In order.</summary>
    public IEnumerable<Period> Periods(Company company, App? app, Metric metric) => vintages.TryGetValue((company.Id, app?.Id, metric.Id), out var periods) ? periods.Keys : [];
}

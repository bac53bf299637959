namespace Coopetition;

/// <summary>Finds observations by what they are of: every vintage, or the latest that has a value.</summary>
internal sealed class Latest
{
    private readonly Dictionary<(string Company, string? App, string Metric), SortedList<Period, List<Observation>>> vintages;
    private readonly Dictionary<string, Period> lastQuarters;
    private readonly IReadOnlyList<Period> quarters;
    private readonly UsedFiles files;

    public Latest(IEnumerable<Observation> observations, UsedFiles files)
    {
        this.files = files;
        vintages = observations
            .Where(row => row.Value is not null)
            .GroupBy(row => (Company: row.Company.Id, App: row.App?.Id, Metric: row.Metric.Id))
            .ToDictionary(subject => subject.Key, subject => new SortedList<Period, List<Observation>>(
                subject.GroupBy(row => row.Period).ToDictionary(rows => rows.Key, rows => rows.OrderBy(row => row.ReportedOn).ToList())));
        var reported = vintages.Where(subject => subject.Key.App is null)
            .SelectMany(subject => subject.Value.Keys.Where(period => period.IsQuarter).Select(period => (subject.Key.Company, Period: period))).ToList();
        lastQuarters = reported.GroupBy(quarter => quarter.Company).ToDictionary(all => all.Key, all => all.Max(quarter => quarter.Period));
        quarters = reported.Count == 0 ? [] : [.. reported.Min(quarter => quarter.Period).To(reported.Max(quarter => quarter.Period))];
    }

    /// <summary>From the first to the last that a company has reported figures for.</summary>
    public IReadOnlyList<Period> Quarters => files.Use(UsedFiles.Reported, quarters);

    /// <summary>The last quarter that a company has reported figures for; null if it has reported none.</summary>
    public Period? LastQuarter(Company company) => files.Use(UsedFiles.Reported, lastQuarters).TryGetValue(company.Id, out var last) ? last : null;

    /// <summary>In order of publication.</summary>
    public IReadOnlyList<Observation> Vintages(Company company, App? app, Metric metric, Period period) =>
        Of(company, app, metric)?.TryGetValue(period, out var all) == true ? all : [];

    /// <summary>The latest vintage; null if there is no value.</summary>
    public Observation? Find(Company company, App? app, Metric metric, Period period) => Vintages(company, app, metric, period) is [.., var last] ? last : null;

    /// <summary>In order.</summary>
    public IEnumerable<Period> Periods(Company company, App? app, Metric metric) => Of(company, app, metric)?.Keys ?? [];

    private SortedList<Period, List<Observation>>? Of(Company company, App? app, Metric metric)
    {
        files.Use(metric);
        return vintages.GetValueOrDefault((company.Id, app?.Id, metric.Id));
    }
}

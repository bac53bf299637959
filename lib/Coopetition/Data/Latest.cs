namespace Coopetition;

/// <summary>Finds observations by what they are of: every vintage, or the latest that has a value.</summary>
internal sealed class Latest
{
    private readonly Dictionary<(string Company, string? App, string Metric, Period Period), List<Observation>> vintages;
    private readonly ILookup<(string Company, string? App, string Metric), Period> periods;
    private readonly Dictionary<string, Period> lastQuarters;

    public Latest(IEnumerable<Observation> observations)
    {
        vintages = observations
            .Where(row => row.Value is not null)
            .GroupBy(row => (Company: row.Company.Id, App: row.App?.Id, Metric: row.Metric.Id, row.Period))
            .ToDictionary(rows => rows.Key, rows => rows.OrderBy(row => row.ReportedOn).ToList());
        periods = vintages.Keys.OrderBy(key => key.Period).ToLookup(key => (key.Company, key.App, key.Metric), key => key.Period);
        var quarters = vintages.Keys.Where(key => key is { App: null, Period.IsQuarter: true }).ToList();
        lastQuarters = quarters.GroupBy(key => key.Company).ToDictionary(keys => keys.Key, keys => keys.Max(key => key.Period));
        Quarters = quarters.Count == 0 ? [] : [.. quarters.Min(key => key.Period).To(quarters.Max(key => key.Period))];
    }

    public IReadOnlyList<Period> Quarters { get; }

    /// <summary>The last quarter that a company has reported figures for; null if it has reported none.</summary>
    public Period? LastQuarter(Company company) => lastQuarters.TryGetValue(company.Id, out var last) ? last : null;

    /// <summary>In order of publication.</summary>
    public IReadOnlyList<Observation> Vintages(Company company, App? app, Metric metric, Period period) =>
        vintages.TryGetValue((company.Id, app?.Id, metric.Id, period), out var all) ? all : [];

    /// <summary>The latest vintage; null if there is no value.</summary>
    public Observation? Find(Company company, App? app, Metric metric, Period period) => Vintages(company, app, metric, period) is [.., var last] ? last : null;

    /// <summary>In order.</summary>
    public IEnumerable<Period> Periods(Company company, App? app, Metric metric) => periods[(company.Id, app?.Id, metric.Id)];
}

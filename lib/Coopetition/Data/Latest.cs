namespace Coopetition;

/// <summary>Finds observations by what they are of: every vintage, or the latest that has a value.</summary>
internal sealed class Latest
{
    private readonly Dictionary<(string Company, string? App, string Metric, Period Period), List<Observation>> vintages = [];
    private readonly Dictionary<(string Company, string? App, string Metric), List<Period>> periods = [];
    private readonly Dictionary<string, Period> lastQuarters = [];

    public Latest(IEnumerable<Observation> observations)
    {
        foreach (var observation in observations.Where(observation => observation.Value is not null))
        {
            var key = (observation.Company.Id, observation.App, observation.Metric.Id, observation.Period);
            if (!vintages.TryGetValue(key, out var all))
            {
                vintages.Add(key, all = []);
                AddPeriod((key.Item1, key.App, key.Item3), key.Period);
            }

            all.Add(observation);
            var company = observation.Company.Id;
            if (observation is { App: null, Period.IsQuarter: true } && (!lastQuarters.TryGetValue(company, out var last) || last < observation.Period))
            {
                lastQuarters[company] = observation.Period;
            }
        }

        foreach (var all in vintages.Values)
        {
            all.Sort((left, right) => left.ReportedOn.CompareTo(right.ReportedOn));
        }

        var quarters = vintages.Keys.Where(key => key is { App: null, Period.IsQuarter: true }).Select(key => key.Period).ToList();
        Quarters = quarters.Count == 0 ? [] : [.. quarters.Min().To(quarters.Max())];
    }

    public IReadOnlyList<Period> Quarters { get; }

    /// <summary>The last quarter that a company has reported figures for; null if it has reported none.</summary>
    public Period? LastQuarter(Company company) => lastQuarters.TryGetValue(company.Id, out var last) ? last : null;

    /// <summary>In order of publication.</summary>
    public IReadOnlyList<Observation> Vintages(Company company, string? app, Metric metric, Period period) =>
        vintages.TryGetValue((company.Id, app, metric.Id, period), out var all) ? all : [];

    /// <summary>The latest vintage; null if there is no value.</summary>
    public Observation? Find(Company company, string? app, Metric metric, Period period) => Vintages(company, app, metric, period) is [.., var last] ? last : null;

    /// <summary>In order.</summary>
    public IEnumerable<Period> Periods(Company company, string? app, Metric metric) =>
        periods.TryGetValue((company.Id, app, metric.Id), out var found) ? found.Order() : [];

    private void AddPeriod((string Company, string? App, string Metric) subject, Period period)
    {
        if (!periods.TryGetValue(subject, out var known))
        {
            periods.Add(subject, known = []);
        }

        known.Add(period);
    }
}

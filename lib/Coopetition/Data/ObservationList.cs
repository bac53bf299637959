namespace Coopetition;

/// <summary>Observations in the order in which they were read, and by what they are of.</summary>
internal sealed class ObservationList
{
    private readonly List<Observation> all = [];
    private readonly Dictionary<(string Company, string? App, string Metric), Vintages> byThing = [];
    private (Observation? Row, Vintages Vintages) last;

    public IReadOnlyList<Observation> All => all;

    /// <summary>The calendar quarters from the first to the last that a company has reported figures for; none if none has.</summary>
    public IReadOnlyList<Period> Quarters => field ??= ReportedQuarters.ToList() is { Count: > 0 } quarters ? [.. quarters.Min().To(quarters.Max())] : [];

    private IEnumerable<Period> ReportedQuarters => byThing.Where(thing => thing.Key.App is null).SelectMany(thing => thing.Value.Periods).Where(period => period.IsQuarter);

    /// <summary>False if the same was published of one thing and period on the same day.</summary>
    public bool TryAdd(Observation row)
    {
        // Rows of one thing stand together, mostly
        if (row.Company != (object?)last.Row?.Company || row.Metric != (object?)last.Row?.Metric || row.App != (object?)last.Row?.App)
        {
            var key = (row.Company.Id, row.App?.Id, row.Metric.Id);
            if (!byThing.TryGetValue(key, out var vintages))
            {
                byThing.Add(key, vintages = new());
            }

            last = (row, vintages);
        }

        var added = last.Vintages.TryAdd(row);
        if (added)
        {
            all.Add(row);
        }

        return added;
    }

    public Vintages Of(Company company, App? app, Metric metric) => byThing.GetValueOrDefault((company.Id, app?.Id, metric.Id), Vintages.None);

    /// <summary>The last quarter that a company has reported figures for; null if it has reported none.</summary>
    public Period? LastQuarter(Company company) => byThing.Where(thing => thing.Key.Company == company.Id && thing.Key.App is null)
        .SelectMany(thing => thing.Value.Periods).Where(period => period.IsQuarter).Select(period => (Period?)period).Max();
}

/// <summary>What was published of one thing: every vintage of every period, in order of period and then of publication.</summary>
internal sealed class Vintages
{
    public static readonly Vintages None = new();

    private static readonly Comparer<Observation> ByTime = Comparer<Observation>.Create((one, other) =>
        one.Period.CompareTo(other.Period) is var order && order != 0 ? order : one.ReportedOn.CompareTo(other.ReportedOn));

    private readonly List<Observation> rows = [];

    /// <summary>The periods that have a value, in order.</summary>
    public IEnumerable<Period> Periods
    {
        get
        {
            Period? last = null;
            foreach (var row in rows)
            {
                if (row.Value is not null && row.Period != last)
                {
                    last = row.Period;
                    yield return row.Period;
                }
            }
        }
    }

    /// <summary>False if the period was published on the same day already.</summary>
    public bool TryAdd(Observation row)
    {
        var place = rows.BinarySearch(row, ByTime);
        if (place < 0)
        {
            rows.Insert(~place, row);
        }

        return place < 0;
    }

    /// <summary>As first published; null if there is no value.</summary>
    public Observation? First(Period period) => rows.Find(row => row.Period == period && row.Value is not null);

    /// <summary>As last published by a day, else as first published after it; null if there is no value.</summary>
    public Observation? KnownOn(Period period, DateOnly day) => rows.FindLast(row => row.Period == period && row.Value is not null && row.ReportedOn <= day) ?? First(period);

    /// <summary>As last published; null if there is no value.</summary>
    public Observation? Latest(Period period)
    {
        var (low, high) = (0, rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = rows[middle].Period <= period ? (middle + 1, high) : (low, middle);
        }

        while (low > 0 && rows[low - 1].Period == period && rows[low - 1].Value is null)
        {
            low--;
        }

        return low > 0 && rows[low - 1].Period == period ? rows[low - 1] : null;
    }
}

namespace Coopetition.Testing;

/// <summary>The dataset as tests ask it: figures with their parts and gaps, events and channels by their keys.</summary>
internal sealed class Register(Dataset dataset)
{
    private readonly ILookup<string, Metric> parts = dataset.Metrics.Where(metric => metric.Parent is not null && metric.AddsUp).ToLookup(metric => metric.Parent!);

    /// <summary>The last day of which the data can tell anything: that of their newest publication, or that of whose knowledge they are.</summary>
    public DateOnly KnownUntil { get; } = dataset.KnownOn ?? dataset.Sources.Select(source => source.PublishedOn).DefaultIfEmpty().Max();

    public IReadOnlyDictionary<string, Event> Events { get; } = dataset.Events.ToDictionary(happening => happening.Id);

    /// <summary>A channel by its key, with the states that this dataset knows.</summary>
    public IReadOnlyDictionary<string, Channel> Channels { get; } = dataset.Channels.ToDictionary(channel => channel.Id);

    /// <summary>
    /// A figure as published; of a year, the sum of its quarters, or else the year as published;
    /// of what was not published itself, the sum of its parts; else the gap.
    /// </summary>
    public Quantity Find(Subject subject, Metric metric, Period period) =>
        Terms(subject, metric, period) is { Count: > 0 } terms
            ? new(subject, metric, period, terms)
            : new(subject, metric, period, [], dataset.GapOf(subject.Company, subject.App, metric, period));

    /// <summary>In what two figures of different things are unlike, for readers; nothing if they compare.</summary>
    public IReadOnlyList<string> Differences(Quantity left, Quantity right)
    {
        if (left.Subject == right.Subject && left.Metric == right.Metric)
        {
            return [];
        }

        var differences = Comparability.Differences(Measure(left), Measure(right));
        return left.Period == right.Period ? differences : [.. differences, $"the period is {left.Period} against {right.Period}"];
    }

    private Measure Measure(Quantity quantity) => dataset.Measure(quantity.Subject.Company, dataset.Apps.FirstOrDefault(app => app.Id == quantity.Subject.App), quantity.Metric);

    private List<Observation> Terms(Subject subject, Metric metric, Period period)
    {
        var quarters = period.IsYear && metric.IsFlow && subject.App is null && Period.QuarterOf(period.End).End == period.End ? period.Quarters() : [];
        if (All(quarters, quarter => Terms(subject, metric, quarter)) is { Count: > 0 } sum)
        {
            return sum;
        }

        return dataset.Known.Find(subject.Company, subject.App, metric, period) is { } published
            ? [published]
            : All(parts[metric.Id], part => Terms(subject, part, period));
    }

    /// <summary>What all of them consist of; nothing if one is missing.</summary>
    private static List<Observation> All<T>(IEnumerable<T> wholes, Func<T, List<Observation>> terms)
    {
        var all = wholes.Select(terms).ToList();
        return all.TrueForAll(each => each.Count > 0) ? [.. all.SelectMany(each => each)] : [];
    }
}

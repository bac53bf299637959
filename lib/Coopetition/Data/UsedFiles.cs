using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using Coopetition.Data;

namespace Coopetition;

/// <summary>
/// Tells which files of its folder a dataset is used of, each once and as soon as it is: a value depends on the files that hold it,
/// a missing one on those that could have. The descriptor, and what rows refer to, counts as used from the start.
/// It is told by the event source <c>Coopetition.Data</c>, as the event <c>DataFileUsed</c> with the full path, to whoever runs notebooks and listens.
/// </summary>
internal sealed class UsedFiles
{
    /// <summary>The tables of observations of companies.</summary>
    public static readonly IReadOnlyList<string> Reported = ["financials", "annuals"];

    /// <summary>All tables of observations.</summary>
    public static readonly IReadOnlyList<string> Observations = [.. Reported, "users"];

    private const string EventSourceName = "Coopetition.Data";

    private static readonly string[] ReferredTo = ["companies", "metrics", "apps", "sources"];

    // A process has but one of a name, whichever copy of the library made it
    private static readonly EventSource Listened = EventSource.GetSources().FirstOrDefault(source => source.Name == EventSourceName) ?? new EventSource(EventSourceName);

    private readonly ConcurrentDictionary<string, bool> tables = [];
    private readonly ConcurrentDictionary<string, bool> metrics = [];
    private readonly DataPackage package;

    public UsedFiles(DataPackage package)
    {
        this.package = package;
        Tell(package.DescriptorFile);
        Use(ReferredTo);
    }

    /// <summary>Hands on what tables hold, which counts as used from now on.</summary>
    public T Use<T>(IEnumerable<string> tables, T rows)
    {
        Use(tables);
        return rows;
    }

    /// <summary>The same of every table of observations that can hold a row of a metric: whose schema admits the metric's unit.</summary>
    public void Use(Metric metric)
    {
        if (metrics.TryAdd(metric.Id, true))
        {
            Use(Observations.Where(table => Described(table)?.Fields.First(field => field.Name == "unit").Enum is { } units && (units.Count == 0 || units.Contains(metric.Unit))));
        }
    }

    private void Use(IEnumerable<string> names)
    {
        foreach (var name in names.Where(name => tables.TryAdd(name, true)))
        {
            if (Described(name) is { } table)
            {
                Tell(package.FileOf(table));
            }
        }
    }

    private Resource? Described(string table) => package.Resources.FirstOrDefault(resource => resource.Name == table);

    private static void Tell(string file) => Listened.Write("DataFileUsed", new { path = Path.GetFullPath(file) });
}

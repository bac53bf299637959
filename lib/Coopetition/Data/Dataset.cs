using Coopetition.Data;
using Coopetition.Reading;

namespace Coopetition;

/// <summary>
/// All that a data folder holds: observations, what they are of, where they come from, and why some are missing.
/// Every vintage is kept; what a measure or frame shows is the latest known.
/// </summary>
public sealed partial class Dataset
{
    internal Dataset()
    {
    }

    /// <summary>As the caller named it.</summary>
    public required string Folder { get; init; }

    public required StoryOutline Outline { get; init; }

    public required IReadOnlyList<Company> Companies { get; init; }

    public required IReadOnlyList<Metric> Metrics { get; init; }

    public required IReadOnlyList<App> Apps { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>Of quarters, years and users, in the files' order; all vintages.</summary>
    public required IReadOnlyList<Observation> Observations { get; init; }

    /// <summary>In order of date.</summary>
    public required IReadOnlyList<Event> Events { get; init; }

    public required IReadOnlyList<Channel> Channels { get; init; }

    /// <summary>What the story says, in its order; all claims, whatever day's knowledge this is.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>The day whose knowledge this is; null for all that is in the data.</summary>
    public DateOnly? KnownOn { get; private init; }

    /// <summary>The calendar quarters from the first to the last that a company has reported figures for; none if none has.</summary>
    public IReadOnlyList<Period> Quarters => Known.Quarters;

    internal IReadOnlyList<GapRow> Gaps { get; init; } = [];

    internal Latest Known => field ??= new Latest(Observations);

    /// <summary>Reads and checks a data folder.</summary>
    /// <exception cref="DataException">Something is wrong with the data; all of it, in all files.</exception>
    public static Dataset Read(string folder) => new DatasetReader(DataPackage.Read(folder)).Read();

    /// <summary>What was known on a day: what was published later, and what happened later, is left out.</summary>
    public Dataset AsOf(DateOnly day) => new()
    {
        Folder = Folder,
        Outline = Outline,
        Companies = Companies,
        Metrics = Metrics,
        Apps = Apps,
        Gaps = Gaps,
        Claims = Claims,
        KnownOn = day,
        Sources = [.. Sources.Where(source => source.PublishedOn <= day)],
        Observations = [.. Observations.Where(observation => observation.ReportedOn <= day)],
        Events = [.. Events.Where(happening => happening.Date <= day)],
        Channels = [.. Channels.Select(channel => channel with { States = [.. channel.States.Where(state => state.Since <= day)] })],
    };

    /// <exception cref="ArgumentException">There is none of that key.</exception>
    public Company Company(string id) => Find(Companies, company => company.Id, id, "company", "companies.csv");

    /// <exception cref="ArgumentException">There is none of that key.</exception>
    public Metric Metric(string id) => Find(Metrics, metric => metric.Id, id, "metric", "metrics.csv");

    /// <exception cref="ArgumentException">There is none of that key.</exception>
    public Channel Channel(string id) => Find(Channels, channel => channel.Id, id, "channel", "channels.csv");

    /// <summary>A value as first reported and its restatements, in order of publication; none if there is no value.</summary>
    /// <param name="subject">A company or an app, by its key.</param>
    public IReadOnlyList<Observation> Vintages(string subject, string metric, Period period)
    {
        var (company, app) = SubjectOf(subject);
        return Known.Vintages(company, app?.Id, Metric(metric), period);
    }

    /// <summary>Whom a subject's key or name names: a company, or an app and its company; null if neither.</summary>
    internal (Company Company, App? App)? Subject(string id) =>
        Companies.FirstOrDefault(company => company.Id == id || company.Name == id) is { } company ? (company, null)
        : Apps.FirstOrDefault(app => app.Id == id) is { } app ? (app.Company, app)
        : null;

    private (Company Company, App? App) SubjectOf(string id) => Subject(id)
        ?? throw NotFound(Companies.Select(known => known.Id).Concat(Apps.Select(known => known.Id)), id, "company or app", "companies.csv or apps.csv");

    private static T Find<T>(IReadOnlyList<T> known, Func<T, string> key, string id, string what, string file)
        where T : class => known.FirstOrDefault(item => key(item) == id) ?? throw NotFound(known.Select(key), id, what, file);

    private static ArgumentException NotFound(IEnumerable<string> known, string id, string what, string file) =>
        new($"There is no {what} \"{id}\" in {file}. {Spelling.Remedy(id, known, "Add it there, or use a key that is.")}");
}

using Coopetition.Data;
using Coopetition.Reading;

namespace Coopetition;

/// <summary>
/// All that a data folder holds: observations, what they are of, where they come from, and why some are missing.
/// Every vintage is kept; what a measure or frame shows is the latest known.
/// </summary>
public sealed partial class Dataset
{
    private readonly DatasetRows rows;
    private readonly UsedFiles files;

    internal Dataset(DatasetRows rows, StoryOutline outline, UsedFiles files)
    {
        (this.rows, Outline, this.files) = (rows, outline, files);
        (Companies, Metrics, Apps, Sources) = ([.. rows.Companies.Values], [.. rows.Metrics.Values], [.. rows.Apps.Values], [.. rows.Sources.Values]);
    }

    internal StoryOutline Outline { get; }

    public IReadOnlyList<Company> Companies { get; }

    public IReadOnlyList<Metric> Metrics { get; }

    public IReadOnlyList<App> Apps { get; }

    public IReadOnlyList<Source> Sources { get; }

    /// <summary>Of quarters, years and users, in the files' order; all vintages.</summary>
    public IReadOnlyList<Observation> Observations => files.Use(UsedFiles.Observations, rows.Observations.All);

    /// <summary>In order of date.</summary>
    public IReadOnlyList<Event> Events => files.Use(["events"], field ??= [.. rows.Events.Values.OrderBy(happening => happening.Date)]);

    public IReadOnlyList<Channel> Channels => files.Use(["channels", "channel_states"], field ??= [.. rows.Channels.Values]);

    /// <summary>What the story says, in its order.</summary>
    public IReadOnlyList<Claim> Claims => files.Use(["claims", "events", "channels", "channel_states"], field ??= [.. rows.Claims.Values]);

    /// <summary>The calendar quarters from the first to the last that a company has reported figures for; none if none has.</summary>
    internal IReadOnlyList<Period> Quarters => files.Use(UsedFiles.Reported, rows.Observations.Quarters);

    internal IReadOnlyList<GapRow> Gaps => files.Use(["gaps"], rows.Gaps);

    internal IReadOnlyList<Break> Breaks => files.Use(["breaks"], rows.Breaks);

    /// <summary>The last day of which the data can tell anything: that of their newest publication.</summary>
    internal DateOnly KnownUntil => Sources.Select(source => source.PublishedOn).DefaultIfEmpty().Max();

    /// <summary>Reads and checks a data folder. Which of its files are then used is told by the event source <c>Coopetition.Data</c>.</summary>
    /// <exception cref="DataException">Something is wrong with the data; all of it, in all files.</exception>
    public static Dataset Read(string folder) => Read(DataPackage.Read(folder));

    /// <inheritdoc cref="Read(string)"/>
    public static Dataset Read(DataPackage package) => new DatasetReader(package).Read();

    /// <summary>Whether a package has the tables that a dataset is made of.</summary>
    public static bool IsIn(DataPackage package) => DatasetReader.Missing(package).Count == 0;

    /// <summary>The metric of a key; one that the data do not describe is a metric that nobody reports.</summary>
    internal Metric Metric(string id) => Metrics.FirstOrDefault(metric => metric.Id == id) ?? Coopetition.Metric.Undescribed(id);

    /// <summary>Whom a key or name names: a company, or an app and its company; if neither, a company that reports nothing.</summary>
    internal (Company Company, App? App) Subject(string id) =>
        Companies.FirstOrDefault(company => company.Id == id || company.Name == id) is { } company ? (company, null)
        : Apps.FirstOrDefault(app => app.Id == id) is { } app ? (app.Company, app)
        : (new(id, id, Side.Context, Paper.Light.Context, Paper.Dark.Context, 12), null);
}

/// <summary>What the data folder says of the story that it is for.</summary>
/// <param name="A">The first side.</param>
/// <param name="B">The second side.</param>
/// <param name="Then">The period compared with, unless the reader asks for another; null for the year before.</param>
/// <param name="Now">The period told of, unless the reader asks for another; null for the latest.</param>
/// <param name="ToldOn">The day the story was told; null if it was not told before.</param>
internal sealed record StoryOutline(Company A, Company B, Period? Then, Period? Now, DateOnly? ToldOn);

/// <summary>The rows of a data folder as the library's own objects, by key where they have one: filled as tables are read, so that rows may speak of those before them.</summary>
internal sealed class DatasetRows
{
    public Dictionary<string, Company> Companies { get; } = [];

    public Dictionary<string, Metric> Metrics { get; } = [];

    public Dictionary<string, App> Apps { get; } = [];

    public Dictionary<string, Source> Sources { get; } = [];

    public ObservationList Observations { get; } = new();

    public Dictionary<string, Event> Events { get; } = [];

    public Dictionary<string, Channel> Channels { get; } = [];

    public List<GapRow> Gaps { get; } = [];

    public List<Break> Breaks { get; } = [];

    public Dictionary<string, Claim> Claims { get; } = [];
}

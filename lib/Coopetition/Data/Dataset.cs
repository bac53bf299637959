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

    internal Dataset(DatasetRows rows, UsedFiles files) => (this.rows, this.files) = (rows, files);

    internal StoryOutline Outline => rows.Outline;

    public IReadOnlyList<Company> Companies => rows.Companies;

    public IReadOnlyList<Metric> Metrics => rows.Metrics;

    public IReadOnlyList<App> Apps => rows.Apps;

    public IReadOnlyList<Source> Sources => rows.Sources;

    /// <summary>Of quarters, years and users, in the files' order; all vintages.</summary>
    public IReadOnlyList<Observation> Observations => files.Use(UsedFiles.Observations, rows.Observations.All);

    /// <summary>In order of date.</summary>
    public IReadOnlyList<Event> Events => files.Use(["events"], rows.Events);

    public IReadOnlyList<Channel> Channels => files.Use(["channels", "channel_states"], rows.Channels);

    /// <summary>What the story says, in its order; all claims, whatever day's knowledge this is.</summary>
    public IReadOnlyList<Claim> Claims => files.Use(["claims", "events", "channels"], rows.Claims);

    /// <summary>The day whose knowledge this is; null for all that is in the data.</summary>
    internal DateOnly? KnownOn { get; private init; }

    /// <summary>The calendar quarters from the first to the last that a company has reported figures for; none if none has.</summary>
    internal IReadOnlyList<Period> Quarters => files.Use(UsedFiles.Reported, rows.Observations.Quarters);

    internal IReadOnlyList<GapRow> Gaps => files.Use(["gaps"], rows.Gaps);

    internal IReadOnlyList<Break> Breaks => files.Use(["breaks"], rows.Breaks);

    /// <summary>The last day of which the data can tell anything: that of their newest publication, or that of whose knowledge they are.</summary>
    internal DateOnly KnownUntil => KnownOn ?? Sources.Select(source => source.PublishedOn).DefaultIfEmpty().Max();

    /// <summary>Reads and checks a data folder. Which of its files are then used is told by the event source <c>Coopetition.Data</c>.</summary>
    /// <exception cref="DataException">Something is wrong with the data; all of it, in all files.</exception>
    public static Dataset Read(string folder) => Read(DataPackage.Read(folder));

    /// <inheritdoc cref="Read(string)"/>
    public static Dataset Read(DataPackage package) => new DatasetReader(package).Read();

    /// <summary>Whether a package has the tables that a dataset is made of.</summary>
    public static bool IsIn(DataPackage package) => Expectation.IsMet(package);

    /// <summary>What was known on a day: what was published later, and what happened later, is left out.</summary>
    internal Dataset AsOf(DateOnly day) => new(
        rows with
        {
            Breaks = [.. rows.Breaks.Where(happening => happening.Source.PublishedOn <= day)],
            Sources = [.. rows.Sources.Where(source => source.PublishedOn <= day)],
            Observations = ObservationList.Of(rows.Observations.All.Where(observation => observation.ReportedOn <= day)),
            Events = [.. rows.Events.Where(happening => happening.Date <= day)],
            Channels = [.. rows.Channels.Select(channel => channel with { States = [.. channel.States.Where(state => state.Since <= day)] })],
        },
        files)
    {
        KnownOn = day,
    };

    /// <exception cref="ArgumentException">There is none of that key.</exception>
    public Company Company(string id) => Companies.FirstOrDefault(company => company.Id == id)
        ?? throw new ArgumentException($"There is no company \"{id}\" in companies.csv. {Spelling.Remedy(id, Companies.Select(company => company.Id), "Add it there, or use a key that is.")}");

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
/// <param name="Article">Where it was told; null if it was not told before.</param>
internal sealed record StoryOutline(string Title, Company A, Company B, string? Then, string? Now, DateOnly? ToldOn = null, Source? Article = null);

/// <summary>The rows of a data folder, as the library's own objects.</summary>
internal sealed record DatasetRows(
    StoryOutline Outline,
    IReadOnlyList<Company> Companies,
    IReadOnlyList<Metric> Metrics,
    IReadOnlyList<App> Apps,
    IReadOnlyList<Source> Sources,
    ObservationList Observations,
    IReadOnlyList<Event> Events,
    IReadOnlyList<Channel> Channels,
    IReadOnlyList<GapRow> Gaps,
    IReadOnlyList<Break> Breaks,
    IReadOnlyList<Claim> Claims);

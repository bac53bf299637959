namespace Coopetition.Reading;

/// <summary>What rows may speak of, by key: filled as tables are read.</summary>
internal sealed record KnownThings(
    IReadOnlyDictionary<string, Company> Companies,
    IReadOnlyDictionary<string, App> Apps,
    IReadOnlyDictionary<string, Metric> Metrics,
    IReadOnlyDictionary<string, Source> Sources,
    IReadOnlyDictionary<string, Channel> Channels,
    IReadOnlyDictionary<string, Event> Events);

namespace Coopetition;

/// <summary>The order in which sources are told.</summary>
internal static class SourceOrder
{
    /// <summary>Each once, by day of publication and then by key.</summary>
    public static IReadOnlyList<Source> NewestFirst(this IEnumerable<Source> sources) =>
        [.. sources.DistinctBy(source => source.Id).OrderByDescending(source => source.PublishedOn).ThenBy(source => source.Id, StringComparer.Ordinal)];
}

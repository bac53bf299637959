using System.Globalization;
using System.Text.Json.Serialization;

namespace Coopetition;

/// <summary>A publication that figures or events come from.</summary>
/// <param name="Id">The key in <c>sources.csv</c>.</param>
/// <param name="PublishedOn">The day; if only the month or the year is known, its last.</param>
/// <param name="Url">Where it can be read; null if nowhere on the web.</param>
public sealed record Source(string Id, string Publisher, string Title, DateOnly PublishedOn, string? Url, string Kind)
{
    /// <summary>How exactly the day is known.</summary>
    public PeriodKind Precision { get; init; }

    /// <summary>When it was published, as far as that is known: <c>2024-09-02</c>, <c>2024-09</c>, <c>2024</c>.</summary>
    [JsonIgnore]
    public string Published => PublishedOn.ToString(
        Precision switch { PeriodKind.Day => "yyyy-MM-dd", PeriodKind.Month => "yyyy-MM", _ => "yyyy" },
        CultureInfo.InvariantCulture);

    /// <summary>Whether it is the story whose statements are tested: it cannot bear witness to itself.</summary>
    internal bool IsStory => Kind == "story";

    /// <summary>As a footer cites it: publisher, title, date.</summary>
    public override string ToString() => $"{Publisher}, {Title}, {Dated}";

    internal Period Dated => Period.Around(PublishedOn, Precision);
}

/// <summary>The order in which sources are told.</summary>
internal static class SourceOrder
{
    /// <summary>Each once, by day of publication and then by key.</summary>
    public static IReadOnlyList<Source> NewestFirst(this IEnumerable<Source> sources) =>
        [.. sources.DistinctBy(source => source.Id).OrderByDescending(source => source.PublishedOn).ThenBy(source => source.Id, StringComparer.Ordinal)];
}

using System.Collections.ObjectModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Coopetition;

/// <summary>A chart with its finding, sources, alternative text and data: what leaves a notebook.</summary>
/// <param name="Slug">Its name in links and file names: words of lower-case letters and digits, joined by single hyphens.</param>
/// <param name="Finding">The sentence that the chart shows.</param>
/// <param name="AlternativeText">What the chart shows and what it finds, for who cannot see it.</param>
/// <param name="Chart">As plotly.js takes it, with <c>data</c>, <c>layout</c> and, if any, <c>config</c>; without size, and without template unless it has one of its own.</param>
/// <param name="Table">What is plotted.</param>
/// <remarks>Immutable: <c>figure with { Subtitle = "…" }</c> is a new one. A figure whose data are missing says what is missing instead of failing.</remarks>
public sealed partial record Figure(string Slug, string Finding, string AlternativeText, JsonElement Chart, Table Table)
{
    /// <summary>The media type of a figure in a notebook's output.</summary>
    public const string MediaType = "application/vnd.coopetition.figure+json";

    /// <summary>The most letters that a slug may have.</summary>
    public const int LongestSlug = 80;

    /// <summary>What is measured, in which unit; null if the finding says it all.</summary>
    public string? Subtitle { get; init; }

    /// <summary>What a careful reader must know before believing the finding; null if nothing, or if the table has no number where numbers belong.</summary>
    public string? Caveat { get => Table.IsWithoutNumbers ? null : field; init; }

    /// <summary>Gaps, bridges and marks that need explaining; each once.</summary>
    public IReadOnlyList<string> Notes { get => field ?? []; init; }

    /// <summary>Of everything plotted, each once, newest first.</summary>
    public IReadOnlyList<Source> Sources { get => field ?? []; init; }

    /// <summary>The rows of data behind it: line numbers by file, the first line is 1; none if it was made of something else.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<int>> Rows { get => field ?? Places.None; init; }

    /// <summary>Its rank on the front page, 1 first; null if it is not shown there.</summary>
    public int? Headline { get; init; }

    /// <summary>For each colour of the chart that is another on dark paper, which: both as <c>#rrggbb</c>.</summary>
    public IReadOnlyDictionary<string, string> DarkColours { get => field ?? ReadOnlyDictionary<string, string>.Empty; init; }

    /// <summary>The same numbers as office programs can draw them; null if they cannot.</summary>
    public NativeChart? Native { get; init; }

    /// <summary>When the newest publication used came out, as far as that is known; null if the figure has no source.</summary>
    public string? AsOf => Sources is [var newest, ..] ? newest.Published : null;

    public string ToJson() => JsonSerializer.Serialize(this, ContractJson.Plain.Figure);

    public override string ToString() => Finding;

    /// <summary>Whether a text can name a figure in links and file names.</summary>
    public static bool IsSlug(string? slug) => slug is { Length: > 0 and <= LongestSlug }
        && slug.Split('-').All(word => word.Length > 0 && word.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character)));
}

/// <summary>A figure's numbers as an office program draws them.</summary>
/// <param name="Categories">Along the axis, as readers see them.</param>
/// <param name="Unit">Of all values; null if they have none.</param>
public sealed record NativeChart(ChartForm Form, IReadOnlyList<string> Categories, IReadOnlyList<NativeSeries> Series, string? Unit)
{
    /// <summary>Whether there is a value, and a point of each series for each category.</summary>
    [JsonIgnore]
    public bool IsWhole => Series.Any(series => series.Points.Any(point => point.Value is not null)) && Series.All(series => series.Points.Count == Categories.Count);
}

/// <summary>One line, or the bars of one name.</summary>
/// <param name="Points">One for each category.</param>
public sealed record NativeSeries(string Name, IReadOnlyList<NativePoint> Points);

/// <summary>A value as it is drawn.</summary>
/// <param name="Value">Null if missing.</param>
/// <param name="Colour">As <c>#rrggbb</c>; null for the context's grey.</param>
/// <param name="Status">How far it was checked; null if nobody said.</param>
/// <param name="Dashed">Whether what leads to it was derived or bridged.</param>
/// <param name="AtLeast">Whether more than this was reported.</param>
public sealed record NativePoint(double? Value, string? Colour = null, Status? Status = null, bool Dashed = false, bool AtLeast = false);

/// <summary>How an office program draws a figure.</summary>
public enum ChartForm
{
    Line,
    Bar,

    /// <summary>Bars that each begin where the one before ends, unless it is a total.</summary>
    Waterfall,
}

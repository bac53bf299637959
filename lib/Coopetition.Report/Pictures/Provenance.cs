using System.Globalization;
using System.Text;
using System.Text.Json;
using Coopetition.Report.Editions;

namespace Coopetition.Report.Pictures;

/// <summary>
/// A figure without its drawing: what it says, and where that is from. Programs get it as a file, and pictures carry it, so that their readers can name the sources
/// and tell whether they are out of date.
/// </summary>
/// <param name="DataHash">SHA-256 of the data plotted, as CSV, in hexadecimal.</param>
/// <param name="Edition">The day of the run.</param>
/// <param name="AsOf">The newest publication used.</param>
/// <param name="Table">The data plotted.</param>
public sealed record Provenance(
    string Slug,
    string Finding,
    string Description,
    string? Subtitle,
    string? Caveat,
    IReadOnlyList<string> Notes,
    IReadOnlyList<Source> Sources,
    string DataHash,
    DateOnly Edition,
    string? AsOf,
    string? Licence,
    Table Table)
{
    /// <summary>The name under which PNG, SVG and PDF files hold it.</summary>
    internal const string Key = "Coopetition";

    public static Provenance Of(Figure figure, DateOnly edition, string? licence = null) => new(
        figure.Slug,
        figure.Finding,
        figure.AlternativeText,
        figure.Subtitle,
        figure.Caveat,
        figure.Notes,
        figure.Sources,
        Sha256.Of(FigureCsv.Of(figure.Table)),
        edition,
        figure.AsOf,
        licence,
        figure.Table);

    internal string EditionText => Edition.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The sources as readers cite them.</summary>
    internal IEnumerable<string> Citations =>
        Sources.Select(source => string.Join(", ", new[] { source.Publisher, source.Title, source.Published, source.Url ?? source.Id }.Where(part => part.Length > 0)));

    public string ToJson() => JsonSerializer.Serialize(this, ReportJson.Default.Provenance);

    /// <summary>The same for people to look into.</summary>
    public string ToFile() => JsonSerializer.Serialize(this, ReportJson.Indented.Provenance) + "\n";

    /// <returns>One, or as many as there are in an array; none if it is neither.</returns>
    public static IReadOnlyList<Provenance> ParseAll(string json) =>
        json.StartsWith('[') ? ReportJson.ReadOrNull(Encoding.UTF8.GetBytes(json), ReportJson.Default.ProvenanceArray) ?? [] : Parse(json) is { } one ? [one] : [];

    /// <returns>Null if it is not a provenance.</returns>
    public static Provenance? Parse(string json) => ReportJson.ReadOrNull(Encoding.UTF8.GetBytes(json), ReportJson.Default.Provenance);
}

using System.Globalization;
using System.Text.Json;
using Coopetition.Report.Editions;

namespace Coopetition.Report.Pictures;

/// <summary>What a picture carries with it, so that its reader can name its sources and tell whether it is out of date.</summary>
/// <param name="Sources">One citation each.</param>
/// <param name="DataHash">Of the data plotted.</param>
/// <param name="Edition">The day of the run that the picture is of.</param>
/// <param name="AsOf">The newest publication used.</param>
/// <param name="Table">The data plotted.</param>
public sealed record Provenance(
    string Slug,
    string Finding,
    string Description,
    IReadOnlyList<string> Sources,
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
        [.. figure.Sources.Select(Cite)],
        Sha256.Of(FigureData.Csv(figure.Table)),
        edition,
        figure.AsOf,
        licence,
        figure.Table);

    internal string EditionText => Edition.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string ToJson() => JsonSerializer.Serialize(this, ReportJson.Default.Provenance);

    /// <returns>One, or as many as there are in an array; none if it is neither.</returns>
    public static IReadOnlyList<Provenance> ParseAll(string json)
    {
        try
        {
            return json.StartsWith('[') ? JsonSerializer.Deserialize(json, ReportJson.Default.ProvenanceArray) ?? [] : Parse(json) is { } one ? [one] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <returns>Null if it is not a provenance.</returns>
    public static Provenance? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ReportJson.Default.Provenance);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Cite(Source source) =>
        string.Join(", ", new[] { source.Publisher, source.Title, source.Published, source.Url ?? source.Id }.Where(part => !string.IsNullOrEmpty(part)));
}

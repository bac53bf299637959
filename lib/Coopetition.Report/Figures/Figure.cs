using System.Text.Json.Nodes;

namespace Coopetition.Report.Figures;

/// <summary>A chart with its finding, sources, alternative text and data.</summary>
/// <param name="Slug">Its name in links and files: lower-case letters, digits and hyphens.</param>
/// <param name="Variants">Plotly figures by size (wide, square, column) and theme (light, dark).</param>
/// <param name="Headline">Its rank among the strongest findings, 1 first; null if it is none of them.</param>
/// <param name="AsOf">The newest publication's date, yyyy-MM-dd.</param>
public sealed record Figure(
    string Slug,
    string Finding,
    string AlternativeText,
    Table Table,
    JsonObject Variants,
    string? Subtitle = null,
    string? Caveat = null,
    IReadOnlyList<string>? Notes = null,
    int? Headline = null,
    IReadOnlyList<Source>? Sources = null,
    string? AsOf = null);

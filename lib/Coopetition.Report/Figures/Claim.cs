using System.Text.Json;

namespace Coopetition.Report.Figures;

/// <summary>A statement of the story with its verdict: holds, differs, contradicted or cannot be tested.</summary>
/// <param name="Stated">What the story says, as text or number.</param>
/// <param name="Computed">What the data say, as text or number.</param>
/// <param name="FlipPoint">How far which input must move to change the verdict.</param>
public sealed record Claim(
    string Id,
    string Statement,
    string Verdict,
    JsonElement? Paragraph = null,
    string? Reason = null,
    JsonElement? Stated = null,
    JsonElement? Computed = null,
    string? Computation = null,
    JsonElement? FlipPoint = null,
    IReadOnlyList<Source>? Sources = null,
    string? Note = null);

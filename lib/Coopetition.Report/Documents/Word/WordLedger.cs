using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Markup;
using Coopetition.Report.Pages;
using DocumentFormat.OpenXml;

namespace Coopetition.Report.Documents.Word;

/// <summary>The claims with their verdicts: in the story how many hold, behind it how each was tested.</summary>
internal static class WordLedger
{
    // The name of the place that has them
    private const string Id = "claims";

    private const string Title = "The claims";

    private static readonly TextColumn[] Columns = [new("Claim"), new("Verdict"), new("Stated"), new("Computed")];
    private static readonly int[] Widths = [5038, 1400, 1700, 1500];

    public static IEnumerable<OpenXmlElement> Counts(ClaimLedger ledger, WordParts parts) =>
    [
        WordText.Paragraph("BodyText", new(new($"{ledger.Summary} How each was tested stands behind the story: "), new(Title, Link: $"#{Id}"), new(".")), parts),
        .. WordTable.Of(parts.Outline.CountsOf(ledger), parts),
    ];

    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<TestedClaim> claims, WordParts parts) => claims.Count == 0 ? [] :
    [
        parts.Heading(1, Title, Id),
        .. WordTable.Of(Columns, [.. claims.SelectMany(claim => new[] { Row(claim, parts), [Testing(claim, parts)] })], Widths),
    ];

    private static IReadOnlyList<IEnumerable<OpenXmlElement>> Row(TestedClaim claim, WordParts parts) =>
    [
        [WordText.Paragraph("TableText", new(new(claim.Statement), new($" ({claim.Id})", TextStyle.Italic)), parts)],
        [WordText.Paragraph("TableText", new(new TextRun(LedgerBlock.Capital(claim.Verdict.Word()), TextStyle.Bold)), parts)],
        [WordText.Paragraph("TableText", claim.Stated)],
        [WordText.Paragraph("TableText", claim.Computed)],
    ];

    private static IEnumerable<OpenXmlElement> Testing(TestedClaim claim, WordParts parts)
    {
        foreach (var (name, text) in new[] { ("", claim.Reason), ("Computation: ", claim.Computation), ("Would change if: ", claim.FlipPoint.Text), ("Note: ", claim.Note) })
        {
            if (!string.IsNullOrEmpty(text))
            {
                yield return WordText.Paragraph("TableNote", $"{name}{text}");
            }
        }

        // A cell without a paragraph is none
        yield return WordText.Paragraph(
            "TableNote",
            new([
                .. parts.Outline.FigureOf(claim) is { } shown ? [WordParts.ReferenceTo(shown), new(claim.Sources.Count > 0 ? ". " : ".")] : Array.Empty<TextRun>(),
                .. claim.Sources.Count > 0 ? [new("Sources: "), .. parts.Cited(claim.Sources)] : Array.Empty<TextRun>(),
            ]),
            parts);
    }
}

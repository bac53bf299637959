using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Markup;
using Coopetition.Report.Pages;
using DocumentFormat.OpenXml;

namespace Coopetition.Report.Documents.Word;

/// <summary>The claims with their verdicts, and how each was tested.</summary>
internal static class WordLedger
{
    private static readonly TextColumn[] Columns = [new("Claim"), new("Verdict"), new("Stated"), new("Computed")];
    private static readonly int[] Widths = [5238, 1300, 1600, 1500];

    public static IEnumerable<OpenXmlElement> Of(ClaimLedger ledger, WordParts parts) =>
    [
        WordText.Paragraph("BodyText", ledger.Summary),
        .. WordTable.Of(Columns, [.. ledger.Claims.SelectMany(claim => new[] { Row(claim, parts), [Testing(claim, parts)] })], Widths),
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
        yield return WordFigure.Sources(claim.Sources, parts, "TableNote").FirstOrDefault() ?? WordText.Paragraph("TableNote", "");
    }
}

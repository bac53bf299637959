using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Pages;
using DocumentFormat.OpenXml;

namespace Coopetition.Report.Documents.Word;

/// <summary>The claims with their verdicts, and how each was tested.</summary>
internal static class WordLedger
{
    private static readonly TableColumn[] Columns = [new("Claim"), new("Verdict"), new("Stated"), new("Computed")];
    private static readonly int[] Widths = [5238, 1300, 1600, 1500];

    public static IEnumerable<OpenXmlElement> Of(ClaimLedger ledger, WordParts parts)
    {
        yield return WordText.Paragraph("BodyText", ledger.Summary);
        foreach (var element in WordTable.Of(Columns, [.. ledger.Claims.SelectMany(claim => new[] { Row(claim, parts), [Testing(claim, parts)] })], Widths))
        {
            yield return element;
        }

        if (ledger.NotCheckable is not { Count: > 0 } unchecked_)
        {
            yield break;
        }

        yield return WordText.Paragraph("BodyText", "Statements that no data can check:");
        foreach (var element in WordTable.Of([new("Statement"), new("Why not")], [.. unchecked_.Select(statement => (IReadOnlyList<string>)[$"{statement.Statement} ({statement.Id})", statement.Reason])]))
        {
            yield return element;
        }
    }

    private static IReadOnlyList<IEnumerable<OpenXmlElement>> Row(TestedClaim claim, WordParts parts) =>
    [
        [WordText.Paragraph("TableText", [new TextRun(claim.Statement), new TextRun($" ({claim.Id})", Italic: true)], parts)],
        [WordText.Paragraph("TableText", [new TextRun(LedgerBlock.Capital(claim.Verdict.Word()), Bold: true)], parts)],
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
        yield return WordFigure.Sources(claim.Sources, parts, "TableNote") ?? WordText.Paragraph("TableNote", "");
    }
}

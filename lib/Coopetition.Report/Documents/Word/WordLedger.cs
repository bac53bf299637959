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
        WordText.Paragraph("BodyText", new(new("How each was tested stands behind the story: "), new(Title, Link: $"#{Id}"), new(".")), parts),
        .. WordTable.Of(parts.Outline.CountsOf(ledger), parts),
    ];

    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<TestedClaim> claims, WordParts parts) => claims.Count == 0 ? [] :
    [
        parts.Heading(1, Title, Id, breaksPage: true),
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
        (string Name, RichText Said)[] told =
        [
            ("", claim.Reason),
            ("Computation: ", claim.Computation),
            ("Flip point: ", claim.FlipPoint.Text),
            ("Note: ", claim.Note),
            ("Shown in ", parts.Outline.FigureOf(claim) is { } shown ? new(WordParts.ReferenceTo(shown)) : new()),
            (claim.Sources.Count == 1 ? "Source: " : "Sources: ", new([.. parts.Cited(claim.Sources)])),
        ];
        return [WordText.Paragraph("TableNote", new([.. told.Where(part => !part.Said.IsEmpty).SelectMany(part => part.Said.Runs.Prepend(new(part.Name, TextStyle.Italic)).Append(new(part.Said.ToString().EndsWith('.') ? " " : ". ")))]), parts)];
    }
}

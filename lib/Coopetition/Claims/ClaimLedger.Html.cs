using System.Net;
using Coopetition.Testing;

namespace Coopetition;

public sealed partial class ClaimLedger
{
    private const string Cell = "<td style=\"text-align:left;vertical-align:top\">";

    /// <summary>"123 claims: 88 hold, 8 differ, 4 are contradicted, 23 cannot be tested. 8 statements are not checkable."</summary>
    public string Summary
    {
        get
        {
            var verdicts = new[] { Verdict.Holds, Verdict.Differs, Verdict.Contradicted, Verdict.CannotBeTested }
                .Select(verdict => (Verdict: verdict, Of(verdict).Count))
                .Where(pair => pair.Count > 0)
                .Select(pair => $"{pair.Count} {Words.Fare(pair.Verdict, pair.Count)}");
            var uncheckable = NotCheckable.Count switch
            {
                0 => "",
                1 => " 1 statement is not checkable.",
                var count => $" {count} statements are not checkable.",
            };
            return $"{Words.Count(Claims.Count, "claim")}{(Claims.Count == 0 ? "" : $": {string.Join(", ", verdicts)}")}.{uncheckable}";
        }
    }

    /// <summary>The counts, a row for each claim with its test to unfold, and what is not checkable.</summary>
    public string ToHtml() => HtmlText.Of(WriteHtml);

    private void WriteHtml(TextWriter writer)
    {
        writer.Write($"<p>{Encode(Summary)}</p>");
        WriteTable(writer, ["Claim", "Statement", "Verdict", "Stated", "Computed", "Why, and what would change it"], Claims, tested =>
        [
            Encode(tested.Claim.Id),
            Encode(tested.Claim.Statement) + (tested.Claim.Note is { } note ? $"<br><small>{Encode(note)}</small>" : ""),
            Encode(tested.Verdict.Word()),
            Encode(tested.Stated),
            Encode(tested.Computed),
            $"<details><summary>{Encode(tested.Reason)}</summary>{Paragraphs(tested)}</details>",
        ]);
        if (NotCheckable.Count > 0)
        {
            WriteTable(writer, ["Not checkable", "Statement", "Why"], NotCheckable, claim => [Encode(claim.Id), Encode(claim.Statement), Encode(claim.Reason!)]);
        }
    }

    private static void WriteTable<T>(TextWriter writer, IReadOnlyList<string> titles, IReadOnlyList<T> rows, Func<T, IReadOnlyList<string>> cells)
    {
        writer.Write($"<table><thead><tr>{string.Concat(titles.Select(title => $"<th scope=\"col\" style=\"text-align:left\">{Encode(title)}</th>"))}</tr></thead><tbody>");
        foreach (var row in rows)
        {
            writer.Write($"<tr>{string.Concat(cells(row).Select(cell => $"{Cell}{cell}</td>"))}</tr>");
        }

        writer.Write("</tbody></table>");
    }

    private static string Paragraphs(TestedClaim tested) => string.Concat(
        new[]
        {
            tested.Computation,
            tested.FlipPoint.Text,
            string.Join("; ", tested.Sources.Select(source => source.ToString())),
        }.Where(text => text.Length > 0).Select(text => $"<p>{Encode(text)}</p>"));

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}

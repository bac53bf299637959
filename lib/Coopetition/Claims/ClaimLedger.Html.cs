using System.Net;

namespace Coopetition;

public sealed partial record ClaimLedger
{
    /// <summary>The counts, a row for each claim with its test to unfold, and what is not checkable.</summary>
    public string ToHtml()
    {
        var claims = Rows(["Claim", "Statement", "Verdict", "Stated", "Computed", "Why, and what would change it"], Claims.Select(tested => new[]
        {
            Encode(tested.Id),
            Encode(tested.Statement) + (tested.Note is { } note ? $"<br><small>{Encode(note)}</small>" : ""),
            Encode(tested.Verdict.Word()),
            Encode(tested.Stated),
            Encode(tested.Computed),
            $"<details><summary>{Encode(tested.Reason)}</summary>{string.Concat(Details(tested).Where(text => text.Length > 0).Select(text => $"<p>{Encode(text)}</p>"))}</details>",
        }));
        var others = NotCheckable.Select(claim => new[] { Encode(claim.Id), Encode(claim.Statement), Encode(claim.Reason) });
        return $"<p>{Encode(Summary)}</p>{claims}{(NotCheckable.Count == 0 ? "" : Rows(["Not checkable", "Statement", "Why"], others))}";

        static string Rows(string[] titles, IEnumerable<string[]> rows) =>
            $"<table><thead>{Row("th scope=\"col\"", titles)}</thead><tbody>{string.Concat(rows.Select(cells => Row("td", cells)))}</tbody></table>";

        static string Row(string tag, IEnumerable<string> cells) =>
            $"<tr>{string.Concat(cells.Select(cell => $"<{tag} style=\"text-align:left;vertical-align:top\">{cell}</{tag[..2]}>"))}</tr>";
    }

    /// <summary>The counts, a table of the claims and one of what is not checkable; texts of the data are shown as they are.</summary>
    public string ToMarkdown()
    {
        var claims = Rows(["Claim", "Statement", "Verdict", "Stated", "Computed", "Why", "What would change it"], Claims.Select(tested => new[]
        {
            tested.Id, tested.Statement, tested.Verdict.Word(), tested.Stated, tested.Computed, tested.Reason, tested.FlipPoint.Text,
        }));
        var others = NotCheckable.Select(claim => new[] { claim.Id, claim.Statement, claim.Reason });
        return $"{MarkdownText.Escape(Summary)}\n\n{claims}{(NotCheckable.Count == 0 ? "" : "\n" + Rows(["Not checkable", "Statement", "Why"], others))}";

        static string Rows(string[] titles, IEnumerable<string[]> rows) =>
            string.Concat(rows.Select(cells => cells.Select(MarkdownText.Escape)).Prepend(titles.Select(_ => "---")).Prepend(titles).Select(cells => $"| {string.Join(" | ", cells)} |\n"));
    }

    private static string[] Details(TestedClaim tested) => [tested.Computation, tested.FlipPoint.Text, string.Join("; ", tested.Sources)];

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}

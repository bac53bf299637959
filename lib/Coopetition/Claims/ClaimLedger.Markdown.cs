using System.Text;

namespace Coopetition;

public sealed partial record ClaimLedger
{
    /// <summary>The counts, a table of the claims and one of what is not checkable; texts of the data are shown as they are.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder(MarkdownText.Escape(Summary)).Append("\n\n");
        AppendTable(text, ["Claim", "Statement", "Verdict", "Stated", "Computed", "Why", "What would change it"], Claims.Select(tested => new[]
        {
            tested.Id, tested.Statement, tested.Verdict.Word(), tested.Stated, tested.Computed, tested.Reason, tested.FlipPoint.Text,
        }));
        if (NotCheckable.Count > 0)
        {
            text.Append('\n');
            AppendTable(text, ["Not checkable", "Statement", "Why"], NotCheckable.Select(claim => new[] { claim.Id, claim.Statement, claim.Reason }));
        }

        return text.ToString();
    }

    private static void AppendTable(StringBuilder text, IReadOnlyList<string> titles, IEnumerable<string[]> rows)
    {
        AppendRow(text, titles);
        AppendRow(text, titles.Select(_ => "---"));
        foreach (var row in rows)
        {
            AppendRow(text, row.Select(MarkdownText.Escape));
        }
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}

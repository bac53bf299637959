using System.Net;
using System.Text.Json.Serialization;
using System.Text.Json;

namespace Coopetition;

/// <summary>Every claim of the story with its verdict, also those that nothing can test, in the data's order.</summary>
public sealed record ClaimLedger(IReadOnlyList<TestedClaim> Claims)
{
    /// <summary>The media type of the ledger in a notebook's output.</summary>
    public const string MediaType = "application/vnd.coopetition.claims+json";

    /// <summary>The verdicts in the order in which readers see them.</summary>
    public static IReadOnlyList<Verdict> Verdicts { get; } = [Verdict.Holds, Verdict.Differs, Verdict.Contradicted, Verdict.CannotBeTested];

    /// <summary>"123 claims: 88 hold, 8 differ, 4 are contradicted, 23 cannot be tested; the story alone tells 9 of these."</summary>
    [JsonIgnore]
    public string Summary
    {
        get
        {
            var verdicts = Verdicts.Where(verdict => Of(verdict).Count > 0).Select(verdict => $"{Of(verdict).Count} {Of(verdict).Count.Fare(verdict)}").ToList();
            var told = Of(Verdict.CannotBeTested).Count(claim => claim.Status == Status.Told);
            return $"{Claims.Count.Of("claim")}{(verdicts.Count == 0 ? "" : $": {string.Join(", ", verdicts)}")}{(told == 0 ? "" : $"; the story alone tells {told} of these")}.";
        }
    }

    /// <summary>A claim by its key.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public TestedClaim this[string id] => Claims.FirstOrDefault(claim => claim.Id == id)
        ?? throw new KeyNotFoundException($"There is no claim \"{id}\".");

    /// <summary>Tests all claims of a dataset.</summary>
    public static ClaimLedger Test(Dataset dataset)
    {
        var examiner = new Examiner(dataset);
        return new([.. dataset.Claims.Select(examiner.Examine)]);
    }

    /// <summary>The claims with a verdict.</summary>
    public IReadOnlyList<TestedClaim> Of(Verdict verdict) => [.. Claims.Where(claim => claim.Verdict == verdict)];

    /// <summary>For terminals: a line for each claim with its verdict, under those that do not hold the reason, and the counts last.</summary>
    /// <param name="was">The verdict that a claim had before, if it was another.</param>
    public string ToText(Func<TestedClaim, Verdict?>? was = null)
    {
        var (id, verdict) = (Claims.Max(claim => (int?)claim.Id.Length) ?? 0, Claims.Max(claim => (int?)claim.Verdict.Word().Length) ?? 0);
        var lines = Claims.Select(claim =>
            $"{claim.Id.PadRight(id)}  {claim.Verdict.Word().PadRight(verdict)}  {(was?.Invoke(claim) is { } earlier ? $"(was {earlier.Word()}) " : "")}{claim.Statement}"
            + (claim.Verdict == Verdict.Holds ? "" : $"\n{new string(' ', id + verdict + 4)}{claim.Reason}"));
        return string.Join('\n', lines.Append(Summary));
    }

    public string ToJson() => JsonSerializer.Serialize(this, ContractJson.Plain.ClaimLedger);

    /// <summary>The counts, and a row for each claim with its test to unfold.</summary>
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
        return $"<p>{Encode(Summary)}</p>{claims}";

        static string Rows(string[] titles, IEnumerable<string[]> rows) =>
            $"<table><thead>{Row("th scope=\"col\"", titles)}</thead><tbody>{string.Concat(rows.Select(cells => Row("td", cells)))}</tbody></table>";

        static string Row(string tag, IEnumerable<string> cells) =>
            $"<tr>{string.Concat(cells.Select(cell => $"<{tag} style=\"text-align:left;vertical-align:top\">{cell}</{tag[..2]}>"))}</tr>";
    }

    private static string[] Details(TestedClaim tested) => [tested.Computation, tested.FlipPoint.Text, string.Join("; ", tested.Sources)];

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Coopetition;

/// <summary>Every claim of the story with its verdict, also those that nothing can test, in the data's order.</summary>
public sealed partial record ClaimLedger(IReadOnlyList<TestedClaim> Claims)
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
    /// <param name="asOf">Test with what was known on that day; null for all that is known.</param>
    public static ClaimLedger Test(Dataset dataset, DateOnly? asOf = null)
    {
        var examiner = new Examiner(asOf is { } day ? dataset.AsOf(day) : dataset);
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
}

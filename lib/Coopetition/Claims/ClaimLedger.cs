using Coopetition.Testing;

namespace Coopetition;

/// <summary>Every claim of the story with its verdict, and every statement that is not checkable with its reason, in the story's order.</summary>
public sealed partial record ClaimLedger(IReadOnlyList<TestedClaim> Claims, IReadOnlyList<UncheckableClaim> NotCheckable)
{
    /// <summary>The media type of the ledger in a notebook's output.</summary>
    public const string MediaType = "application/vnd.coopetition.claims+json";

    /// <summary>The verdicts in the order in which readers see them.</summary>
    public static IReadOnlyList<Verdict> Verdicts { get; } = [Verdict.Holds, Verdict.Differs, Verdict.Contradicted, Verdict.CannotBeTested];

    /// <summary>A claim by its key.</summary>
    /// <exception cref="KeyNotFoundException">There is none, or it is not checkable.</exception>
    public TestedClaim this[string id] => Claims.FirstOrDefault(claim => claim.Id == id)
        ?? throw new KeyNotFoundException($"There is no tested claim \"{id}\".");

    /// <summary>Tests all claims of a dataset.</summary>
    /// <param name="asOf">Test with what was known on that day; null for all that is known.</param>
    public static ClaimLedger Test(Dataset dataset, DateOnly? asOf = null)
    {
        var examiner = new Examiner(new Register(asOf is { } day ? dataset.AsOf(day) : dataset));
        var checkable = dataset.Claims.ToLookup(claim => claim.Test is not null);
        return new(
            [.. checkable[true].Select(examiner.Examine)],
            [.. checkable[false].Select(claim => new UncheckableClaim(claim.Id, claim.Statement, claim.Paragraph, claim.Reason!))]);
    }

    /// <summary>The claims with a verdict.</summary>
    public IReadOnlyList<TestedClaim> Of(Verdict verdict) => [.. Claims.Where(claim => claim.Verdict == verdict)];
}

namespace Coopetition;

/// <summary>A claim with what the data say of it.</summary>
/// <param name="Reason">Why the verdict is what it is: a sentence.</param>
/// <param name="Stated">What the claim says, in readers' units.</param>
/// <param name="Computed">What the data say, in the same; empty if nothing could be computed.</param>
/// <param name="Computation">How that was computed, in words with numbers; empty likewise.</param>
/// <param name="Sources">Of every row that was used, each once, newest first.</param>
/// <param name="Status">The weakest of the rows'; null if no row was used.</param>
public sealed record TestedClaim(
    Claim Claim,
    Verdict Verdict,
    string Reason,
    string Stated,
    string Computed,
    string Computation,
    FlipPoint FlipPoint,
    IReadOnlyList<Source> Sources,
    Status? Status)
{
    public override string ToString() => $"{Claim.Id} {Verdict}: {Claim.Statement}";
}

namespace Coopetition;

/// <summary>A claim with what the data say of it.</summary>
/// <param name="Id">The key in <c>claims.csv</c>.</param>
/// <param name="Statement">A sentence.</param>
/// <param name="Paragraph">Of the story, the first is 1.</param>
/// <param name="Reason">Why the verdict is what it is: a sentence.</param>
/// <param name="Stated">What the claim says, in readers' units.</param>
/// <param name="Computed">What the data say, in the same; empty if nothing could be computed.</param>
/// <param name="Computation">How that was computed, in words with numbers; empty likewise.</param>
/// <param name="Sources">Of every row that was used, each once, newest first.</param>
public sealed record TestedClaim(
    string Id,
    string Statement,
    int Paragraph,
    ClaimKind Kind,
    Verdict Verdict,
    string Reason,
    string Stated,
    string Computed,
    string Computation,
    FlipPoint FlipPoint,
    IReadOnlyList<Source> Sources)
{
    /// <summary>The weakest of the rows that were used; null if none was.</summary>
    public Status? Status { get; init; }

    /// <summary>What a reader should know of it; null if nothing.</summary>
    public string? Note { get; init; }

    public override string ToString() => $"{Id} {Verdict.Word()}: {Statement}";
}

/// <summary>A statement of the story that nothing can test.</summary>
/// <param name="Reason">Why: a sentence.</param>
public sealed record UncheckableClaim(string Id, string Statement, int Paragraph, string Reason);

namespace Coopetition.Report.Figures;

/// <summary>All statements of the story: those that were tested and those that cannot be.</summary>
public sealed record ClaimLedger(IReadOnlyList<Claim> Claims, IReadOnlyList<UncheckedStatement>? NotCheckable = null)
{
    public const string Holds = "holds";

    /// <summary>The verdicts in the order in which readers see them, whether given or not.</summary>
    public static IReadOnlyList<string> Verdicts { get; } = [Holds, "differs", "contradicted", "cannot be tested"];

    public int Count(string verdict) => Claims.Count(claim => claim.Verdict == verdict);
}

namespace Coopetition.Testing;

/// <summary>One kind of test, with what one claim states.</summary>
internal abstract class ClaimTest
{
    /// <summary>What the claim states, for readers.</summary>
    public abstract string Stated { get; }

    /// <summary>Tests on the data as the evidence has them, days taken as exact.</summary>
    public abstract Outcome Examine(Evidence evidence);
}

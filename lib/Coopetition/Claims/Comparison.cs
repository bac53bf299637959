namespace Coopetition;

/// <summary>How what is computed compares with what is stated, if the claim holds.</summary>
public enum Comparison
{
    Equal,
    NotEqual,
    MoreThan,
    AtLeast,
    LessThan,
    AtMost,
    About,

    /// <summary>Within two ends, which count.</summary>
    Between,
}

namespace Coopetition;

/// <summary>Why there is no value.</summary>
public enum GapKind
{
    /// <summary>The data have no value and do not say why.</summary>
    Unexplained,

    /// <summary>The company does not publish it.</summary>
    NotDisclosed,

    /// <summary>The company no longer publishes it, or it was replaced by another definition.</summary>
    Discontinued,

    /// <summary>It lies after the company's last report in the data.</summary>
    NotYetReported,

    /// <summary>There can be none: growth from a loss, a product that did not exist.</summary>
    NotApplicable,

    /// <summary>The company publishes it, but the data do not hold it.</summary>
    NotCollected,
}

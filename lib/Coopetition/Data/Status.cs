namespace Coopetition;

/// <summary>How far a figure was checked, weakest first, so that what is computed has the least of its inputs.</summary>
public enum Status
{
    /// <summary>From memory of the publication; it agrees with what was seen.</summary>
    Unverified,

    /// <summary>Arithmetic on other figures that were seen.</summary>
    Derived,

    /// <summary>A rounded amount was seen; the last digits come from memory.</summary>
    SeenRounded,

    /// <summary>The amount was seen in a publication.</summary>
    Seen,
}

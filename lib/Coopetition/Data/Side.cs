namespace Coopetition;

/// <summary>Where a company stands in the story.</summary>
public enum Side
{
    /// <summary>Neither of the two, shown beside them.</summary>
    Context,

    /// <summary>The first of the two.</summary>
    A,

    /// <summary>The second of the two.</summary>
    B,
}

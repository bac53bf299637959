namespace Coopetition;

/// <summary>Whose share of a profit a figure is.</summary>
public enum Attribution
{
    NotApplicable,

    /// <summary>That of all holders, minorities included.</summary>
    All,

    /// <summary>That of the company's own holders, minorities left out.</summary>
    Attributable,
}

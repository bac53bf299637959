namespace Coopetition;

/// <summary>How far a channel is open.</summary>
public enum Openness
{
    Closed,

    /// <summary>A test, for chosen users.</summary>
    Trial,

    /// <summary>Open, but not to everybody, or not in full.</summary>
    Partial,

    Open,

    /// <summary>Was open or tried, and is gone.</summary>
    Withdrawn,
}

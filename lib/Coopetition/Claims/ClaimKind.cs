namespace Coopetition;

/// <summary>How a claim is tested.</summary>
public enum ClaimKind
{
    /// <summary>A figure of a company or an app in a period.</summary>
    Value,

    /// <summary>Growth of a figure on the year before.</summary>
    Growth,

    /// <summary>Change of a figure from one quarter to the next.</summary>
    Change,

    /// <summary>One figure less another, or by how many per cent it exceeds it.</summary>
    Gap,

    /// <summary>How many channels, events, metrics or quarters fulfil a condition.</summary>
    Count,

    /// <summary>State of channels at the end of a period, or throughout a range.</summary>
    State,

    /// <summary>Dates of events.</summary>
    Date,

    /// <summary>Time between two events, or between an event and a day.</summary>
    Span,

    /// <summary>What a company's fiscal period is in the calendar.</summary>
    Calendar,

    /// <summary>Not checkable, for a stated reason.</summary>
    None,
}

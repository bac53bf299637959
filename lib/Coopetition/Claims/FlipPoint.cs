namespace Coopetition;

/// <summary>
/// How far one row of data must move to change a claim's verdict; of what cannot be tested, what would make it testable.
/// </summary>
/// <param name="Text">One or two sentences.</param>
public sealed record FlipPoint(string Text)
{
    /// <summary>The verdict beyond the flip point; null if no single row's move changes it.</summary>
    public Verdict? Becomes { get; init; }

    /// <summary>Where the row stands that moves; null if none does.</summary>
    public Place? Row { get; init; }

    /// <summary>The edge, in the row's unit: beyond it, away from the value in the data, the verdict changes; null where a day moves.</summary>
    public double? Number { get; init; }

    /// <summary>The first day, seen from that in the data, that changes the verdict; null where a number moves.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The size of the move: of a number relative to the value in the data, of a day in days; negative if downward or earlier.</summary>
    public double? Move { get; init; }

    public override string ToString() => Text;
}

using System.Text.Json.Serialization;

namespace Coopetition;

/// <summary>One statement of the story, with how it is tested, or why it cannot be.</summary>
/// <param name="Id">The key in <c>claims.csv</c>.</param>
/// <param name="Statement">A sentence.</param>
/// <param name="Paragraph">Of the story, the first is 1.</param>
public sealed record Claim(string Id, string Statement, int Paragraph, ClaimKind Kind)
{
    /// <summary>What a reader should know of it; null if nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Why nothing can test it; null if something can.</summary>
    public string? Reason { get; init; }

    /// <summary>The words of it that no number decides, such as "not very large": its test then only shows what the data say. Null if it has none.</summary>
    public string? Vague { get; init; }

    /// <summary>Null if nothing can test it.</summary>
    internal ClaimTest? Test { get; init; }
}

/// <summary>How a claim is tested.</summary>
public enum ClaimKind
{
    /// <summary>A figure of a company or an app in a period.</summary>
    Value,

    /// <summary>Growth of a figure on the year before.</summary>
    Growth,

    /// <summary>Change of a figure, or of one less another, from one quarter to the next.</summary>
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

    /// <summary>Not tested, for a stated reason.</summary>
    None,
}

/// <summary>What the data say of a claim, the worst first.</summary>
public enum Verdict
{
    /// <summary>The data say the opposite, or miss an inequality by more than the tolerance.</summary>
    [JsonStringEnumMemberName("contradicted")]
    Contradicted,

    /// <summary>The data say something else, of the same direction or near in time.</summary>
    [JsonStringEnumMemberName("differs")]
    Differs,

    /// <summary>The data say the same, within the tolerance.</summary>
    [JsonStringEnumMemberName("holds")]
    Holds,

    /// <summary>The data are silent or too coarse, the story alone says so, or its words name nothing that data could decide.</summary>
    [JsonStringEnumMemberName("cannot be tested")]
    CannotBeTested,
}

/// <summary>A claim with what the data say of it.</summary>
/// <param name="Id">The key in <c>claims.csv</c>.</param>
/// <param name="Statement">A sentence.</param>
/// <param name="Paragraph">Of the story, the first is 1.</param>
/// <param name="Reason">Why the verdict is what it is: a sentence.</param>
/// <param name="Stated">What the claim says, in readers' units; empty if nothing can test it.</param>
/// <param name="Computed">What the data say, in the same; empty if nothing could be computed.</param>
/// <param name="Computation">How that was computed, in words with numbers; empty likewise.</param>
/// <param name="Sources">Of every row that was used, each once, newest first.</param>
public sealed record TestedClaim(
    string Id,
    string Statement,
    int Paragraph,
    ClaimKind Kind,
    Verdict Verdict,
    string Reason,
    string Stated,
    string Computed,
    string Computation,
    FlipPoint FlipPoint,
    IReadOnlyList<Source> Sources)
{
    /// <summary>The weakest of the rows that were used; null if none was.</summary>
    public Status? Status { get; init; }

    /// <summary>The rows that were used: line numbers by file, the first line is 1.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<int>> Rows { get => field ?? Places.None; init; }

    /// <summary>What a reader should know of it; null if nothing.</summary>
    public string? Note { get; init; }

    public override string ToString() => $"{Id} {Verdict.Word()}: {Statement}";
}

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

namespace Coopetition.Testing;

/// <summary>What a test found on one state of the data.</summary>
/// <param name="Computed">What stands against the stated, for readers; empty if nothing could be computed.</param>
/// <param name="Computation">How it was computed, in words with numbers.</param>
/// <param name="Reason">Why the verdict is what it is: a sentence.</param>
internal sealed record Outcome(Verdict Verdict, string Computed, string Computation, string Reason)
{
    /// <summary>Moves of single rows at which the verdict may change: a number at the edge itself, a day just beyond it.</summary>
    public IReadOnlyList<Move> Turns { get; init; } = [];

    /// <summary>What would have to be other than it is, for when no single row's move changes the verdict; or what is needed to test at all.</summary>
    public string Otherwise { get; init; } = "";

    /// <summary>Cannot be tested, because a day lies after all that is known; null if it does not.</summary>
    public static Outcome? TooLate(DateOnly day, Evidence evidence) => day <= evidence.Register.KnownUntil ? null : Untestable(
        $"The data tell nothing of {Words.Date(day)}: what they know ends on {Words.Date(evidence.Register.KnownUntil)}.",
        "Testable with newer data.");

    /// <summary>Cannot be tested, because the data lack an event.</summary>
    public static Outcome NoEvent(string key, Evidence evidence) => Untestable(
        $"The data hold no event \"{key}\" until {Words.Date(evidence.Register.KnownUntil)}, where they end.",
        "Testable with newer data.");

    public static Outcome Untestable(string reason, string otherwise, string computed = "", string computation = "") =>
        new(Verdict.CannotBeTested, computed, computation, reason) { Otherwise = otherwise };
}

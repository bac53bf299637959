namespace Coopetition.Testing;

/// <summary>Tests claims: runs each on the data as they are, on the days that they may mean, and finds what would change the verdict.</summary>
internal sealed class Examiner(Register register)
{
    /// <summary>The kind of the sources that are the story itself.</summary>
    private const string Story = "story";

    public TestedClaim Examine(Claim claim)
    {
        var evidence = new Evidence(register);
        var outcome = claim.Test!.Examine(evidence);
        var sources = evidence.Sources;
        outcome = Coarse(claim.Test, outcome) ?? Uncorroborated(outcome, sources) ?? outcome;
        return new(
            claim.Id,
            claim.Statement,
            claim.Paragraph,
            claim.Kind,
            outcome.Verdict,
            outcome.Reason,
            claim.Test.Stated,
            outcome.Computed,
            outcome.Computation,
            outcome.Verdict == Verdict.CannotBeTested
                ? new(outcome.Otherwise)
                : new FlipSearch(register, claim.Test, outcome, OnlyTheStory(sources)).Find(),
            sources)
        {
            Status = evidence.Weakest,
            Note = claim.Note,
        };
    }

    /// <summary>Cannot be tested where days that the data may mean give different verdicts; null where they agree.</summary>
    private Outcome? Coarse(ClaimTest test, Outcome outcome)
    {
        if (outcome.Verdict == Verdict.CannotBeTested)
        {
            return null;
        }

        // Two at a time, because a span has two ends.
        var moves = outcome.Turns.Where(IsPossible).ToList();
        var pairs = from first in moves
                    from second in moves
                    where ReferenceEquals(first, second) || !ReferenceEquals(first.Row, second.Row)
                    let pair = new[] { first, second }
                    let verdict = test.Examine(new Evidence(register, pair)).Verdict
                    where verdict != outcome.Verdict
                    select (Moves: pair.Distinct().ToList(), Verdict: verdict);
        return pairs.Select(pair => TooCoarse(pair.Moves, pair.Verdict, outcome)).FirstOrDefault();
    }

    /// <summary>Whether a move stays within what the data say of a date.</summary>
    private bool IsPossible(Move move) =>
        move.Day is { } day && new RowName(move.Row, register).Date is { } date && date.First <= day && day <= date.Last;

    private Outcome TooCoarse(IReadOnlyList<Move> moves, Verdict verdict, Outcome outcome)
    {
        var rows = moves.Select(move => new RowName(move.Row, register)).ToList();
        var dated = rows.Select(row => $"{row.Name} ({row.Date})").Listed();
        var days = moves.Select(move => Words.Date(move.Day!.Value)).Listed();
        return Outcome.Untestable(
            $"The data do not date {dated} exactly enough: on {days} the verdict would be \"{verdict.Word()}\", on other days \"{outcome.Verdict.Word()}\".",
            $"Testable once the day of {rows.Select(row => row.Name).Listed()} is known.",
            outcome.Computed,
            outcome.Computation);
    }

    private static bool OnlyTheStory(IReadOnlyList<Source> sources) => sources.Count > 0 && sources.All(source => source.Kind == Story);

    /// <summary>A witness cannot vouch for itself, though it can contradict itself.</summary>
    private static Outcome? Uncorroborated(Outcome outcome, IReadOnlyList<Source> sources) =>
        outcome.Verdict == Verdict.Holds && OnlyTheStory(sources)
            ? Outcome.Untestable(
                "Only the story itself says so, and a witness cannot vouch for itself.",
                "Testable once another source reports it.",
                outcome.Computed,
                outcome.Computation)
            : null;
}

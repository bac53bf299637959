namespace Coopetition;

/// <summary>Tests claims: runs each on the data as they are, on the days that they may mean, and finds what would change the verdict.</summary>
internal sealed class Examiner(Dataset data)
{
    public TestedClaim Examine(Claim claim)
    {
        var evidence = new Evidence(data);
        var outcome = claim.Test is { } test ? Judge(claim.Vague, test, evidence) : Outcome.Untestable(claim.Reason!, "Nothing in these data decides it.");
        return new(
            claim.Id,
            claim.Statement,
            claim.Paragraph,
            claim.Kind,
            outcome.Verdict,
            outcome.Reason,
            claim.Test?.Stated ?? "",
            outcome.Computed,
            outcome.Computation,
            outcome.Verdict == Verdict.CannotBeTested ? new(outcome.Otherwise) : Flip(claim.Test!, outcome),
            evidence.Sources)
        {
            Status = evidence.Weakest,
            Rows = evidence.Rows.ByFile(),
            Note = claim.Note,
        };
    }

    private Outcome Judge(string? vague, ClaimTest test, Evidence evidence)
    {
        var outcome = test.Examine(evidence);
        return vague is { } words ? Worded(words, outcome) : Coarse(test, outcome) ?? Uncorroborated(outcome, evidence) ?? outcome;
    }

    /// <summary>Cannot be tested where days that the data may mean give different verdicts; null where they agree.</summary>
    private Outcome? Coarse(ClaimTest test, Outcome outcome)
    {
        if (outcome.Verdict == Verdict.CannotBeTested)
        {
            return null;
        }

        // Two at a time, because a span has two ends.
        var moves = outcome.Turns.Where(move => move.IsPossible).ToList();
        var pairs = from first in moves
                    from second in moves
                    where ReferenceEquals(first, second) || !ReferenceEquals(first.Row, second.Row)
                    let pair = new[] { first, second }
                    let verdict = test.Examine(new Evidence(data, pair)).Verdict
                    where verdict != outcome.Verdict
                    select (Moves: pair.Distinct().ToList(), Verdict: verdict);
        return pairs.Select(pair => TooCoarse(pair.Moves, pair.Verdict, outcome)).FirstOrDefault();
    }

    private Outcome TooCoarse(IReadOnlyList<Move> moves, Verdict verdict, Outcome outcome)
    {
        var dated = moves.Select(move => $"{move.Name(data)} ({move.Dated})").Listed();
        var days = moves.Select(move => move.Day!.Value.Text()).Listed();
        return Outcome.Untestable(
            $"The data do not date {dated} exactly enough: on {days} the verdict would be \"{verdict.Word()}\", on other days \"{outcome.Verdict.Word()}\".",
            $"Testable once the day of {moves.Select(move => move.Name(data)).Listed()} is known.",
            outcome.Computed,
            outcome.Computation);
    }

    /// <summary>What holds by the story's own word only: a witness cannot vouch for itself, though it can contradict itself. Null if others say so as well.</summary>
    private static Outcome? Uncorroborated(Outcome outcome, Evidence evidence) => outcome.Verdict != Verdict.Holds || evidence.OnlyTold.Count == 0 ? null : Outcome.Untestable(
        $"{(evidence.IsOnlyTold ? "Only the story itself says so" : $"Of {evidence.OnlyTold.Listed()} only the story itself says so")}, and a witness cannot vouch for itself.",
        "Testable once another source reports it.",
        outcome.Computed,
        outcome.Computation);

    /// <summary>No number decides such words, whatever the data say, which readers see.</summary>
    private static Outcome Worded(string words, Outcome outcome) => outcome.Computed.Length == 0 ? outcome : Outcome.Untestable(
        $"Not testable as worded: {words.Quoted()} names no number. {outcome.Reason}",
        "Testable if it were said in numbers.",
        outcome.Computed,
        outcome.Computation);

    /// <summary>The smallest move of one row that changes a verdict.</summary>
    private FlipPoint Flip(ClaimTest test, Outcome outcome)
    {
        var flips = from move in outcome.Turns
                    let size = Size(move)
                    orderby Math.Abs(size)
                    from beyond in Beyond(move)
                    let moved = new Evidence(data, beyond)
                    let becomes = test.Examine(moved).Verdict
                    where becomes != outcome.Verdict && becomes != Verdict.CannotBeTested
                    select Describe(move, beyond, size, outcome.Verdict == Verdict.Holds, becomes == Verdict.Holds && moved.OnlyTold.Count > 0 ? Verdict.CannotBeTested : becomes);
        return flips.FirstOrDefault() ?? new(outcome.Otherwise);
    }

    /// <summary>Of a number relative to the value, of a day in days beyond what is known of it.</summary>
    private static double Size(Move move) => move.Row is Observation { Value: { } value }
        ? value == 0 ? (move.Number == 0 ? 0 : double.PositiveInfinity) : (move.Number!.Value - value) / Math.Abs(value)
        : move.Dated!.Value.DaysTo(move.Day!.Value);

    /// <summary>A number's edge itself may belong to either side, so that it is crossed by a hair, away from the value.</summary>
    private static IEnumerable<Move> Beyond(Move move)
    {
        if (move.Row is not Observation { Value: { } value } || move.Number is not { } edge)
        {
            return [move];
        }

        var hair = Math.Max(Math.Abs(edge), Math.Abs(value)) * 1e-7;
        return edge > value ? [move with { Number = edge + hair }]
            : edge < value ? [move with { Number = edge - hair }]
            : [move with { Number = edge - hair }, move with { Number = edge + hair }];
    }

    private FlipPoint Describe(Move move, Move beyond, double size, bool holds, Verdict becomes)
    {
        var text = move.Row is Observation observation
            ? NumberText(observation, move, beyond.Number > observation.Value, size, holds, becomes)
            : DayText(move, (int)size, holds, becomes);
        return new(text) { Becomes = becomes, Row = move.Row.Place, Number = move.Number, Day = move.Day, Move = size };
    }

    private string NumberText(Observation observation, Move move, bool up, double size, bool holds, Verdict becomes)
    {
        var name = move.Name(data);
        var text = Numerals.Apart(move.Number!.Value, observation.Metric.Unit, observation.Value);
        var decimals = Math.Abs(size) >= 0.0005 ? 1 : Math.Abs(size) >= 0.00005 ? 2 : 4;
        var share = double.IsFinite(size) ? $" ({Numerals.Apart(size * 100, "%", null, decimals, plus: "+")})" : "";
        return (holds, size == 0) switch
        {
            (true, true) => $"Holds at the very edge: with {name} any {(up ? "higher" : "lower")} than {text}, {becomes.Becomes()}.",
            (true, false) => $"Holds until {name} {(up ? "rises above" : "falls below")} {text}{share}; then {becomes.Becomes()}.",
            (false, true) => $"{becomes.Would()} if {name} were any {(up ? "higher" : "lower")} than {text}.",
            _ => $"{becomes.Would()} if {name} were {text} or {(up ? "more" : "less")}{share}.",
        };
    }

    private string DayText(Move move, int days, bool holds, Verdict becomes)
    {
        var (name, day, earlier) = (move.Name(data), move.Day!.Value.Text(), days < 0);
        var distance = $"{Math.Abs(days).Of("day")} {(earlier ? "before" : "after")} {move.Dated}";
        var was = holds ? "was" : "had been";
        var otherwise = move.Row is ChannelState state
            ? $"{name} {was} {state.Openness.Predicate()} {(earlier ? $"by {day} already" : $"only from {day} on")}, {distance}"
            : $"{name} {was} dated {day} or {(earlier ? "earlier" : "later")}, {distance}";
        return holds ? $"Holds unless {otherwise}; then {becomes.Becomes()}." : $"{becomes.Would()} if {otherwise}.";
    }
}

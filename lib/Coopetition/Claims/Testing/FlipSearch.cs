namespace Coopetition.Testing;

/// <summary>Finds the smallest move of one row that changes a verdict.</summary>
/// <param name="uncorroborated">Whether only the story itself speaks, so that the claim cannot come to hold.</param>
internal sealed class FlipSearch(Register register, ClaimTest test, Outcome outcome, bool uncorroborated)
{
    public FlipPoint Find()
    {
        var flips = from move in outcome.Turns
                    let size = Size(move)
                    orderby Math.Abs(size)
                    from beyond in Beyond(move)
                    let becomes = test.Examine(new Evidence(register, beyond)).Verdict
                    where becomes != outcome.Verdict && becomes != Verdict.CannotBeTested
                    select Describe(move, beyond, size, uncorroborated && becomes == Verdict.Holds ? Verdict.CannotBeTested : becomes);
        return flips.FirstOrDefault() ?? new(outcome.Otherwise);
    }

    /// <summary>Of a number relative to the value, of a day in days beyond what is known of it.</summary>
    private double Size(Move move) => move.Row is Observation { Value: { } value }
        ? value == 0 ? (move.Number == 0 ? 0 : double.PositiveInfinity) : (move.Number!.Value - value) / Math.Abs(value)
        : new RowName(move.Row, register).Date!.Value.DaysTo(move.Day!.Value);

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

    private FlipPoint Describe(Move move, Move beyond, double size, Verdict becomes)
    {
        var row = new RowName(move.Row, register);
        var text = move.Row is Observation observation
            ? NumberText(observation, row.Name, move.Number!.Value, beyond.Number > observation.Value, size, becomes)
            : DayText(row, move.Day!.Value, (int)size, becomes);
        return new(text) { Becomes = becomes, Row = row.Place, Number = move.Number, Day = move.Day, Move = size };
    }

    private string NumberText(Observation observation, string name, double edge, bool up, double size, Verdict becomes)
    {
        var text = new Amount(edge, observation.Metric.Unit).Rounded(0, apartFrom: observation.Value);
        var share = double.IsFinite(size) ? $" ({Percent(size)})" : "";
        return (outcome.Verdict == Verdict.Holds, size == 0) switch
        {
            (true, true) => $"Holds at the very edge: with {name} any {(up ? "higher" : "lower")} than {text}, {becomes.Becomes()}.",
            (true, false) => $"Holds until {name} {(up ? "rises above" : "falls below")} {text}{share}; then {becomes.Becomes()}.",
            (false, true) => $"{becomes.Would()} if {name} were any {(up ? "higher" : "lower")} than {text}.",
            _ => $"{becomes.Would()} if {name} were {text} or {(up ? "more" : "less")}{share}.",
        };
    }

    private string DayText(RowName row, DateOnly day, int days, Verdict becomes)
    {
        var (holds, earlier) = (outcome.Verdict == Verdict.Holds, days < 0);
        var distance = $"{Words.Count(Math.Abs(days), "day")} {(earlier ? "before" : "after")} {row.Date}";
        var otherwise = row.Row is ChannelState state
            ? $"{row.Name} {(holds ? "was" : "had been")} {state.Openness.Predicate()} {(earlier ? $"by {Words.Date(day)} already" : $"only from {Words.Date(day)} on")}, {distance}"
            : $"{row.Name} {(holds ? "was" : "had been")} dated {Words.Date(day)} or {(earlier ? "earlier" : "later")}, {distance}";
        return holds ? $"Holds unless {otherwise}; then {becomes.Becomes()}." : $"{becomes.Would()} if {otherwise}.";
    }

    private static string Percent(double share) =>
        new Amount(share * 100, "%").Rounded(Math.Abs(share) >= 0.0005 ? 1 : Math.Abs(share) >= 0.00005 ? 2 : 4, signed: true);
}

namespace Coopetition.Testing;

/// <summary>Tests how many channels were in a state at the end of a period.</summary>
internal sealed class StateCount(IReadOnlyList<Channel> channels, Period period, Openness state, StatedNumber stated) : ClaimTest
{
    public override string Stated => $"{stated} {(stated.High == 1 ? "channel" : "channels")} {state.Predicate()} {(period.Kind == PeriodKind.Day ? "on" : "at the end of")} {period}";

    public override Outcome Examine(Evidence evidence) => Outcome.TooLate(period.End, evidence) ?? Judge(evidence);

    private Outcome Judge(Evidence evidence)
    {
        var day = period.End;
        var histories = channels.Select(channel => new History(evidence.Register.Channels[channel.Id], evidence)).ToList();
        var known = histories.Where(history => history.IsKnown(day)).Select(history => (History: history, InForce: history.Between(day, day))).ToList();
        known.ForEach(each => evidence.Use(each.InForce[0]));
        var matching = known.Where(each => each.InForce[0].Openness == state).ToList();
        var (count, most) = (matching.Count, matching.Count + histories.Count - known.Count);
        var verdict = stated.Judge(count);
        if (verdict != stated.Judge(most))
        {
            return Outcome.Untestable(
                $"The data hold no state of {Words.Count(most - count, "channel")} on {Words.Date(day)}.",
                $"Testable once they say how {(most - count == 1 ? "it" : "they")} stood then.");
        }

        return new(
            verdict,
            stated.Show(count),
            $"{count} of {Words.Count(channels.Count, "channel")} {state.Predicate()} on {Words.Date(day)}{(count == 0 ? "" : $": {string.Join("; ", matching.Select(each => each.History.Text(each.InForce)))}")}",
            stated.Explain(count, verdict).AsSentence())
        {
            Turns = [.. histories.SelectMany(history => history.Moves([day, day.Plus(1)]))],
            Otherwise = stated.OtherCount(count, "channels"),
        };
    }
}

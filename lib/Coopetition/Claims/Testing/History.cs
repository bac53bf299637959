namespace Coopetition.Testing;

/// <summary>The states of one channel over time, as the evidence has them.</summary>
internal sealed class History(Channel channel, Evidence evidence)
{
    private readonly List<ChannelState> states = [.. channel.States.OrderBy(evidence.Since)];

    /// <summary>Whether the data say in which state it was on a day.</summary>
    public bool IsKnown(DateOnly day) => states.Count > 0 && evidence.Since(states[0]) <= day;

    /// <summary>The state on the first day, if known, and those that began until the last.</summary>
    public List<ChannelState> Between(DateOnly first, DateOnly last)
    {
        var from = Math.Max(0, states.FindLastIndex(state => evidence.Since(state) <= first));
        return [.. states.Skip(from).TakeWhile(state => evidence.Since(state) <= last)];
    }

    /// <summary>Moves of each state's first day to the given days, as far as the order of states stays.</summary>
    public IEnumerable<Move> Moves(IReadOnlyList<DateOnly> days) => states.SelectMany((state, index) => Move.ToDays(
        state,
        days,
        index > 0 ? states[index - 1].Since : null,
        index < states.Count - 1 ? states[index + 1].Since : null));

    /// <summary>"Name: closed since 2013, open since 17 September 2021".</summary>
    public string Text(IEnumerable<ChannelState> inForce)
    {
        var text = string.Join(", ", inForce.Select(state => $"{state.Openness.Predicate()} since {state.Dated}"));
        return $"{channel.Name}: {(text.Length == 0 ? "unknown" : text)}";
    }
}

namespace Coopetition.Testing;

/// <summary>Tests in which state channels were: at the end of a period, or throughout a stretch.</summary>
/// <param name="throughout">Whether from the end of the stretch's first period to the end of its last, rather than at that end.</param>
/// <param name="states">Any of them will do.</param>
/// <param name="negated">Whether the claim is that not all channels were in such a state.</param>
/// <param name="window">How many days off a state is still near.</param>
internal sealed class StateTest(
    IReadOnlyList<Channel> channels, Stretch stretch, bool throughout, IReadOnlyList<Openness> states, bool negated, int window) : ClaimTest
{
    private readonly DateOnly start = throughout ? stretch.First.End : stretch.End;
    private readonly DateOnly end = stretch.End;

    public override string Stated => $"{(negated ? "not all " : "")}{Wanted} {When}";

    private string Wanted => string.Join(" or ", states.Select(Words.Predicate));

    private string When => throughout ? $"from {AtEnd(stretch.First)} to {AtEnd(stretch.Last)}"
        : stretch.Last.Kind == PeriodKind.Day ? $"on {stretch.Last}"
        : $"at {AtEnd(stretch.Last)}";

    public override Outcome Examine(Evidence evidence) => Outcome.TooLate(end, evidence) ?? Judge(evidence);

    private Outcome Judge(Evidence evidence)
    {
        var histories = channels.Select(channel => new History(evidence.Register.Channels[channel.Id], evidence)).ToList();
        var spells = histories.Select(history => history.Between(start, end)).ToList();
        spells.SelectMany(inForce => inForce).ToList().ForEach(evidence.Use);
        var near = histories.Exists(history => history.Between(start.Plus(-window), end.Plus(window)).Any(Matches));
        var match = spells.Select(inForce => inForce.Count > 0 && inForce.TrueForAll(Matches)).ToList();
        var unknown = histories.Select(history => !history.IsKnown(start)).ToList();
        var certain = match.Zip(unknown, (matches, open) => matches && !open).ToList();
        // A channel of which nothing is known can still be in the state, unless what is known of it denies that.
        var possible = match.Zip(unknown, spells).Select(each => each.First || (each.Second && each.Third.TrueForAll(Matches))).ToList();
        var verdict = Judge(certain, near);
        if (verdict != Judge(possible, near))
        {
            var silent = channels[unknown.IndexOf(true)];
            return Outcome.Untestable($"The data hold no state of {Words.Quoted(silent.Name)} on {Words.Date(start)}.", $"Testable once they say how {Words.Quoted(silent.Name)} stood then.");
        }

        return new(verdict, Computed(spells), string.Join("; ", histories.Zip(spells, (history, inForce) => history.Text(inForce))), Explain(certain))
        {
            Turns = [.. histories.SelectMany(history => history.Moves(Edges()))],
            Otherwise = Otherwise(verdict, certain),
        };
    }

    private bool Matches(ChannelState state) => states.Contains(state.Openness);

    private Verdict Judge(List<bool> matches, bool near) =>
        negated ? (matches.TrueForAll(match => match) ? Verdict.Contradicted : Verdict.Holds)
        : matches.TrueForAll(match => match) ? Verdict.Holds
        : matches.Contains(true) || near ? Verdict.Differs
        : Verdict.Contradicted;

    private static string Computed(List<List<ChannelState>> spells)
    {
        var kinds = spells.Select(inForce => string.Join(", then ", inForce.Select(state => state.Openness.Predicate()))).Select(text => text.Length == 0 ? "unknown" : text).ToList();
        return kinds.Distinct().Count() == 1
            ? kinds[0]
            : string.Join("; ", kinds.GroupBy(kind => kind).Select(group => FormattableString.Invariant($"{group.Count()} {group.Key}")));
    }

    private string Explain(List<bool> matches)
    {
        var count = matches.Count(match => match);
        var all = matches.Count;
        var which = count == 0 ? $"None of the {all}" : count < all ? $"{count} of the {all}" : all == 2 ? "Both" : $"All {all}";
        return all == 1
            ? $"It was {(count == 1 ? "" : "not ")}{Wanted} {When}."
            : $"{which} channels {(count == 1 ? "was" : "were")} {Wanted} {When}.";
    }

    private string Otherwise(Verdict verdict, List<bool> matches)
    {
        var others = channels.Where((_, index) => !matches[index]).Select(channel => Words.Quoted(channel.Name)).Listed();
        var one = channels.Count == 1 ? Words.Quoted(channels[0].Name) : $"one of the {channels.Count} channels";
        return (negated, verdict) switch
        {
            (false, Verdict.Holds) => $"Would {(channels.Count == 1 ? "not hold" : "differ")} if {one} had been other than {Wanted} {When}.",
            (true, Verdict.Holds) => $"Would be contradicted if {others} had been {Wanted}, too, {When}.",
            (true, _) => $"Would hold if {one} had been other than {Wanted} {When}.",
            _ => $"Would hold if {others} had been {Wanted} {When}.",
        };
    }

    private DateOnly[] Edges() =>
    [
        start, start.Plus(1), end, end.Plus(1), start.Plus(-window), start.Plus(1 - window), end.Plus(window), end.Plus(window + 1),
    ];

    private static string AtEnd(Period period) => period.Kind == PeriodKind.Day ? period.ToString() : $"the end of {period}";
}

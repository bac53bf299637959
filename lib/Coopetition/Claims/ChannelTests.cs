namespace Coopetition;

/// <summary>A test of the states that channels were in.</summary>
/// <param name="last">The last day that it speaks of.</param>
internal abstract class ChannelTest(IReadOnlyList<Channel> channels, DateOnly last) : ClaimTest
{
    public override Outcome Examine(Evidence evidence) => Outcome.TooLate(last, evidence.Data)
        ?? Judge(evidence, [.. channels.Select(channel => new History(channel, evidence))]);

    protected abstract Outcome Judge(Evidence evidence, List<History> histories);

    /// <summary>Channels by key, or those of <c>kind:opener&gt;beneficiary</c>; none if that was no such thing, which was reported.</summary>
    protected static IReadOnlyList<Channel> Select(ClaimCells cells)
    {
        if (cells.Needed("subject") is not { } subject)
        {
            return [];
        }

        if (!subject.Contains(':', StringComparison.Ordinal))
        {
            return cells.FindAll("subject", "channels", cells.Known.Channels);
        }

        if (subject.Split(':') is not [var kind, var way] || way.Split('>') is not [var opener, var beneficiary])
        {
            cells.Reject("subject", $"\"{subject}\" does not select channels.", "Write kind:opener>beneficiary, or the channels' keys with | between them.");
            return [];
        }

        var kinds = cells.Known.Channels.Values.Select(channel => channel.Kind).Distinct().ToList();
        var (from, to) = (cells.Find("subject", opener, "companies", cells.Known.Companies), cells.Find("subject", beneficiary, "companies", cells.Known.Companies));
        var chosen = cells.Known.Channels.Values.Where(channel => channel.Kind == kind && channel.Opener == from && channel.Beneficiary == to).ToList();
        if (!kinds.Contains(kind))
        {
            cells.RejectUnknown("subject", kind, "a kind of channel", kinds);
        }
        else if (chosen.Count == 0 && from is not null && to is not null)
        {
            cells.Reject("subject", $"\"{subject}\" selects no channel.", "Correct it, or add such a channel to channels.csv.");
        }

        return chosen;
    }

    /// <summary>The states of one channel over time, as the evidence has them.</summary>
    protected sealed class History(Channel channel, Evidence evidence)
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
        public IEnumerable<Move> Moves(params IReadOnlyList<DateOnly> days) => states.SelectMany((state, index) => Move.ToDays(
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
}

/// <summary>Tests in which state channels were: at the end of a period, or throughout a stretch.</summary>
/// <param name="throughout">Whether from the end of the stretch's first period to the end of its last, rather than at that end.</param>
/// <param name="states">Any of them will do.</param>
/// <param name="negated">Whether the claim is that not all channels were in such a state.</param>
/// <param name="window">How many days off a state is still near.</param>
/// <param name="vague">What is said instead of a state; null if one is stated.</param>
internal sealed class StateTest(IReadOnlyList<Channel> channels, Stretch stretch, bool throughout, IReadOnlyList<Openness> states, bool negated, int window, string? vague)
    : ChannelTest(channels, stretch.End)
{
    private readonly IReadOnlyList<Channel> channels = channels;
    private readonly DateOnly start = throughout ? stretch.First.End : stretch.End;
    private readonly DateOnly end = stretch.End;

    public override string Stated => vague?.Quoted() ?? $"{(negated ? "not all " : "")}{Wanted} {When}";

    private string Wanted => string.Join(" or ", states.Select(state => state.Predicate()));

    private string When => throughout ? $"from {AtEnd(stretch.First)} to {AtEnd(stretch.Last)}"
        : stretch.Last.Kind == PeriodKind.Day ? $"on {stretch.Last}"
        : $"at {AtEnd(stretch.Last)}";

    public static StateTest? Read(ClaimCells cells)
    {
        var (window, channels, comparison) = (cells.Window(), Select(cells), cells.Comparison());
        var states = comparison == Comparison.Shown ? [] : cells.List("value").Select(state => cells.Openness("value", state)).ToList();
        var period = cells.Needed("period");
        var stretch = period is null ? default : cells.Stretch("period", period);
        return cells.Wrong ? null : new(channels, stretch, period!.Contains("..", StringComparison.Ordinal), states, comparison == Comparison.NotEqual, window, cells.Vague);
    }

    protected override Outcome Judge(Evidence evidence, List<History> histories)
    {
        var spells = histories.Select(history => history.Between(start, end)).ToList();
        // That not all were so is shown by those that were not, whatever is said of the others.
        var telling = negated && spells.Exists(inForce => !inForce.TrueForAll(Matches)) ? spells.Where(inForce => !inForce.TrueForAll(Matches)) : spells;
        telling.SelectMany(inForce => inForce).ToList().ForEach(evidence.Use);
        var near = histories.Exists(history => history.Between(start.Plus(-window), end.Plus(window)).Exists(Matches));
        var unknown = histories.Select(history => !history.IsKnown(start)).ToList();
        var certain = spells.Zip(unknown, (inForce, silent) => !silent && inForce.Count > 0 && inForce.TrueForAll(Matches)).ToList();
        // A channel of which nothing is known can still be in the state, unless what is known of it denies that.
        var possible = spells.Zip(unknown, (inForce, silent) => (silent || inForce.Count > 0) && inForce.TrueForAll(Matches)).ToList();
        var verdict = Judge(certain, near);
        if (verdict != Judge(possible, near))
        {
            var silent = channels[unknown.IndexOf(true)].Name.Quoted();
            return Outcome.Untestable($"The data hold no state of {silent} on {start.Text()}.", $"Testable once they say how {silent} stood then.");
        }

        return new(verdict, Computed(spells), string.Join("; ", histories.Zip(spells, (history, inForce) => history.Text(inForce))), Explain(certain, Computed(spells), unknown.Count(silent => silent)))
        {
            Turns = histories.SelectMany(history => history.Moves(start, start.Plus(1), end, end.Plus(1), start.Plus(-window), start.Plus(1 - window), end.Plus(window), end.Plus(window + 1))),
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
        var kinds = spells.Select(inForce => inForce.Count == 0 ? "unknown" : string.Join(", then ", inForce.Select(state => state.Openness.Predicate()))).ToList();
        return kinds.Distinct().Count() == 1
            ? kinds[0]
            : string.Join("; ", kinds.GroupBy(kind => kind).Select(group => FormattableString.Invariant($"{group.Count()} {group.Key}")));
    }

    /// <param name="unknown">Of how many nothing is known: they are not counted.</param>
    private string Explain(List<bool> matches, string computed, int unknown)
    {
        var (count, all) = (matches.Count(match => match), matches.Count - unknown);
        if (vague is not null || all == 0)
        {
            return $"By these data {(channels.Count == 1 ? "it was" : $"of the {channels.Count} channels there were")} {computed} {When}.";
        }

        if (matches.Count == 1)
        {
            return $"It was {(count == 1 ? Wanted : $"{computed}, not {Wanted},")} {When}.";
        }

        var known = unknown == 0 ? "" : $" whose state is known ({unknown.InWords()} {(unknown == 1 ? "is" : "are")} not)";
        var which = count == 0 ? $"None of the {all.InWords()} channels" : count < all ? $"{count.InWords().Capital()} of the {all.InWords()} channels" : all == 2 ? "Both channels" : $"All {all.InWords()} channels";
        return $"{which}{known} {(count <= 1 ? "was" : "were")} {Wanted} {When}{(count == all ? "" : $": {computed}")}.";
    }

    private string Otherwise(Verdict verdict, List<bool> matches)
    {
        var others = channels.Where((_, index) => !matches[index]).Select(channel => channel.Name.Quoted()).Listed();
        var one = channels.Count == 1 ? channels[0].Name.Quoted() : $"one of the {channels.Count} channels";
        return (negated, verdict) switch
        {
            (false, Verdict.Holds) => $"Would {(channels.Count == 1 ? "not hold" : "differ")} if {one} had been other than {Wanted} {When}.",
            (true, Verdict.Holds) => $"Would be contradicted if {others} had been {Wanted}, too, {When}.",
            (true, _) => $"Would hold if {one} had been other than {Wanted} {When}.",
            _ => $"Would hold if {others} had been {Wanted} {When}.",
        };
    }

    private static string AtEnd(Period period) => period.Kind == PeriodKind.Day ? period.ToString() : $"the end of {period}";
}

/// <summary>Tests how many channels were in a state at the end of a period.</summary>
internal sealed class StateCount(IReadOnlyList<Channel> channels, Period period, Openness state, StatedNumber stated) : ChannelTest(channels, period.End)
{
    public override string Stated => stated.IsShown ? $"{stated}" : $"{stated} {(stated.High == 1 ? "channel" : "channels")} {state.Predicate()} {(period.Kind == PeriodKind.Day ? "on" : "at the end of")} {period}";

    public static StateCount? Read(ClaimCells cells, StatedNumber? stated, string period, string comparison, string limit)
    {
        cells.RejectMeasure("channels");
        var (channels, state) = (Select(cells), cells.Openness("where", limit));
        if (comparison != "=")
        {
            cells.Reject("where", $"a state is not compared by \"{comparison}\".", "Write state = and the state.");
        }

        var day = cells.Wrong ? default : cells.Period("period", period);
        return cells.Wrong ? null : new(channels, day, state, stated!);
    }

    protected override Outcome Judge(Evidence evidence, List<History> histories)
    {
        var day = period.End;
        var known = histories.Where(history => history.IsKnown(day)).Select(history => (History: history, InForce: history.Between(day, day))).ToList();
        known.ForEach(each => evidence.Use(each.InForce[0]));
        var matching = known.Where(each => each.InForce[0].Openness == state).ToList();
        var (count, unknown) = (matching.Count, histories.Count - known.Count);
        var verdict = stated.Judge(count);
        if (Enumerable.Range(count, unknown + 1).Any(possible => stated.Judge(possible) != verdict))
        {
            return Outcome.Untestable(
                $"The data hold no state of {unknown.Of("channel")} on {day.Text()}.",
                $"Testable once they say how {(unknown == 1 ? "it" : "they")} stood then.");
        }

        return stated.Counted(
            count,
            "channels",
            $"{count} of {known.Count.Of("channel")} {state.Predicate()} on {day.Text()}{(unknown == 0 ? "" : $", {unknown} unknown")}{(count == 0 ? "" : $": {string.Join("; ", matching.Select(each => each.History.Text(each.InForce)))}")}",
            $"{count.InWords().Capital()} of the {known.Count.Counted("channel")}{(unknown == 0 ? "" : $" whose state is known ({unknown.InWords()} {(unknown == 1 ? "is" : "are")} not)")} {(count <= 1 ? "was" : "were")} {state.Predicate()} then") with
        {
            Turns = histories.SelectMany(history => history.Moves(day, day.Plus(1))),
        };
    }
}

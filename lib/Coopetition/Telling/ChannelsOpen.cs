namespace Coopetition;

/// <summary>How many of a side's channels are open, over time.</summary>
public static class ChannelsOpen
{
    /// <summary>
    /// The share of the channels in one company's hands that are in one of the states at the end of each period, in per cent.
    /// A channel counts from its first known state on; a period before any is known is a gap.
    /// </summary>
    /// <param name="openness">The states that count as open.</param>
    public static Measure ShareOpen(this IEnumerable<Channel> channels, Company opener, IEnumerable<Period> periods, params IReadOnlyList<Openness> openness)
    {
        var own = channels.Where(channel => channel.Opener == opener).ToList();
        return new(
            $"{opener.Id.ToLowerInvariant()}.channels.share-open",
            $"Channels {openness.Select(state => state.Word()).Listed()}",
            opener,
            new("%", null, Basis.Operational, Attribution.NotApplicable, null, $"channels.{string.Join('+', openness)}"),
            periods.Select(At));

        Point At(Period period)
        {
            var states = own.Select(channel => channel.On(period.End)).OfType<ChannelState>().ToList();
            return states.Count == 0
                ? new(period, null, Status.Seen, [], new(GapKind.NotCollected, $"No state of a channel of {opener} is known for {period}."))
                : new(period, 100.0 * states.Count(state => openness.Contains(state.Openness)) / states.Count, states.Min(state => state.Status), [.. states.Select(state => state.Source).Distinct()]) { Computed = true };
        }
    }

    /// <summary>The channels that were in one of the states on a day.</summary>
    public static IReadOnlyList<Channel> In(this IEnumerable<Channel> channels, DateOnly day, params IReadOnlyList<Openness> openness) =>
        [.. channels.Where(channel => channel.On(day) is { } state && openness.Contains(state.Openness))];

    /// <summary>The channels that one company opens or shuts for another.</summary>
    public static IReadOnlyList<Channel> From(this IEnumerable<Channel> channels, Company opener, Company beneficiary) =>
        [.. channels.Where(channel => channel.Opener == opener && channel.Beneficiary == beneficiary)];
}

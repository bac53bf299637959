namespace Coopetition;

/// <summary>One way between two ecosystems.</summary>
/// <param name="Id">The key in <c>channels.csv</c>.</param>
/// <param name="Opener">Whose wall it is: who opens or shuts.</param>
/// <param name="Beneficiary">Who gets through.</param>
/// <param name="States">In order of time.</param>
public sealed record Channel(string Id, string Name, string Kind, Company Opener, Company Beneficiary, IReadOnlyList<ChannelState> States, string? Note = null)
{
    /// <summary>The state on a day; null before the first that is known, and while it is not known whether the next had come.</summary>
    public ChannelState? On(DateOnly day)
    {
        var possible = States.LastOrDefault(state => state.Dated.Start <= day);
        var certain = States.LastOrDefault(state => state.Dated.End <= day) ?? (States is [var first, ..] && possible == first ? first : null);
        return possible?.Openness == certain?.Openness ? possible : null;
    }

    public override string ToString() => Name;
}

/// <summary>Channels by their state on a day; one whose state is not known then is in neither list.</summary>
public static class ChannelStates
{
    /// <summary>The channels that are open, at least in part.</summary>
    public static IReadOnlyList<Channel> OpenOn(this IEnumerable<Channel> channels, DateOnly day) =>
        [.. channels.Where(channel => channel.On(day)?.Openness is Openness.Open or Openness.Partial)];

    /// <summary>The channels that are closed, or were withdrawn.</summary>
    public static IReadOnlyList<Channel> ShutOn(this IEnumerable<Channel> channels, DateOnly day) =>
        [.. channels.Where(channel => channel.On(day)?.Openness is Openness.Closed or Openness.Withdrawn)];
}

/// <summary>How far a channel was open from a day on.</summary>
/// <param name="Since">The first day; a day in the span that is known.</param>
public sealed record ChannelState(DateOnly Since, PeriodKind Precision, Openness Openness, Source Source, Status Status, string? Note = null) : IRow
{
    public Place Place { get; init; }

    /// <summary>When it began, as far as that is known.</summary>
    public Period Dated => Period.Around(Since, Precision);
}

/// <summary>How far a channel is open.</summary>
public enum Openness
{
    Closed,

    /// <summary>A test, for chosen users.</summary>
    Trial,

    /// <summary>Open, but not to everybody, or not in full.</summary>
    Partial,

    Open,

    /// <summary>Was open or tried, and is gone.</summary>
    Withdrawn,
}

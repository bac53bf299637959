namespace Coopetition;

/// <summary>How far a channel was open from a day on.</summary>
/// <param name="Since">The first day; a day in the span that is known.</param>
public sealed record ChannelState(DateOnly Since, Precision Precision, Openness Openness, Source Source, Status Status, string? Note = null)
{
    public Place Place { get; init; }

    internal Dated Dated => new(Since, Precision);
}

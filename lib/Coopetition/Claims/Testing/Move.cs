namespace Coopetition.Testing;

/// <summary>One row of data, with another number or another day in it.</summary>
/// <param name="Row">An observation, an event or a channel's state of the dataset.</param>
/// <param name="Number">In the row's unit.</param>
internal sealed record Move(object Row, double? Number = null, DateOnly? Day = null)
{
    /// <summary>Moves of an event to each of the days, and to the ends of what is known of its own.</summary>
    public static IEnumerable<Move> ToDays(Event happening, IEnumerable<DateOnly> days) => ToDays(happening, happening.Dated, days, null, null);

    /// <summary>The same of a state's first day, strictly between its neighbours'.</summary>
    public static IEnumerable<Move> ToDays(ChannelState state, IEnumerable<DateOnly> days, DateOnly? after, DateOnly? before) =>
        ToDays(state, state.Dated, days, after, before);

    private static IEnumerable<Move> ToDays(object row, Dated date, IEnumerable<DateOnly> days, DateOnly? after, DateOnly? before) =>
        days.Append(date.First).Append(date.Last)
            .Where(day => day != date.Day && !(day <= after) && !(day >= before))
            .Distinct()
            .Select(day => new Move(row, Day: day));
}

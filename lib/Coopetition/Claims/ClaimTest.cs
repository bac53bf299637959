namespace Coopetition;

/// <summary>One kind of test, with what one claim states.</summary>
internal abstract class ClaimTest
{
    /// <summary>What the claim states, for readers.</summary>
    public abstract string Stated { get; }

    /// <summary>Tests on the data as the evidence has them, days taken as exact.</summary>
    public abstract Outcome Examine(Evidence evidence);
}

/// <summary>What a test found on one state of the data.</summary>
/// <param name="Computed">What stands against the stated, for readers; empty if nothing could be computed.</param>
/// <param name="Computation">How it was computed, in words with numbers.</param>
/// <param name="Reason">Why the verdict is what it is: a sentence.</param>
internal sealed record Outcome(Verdict Verdict, string Computed, string Computation, string Reason)
{
    /// <summary>Moves of single rows at which the verdict may change: a number at the edge itself, a day just beyond it. Computed only when asked for.</summary>
    public IEnumerable<Move> Turns { get; init; } = [];

    /// <summary>What would have to be other than it is, for when no single row's move changes the verdict; or what is needed to test at all.</summary>
    public string Otherwise { get; init; } = "";

    /// <summary>Cannot be tested, because a day lies after all that is known; null if it does not.</summary>
    public static Outcome? TooLate(DateOnly day, Dataset data) => day <= data.KnownUntil ? null : Untestable(
        $"The data tell nothing of {day.Text()}: what they know ends on {data.KnownUntil.Text()}.",
        "Testable with newer data.");

    public static Outcome Untestable(string reason, string otherwise, string computed = "", string computation = "") =>
        new(Verdict.CannotBeTested, computed, computation, reason) { Otherwise = otherwise };
}

/// <summary>The data as one examination sees them: some rows may be moved, and what is used is remembered.</summary>
internal sealed class Evidence(Dataset data, params IReadOnlyList<Move> moves)
{
    private readonly List<IRow> used = [];

    public Dataset Data => data;

    /// <summary>Of all that was used, each once, newest first.</summary>
    public IReadOnlyList<Source> Sources => used.Select(row => row.Source).NewestFirst();

    /// <summary>Where all that was used stands.</summary>
    public IEnumerable<Place> Rows => used.Select(row => row.Place);

    /// <summary>The weakest of all that was used; null if nothing was.</summary>
    public Status? Weakest => used.Min(row => (Status?)row.Status);

    /// <summary>What of all that was used only the story tells, for readers; none if others tell all of it.</summary>
    public IReadOnlyList<string> OnlyTold => [.. used.Where(row => row.Status == Status.Told).Select(row => new Move(row).Name(data)).Distinct()];

    /// <summary>Whether nobody but the story tells any of it.</summary>
    public bool IsOnlyTold => used.Count > 0 && used.TrueForAll(row => row.Status == Status.Told);

    public void Use(IRow row) => used.Add(row);

    public double Number(Observation observation)
    {
        Use(observation);
        return Moved(observation)?.Number ?? observation.Value!.Value;
    }

    public DateOnly Day(Event happening)
    {
        Use(happening);
        return Moved(happening)?.Day ?? happening.Date;
    }

    public DateOnly Since(ChannelState state) => Moved(state)?.Day ?? state.Since;

    private Move? Moved(IRow row) => moves.FirstOrDefault(move => ReferenceEquals(move.Row, row));
}

/// <summary>One row of data, with another number or another day in it.</summary>
/// <param name="Row">An observation, an event or a channel's state of the dataset.</param>
/// <param name="Number">In the row's unit.</param>
internal sealed record Move(IRow Row, double? Number = null, DateOnly? Day = null)
{
    /// <summary>As far as the row's day is known; null for a row whose number moves.</summary>
    public Stretch? Dated => Row switch
    {
        Event happening => new(happening.Dated, happening.Dated),
        ChannelState state => new(state.Dated, state.Dated),
        _ => null,
    };

    /// <summary>Whether it stays within what the data say of a date.</summary>
    public bool IsPossible => Day is { } day && Dated?.DaysTo(day) == 0;

    /// <summary>Moves of an event, or of a state's first day, to each of the days and to the ends of what is known of its own: strictly between its neighbours' days, where it has any.</summary>
    public static IEnumerable<Move> ToDays(IRow row, IEnumerable<DateOnly> days, DateOnly? after = null, DateOnly? before = null)
    {
        var unmoved = new Move(row, Day: (row as Event)?.Date ?? ((ChannelState)row).Since);
        return days.Append(unmoved.Dated!.Value.Start).Append(unmoved.Dated.Value.End)
            .Where(day => day != unmoved.Day && !(day <= after) && !(day >= before))
            .Distinct()
            .Select(day => unmoved with { Day = day });
    }

    /// <summary>The row as it stands inside a sentence.</summary>
    public string Name(Dataset data) => Row switch
    {
        Observation observation => new Quantity(observation.Company, observation.App, observation.Metric, observation.Period).Name,
        Event happening => happening.Title.Quoted(),
        _ => data.Channels.First(channel => channel.States.Contains((ChannelState)Row)).Name.Quoted(),
    };
}

/// <summary>One period, or several that follow each other.</summary>
internal readonly record struct Stretch(Period First, Period Last)
{
    public DateOnly Start => First.Start;

    public DateOnly End => Last.End;

    /// <summary>By how many days a day lies outside; negative if before, 0 if inside.</summary>
    public int DaysTo(DateOnly day) =>
        day < Start ? day.DayNumber - Start.DayNumber
        : day > End ? day.DayNumber - End.DayNumber
        : 0;

    /// <summary>"the end of February 2022"; of a single day, the day.</summary>
    public string Edge(string edge) => Start == End ? ToString() : $"the {edge} of {this}";

    public override string ToString() => First == Last ? First.ToString() : $"{First} to {Last}";
}

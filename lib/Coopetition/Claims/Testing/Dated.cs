namespace Coopetition.Testing;

/// <summary>A day in the data, with how exactly it is known.</summary>
internal readonly record struct Dated(DateOnly Day, Precision Precision)
{
    public DateOnly First => Precision switch
    {
        Precision.Day => Day,
        Precision.Half => new(Day.Year, Day.Month <= 6 ? 1 : 7, 1),
        _ => Span.Start,
    };

    public DateOnly Last => Precision switch
    {
        Precision.Day => Day,
        Precision.Half => Day.Month <= 6 ? new(Day.Year, 6, 30) : new(Day.Year, 12, 31),
        _ => Span.End,
    };

    private Period Span => Precision switch
    {
        Precision.Month => Period.Month(Day.Year, Day.Month),
        Precision.Quarter => Period.QuarterOf(Day),
        Precision.Year => Period.Year(Day.Year),
        _ => Period.Day(Day),
    };

    /// <summary>By how many days another day lies outside what is known; negative if earlier.</summary>
    public int DaysTo(DateOnly other) =>
        other < First ? other.DayNumber - First.DayNumber
        : other > Last ? other.DayNumber - Last.DayNumber
        : 0;

    /// <summary>Moves of a row to each of the days, and to the ends of what is known, strictly between its neighbours.</summary>
    public IEnumerable<Move> Moves(object row, IEnumerable<DateOnly> days, DateOnly? after = null, DateOnly? before = null)
    {
        var now = Day;
        return days.Append(First).Append(Last)
            .Where(day => day != now && !(day <= after) && !(day >= before))
            .Distinct()
            .Select(day => new Move(row, Day: day));
    }

    /// <summary>As exactly as it is known: "27 March 2022", "March 2022", "first half of 2022".</summary>
    public override string ToString() => Precision == Precision.Half
        ? FormattableString.Invariant($"{(Day.Month <= 6 ? "first" : "second")} half of {Day.Year}")
        : Span.ToString();
}

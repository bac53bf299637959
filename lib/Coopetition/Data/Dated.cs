namespace Coopetition;

/// <summary>A day in the data, with how exactly it is known.</summary>
internal readonly record struct Dated(DateOnly Day, Precision Precision)
{
    public DateOnly First => Precision switch
    {
        Precision.Day => Day,
        Precision.Half => new(Day.Year, IsFirstHalf ? 1 : 7, 1),
        _ => Span.Start,
    };

    public DateOnly Last => Precision switch
    {
        Precision.Day => Day,
        Precision.Half => IsFirstHalf ? new(Day.Year, 6, 30) : new(Day.Year, 12, 31),
        _ => Span.End,
    };

    private bool IsFirstHalf => Day.Month <= 6;

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

    /// <summary>As exactly as it is known: "27 March 2022", "March 2022", "2022 Q1", "first half of 2022", "2022".</summary>
    public override string ToString() => Precision == Precision.Half
        ? FormattableString.Invariant($"{(IsFirstHalf ? "first" : "second")} half of {Day.Year}")
        : Span.ToString();

    /// <summary>The same where the year is said: "17 Sep", "Sep", "Q3", "First half"; empty if no more than the year is known.</summary>
    public string TextInYear() => Precision switch
    {
        Precision.Day => FormattableString.Invariant($"{Day:d MMM}"),
        Precision.Month => FormattableString.Invariant($"{Day:MMM}"),
        Precision.Quarter => FormattableString.Invariant($"Q{(Day.Month + 2) / 3}"),
        Precision.Half => IsFirstHalf ? "First half" : "Second half",
        _ => "",
    };
}

/// <summary>How exactly a date is known.</summary>
public enum Precision
{
    Day,
    Month,
    Quarter,
    Half,
    Year,
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using static System.FormattableString;

namespace Coopetition;

/// <summary>
/// A calendar quarter, a year, half of one, a month or a day.
/// Ordered by end, then by start, so that a quarter comes before its own last month. Calendar quarters are
/// the common measure: a company's fiscal quarter is the calendar quarter that it covers.
/// </summary>
public readonly record struct Period : IComparable<Period>, IComparable
{
    // So that years before and after can be asked for
    private const int Earliest = 1000;
    private const int Latest = 9000;

    internal const string HowToWrite = "Write a quarter as 2024Q2, a year as 2024, a fiscal year as FY2024-03, a month as 2024-06 or a day as 2024-06-30.";

    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    private Period(PeriodKind kind, DateOnly end) => (Kind, End) = (kind, end);

    public PeriodKind Kind { get; }

    /// <summary>The last day.</summary>
    public DateOnly End { get; }

    /// <summary>The first day.</summary>
    public DateOnly Start => Kind == PeriodKind.Day ? End : new DateOnly(End.Year, End.Month, 1).AddMonths(1 - Months);

    public bool IsQuarter => Kind == PeriodKind.Quarter;

    /// <summary>Whether this is a calendar or a fiscal year.</summary>
    public bool IsYear => Kind is PeriodKind.Year or PeriodKind.FiscalYear;

    /// <summary>Whether a story can be told of it: a calendar year or a quarter.</summary>
    internal bool CanBeTold => Kind is PeriodKind.Year or PeriodKind.Quarter;

    /// <summary>The same kind of period a year earlier.</summary>
    public Period YearBefore => MonthsLater(-12);

    /// <summary>The period of the same kind that ends just before this one starts.</summary>
    public Period Previous => Kind == PeriodKind.Day ? Day(End.AddDays(-1)) : MonthsLater(-Months);

    /// <summary>The period of the same kind that starts just after this one ends.</summary>
    public Period Next => Kind == PeriodKind.Day ? Day(End.AddDays(1)) : MonthsLater(Months);

    private int Months => Kind switch { PeriodKind.Day => 0, PeriodKind.Month => 1, PeriodKind.Quarter => 3, PeriodKind.Half => 6, _ => 12 };

    /// <summary>A calendar quarter, 1 to 4.</summary>
    public static Period Quarter(int year, int quarter) => quarter is >= 1 and <= 4
        ? new(PeriodKind.Quarter, EndOfMonth(year, quarter * 3))
        : throw new ArgumentOutOfRangeException(nameof(quarter), quarter, "A quarter is 1, 2, 3 or 4.");

    /// <summary>A calendar year.</summary>
    public static Period Year(int year) => new(PeriodKind.Year, EndOfMonth(year, 12));

    /// <summary>A fiscal year, named after the year of its end; one that ends in December is the calendar year.</summary>
    public static Period FiscalYear(int endYear, int endMonth) =>
        new(endMonth == 12 ? PeriodKind.Year : PeriodKind.FiscalYear, EndOfMonth(endYear, endMonth));

    public static Period Month(int year, int month) => new(PeriodKind.Month, EndOfMonth(year, month));

    public static Period Day(DateOnly date) => new(PeriodKind.Day, date);

    /// <summary>The calendar quarter that holds a date.</summary>
    public static Period QuarterOf(DateOnly date) => Quarter(date.Year, (date.Month + 2) / 3);

    /// <summary>The period of the calendar that holds a date, of any kind but a fiscal year.</summary>
    internal static Period Around(DateOnly date, PeriodKind kind) => kind switch
    {
        PeriodKind.Day => Day(date),
        PeriodKind.Month => Month(date.Year, date.Month),
        PeriodKind.Quarter => QuarterOf(date),
        PeriodKind.Half => new(kind, EndOfMonth(date.Year, date.Month <= 6 ? 6 : 12)),
        _ => Year(date.Year),
    };

    /// <summary>Reads <c>2024Q2</c>, <c>2024</c>, <c>FY2024-03</c> (the fiscal year that ended in March 2024), <c>2024-06</c>, <c>2024-06-30</c>, or a reader's <c>2024 Q2</c>.</summary>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static Period Parse(string text) => TryParse(text, out var period)
        ? period
        : throw new FormatException($"\"{text}\" is not a period. {HowToWrite}");

    /// <summary>Reads what <see cref="Parse"/> reads; false for anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        Period? found = text.AsSpan() switch
        {
            ['F', 'Y', .. { Length: 7 } month] => Date(month) is { } date ? FiscalYear(date.Year, date.Month) : null,
            [.. { Length: 4 } year, 'Q', >= '1' and <= '4' and var quarter] => Date(year) is { } date ? Quarter(date.Year, quarter - '0') : null,
            [.. { Length: 4 } year, ' ', 'Q', >= '1' and <= '4' and var quarter] => Date(year) is { } date ? Quarter(date.Year, quarter - '0') : null,
            { Length: 4 } year => Date(year) is { } date ? Year(date.Year) : null,
            { Length: 7 } month => Date(month) is { } date ? Month(date.Year, date.Month) : null,
            { Length: 10 } day => Date(day) is { } date ? Day(date) : null,
            _ => null,
        };
        period = found ?? default;
        return found is not null;
    }

    /// <summary>The same season of another year: the second quarter of 2024 is in 2021 the second quarter of 2021.</summary>
    public Period InYear(int year) => MonthsLater(12 * (year - End.Year));

    /// <summary>The four quarters of a year, in order; of a quarter, itself.</summary>
    /// <exception cref="InvalidOperationException">This is neither, or a fiscal year that does not end with a calendar quarter.</exception>
    public IReadOnlyList<Period> Quarters()
    {
        var (first, last) = (QuarterOf(Start), QuarterOf(End));
        return (IsYear || IsQuarter) && last.End == End ? [.. first.To(last)] : throw new InvalidOperationException($"{this} is not a year of four calendar quarters.");
    }

    /// <summary>This period and those of its kind that follow, up to and with the last; none if the last comes before.</summary>
    /// <exception cref="ArgumentException">The last is of another kind, or does not follow in steps of that kind.</exception>
    public IEnumerable<Period> To(Period last)
    {
        if (last.Kind != Kind || (IsYear && last.End.Month != End.Month))
        {
            throw new ArgumentException($"{this} and {last} are not periods of one kind.", nameof(last));
        }

        return Steps(this, last);

        static IEnumerable<Period> Steps(Period first, Period last)
        {
            for (var period = first; period <= last; period = period.Next)
            {
                yield return period;
            }
        }
    }

    /// <summary>As readers see it: <c>2024 Q2</c>, <c>2024</c>, <c>year to March 2024</c>, <c>first half of 2024</c>, <c>June 2024</c>, <c>30 June 2024</c>.</summary>
    public override string ToString() => Kind switch
    {
        PeriodKind.Quarter => Invariant($"{End.Year:0000} Q{End.Month / 3}"),
        PeriodKind.Year => Invariant($"{End.Year:0000}"),
        PeriodKind.FiscalYear => Invariant($"year to {End:MMMM yyyy}"),
        PeriodKind.Half => Invariant($"{(End.Month == 6 ? "first" : "second")} half of {End.Year:0000}"),
        PeriodKind.Month => Invariant($"{End:MMMM yyyy}"),
        _ => Invariant($"{End:d MMMM yyyy}"),
    };

    /// <summary>The same where the year is said: "17 Sep", "Sep", "Q3", "First half"; empty of a year.</summary>
    internal string TextInYear() => Kind switch
    {
        PeriodKind.Day => Invariant($"{End:d MMM}"),
        PeriodKind.Month => Invariant($"{End:MMM}"),
        PeriodKind.Quarter => Invariant($"Q{End.Month / 3}"),
        PeriodKind.Half => End.Month == 6 ? "First half" : "Second half",
        _ => "",
    };

    /// <summary>As data files hold it: <c>2024Q2</c>, <c>2024</c>, <c>FY2024-03</c>, <c>2024-06</c>, <c>2024-06-30</c>.</summary>
    public string ToData() => Kind switch
    {
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{End.Year:0000}Q{End.Month / 3}"),
        PeriodKind.Year => Invariant($"{End.Year:0000}"),
        PeriodKind.FiscalYear => Invariant($"FY{End:yyyy-MM}"),
        PeriodKind.Month => Invariant($"{End:yyyy-MM}"),
        _ => Invariant($"{End:yyyy-MM-dd}"),
    };

    public bool Contains(DateOnly date) => Start <= date && date <= End;

    public int CompareTo(Period other) => End != other.End ? End.CompareTo(other.End) : Kind == other.Kind ? 0 : Start.CompareTo(other.Start);

    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Period other => CompareTo(other),
        _ => throw new ArgumentException($"A period cannot be compared with {obj.GetType().Name}.", nameof(obj)),
    };

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    private Period MonthsLater(int months) => Kind == PeriodKind.Day
        ? Day(End.AddMonths(months))
        : new(Kind, new DateOnly(End.Year, End.Month, 1).AddMonths(months + 1).AddDays(-1));

    private static DateOnly EndOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    /// <summary>The day, or the first one of a month or year; null if the text is none.</summary>
    private static DateOnly? Date(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= Earliest and <= Latest ? date : null;
}

/// <summary>What a <see cref="Period"/> is: how long, and by whose calendar.</summary>
public enum PeriodKind
{
    Day,
    Month,
    Quarter,

    /// <summary>Half of a calendar year.</summary>
    Half,

    /// <summary>A calendar year, January to December.</summary>
    Year,

    /// <summary>A year that ends in another month than December, named after the year of its end.</summary>
    FiscalYear,
}

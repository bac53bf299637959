using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using static System.FormattableString;

namespace Coopetition;

public readonly partial struct Period
{
    internal const string HowToWrite = "Write a quarter as 2024Q2, a year as 2024, a fiscal year as FY2024-03, a month as 2024-06 or a day as 2024-06-30.";

    /// <summary>Reads <c>2024Q2</c>, <c>2024</c>, <c>FY2024-03</c> (the fiscal year that ended in March 2024), <c>2024-06</c> or <c>2024-06-30</c>.</summary>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static Period Parse(string text) => TryParse(text, out var period)
        ? period
        : throw new FormatException($"\"{text}\" is not a period. {HowToWrite}");

    static Period IParsable<Period>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>Reads what <see cref="Parse(string)"/> reads, and a reader's <c>2024 Q2</c>; false for anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        period = default;
        if (text is null || !text.All(char.IsAscii))
        {
            return false;
        }

        if (text.StartsWith("FY", StringComparison.Ordinal))
        {
            return TryDate(text[2..], "yyyy-MM", out var end) && Is(FiscalYear(end.Year, end.Month), out period);
        }

        if (text.Length is 6 or 7 && text[^2] == 'Q' && text[^1] is >= '1' and <= '4')
        {
            return text.Length == 7 && text[4] != ' '
                ? false
                : TryDate(text[..4], "yyyy", out var year) && Is(Quarter(year.Year, text[^1] - '0'), out period);
        }

        return text.Length switch
        {
            4 => TryDate(text, "yyyy", out var year) && Is(Year(year.Year), out period),
            7 => TryDate(text, "yyyy-MM", out var month) && Is(Month(month.Year, month.Month), out period),
            10 => TryDate(text, "yyyy-MM-dd", out var day) && Is(Day(day), out period),
            _ => false,
        };
    }

    static bool IParsable<Period>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Period result) => TryParse(s, out result);

    /// <summary>As readers see it: <c>2024 Q2</c>, <c>2024</c>, <c>year to March 2024</c>, <c>June 2024</c>, <c>30 June 2024</c>.</summary>
    public override string ToString() => Kind switch
    {
        PeriodKind.Quarter => Invariant($"{End.Year:0000} Q{End.Month / 3}"),
        PeriodKind.Year => Invariant($"{End.Year:0000}"),
        PeriodKind.FiscalYear => Invariant($"year to {End:MMMM yyyy}"),
        PeriodKind.Month => Invariant($"{End:MMMM yyyy}"),
        _ => Invariant($"{End:d MMMM yyyy}"),
    };

    /// <summary>Readers' text for "G" or nothing, data files' for "D".</summary>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        null or "" or "G" => ToString(),
        "D" => ToData(),
        _ => throw new FormatException($"\"{format}\" is not a format of a period. Use \"G\" for readers or \"D\" for data."),
    };

    /// <summary>As data files hold it: <c>2024Q2</c>, <c>2024</c>, <c>FY2024-03</c>, <c>2024-06</c>, <c>2024-06-30</c>.</summary>
    public string ToData() => Kind switch
    {
        PeriodKind.Quarter => Invariant($"{End.Year:0000}Q{End.Month / 3}"),
        PeriodKind.Year => Invariant($"{End.Year:0000}"),
        PeriodKind.FiscalYear => Invariant($"FY{End:yyyy-MM}"),
        PeriodKind.Month => Invariant($"{End:yyyy-MM}"),
        _ => Invariant($"{End:yyyy-MM-dd}"),
    };

    private static bool TryDate(string text, string format, out DateOnly date) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static bool Is(Period found, out Period period)
    {
        period = found;
        return true;
    }
}

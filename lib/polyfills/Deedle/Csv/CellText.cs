using System.Globalization;

namespace Deedle.Csv;

/// <summary>Reads cells as values in a culture; a cell that does not read as one gives null.</summary>
internal sealed record CellText(CultureInfo Culture, string[] MissingValues)
{
    public static readonly string[] DefaultMissingValues = ["NaN", "NA", "N/A", "#N/A", ":", "-", "TBA", "TBD"];

    public static bool? Boolean(string text) => text.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "1" => true,
        "FALSE" or "NO" or "0" => false,
        _ => null,
    };

    public static Guid? Identifier(string text) => Guid.TryParse(text.Trim(), out var value) ? value : null;

    public bool IsMissing(string text) => MissingValues.Contains(text.Trim());

    public int? Integer(string text) => int.TryParse(WithoutAdornment(text), NumberStyles.Integer, Culture, out var value) ? value : null;

    public long? LongInteger(string text) => long.TryParse(WithoutAdornment(text), NumberStyles.Integer, Culture, out var value) ? value : null;

    public decimal? Decimal(string text) => DecimalIn(Culture, text);

    public bool IsNumber(string text) => double.TryParse(text, NumberStyles.Any, Culture, out _);

    public double? Double(string text) =>
        !MissingValues.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase) && double.TryParse(text, NumberStyles.Any, Culture, out var value) ? value : null;

    public bool IsTimeSpan(string text) => TimeSpan.TryParse(text, Culture, out _);

    /// <summary>A date without a zone is taken for local.</summary>
    public DateTime? Date(string text) => AsWritten(text) is { } date
        ? date.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(date, DateTimeKind.Local) : date
        : null;

    public bool HasZone(string text) => AsWritten(text) is { Kind: not DateTimeKind.Unspecified };

    /// <summary>Whether a text that reads as a date is more likely something else: a number, or two numbers with a dash.</summary>
    public static bool IsHardlyDate(string text, DateTime date) =>
        DecimalIn(CultureInfo.InvariantCulture, text) is not null || (date.Year < 1000 && NumbersIn(text) != 3);

    private DateTime? AsWritten(string text) => DateTime.TryParse(text, Culture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.RoundtripKind, out var date) ? date : null;

    private static decimal? DecimalIn(CultureInfo culture, string text) =>
        decimal.TryParse(WithoutAdornment(text), NumberStyles.Currency | NumberStyles.AllowExponent, culture, out var value) ? value : null;

    private static int NumbersIn(string text) => text.Where((character, at) => char.IsDigit(character) && (at == 0 || !char.IsDigit(text[at - 1]))).Count();

    /// <summary>Percent and currency signs do not make a number a text, and do not change it.</summary>
    private static string WithoutAdornment(string text) =>
        string.Concat(text.Where(character => !"%‰‱ƒ".Contains(character) && char.GetUnicodeCategory(character) != UnicodeCategory.CurrencySymbol));
}

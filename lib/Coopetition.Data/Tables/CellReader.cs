using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Coopetition.Data;

/// <summary>Makes a cell's text into a value of its column's type, or says why it is none.</summary>
internal static partial class CellReader
{
    /// <summary>As many characters as a spreadsheet's cell can hold.</summary>
    private const int Longest = 32_767;

    // Texts may have lines; nothing that cannot be seen may stand in them
    private static readonly SearchValues<char> Unseen = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(character => char.IsControl(character) && character is not ('\n' or '\r')), '\uFEFF', '\uFFFD']);

    public static Cell Read(Resource resource, Field field, string text, byte[] raw)
    {
        if (!resource.MissingValues.Contains(text))
        {
            object? value = null;
            var fault = FaultOfText(text) ?? TryParse(field, text, out value) ?? FaultOfValue(field, text, value!);
            return new(raw, text, value, fault);
        }

        return new(raw, text, null, !field.Required ? null : text.Length == 0
            ? new("the cell is blank.", "Fill it in: this column has a value in every row.")
            : new($"{Quoted(text)} stands for a missing value.", "Fill it in: this column has a value in every row."));
    }

    /// <summary>What keeps the text from being a value of the column's type; null if nothing does.</summary>
    public static CellFault? TryParse(Field field, string text, out object? value)
    {
        value = null;
        switch (field.Type)
        {
            case FieldType.Text:
                value = SpreadsheetText.Unguard(text);
                return null;
            case FieldType.Number when PlainNumber().IsMatch(text):
                var number = double.Parse(text, CultureInfo.InvariantCulture);
                value = number;
                return double.IsFinite(number) ? null : new($"{Quoted(text)} is too large a number.", "Correct it; the unit may be wrong.");
            case FieldType.WholeNumber when PlainInteger().IsMatch(text):
                var fits = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer);
                value = integer;
                return fits ? null : new($"{Quoted(text)} is too large a number.", "Correct it; the unit may be wrong.");
            case FieldType.Number or FieldType.WholeNumber:
                return NotANumber(field, text);
            case FieldType.Boolean when text is "true" or "false":
                value = text == "true";
                return null;
            case FieldType.Boolean:
                return new($"{Quoted(text)} is neither true nor false.", "Write true or false.");
            case FieldType.Date when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date):
                value = date;
                return null;
            case FieldType.Date:
                return PlainDate().IsMatch(text)
                    ? new($"{Quoted(text)} is not a day of the calendar.", "Correct the date.")
                    : new($"{Quoted(text)} is not a date.", "Write year, month and day, such as 2024-09-02.");
            default:
                throw new ArgumentOutOfRangeException(nameof(field), field.Type, "A type without a reading.");
        }
    }

    public static string Quoted(string text)
    {
        var shown = text.Length > 60 ? text[..60] + "…" : text;
        return $"\"{string.Concat(shown.Select(character => char.IsControl(character) ? ' ' : character))}\"";
    }

    private static CellFault? FaultOfText(string text)
    {
        if (text.Length > Longest)
        {
            return new(
                FormattableString.Invariant($"the cell has {text.Length:N0} characters, and {Longest:N0} is the most."),
                "Shorten it; if it holds other rows, a quote before it is not closed.");
        }

        if (text.AsSpan().IndexOfAny(Unseen) is >= 0 and var at)
        {
            return new($"{Quoted(text)} holds the character U+{(int)text[at]:X4}, which cannot be seen or was lost in a conversion.", "Type the cell again.");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return new("the cell holds nothing but spaces.", "Leave it blank if it is missing.");
        }

        return char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])
            ? new($"{Quoted(text)} starts or ends with a space.", "Remove the space.")
            : null;
    }

    private static CellFault NotANumber(Field field, string text)
    {
        var name = field.Type == FieldType.WholeNumber ? "a whole number" : "a number";
        var decimals = field.Type == FieldType.Number;
        var plain = WithoutMarks(text);
        var remedy = text switch
        {
            _ when text.StartsWith('=') => "Write the formula's result.",
            _ when text.EndsWith('%') => "Leave the percent sign out: the column's unit says it.",
            _ when text.Any(character => char.IsDigit(character) && !char.IsAscii(character)) => "Use the digits 0 to 9.",
            _ when WithSeparators().IsMatch(text) => $"Leave thousands separators out: {plain}.",
            _ when InBrackets().IsMatch(text) => $"Write a minus sign: -{plain}.",
            _ when text[0] is '\u2212' or '\u2013' && PlainNumber().IsMatch($"-{text[1..]}") => $"Use the keyboard's minus sign: -{text[1..]}.",
            _ when decimals && WithComma().IsMatch(text) => $"Use a decimal point: {text.Replace(',', '.')}.",
            _ when decimals && WithExponent().IsMatch(text) => "Write all its digits, without an exponent.",
            _ when text.StartsWith('+') => "Leave the plus sign out.",
            _ when !decimals && PlainNumber().IsMatch(text) => "Write it without decimals.",
            _ when field.Required => $"Write digits, such as {field.Example ?? (decimals ? "1234.5" : "1234")}.",
            _ when text.Any(char.IsAsciiDigit) => $"Write digits alone, such as {field.Example ?? (decimals ? "1234.5" : "1234")}; leave the cell blank if it is missing.",
            _ => "Leave the cell blank if it is missing.",
        };
        return new($"{Quoted(text)} is not {name}.", remedy);
    }

    private static CellFault? FaultOfValue(Field field, string text, object value)
    {
        if (field.Enum.Count > 0 && !field.Enum.Contains(text))
        {
            return new($"{Quoted(text)} is not one of {string.Join(", ", field.Enum)}.", Spelling.Remedy(text, field.Enum, "Write one of these, exactly so."));
        }

        if (field.Least is { } least && least.CompareTo(value) > 0)
        {
            return new($"{text} is less than {field.Minimum}, the least allowed.", "Correct the value, or its unit.");
        }

        if (field.Most is { } most && most.CompareTo(value) < 0)
        {
            return new($"{text} is more than {field.Maximum}, the most allowed.", "Correct the value, or its unit.");
        }

        if (field.Form?.IsMatch(text) == false)
        {
            return new($"{Quoted(text)} is not of the column's form.", field.Example is { } example ? $"Write it like {example}." : $"It must match {field.Pattern}.");
        }

        if (field.IsAddress && !(Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")))
        {
            return new($"{Quoted(text)} is not an address on the web.", "Write all of it, from https:// on.");
        }

        return text.Length < field.MinLength || text.Length > field.MaxLength
            ? new($"{Quoted(text)} has {text.Length} characters.", $"Write {LengthAllowed(field)}.")
            : null;
    }

    private static string LengthAllowed(Field field) => (field.MinLength, field.MaxLength) switch
    {
        (int least, null) => $"at least {least}",
        (null, int most) => $"at most {most}",
        var (least, most) => least == most ? $"{most}" : $"{least} to {most}",
    };

    [GeneratedRegex(@"\A-?[0-9]+(\.[0-9]+)?\z")]
    private static partial Regex PlainNumber();

    [GeneratedRegex(@"\A-?[0-9]+\z")]
    private static partial Regex PlainInteger();

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z")]
    private static partial Regex PlainDate();

    private static string WithoutMarks(string text) => string.Concat(text.Where(character => char.IsAsciiDigit(character) || character is '.' or '-'));

    [GeneratedRegex(@"\A\([0-9,]+(\.[0-9]+)?\)\z")]
    private static partial Regex InBrackets();

    // Commas, spaces of any kind, apostrophes
    [GeneratedRegex(@"\A-?[0-9]{1,3}([,\s'\u2019][0-9]{3})+(\.[0-9]+)?\z")]
    private static partial Regex WithSeparators();

    [GeneratedRegex(@"\A-?[0-9]+,[0-9]+\z")]
    private static partial Regex WithComma();

    [GeneratedRegex(@"\A[+-]?[0-9]+(\.[0-9]*)?[eE][+-]?[0-9]+\z")]
    private static partial Regex WithExponent();
}

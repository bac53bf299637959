using System.Globalization;

namespace Coopetition;

/// <summary>
/// Numbers as readers see them, the same everywhere: amounts and people in the unit that reads shortest
/// (<c>RMB 161.1bn</c>, <c>1.31bn</c>, <c>788m</c>), percentages and all else with a digit after the point unless it is zero
/// or they reach a hundred (<c>19.5%</c>, <c>4%</c>, <c>131%</c>). Halves are rounded away from zero.
/// </summary>
internal static class Numerals
{
    private const string Minus = "\u2212";
    private const int MostDecimals = 6;

    /// <summary>What data files and readers write behind so many thousands.</summary>
    private static readonly (string Word, int Thousands, string Sign)[] Words = [("mn", 2, "m"), ("bn", 3, "bn"), ("tn", 4, "trn")];

    /// <summary>With its unit.</summary>
    /// <param name="unit">As data files hold it: <c>RMB mn</c>, <c>mn people</c>, <c>%</c>, <c>pp</c>; others follow the number.</param>
    public static string Text(double value, string unit) => Write(Scale(value, unit, isRounded: true), value, plus: "", Short);

    /// <summary>With its unit and, above zero, a plus sign: for growth and differences.</summary>
    public static string WithSign(double value, string unit) => Write(Scale(value, unit, isRounded: true), value, plus: "+", Short);

    /// <summary>All digits that matter, with thousands separators and without a unit: for tables.</summary>
    public static string Exact(double value) => Round(value, MostDecimals) == 0 ? "0" : value.ToString("#,##0.######", CultureInfo.InvariantCulture).Replace("-", Minus, StringComparison.Ordinal);

    /// <summary>All digits that matter, with its unit.</summary>
    internal static string Exact(double value, string unit, string plus = "") => Write(Scale(value, unit), value, plus, number => Exact(number.Size));

    /// <summary>Rounded, but never so far that it would pass for another number.</summary>
    /// <param name="decimals">How many to show at least, if the number is not in a larger unit than the data's.</param>
    internal static string Apart(double value, string unit, double? other, int decimals = 0, string plus = "") => Write(Scale(value, unit), value, plus, number =>
    {
        var places = number.Raised > 0 ? Decimals(number) : Math.Max(decimals, Math.Abs(value - Math.Round(value)) < 1e-9 ? 0 : 1);
        while (other is { } from && from != value && places < MostDecimals && Digits(value / number.Divisor, places) == Digits(from / number.Divisor, places))
        {
            places++;
        }

        return Digits(number.Size, places);
    });

    /// <summary>By how much a number in one unit is multiplied to be in another; null if they measure different things.</summary>
    internal static double? Factor(string from, string to)
    {
        var (left, right) = (Parse(from), Parse(to));
        return (left.Currency, left.Thing) == (right.Currency, right.Thing) ? Math.Pow(1000, left.Thousands - right.Thousands) : null;
    }

    /// <summary>How an axis counts values of a unit: what they are divided by, and what the quotients are called: "RMB bn", "mn people", "%", "percentage points".</summary>
    internal static (double Divisor, string Unit) Axis(string unit, IEnumerable<double> values)
    {
        var sizes = values.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).ToList();
        return (unit.Split(' '), sizes.Max()) switch
        {
            (["mn", "people"], _) when sizes.Min() >= 999.5 => (1000, "bn people"),
            ([var currency, "mn"], >= 10_000_000) => (1_000_000, $"{currency} trn"),
            ([var currency, "mn"], >= 10_000) => (1000, $"{currency} bn"),
            (["pp"], _) => (1, "percentage points"),
            _ => (1, unit),
        };
    }

    private static string Write(Scaled number, double value, string plus, Func<Scaled, string> write)
    {
        var digits = write(number);
        var sign = digits.All(character => character is '0' or '.' or ',') ? "" : value < 0 ? Minus : plus;
        var before = number.Currency.Length > 0 ? $"{number.Currency} " : "";
        var word = Words.FirstOrDefault(word => word.Thousands == number.Thousands).Sign;
        // People go without saying: nothing else is counted in millions without a word for it.
        var after = number.Thing switch
        {
            "" or "people" => "",
            "%" => "%",
            var index when index.Contains('=', StringComparison.Ordinal) => "",
            var thing => $" {(thing == "pp" ? "percentage points" : thing)}",
        };
        return $"{sign}{before}{digits}{word}{(digits == "1" ? after.TrimEnd('s') : after)}";
    }

    /// <summary>A size in the word that reads shortest.</summary>
    /// <param name="isRounded">Whether it will be shown rounded, so that it needs the next word a little earlier.</param>
    private static Scaled Scale(double value, string unit, bool isRounded = false)
    {
        if (value == 0 && !isRounded && unit.Contains(' ', StringComparison.Ordinal))
        {
            // Nothing at all is the same in every unit.
            return new("", "", 0);
        }

        var number = Parse(unit) with { Size = Math.Abs(value) };
        while (number.Thousands is 2 or 3 && number.Size >= 1000 - (!isRounded ? 0 : number.Thousands == 2 ? 0.5 : 0.05))
        {
            number = number with { Size = number.Size / 1000, Thousands = number.Thousands + 1, Raised = number.Raised + 1 };
        }

        while (number is { Raised: <= 0, Thousands: > 2, Size: > 0 and < 1 })
        {
            number = number with { Size = number.Size * 1000, Thousands = number.Thousands - 1, Raised = number.Raised - 1 };
        }

        return number;
    }

    private static Scaled Parse(string unit)
    {
        var parts = unit.Split(' ', 2);
        return Words.FirstOrDefault(known => parts.Contains(known.Word)) is { Word: { } word, Thousands: var thousands }
            ? parts[0] == word ? new("", parts.Length == 2 ? parts[1] : "", thousands) : new(parts[0], "", thousands)
            : unit.Length == 3 && unit.All(char.IsAsciiLetterUpper) ? new(unit, "", 0) : new("", unit, 0);
    }

    private static string Short(Scaled number) => Digits(number.Size, Decimals(number));

    private static int Decimals(Scaled number) => (number.Thousands, Round(number.Size, 1)) switch
    {
        (4, _) => 2,
        (3, _) => number.Currency.Length > 0 ? 1 : 2,
        (2, var size) => number.Size < 9.95 && size > 0 ? 1 : 0,
        _ when number.Currency.Length > 0 => 2,
        (_, var size) => size >= 100 || size == Math.Floor(size) ? 0 : 1,
    };

    /// <summary>With thousands separators and so many digits after the point.</summary>
    internal static string Digits(double value, int decimals) => Round(value, decimals).ToString($"N{decimals}", CultureInfo.InvariantCulture);

    /// <summary>Of the decimal number that a reader would write, so that 0.145 is rounded as one sees it.</summary>
    private static double Round(double value, int decimals) =>
        Math.Abs(value) < 1e15 ? (double)Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero) : value;

    /// <summary>A size without its sign, and what stands around it.</summary>
    /// <param name="Currency">Empty if no money is counted.</param>
    /// <param name="Thing">What is counted; empty if money is.</param>
    /// <param name="Thousands">How often 1,000 it is counted in.</param>
    private readonly record struct Scaled(string Currency, string Thing, int Thousands)
    {
        public double Size { get; init; }

        /// <summary>By how many thousands its word is larger than the data's.</summary>
        public int Raised { get; init; }

        public double Divisor => Math.Pow(1000, Raised);
    }
}

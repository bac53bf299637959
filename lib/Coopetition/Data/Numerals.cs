using System.Globalization;

namespace Coopetition;

/// <summary>
/// Numbers as readers see them, the same everywhere: amounts and people in the unit that reads shortest
/// (<c>RMB 161.1bn</c>, <c>1.31bn</c>, <c>788m</c>), percentages and all else with a digit after the point unless it is zero
/// or they reach a hundred (<c>19.5%</c>, <c>4%</c>, <c>131%</c>). Halves are rounded away from zero.
/// </summary>
public static class Numerals
{
    private const string Minus = "\u2212";

    /// <summary>With its unit.</summary>
    /// <param name="unit">As data files hold it: <c>RMB mn</c>, <c>mn people</c>, <c>%</c>, <c>pp</c>; others follow the number.</param>
    public static string Text(double value, string unit) => Write(value, unit, plus: "");

    /// <summary>With its unit and, above zero, a plus sign: for growth and differences.</summary>
    public static string WithSign(double value, string unit) => Write(value, unit, plus: "+");

    /// <summary>All digits that matter, with thousands separators and without a unit: for tables.</summary>
    public static string Exact(double value) => Round(value, 6) == 0 ? "0" : value.ToString("#,##0.######", CultureInfo.InvariantCulture).Replace("-", Minus, StringComparison.Ordinal);

    /// <summary>How an axis counts values of a unit: what they are divided by, and what the quotients are called: "RMB bn", "mn people", "%", "percentage points".</summary>
    public static (double Divisor, string Unit) Axis(string unit, IEnumerable<double> values)
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

    public static string Text(GapKind kind) => kind switch
    {
        GapKind.NotDisclosed => "not disclosed",
        GapKind.Discontinued => "discontinued",
        GapKind.NotYetReported => "not yet reported",
        GapKind.NotApplicable => "not applicable",
        GapKind.NotCollected => "not collected",
        _ => "missing",
    };

    private static string Write(double value, string unit, string plus)
    {
        var magnitude = Math.Abs(value);
        var (before, digits, after) = unit.Split(' ', 2) switch
        {
            ["%"] => ("", Short(magnitude), "%"),
            ["pp"] => ("", Short(magnitude), Round(magnitude, 1) == 1 ? " percentage point" : " percentage points"),
            [var currency, "mn"] => Money(currency, magnitude),
            ["mn", "people"] => Count(magnitude, ""),
            ["mn", var what] => Count(magnitude, $" {what}"),
            [{ Length: 3 } currency] when currency.All(char.IsAsciiLetterUpper) => ($"{currency} ", Digits(magnitude, 2), ""),
            _ => ("", Short(magnitude), unit.Contains('=', StringComparison.Ordinal) ? "" : $" {unit}"),
        };
        var sign = digits.All(character => character is '0' or '.' or ',') ? "" : value < 0 ? Minus : plus;
        return $"{sign}{before}{digits}{after}";
    }

    private static (string Before, string Digits, string After) Money(string currency, double millions) => millions switch
    {
        >= 999_950 => ($"{currency} ", Digits(millions / 1_000_000, 2), "trn"),
        >= 999.5 => ($"{currency} ", Digits(millions / 1000, 1), "bn"),
        _ => ($"{currency} ", Digits(millions, Decimals(millions)), "m"),
    };

    private static (string Before, string Digits, string After) Count(double millions, string what) => millions switch
    {
        >= 999.5 => ("", Digits(millions / 1000, 2), $"bn{what}"),
        _ => ("", Digits(millions, Decimals(millions)), $"m{what}"),
    };

    private static int Decimals(double millions) => millions < 9.95 && Round(millions, 1) > 0 ? 1 : 0;

    private static string Short(double magnitude)
    {
        var rounded = Round(magnitude, 1);
        return Digits(magnitude, rounded >= 100 || rounded == Math.Floor(rounded) ? 0 : 1);
    }

    /// <summary>With thousands separators and so many digits after the point.</summary>
    internal static string Digits(double value, int decimals) => Round(value, decimals).ToString($"N{decimals}", CultureInfo.InvariantCulture);

    /// <summary>Of the decimal number that a reader would write, so that 0.145 is rounded as one sees it.</summary>
    private static double Round(double value, int decimals) =>
        Math.Abs(value) < 1e15 ? (double)Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero) : value;
}

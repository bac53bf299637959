using System.Globalization;

namespace Coopetition.Drawing;

/// <summary>How values of one unit are written in one figure: millions as billions or trillions where they are large, and all with the same digits.</summary>
/// <remarks>Labels, hover text and table share one unit, so that they agree in rounding.</remarks>
internal sealed record Unit
{
    private const double Thousand = 1000;
    private readonly double divisor;
    private readonly string before;
    private readonly string after;

    private Unit(string name, double divisor, int decimals, string before, string after) =>
        (Name, this.divisor, Decimals, this.before, this.after) = (name, divisor, decimals, before, after);

    /// <summary>As a subtitle names it: "RMB bn", "mn people", "%".</summary>
    public string Name { get; }

    public int Decimals { get; }

    /// <summary>Reads a unit as data files hold it and chooses the digits that suit the values.</summary>
    public static Unit For(string unit, IEnumerable<double> values)
    {
        var largest = values.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        var words = unit.Split(' ');
        if (words is [var currency, "mn"])
        {
            return largest switch
            {
                >= 10 * Thousand * Thousand => new($"{currency} tn", Thousand * Thousand, 1, $"{currency} ", "tn"),
                >= 10 * Thousand => new($"{currency} bn", Thousand, 1, $"{currency} ", "bn"),
                _ => new(unit, 1, largest >= 100 ? 0 : 1, $"{currency} ", "mn"),
            };
        }

        return words switch
        {
            ["mn", ..] => new(unit, 1, largest >= 100 ? 0 : 1, "", "mn"),
            ["%"] => new(unit, 1, 1, "", "%"),
            ["pp"] or ["percentage", "points"] => new(unit, 1, 1, "", " pp"),
            ["RMB"] or ["USD"] => new(unit, 1, 2, $"{unit} ", ""),
            _ => new(unit, 1, largest >= 100 || values.All(double.IsInteger) ? 0 : 2, "", unit.Length > 0 ? $" {unit}" : ""),
        };
    }

    /// <summary>With its unit, as at a mark: "RMB 243.2bn", "3.9%".</summary>
    public string Text(double value, Qualifier qualifier = Qualifier.Exactly) => Sign(value, Said(qualifier) + before + Digits(Math.Abs(value)) + after);

    /// <summary>With a sign in any case, as of what is added: "+1.2 pp".</summary>
    public string Signed(double value) => Round(value) > 0 ? $"+{Text(value)}" : Text(value);

    /// <summary>Without its unit, as in a column that names it.</summary>
    public string Bare(double value) => Sign(value, Digits(Math.Abs(value)));

    /// <summary>As at an axis: only the last tick carries the unit's sign.</summary>
    public string Tick(double value, double step, bool last)
    {
        var decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(step / divisor) - 1e-9), 0, 6);
        decimals = decimals == 0 && step / divisor % 1 > 1e-9 ? 1 : decimals;
        var digits = (Math.Abs(value) / divisor).ToString($"N{decimals}", CultureInfo.InvariantCulture);
        return Sign(Math.Round(value / divisor, decimals), digits + (last && after == "%" ? after : ""));
    }

    /// <summary>The value as it is shown, to be held in tables: in the shown unit, with the shown digits.</summary>
    public double Round(double value) => Math.Round(value / divisor, Decimals, MidpointRounding.AwayFromZero);

    private string Digits(double magnitude) => Round(magnitude).ToString($"N{Decimals}", CultureInfo.InvariantCulture);

    private string Sign(double value, string text) => Round(value) < 0 ? $"−{text}" : text;

    private static string Said(Qualifier qualifier) => qualifier switch
    {
        Qualifier.MoreThan => "over ",
        Qualifier.About => "about ",
        _ => "",
    };
}

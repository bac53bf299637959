using System.Globalization;

namespace Coopetition.Drawing;

/// <summary>The unit of one figure's values: how an axis counts it, and how labels, hover text and table write it.</summary>
internal sealed record Unit
{
    private const double Thousand = 1000;
    private const int MostDecimals = 9;
    private readonly string unit;
    private readonly double divisor;

    private Unit(string unit, string name, double divisor) => (this.unit, Name, this.divisor) = (unit, name, divisor);

    /// <summary>As the axis counts: "RMB bn", "mn people", "%".</summary>
    public string Name { get; }

    /// <summary>As the data count: "RMB mn".</summary>
    public string DataName => unit;

    /// <summary>The name, or nothing where the text before it says it.</summary>
    public string NameBeside(string text) => text.Contains(Name, StringComparison.OrdinalIgnoreCase) ? "" : Name;

    private bool IsShare => unit is "%" or "pp";

    /// <summary>Chooses thousands of millions, or millions of them, where the values are large; of people, where labels count so.</summary>
    public static Unit For(string unit, IEnumerable<double> values)
    {
        var sizes = values.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).ToList();
        return (unit.Split(' '), sizes.Max()) switch
        {
            (["mn", "people"], _) when sizes.Min() >= Thousand - 0.5 => new(unit, "bn people", Thousand),
            ([var currency, "mn"], >= 10 * Thousand * Thousand) => new(unit, $"{currency} trn", Thousand * Thousand),
            ([var currency, "mn"], >= 10 * Thousand) => new(unit, $"{currency} bn", Thousand),
            (["pp"], _) => new(unit, "percentage points", 1),
            _ => new(unit, unit, 1),
        };
    }

    /// <summary>With its unit, as at a mark: "RMB 243.2bn", "3.9%".</summary>
    public string Text(double value, Qualifier qualifier = Qualifier.Exactly) => qualifier switch
    {
        Qualifier.MoreThan => $"over {Short(value)}",
        Qualifier.About => $"about {Short(value)}",
        _ => Short(value),
    };

    /// <summary>A point's value, or in a word why it has none.</summary>
    public string Text(Point point) => point.Value is { } value && double.IsFinite(value)
        ? Text(value, point.Computed && point.Qualifier == Qualifier.About ? Qualifier.Exactly : point.Qualifier)
        : Numerals.Text(point.Gap?.Kind ?? GapKind.Unexplained);

    /// <summary>With a sign in any case, as of what is added.</summary>
    public string Signed(double value) => unit == "pp" ? Short(value) : Numerals.WithSign(value, unit);

    /// <summary>With all the digits that were published, where the short text leaves some out; else empty.</summary>
    public string Exact(double value) => IsShare || !double.IsFinite(value) || Significant(Numerals.Exact(value)) == Significant(Numerals.Text(value, unit))
        ? ""
        : $"{Numerals.Exact(value)} {unit}";

    /// <summary>As at an axis: only the last tick carries the per cent sign.</summary>
    public string Tick(double value, double step, bool last)
    {
        var decimals = Enumerable.Range(0, MostDecimals).FirstOrDefault(decimals => Math.Abs(Math.Round(step / divisor, decimals) - (step / divisor)) < step / divisor * 1e-6, MostDecimals);
        var digits = (Math.Abs(value) / divisor).ToString($"N{decimals}", CultureInfo.InvariantCulture);
        var minus = Math.Round(value / divisor, decimals) < 0 ? "−" : "";
        return minus + digits + (last && unit == "%" ? "%" : "");
    }

    /// <summary>As tables hold it, in the data's unit: percentages as they are shown, amounts as they were published.</summary>
    public double Round(double value) => Math.Round(value, IsShare ? 1 : 6, MidpointRounding.AwayFromZero);

    /// <summary>Percentage points, which are always differences, and things that are counted are named by the subtitle alone.</summary>
    private string Short(double value)
    {
        var text = unit == "pp" ? Numerals.WithSign(value, "%").TrimEnd('%') : Numerals.Text(value, unit);
        return text.EndsWith($" {unit}", StringComparison.Ordinal) ? text[..^(unit.Length + 1)] : text;
    }

    private static string Significant(string number) => string.Concat(number.Where(char.IsAsciiDigit)).Trim('0');
}

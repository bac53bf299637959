namespace Coopetition.Testing;

/// <summary>A number with its unit, as readers see it (<c>RMB 242.3bn</c>, <c>1.31bn</c> people, <c>+3.9%</c>, <c>2.4 years</c>), in as many digits as it takes.</summary>
/// <param name="Unit">As data files hold it, such as <c>RMB mn</c>; empty for a plain count.</param>
internal readonly record struct Amount(double Value, string Unit)
{
    private const int MostDecimals = 6;

    /// <summary>How many thousands each word multiplies by, and what readers see of it.</summary>
    private static readonly (string Word, int Step, string Sign)[] Steps = [("mn", 2, "m"), ("bn", 3, "bn"), ("tn", 4, "trn")];

    /// <summary>By how much a number in one unit is multiplied to be in another; null if they measure different things.</summary>
    public static double? Factor(string from, string to)
    {
        var (left, right) = (Parse(from), Parse(to));
        return left.Before + left.After == right.Before + right.After ? Math.Pow(1000, left.Step - right.Step) : null;
    }

    /// <summary>With all its digits.</summary>
    public string Exact(bool signed = false)
    {
        var (scaled, step) = Scaled(Value);
        var decimals = 0;
        while (decimals < MostDecimals && Math.Abs(Math.Round(scaled, decimals) - scaled) > 1e-9 * Math.Max(1, Math.Abs(scaled)))
        {
            decimals++;
        }

        return Write(scaled, step, decimals, signed);
    }

    /// <summary>Rounded for readers, but never so far that it would pass for another number.</summary>
    /// <param name="decimals">How many to show at least, if the number is not scaled up.</param>
    public string Rounded(int decimals, bool signed = false, double? apartFrom = null)
    {
        var (scaled, step) = Scaled(Value);
        var (before, _, unscaled) = Parse(Unit);
        var scale = Math.Pow(1000, step - unscaled);
        var places = step > unscaled ? (before.Length > 0 && step < 4 ? 1 : 2) : Math.Max(decimals, Math.Abs(Value - Math.Round(Value)) < 1e-9 ? 0 : 1);
        while (apartFrom is { } other && other != Value && places < MostDecimals && Numerals.Digits(scaled, places) == Numerals.Digits(other / scale, places))
        {
            places++;
        }

        return Write(scaled, step, places, signed);
    }

    /// <summary>Money and people in the word that reads shortest.</summary>
    private (double Value, int Step) Scaled(double value)
    {
        var step = Parse(Unit).Step;
        for (; step is > 0 and < 4 && Math.Abs(value) >= 1000; step++)
        {
            value /= 1000;
        }

        for (; step > 2 && Math.Abs(value) < 1 && value != 0; step--)
        {
            value *= 1000;
        }

        return (value, step);
    }

    private string Write(double scaled, int step, int decimals, bool signed)
    {
        var (before, after, _) = Parse(Unit);
        var digits = Numerals.Digits(Math.Abs(scaled), decimals);
        var zero = digits.All(character => character is '0' or '.');
        var sign = zero ? "" : scaled < 0 ? "−" : signed ? "+" : "";
        if (Unit == "%")
        {
            return $"{sign}{digits}%";
        }

        // People go without saying: nothing else is counted in millions without a word for it.
        var what = after is "" or "people" ? "" : digits == "1" ? $" {after.TrimEnd('s')}" : $" {after}";
        var word = zero ? "" : Steps.FirstOrDefault(known => known.Step == step).Sign;
        return $"{sign}{(before.Length > 0 && !zero ? $"{before} " : "")}{digits}{word}{what}";
    }

    private static (string Before, string After, int Step) Parse(string unit)
    {
        var words = unit.Split(' ', 2);
        foreach (var (word, step, _) in Steps)
        {
            if (words[0] == word)
            {
                return ("", words.Length == 2 ? words[1] : "", step);
            }

            if (words.Length == 2 && words[1] == word)
            {
                return (words[0], "", step);
            }
        }

        return ("", unit, 0);
    }
}

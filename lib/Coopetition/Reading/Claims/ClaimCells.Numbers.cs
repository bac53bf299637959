using System.Globalization;
using Coopetition.Testing;

namespace Coopetition.Reading;

internal sealed partial class ClaimCells
{
    /// <summary>Null if blank.</summary>
    public double? Tolerance()
    {
        var tolerance = cells.OptionalNumber("tolerance");
        if (tolerance < 0)
        {
            Reject("tolerance", "a tolerance is not below zero.", "Leave the minus sign out.");
        }

        return tolerance;
    }

    /// <summary>The operator; null if this kind of test does not take it.</summary>
    public Comparison? Comparison()
    {
        var allowed = ClaimVocabulary.OperatorsOf(kind);
        if (Needed("operator") is not { } text)
        {
            return null;
        }

        if (allowed.Contains(text))
        {
            return ClaimVocabulary.Comparisons[text];
        }

        Reject("operator", $"the test \"{kind.Word()}\" does not take \"{text}\".", $"Use {(allowed.Count == 1 ? allowed[0] : $"one of {string.Join(", ", allowed)}")}.");
        return null;
    }

    /// <summary>The number that the claim states, with its tolerance.</summary>
    /// <param name="exact">Whether a blank tolerance is none at all, as for counts.</param>
    public StatedNumber? Number(string unit, bool signed, bool exact = false) =>
        Comparison() is { } comparison && Needed("value") is { } text ? Number("value", text, comparison, unit, signed, Tolerance() ?? (exact ? 0 : null)) : null;

    /// <summary>A number in a cell; blank tolerance is half of the last digit for "equal", a twentieth of the value for "about", else none.</summary>
    public StatedNumber? Number(string column, string text, Comparison comparison, string unit, bool signed, double? tolerance)
    {
        var ends = text.Split("..");
        var wanted = comparison == Coopetition.Comparison.Between ? 2 : 1;
        if (ends.Length != wanted)
        {
            Reject(column, $"\"{text}\" is not {(wanted == 2 ? "two numbers" : "one number")}.", wanted == 2 ? "Write both ends with .. between them, such as -3..3." : "Write one number, or use the operator \"between\".");
            return null;
        }

        if (All(ends, end => Number(column, end)) is not { } numbers)
        {
            return null;
        }

        var (low, high) = (numbers[0]!.Value, numbers[^1]!.Value);
        if (low > high)
        {
            Reject(column, $"\"{text}\" ends below its start.", "Put the smaller number first.");
            return null;
        }

        var decimals = ends.Max(end => end.Contains('.', StringComparison.Ordinal) ? end.Length - end.IndexOf('.', StringComparison.Ordinal) - 1 : 0);
        return new(comparison, low, high, tolerance ?? Usual(comparison, low, decimals), decimals, unit, signed);
    }

    private static double Usual(Comparison comparison, double value, int decimals) => comparison switch
    {
        Coopetition.Comparison.Equal => 0.5 * Math.Pow(10, -decimals),
        Coopetition.Comparison.About => 0.05 * Math.Abs(value),
        _ => 0,
    };

    private double? Number(string column, string text)
    {
        if (double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return number;
        }

        Reject(column, $"\"{text}\" is not a number.", "Write digits, such as 19.5; the unit has its own column.");
        return null;
    }
}

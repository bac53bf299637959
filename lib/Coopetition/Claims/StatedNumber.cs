using System.Globalization;

namespace Coopetition;

/// <summary>A number as the claim states it, and the verdict on one that was computed.</summary>
/// <param name="Low">The number, or the lower end.</param>
/// <param name="High">The upper end; the number itself if there is only one.</param>
/// <param name="Tolerance">In the same unit.</param>
/// <param name="Decimals">As stated.</param>
/// <param name="Signed">Whether readers see a plus sign, as for growth.</param>
internal sealed record StatedNumber(Comparison Comparison, double Low, double High, double Tolerance, int Decimals, string Unit, bool Signed)
{
    /// <summary>What was said instead of a number; empty if a number was.</summary>
    public string Words { get; init; } = "";

    public bool IsShown => Comparison == Comparison.Shown;

    /// <summary>Where the verdict may change, in the stated unit.</summary>
    public IReadOnlyList<double> Turns => Comparison switch
    {
        Comparison.Equal or Comparison.About => [Low - Tolerance, Low + Tolerance, 0],
        Comparison.MoreThan or Comparison.AtLeast => [Low, Low - Tolerance],
        Comparison.LessThan or Comparison.AtMost => [Low, Low + Tolerance],
        Comparison.Shown => [],
        _ => [Low, High, Low - Tolerance, High + Tolerance],
    };

    private bool IsEquality => Comparison is Comparison.Equal or Comparison.About;

    private double Slack => 1e-9 * Math.Max(1, Math.Abs(Low));

    private string Plus => Signed ? "+" : "";

    private string Wanted => Comparison switch
    {
        Comparison.MoreThan => $"more than {Text(Low)}",
        Comparison.AtLeast => $"at least {Text(Low)}",
        Comparison.LessThan => $"less than {Text(Low)}",
        Comparison.AtMost => $"at most {Text(Low)}",
        Comparison.About => $"about {Text(Low)}",
        Comparison.Between => $"between {Text(Low)} and {Text(High)}",
        Comparison.Shown => Words.Quoted(),
        _ => Text(Low),
    };

    /// <summary>The number that a claim states, with its tolerance; null if it is none.</summary>
    /// <param name="exact">Whether a blank tolerance is none at all, as for counts.</param>
    public static StatedNumber? Read(ClaimCells cells, string unit, bool signed, bool exact = false) =>
        cells.Comparison() is { } comparison && cells.Needed("value") is { } text ? Read(cells, "value", text, comparison, unit, signed, cells.Tolerance() ?? (exact ? 0 : null)) : null;

    /// <summary>A number in a cell; blank tolerance is half of the last digit for "equal", a twentieth of the value for "about", else none.</summary>
    public static StatedNumber? Read(ClaimCells cells, string column, string text, Comparison comparison, string unit, bool signed, double? tolerance)
    {
        if (comparison == Comparison.Shown)
        {
            return new(comparison, 0, 0, 0, 0, unit, signed) { Words = text };
        }

        var ends = text.Split("..");
        var wanted = comparison == Comparison.Between ? 2 : 1;
        if (ends.Length != wanted)
        {
            cells.Reject(column, $"\"{text}\" is not {(wanted == 2 ? "two numbers" : "one number")}.", wanted == 2 ? "Write both ends with .. between them, such as -3..3." : "Write one number, or use the operator \"between\".");
            return null;
        }

        var numbers = new List<double>();
        foreach (var end in ends)
        {
            if (!double.TryParse(end, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            {
                cells.Reject(column, $"\"{end}\" is not a number.", "Write digits, such as 19.5; the unit has its own column.");
                return null;
            }

            numbers.Add(number);
        }

        var (low, high) = (numbers[0], numbers[^1]);
        if (low > high)
        {
            cells.Reject(column, $"\"{text}\" ends below its start.", "Put the smaller number first.");
            return null;
        }

        var decimals = ends.Max(end => end.Split('.') is [_, var digits] ? digits.Length : 0);
        var usual = comparison switch
        {
            Comparison.Equal => 0.5 * Math.Pow(10, -decimals),
            Comparison.About => 0.05 * Math.Abs(low),
            _ => 0,
        };
        return new(comparison, low, high, tolerance ?? usual, decimals, unit, signed);
    }

    /// <summary>Judges one computed number.</summary>
    /// <param name="floor">Whether it was published as "more than" this.</param>
    public Verdict Judge(double value, bool floor = false)
    {
        if (IsShown)
        {
            return Verdict.CannotBeTested;
        }

        if (IsEquality ? Distance(value) <= Tolerance + Slack : Satisfies(value, floor))
        {
            return Verdict.Holds;
        }

        var near = IsEquality ? value * Low > 0 : Distance(value) <= Tolerance + Slack;
        return near ? Verdict.Differs : Verdict.Contradicted;
    }

    /// <summary>As readers see it: "more than RMB 850bn", "+4% (±0.5 points)".</summary>
    public override string ToString() => IsEquality && Tolerance > 0 ? $"{Wanted} (±{Difference(Tolerance)})" : Wanted;

    /// <summary>A computed number in readers' digits, so many that it does not pass for the stated one where it is another.</summary>
    public string Show(double value, bool floor = false) => Show(value, floor, isApart: !IsShown && Judge(value) != Verdict.Holds);

    /// <summary>Why the verdict is what it is, without a full stop.</summary>
    public string Explain(double value, Verdict verdict, bool floor = false)
    {
        if (IsShown)
        {
            return $"By these data it is {Show(value, floor)}";
        }

        var shown = Show(value, floor, isApart: Distance(value) > Slack);
        return (IsEquality, verdict) switch
        {
            (true, Verdict.Holds) => Distance(value) <= Slack ? $"{shown} is what was stated" : $"{shown} is within {Difference(Tolerance)} of {Text(Low)}",
            (true, Verdict.Differs) => $"{shown} is off {Text(Low)} by {Difference(Distance(value))}{(Tolerance > 0 ? $", more than the {Difference(Tolerance)} allowed" : "")}",
            (true, _) => value * Low < 0 ? $"{shown} has the opposite sign of {Text(Low)}" : $"{shown} is not {Text(Low)}",
            (false, Verdict.Holds) => $"{shown} is {Wanted}",
            (false, Verdict.Differs) => $"{shown} is not {Wanted}, but misses it by no more than {Difference(Tolerance)}",
            _ => $"{shown} is not {Wanted}",
        };
    }

    /// <summary>What was found by counting.</summary>
    /// <param name="things">What was counted.</param>
    /// <param name="reason">How many there were: a sentence without its full stop.</param>
    public Outcome Counted(int count, string things, string computation, string reason)
    {
        var verdict = Judge(count);
        return new(verdict, Show(count), computation, $"{reason}{But(verdict)}.") { Otherwise = OtherCount(count, things) };
    }

    /// <summary>After what was counted, what was stated instead; nothing if that is the same, or no number.</summary>
    private string But(Verdict verdict) => verdict == Verdict.Holds || IsShown ? "" : $"; stated {(Comparison == Comparison.Equal && Low == 1 ? "was" : "were")} {(Comparison == Comparison.Equal ? ((int)Low).InWords() : Wanted)}";

    /// <summary>How many would have to be counted for the claim to fare otherwise; empty if no number does.</summary>
    private string OtherCount(int count, string things)
    {
        var others = Turns
            .SelectMany(turn => Enumerable.Range(-1, 4).Select(step => Math.Floor(turn) + step))
            .Where(other => other >= 0 && Judge(other) != Judge(count))
            .ToList();
        if (others.Count == 0)
        {
            return "";
        }

        var nearest = others.MinBy(other => Math.Abs(other - count));
        return FormattableString.Invariant($"{Judge(nearest).Would()} if {nearest:N0} {things} were counted, {Math.Abs(nearest - count):N0} {(nearest > count ? "more" : "fewer")} than now.");
    }

    private string Show(double value, bool floor, bool isApart) =>
        (floor ? "over " : "") + Numerals.Apart(value, Unit, isApart ? Low : null, Decimals, Plus);

    private bool Satisfies(double value, bool floor) => Comparison switch
    {
        Comparison.MoreThan => value - Low > (floor ? -Slack : Slack),
        Comparison.LessThan => Low - value > Slack,
        _ => Distance(value) <= Slack,
    };

    /// <summary>How far a number is from where it would have to be.</summary>
    private double Distance(double value) => Comparison switch
    {
        Comparison.MoreThan or Comparison.AtLeast => Math.Max(0, Low - value),
        Comparison.LessThan or Comparison.AtMost => Math.Max(0, value - Low),
        Comparison.Between => Math.Max(0, Math.Max(Low - value, value - High)),
        _ => Math.Abs(value - Low),
    };

    private string Text(double value) => Numerals.Exact(value, Unit, Plus);

    /// <summary>Of percentages, in points.</summary>
    private string Difference(double value)
    {
        var unit = Unit == "%" ? "points" : Unit;
        return value == Tolerance ? Numerals.Exact(value, unit) : Numerals.Apart(value, unit, value > Tolerance ? Tolerance : null, Decimals);
    }
}

/// <summary>How what is computed compares with what is stated, if the claim holds.</summary>
internal enum Comparison
{
    Equal,
    NotEqual,
    MoreThan,
    AtLeast,
    LessThan,
    AtMost,
    About,

    /// <summary>Within two ends, which count.</summary>
    Between,

    /// <summary>No number is stated, and what is computed is only shown.</summary>
    Shown,
}

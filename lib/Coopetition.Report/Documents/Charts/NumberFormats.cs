namespace Coopetition.Report.Documents.Charts;

/// <summary>How the numbers of one chart are written, in the codes of spreadsheets.</summary>
/// <param name="Values">At the marks.</param>
/// <param name="Axis">With decimals only where values are small.</param>
/// <param name="Change">With as many decimals for each, for signs to be put before it.</param>
internal sealed record NumberFormats(string Values, string Axis, string Change)
{
    private const double Thousand = 1000;
    private const int MostDecimals = 3;

    /// <param name="unit">"%" is written behind each number; of units in millions, thousands are written as billions.</param>
    public static NumberFormats For(IReadOnlyCollection<double> values, string? unit)
    {
        var largest = values.Select(Math.Abs).DefaultIfEmpty(0).Max();
        var words = unit?.Split(' ') ?? [];
        if (words.Contains("mn") && largest >= Thousand)
        {
            // A comma at the end shows thousands, and leaves the number as it is
            var digits = words[0] == "mn" ? ".00" : ".0";
            var billions = $"#,##0{digits},\"bn\"";
            return new(billions, $"#,##0{(largest < 10 * Thousand ? digits : "")},\"bn\"", billions);
        }

        var sign = unit == "%" ? "\"%\"" : "";
        var decimals = Math.Min(DecimalsOf(values), largest >= 1 ? 1 : MostDecimals);
        var whole = $"#,##0{sign}";
        var small = decimals == 0 ? whole : $"#,##0.{new string('0', decimals)}{sign}";
        return new(
            // As sentences have it: 29% and 5.2%
            DecimalsOf(values) == 1 && largest < Thousand ? $"General{sign}" : small,
            largest >= 10 ? whole : small,
            small);
    }

    /// <summary>At a mark.</summary>
    public string Of(bool atLeast) => atLeast ? $"\"over \"{Values}" : Values;

    /// <summary>What rises or falls by a number, whichever sign the number itself has; nothing where it is zero.</summary>
    public string Signed(string sign) => $"\"{sign}\"{Change};\"{sign}\"{Change};";

    /// <summary>As many as the value with the most has.</summary>
    public static int DecimalsOf(IEnumerable<double> values) =>
        values.Select(value => Enumerable.Range(0, MostDecimals).FirstOrDefault(digits => Math.Abs(value - Math.Round(value, digits)) < 1e-9, MostDecimals)).DefaultIfEmpty(0).Max();
}

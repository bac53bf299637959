using System.Globalization;

namespace Coopetition.Report.Documents.Charts;

/// <summary>How the numbers of one chart are written, at its marks and along its axis: as the page has them, in the codes of spreadsheets.</summary>
/// <param name="unit">As data files hold it: of millions, thousands are written as billions.</param>
internal sealed class NumberFormats(IReadOnlyCollection<double> values, string? unit)
{
    private const double Thousand = 1000;
    private const int MostDecimals = 3;

    private readonly string[] words = unit?.Split(' ') ?? [];
    private readonly double largest = values.Select(Math.Abs).DefaultIfEmpty(0).Max();

    private bool InMillions => words.Contains("mn");

    private bool IsMoney => InMillions && words[0] != "mn";

    /// <summary>Along the axis, where what is counted is said above the chart.</summary>
    /// <param name="step">From one tick to the next.</param>
    public string Axis(double step)
    {
        var raised = IsMoney ? largest >= 10 * Thousand : InMillions && values.All(value => Math.Abs(value) >= Thousand);
        var number = new WrittenNumber("", DecimalsOf(raised ? step / Thousand : step), raised ? 1 : 0, unit == "%" ? "%" : "");
        return $"{number.Code};\u2212{number.Code}";
    }

    /// <summary>At a mark, with its unit.</summary>
    public string Code(double value, bool atLeast = false)
    {
        var number = Written(value);
        return $"{(atLeast ? "\"over \"" : "")}{number.Code};\u2212{number.Code}";
    }

    /// <summary>The same as it is read.</summary>
    public string Text(double value) => (value < 0 ? "\u2212" : "") + Written(value).Of(Math.Abs(value));

    private static int DecimalsOf(double value) => Enumerable.Range(0, MostDecimals).FirstOrDefault(digits => Math.Abs(value - Math.Round(value, digits)) < 1e-9, MostDecimals);

    private WrittenNumber Written(double value)
    {
        var size = Math.Abs(value);
        if (!InMillions)
        {
            return Plain(size >= 100 ? 0 : largest >= 1 ? DecimalsOf(Math.Round(size, 1)) : DecimalsOf(size));
        }

        var thousands = size >= Thousand * Thousand ? 2 : size >= Thousand - 0.5 ? 1 : 0;
        var decimals = (thousands, IsMoney) switch { (2, _) => 2, (1, true) => 1, (1, false) => 2, _ => size < 9.95 ? 1 : 0 };
        return new(IsMoney ? $"{words[0]} " : "", decimals, thousands, thousands switch { 2 => "trn", 1 => "bn", _ => "m" });
    }

    private WrittenNumber Plain(int decimals) => new("", Math.Min(decimals, largest >= 1 ? 1 : MostDecimals), 0, unit == "%" ? "%" : "");

    /// <param name="Thousands">How many it is counted in: 1 for thousands, 2 for millions.</param>
    private sealed record WrittenNumber(string Before, int Decimals, int Thousands, string After)
    {
        // A comma at the end shows thousands, and leaves the number as it is
        public string Code => $"{Quoted(Before)}#,##0{(Decimals == 0 ? "" : $".{new string('0', Decimals)}")}{new string(',', Thousands)}{Quoted(After)}";

        public string Of(double size) => Before + (size / Math.Pow(Thousand, Thousands)).ToString($"N{Decimals}", CultureInfo.InvariantCulture) + After;

        private static string Quoted(string text) => text.Length == 0 ? "" : $"\"{text}\"";
    }
}

using System.Globalization;

namespace Coopetition.Report.Documents.Charts;

/// <summary>Bars that begin where the one before ends, drawn as stacks on a bar that is not seen; the sheet computes the stacks from the values.</summary>
internal static class Waterfall
{
    /// <summary>The columns of the sheet that are drawn, from 1: what is not seen, what rises, what falls.</summary>
    public const int Base = 3;

    public const int Rise = 4;

    public const int Fall = 5;

    /// <summary>A bar across zero would be two stacks with half a label each.</summary>
    public static bool CanDraw(ChartSeries series) =>
        series.Values.Zip(series.Starts).All(bar => bar.First is not { } value || bar.Second * (bar.Second + value) >= -1e-9);

    public static IReadOnlyList<ChartColumn> ColumnsOf(ChartSeries series)
    {
        var bars = series.Values.Zip(series.Starts, (value, start) => (Value: value ?? 0, Start: start)).ToList();
        var bases = bars.Select(bar => Math.Max(0, Math.Min(bar.Start, bar.Start + bar.Value)) + Math.Min(0, Math.Max(bar.Start, bar.Start + bar.Value)));
        var rises = bars.Select(bar => bar.Value <= 0 ? 0 : bar.Start + bar.Value > 0 ? bar.Value : -bar.Value);
        var falls = bars.Select(bar => bar.Value >= 0 ? 0 : bar.Start > 0 ? -bar.Value : bar.Value);
        return
        [
            new("Value", series.Values),
            new("Start", [.. bars.Select(bar => (double?)bar.Start)], [.. bars.Select((bar, index) => StartOf(bars, index))]),
            new("Not drawn", Known(bases), Formulas(bars.Count, "MAX(0,MIN(C{0},C{0}+B{0}))+MIN(0,MAX(C{0},C{0}+B{0}))")),
            new("Rise", Known(rises), Formulas(bars.Count, "IF(B{0}>0,IF(C{0}+B{0}>0,B{0},-B{0}),0)")),
            new("Fall", Known(falls), Formulas(bars.Count, "IF(B{0}<0,IF(C{0}>0,-B{0},B{0}),0)")),
        ];
    }

    // The values of a table are rounded, the figure's bars are not
    private static string? StartOf(List<(double Value, double Start)> bars, int index) =>
        index > 0 && Math.Abs(bars[index - 1].Start + bars[index - 1].Value - bars[index].Start) <= 0.02 * bars.Max(bar => Math.Abs(bar.Start + bar.Value))
            ? string.Create(CultureInfo.InvariantCulture, $"C{index + 1}+B{index + 1}")
            : null;

    private static List<double?> Known(IEnumerable<double> values) => [.. values.Select(value => (double?)value)];

    private static List<string?> Formulas(int count, string formula) =>
        [.. Enumerable.Range(0, count).Select(index => (string?)string.Format(CultureInfo.InvariantCulture, formula, index + 2))];
}

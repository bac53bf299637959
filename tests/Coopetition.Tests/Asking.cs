using Deedle;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace Coopetition.Tests;

/// <summary>Short ways to ask frames.</summary>
internal static class Asking
{
    /// <summary>A metric of one company or product.</summary>
    public static Frame<Period, Measure> Of(this Dataset data, string subject, string metric) => data.Frame(metric).Of(subject);

    /// <summary>Growth on the year before, as a cell computes it of quarters or of years.</summary>
    public static Frame<Period, Measure> Growth(this Frame<Period, Measure> frame) =>
        ((frame / frame.Shift(frame.RowKeys.Any(period => period.IsQuarter) ? 4 : 1) - 1.0) * 100.0).AsGrowth();

    /// <summary>The lines in one chart, as a cell combines them.</summary>
    public static GenericChart Together(this IEnumerable<GenericChart> lines) => Chart.Combine(lines);

    /// <summary>Whether the columns may stand on one axis, and what readers must be told if they do.</summary>
    public static IReadOnlyList<string> RequireComparable(this Frame<Period, Measure> frame, string? because = null) => Comparability.Require([.. frame.ColumnKeys], because);

    /// <summary>The only column's value in a period.</summary>
    public static double? At(this Frame<Period, Measure> frame, string period) => frame.Value(frame.ColumnKeys.Single(), Period.Parse(period));

    /// <summary>What stands behind it.</summary>
    public static Fact FactAt(this Frame<Period, Measure> frame, string period) => frame.Fact(frame.ColumnKeys.Single(), Period.Parse(period));

    /// <summary>How readers see it.</summary>
    public static string TextAt(this Frame<Period, Measure> frame, string period) => frame.Text(frame.ColumnKeys.Single(), Period.Parse(period));
}

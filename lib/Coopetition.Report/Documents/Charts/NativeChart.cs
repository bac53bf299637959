using Coopetition.Report.Figures;

namespace Coopetition.Report.Documents.Charts;

/// <summary>A figure's numbers as an office chart can draw them: as bars or as lines over even time.</summary>
/// <param name="Categories">The names along the axis.</param>
/// <param name="Unit">Of all values; null if they have none.</param>
/// <param name="Decimals">As many as the value with the most has.</param>
internal sealed record NativeChart(ChartForm Form, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, string? Unit, int Decimals)
{
    private const int MostSeries = 8;
    private const int MostBars = 24;
    private const int MostDecimals = 3;
    private const double Thousand = 1000;

    /// <summary>How the axis is written: with decimals only where values are small.</summary>
    public string AxisFormat => Largest >= 10 ? FormatOf(0) : NumberFormat;

    /// <summary>How values are written: with separators, and with a percent sign where that is the unit.</summary>
    public string NumberFormat => FormatOf(IsShownInBillions ? 1 : Decimals);

    private bool IsShownInBillions => Unit?.Split(' ').Contains("mn") == true && Largest >= Thousand;

    private double Largest => Series.SelectMany(series => series.Values).Max(value => Math.Abs(value ?? 0));

    /// <returns>Null for a figure of another form: a matrix, a timeline, unlike units, uneven time.</returns>
    public static NativeChart? Of(Figure figure)
    {
        if (ChartPoint.AllOf(figure.Table) is not { Count: > 0 } points || points.Select(point => point.Unit).Distinct().Count() > 1)
        {
            return null;
        }

        var periods = points.Select(point => point.Period).Distinct().ToList();
        var chart = periods.Count > 2 ? Lines(points, periods) : Bars(points, periods);
        return chart is { Series.Count: > 0 and <= MostSeries } && chart.Series.Any(series => series.Values.Any(value => value is not null))
            ? chart with { Series = [.. chart.Series.Select(series => series with { Colours = MarkColours.Of(figure, series.Values) })] }
            : null;
    }

    // A comma at the end shows thousands, and leaves the number as it is
    private string FormatOf(int decimals) => IsShownInBillions
        ? $"#,##0{(decimals > 0 || Largest < 10 * Thousand ? ".0" : "")},\"bn\""
        : $"#,##0{(decimals > 0 ? "." + new string('0', decimals) : "")}{(Unit == "%" ? "\"%\"" : "")}";

    private static NativeChart? Lines(IReadOnlyList<ChartPoint> points, IReadOnlyList<string?> periods)
    {
        if (EvenTime.Between(periods) is not { } axis || !Unique(points))
        {
            return null;
        }

        var subjects = points.Select(point => point.Subject).Distinct().ToList();
        var series = subjects.Select(subject => Of(subject, axis.Select(period => points.FirstOrDefault(point => point.Subject == subject && point.Period == period)))).ToList();
        return series.All(one => one.Values.Count(value => value is not null) > 1)
            ? new NativeChart(ChartForm.Line, [.. axis.Select(EvenTime.Label)], series, points[0].Unit, Decimal(points))
            : null;
    }

    // Two periods of the same things are two bars each; anything else is one bar each
    private static NativeChart? Bars(IReadOnlyList<ChartPoint> points, List<string?> periods)
    {
        var subjects = points.Select(point => point.Subject).Distinct().ToList();
        if (points.Count > MostBars || !Unique(points) || subjects.Any(subject => subject.Length == 0) || (periods.Count == 2 && subjects.Count * 2 != points.Count))
        {
            return null;
        }

        var series = periods.Select(period => Of(
            period is null ? "Value" : EvenTime.Label(period),
            subjects.Select(subject => points.FirstOrDefault(point => point.Subject == subject && point.Period == period))));
        return new NativeChart(ChartForm.Bar, subjects, [.. series], points[0].Unit, Decimal(points));
    }

    private static ChartSeries Of(string name, IEnumerable<ChartPoint?> points)
    {
        var all = points.ToList();
        return new ChartSeries(name, [.. all.Select(point => point?.Value)], [.. all.Select(point => point?.Unverified == true)]);
    }

    private static bool Unique(IReadOnlyList<ChartPoint> points) => points.DistinctBy(point => (point.Subject, point.Period)).Count() == points.Count;

    private static int Decimal(IEnumerable<ChartPoint> points) =>
        points.Max(point => point.Value is { } value ? Enumerable.Range(0, MostDecimals).FirstOrDefault(digits => Math.Abs(value - Math.Round(value, digits)) < 1e-9, MostDecimals) : 0);
}

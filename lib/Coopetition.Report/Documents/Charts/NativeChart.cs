
namespace Coopetition.Report.Documents.Charts;

/// <summary>A figure's numbers as an office chart can draw them: as bars or as lines over even time.</summary>
/// <param name="Categories">The names along the axis.</param>
/// <param name="Unit">Of all values; null if they have none.</param>
internal sealed record NativeChart(ChartForm Form, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, string? Unit)
{
    private const int MostSeries = 8;
    private const int MostBars = 24;

    /// <summary>Of the sheet behind it, from its second column.</summary>
    public IReadOnlyList<ChartColumn> Columns => Form == ChartForm.Waterfall
        ? Waterfall.ColumnsOf(Series[0])
        : [.. Series.Select(series => new ChartColumn(series.Name, series.Values))];

    public NumberFormats Formats => NumberFormats.For([.. Series.SelectMany(series => series.Values).OfType<double>()], Unit);

    /// <returns>Null for a figure of another form: a matrix, a timeline, unlike units, uneven time.</returns>
    public static NativeChart? Of(Figure figure)
    {
        if (ChartPoint.AllOf(figure.Table) is not { } all || all.Where(point => point.Value is not null).ToList() is not { Count: > 0 } known || all.Select(point => point.Unit).Distinct().Count() > 1)
        {
            return null;
        }

        // Periods of which nothing is known are told in the notes, and would be empty paper
        var periods = known.Select(point => point.Period).Distinct().ToList();
        var points = all.Where(point => periods.Contains(point.Period)).ToList();
        return (periods.Count > 2 ? Lines(points, periods) : Bars(points, periods)) is { Series.Count: <= MostSeries } chart ? chart.DrawnAs(figure) : null;
    }

    // As the figure draws them: in its colours, and from where its bars begin
    private NativeChart DrawnAs(Figure figure)
    {
        var marks = FigureMarks.Of(figure);
        var rounding = 0.5 * Math.Pow(10, -NumberFormats.DecimalsOf(Series.SelectMany(series => series.Values).OfType<double>()));
        var series = Series.Select(one =>
        {
            var found = one.Values.Zip(Categories, (value, category) => value is { } known ? marks.Find(known, rounding, one.Name, category) : null).ToList();
            return one with { Colours = [.. found.Select(mark => mark?.Colour)], Starts = [.. found.Select(mark => mark?.Start ?? 0)] };
        }).ToList();
        var floats = Form == ChartForm.Bar && series.Count == 1 && series[0].Starts.Any(start => Math.Abs(start) > rounding) && Waterfall.CanDraw(series[0]);
        return this with { Series = series, Form = floats ? ChartForm.Waterfall : Form };
    }

    private static NativeChart? Lines(List<ChartPoint> points, List<string?> periods)
    {
        if (EvenTime.Between(periods) is not { } axis || !Unique(points))
        {
            return null;
        }

        var subjects = points.Select(point => point.Subject).Distinct().ToList();
        var series = subjects.Select(subject => Of(subject, axis.Select(period => points.FirstOrDefault(point => point.Subject == subject && point.Period == period)))).ToList();
        return series.All(one => one.Values.Count(value => value is not null) > 1)
            ? new NativeChart(ChartForm.Line, [.. axis.Select(EvenTime.Label)], series, points[0].Unit)
            : null;
    }

    // Two periods of the same things are two bars each; anything else is one bar each
    private static NativeChart? Bars(List<ChartPoint> points, List<string?> periods)
    {
        var subjects = points.Select(point => point.Subject).Distinct().ToList();
        if (points.Count > MostBars || !Unique(points) || subjects.Any(subject => subject.Length == 0) || (periods.Count == 2 && subjects.Count * 2 != points.Count))
        {
            return null;
        }

        var series = periods.Select(period => Of(
            period is null ? "Value" : EvenTime.Label(period),
            subjects.Select(subject => points.FirstOrDefault(point => point.Subject == subject && point.Period == period))));
        return new NativeChart(ChartForm.Bar, subjects, [.. series], points[0].Unit);
    }

    private static ChartSeries Of(string name, IEnumerable<ChartPoint?> points)
    {
        var all = points.ToList();
        return new ChartSeries(name, [.. all.Select(point => point?.Value)], [.. all.Select(point => point?.Unverified == true)]);
    }

    private static bool Unique(List<ChartPoint> points) => points.DistinctBy(point => (point.Subject, point.Period)).Count() == points.Count;
}

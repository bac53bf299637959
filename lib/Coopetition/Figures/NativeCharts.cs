using Deedle;

namespace Coopetition;

/// <summary>The numbers of figures as office programs draw them, taken from what is plotted.</summary>
internal static class NativeCharts
{
    private const int MostSeries = 8;
    private const int MostCategories = 40;
    private const int MostBars = 24;

    /// <summary>Lines over all periods, or bars of one or two; null where an office program has no such chart, or the units differ.</summary>
    public static NativeChart? Of(ChartForm? form, Frame<Period, Measure> frame)
    {
        var measures = frame.ColumnKeys.ToList();
        var periods = frame.RowKeys.Where(period => measures.Exists(measure => frame.Value(measure, period) is not null)).ToList();
        if (form is null || measures.Select(measure => measure.Unit).Distinct().Count() != 1)
        {
            return null;
        }

        var labels = Wording.Labels(measures);
        var series = form == ChartForm.Line || (measures.Count == 1 && periods.Count > 2)
            ? measures.Zip(labels, (measure, label) => new NativeSeries(label, [.. Rows(frame, periods).Select(period => Point(frame, measure, period))])).ToList()
            : periods.Select(period => new NativeSeries(period.ToString(), [.. measures.Select(measure => Point(frame, measure, period))])).ToList();
        var categories = form == ChartForm.Line || (measures.Count == 1 && periods.Count > 2) ? [.. Rows(frame, periods).Select(period => period.ToString())] : labels;
        return Fitting(new(form.Value, categories, series, measures[0].Unit));
    }

    /// <summary>The numbers of any table by its first column; null where it has several units, or no numbers.</summary>
    public static NativeChart? Of(ChartForm? form, Table table)
    {
        var numbers = table.Columns.Index().Where(column => column.Item.IsNumber).ToList();
        if (form is null || numbers.Count == 0 || table.Columns[0].IsNumber || numbers.Select(column => column.Item.Unit).Distinct().Count() > 1)
        {
            return null;
        }

        return Fitting(new(
            form.Value,
            [.. table.Rows.Select(row => Table.Text(row[0]))],
            [.. numbers.Select(column => new NativeSeries(column.Item.Title, [.. table.Rows.Select(row => new NativePoint(row[column.Index].Number))]))],
            numbers[0].Item.Unit));
    }

    private static NativeChart? Fitting(NativeChart chart) =>
        chart.Series.Count is > 0 and <= MostSeries && chart.Categories.Count <= MostCategories && (chart.Form == ChartForm.Line || chart.Series.Count * chart.Categories.Count <= MostBars) ? chart : null;

    /// <summary>Without holes where time is even.</summary>
    private static IEnumerable<Period> Rows(Frame<Period, Measure> frame, List<Period> known) => frame.RowKeys.Where(period => period >= known[0] && period <= known[^1]);

    private static NativePoint Point(Frame<Period, Measure> frame, Measure measure, Period period)
    {
        var fact = frame.Fact(measure, period);
        return frame.Value(measure, period) is { } value ? new(value, measure.Company.Colour, fact.Status, fact.IsIndirect()) : new(null);
    }
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;

namespace Coopetition.Report.Documents.Charts;

/// <summary>Draws bars with a value on each, from zero or each from where the one before ends.</summary>
internal static class BarDrawing
{
    private const int WideGap = 50;

    public static BarChart FromZero(NativeChart chart)
    {
        var bars = Chart(BarGroupingValues.Clustered);
        bars.Append(chart.Series.Select((series, index) =>
        {
            var bar = new BarChartSeries(ChartData.Head(chart, index, index + 1));
            bar.Append(new ChartShapeProperties(ChartPaint.Fill(series, index)), new InvertIfNegative { Val = false });
            bar.Append(Points(series, index));
            bar.AppendChild(new DataLabels(
            [
                new NumberingFormat { FormatCode = chart.Formats.Values, SourceLinked = false },
                new DataLabelPosition { Val = DataLabelPositionValues.OutsideEnd },
                .. ChartData.Shown(value: true, name: chart.Series.Count > 1),
                .. chart.Series.Count > 1 ? [new Separator("  ")] : Array.Empty<OpenXmlElement>(),
            ]));
            bar.Append(ChartData.Body(chart, index + 1));
            return bar;
        }));
        bars.Append(new GapWidth { Val = WideGap }, new AxisId { Val = ChartAxes.Categories }, new AxisId { Val = ChartAxes.Values });
        return bars;
    }

    public static BarChart Waterfall(NativeChart chart)
    {
        var bars = Chart(BarGroupingValues.Stacked);
        var unseen = Unseen(chart, 0, Charts.Waterfall.Base);
        unseen.Append(ChartData.Body(chart, Charts.Waterfall.Base));
        bars.Append(unseen, Step(chart, 1, Charts.Waterfall.Rise), Step(chart, 2, Charts.Waterfall.Fall));
        bars.Append(Label(chart, 3, Charts.Waterfall.Rise, "+"), Label(chart, 4, Charts.Waterfall.Fall, "\u2212"));
        bars.Append(new GapWidth { Val = WideGap }, new Overlap { Val = 100 }, new AxisId { Val = ChartAxes.Categories }, new AxisId { Val = ChartAxes.Values });
        return bars;
    }

    private static BarChartSeries Step(NativeChart chart, int index, int column)
    {
        var step = new BarChartSeries(ChartData.Head(chart, index, column));
        step.Append(new ChartShapeProperties(ChartPaint.Fill(chart.Series[0], 0)), new InvertIfNegative { Val = false });
        step.Append(Points(chart.Series[0], 0));
        step.Append(ChartData.Body(chart, column));
        return step;
    }

    // A stack has no room for labels beyond its end but on another bar
    private static BarChartSeries Label(NativeChart chart, int index, int column, string sign)
    {
        var label = Unseen(chart, index, column);
        label.AppendChild(new DataLabels(
        [
            new NumberingFormat { FormatCode = chart.Formats.Signed(sign), SourceLinked = false },
            new DataLabelPosition { Val = DataLabelPositionValues.InsideBase },
            .. ChartData.Shown(value: true, name: false),
        ]));
        label.Append(ChartData.Body(chart, column));
        return label;
    }

    private static BarChartSeries Unseen(NativeChart chart, int index, int column)
    {
        var unseen = new BarChartSeries(ChartData.Head(chart, index, column));
        unseen.Append(new ChartShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())), new InvertIfNegative { Val = false });
        return unseen;
    }

    private static BarChart Chart(BarGroupingValues grouping) =>
        new(new BarDirection { Val = BarDirectionValues.Bar }, new BarGrouping { Val = grouping }, new VaryColors { Val = false });

    private static IEnumerable<DataPoint> Points(ChartSeries series, int index) => series.Values.Index().Where(value => value.Item is not null).Select(value => new DataPoint(
        new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)value.Index },
        new InvertIfNegative { Val = false },
        ChartPaint.Bar(series, index, value.Index)));
}

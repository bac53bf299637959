using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;

namespace Coopetition.Report.Documents.Charts;

/// <summary>Draws lines, with hollow marks where values are unverified.</summary>
internal static class LineDrawing
{
    private const int Width = 28_575;
    private const int NameSize = 1400;

    /// <param name="namesAtEnds">Whether each line has its name and its last value at its end.</param>
    public static LineChart Of(NativeChart chart, bool namesAtEnds)
    {
        var lines = new LineChart(new Grouping { Val = GroupingValues.Standard }, new VaryColors { Val = false });
        lines.Append(chart.Series.Select((series, index) => Line(chart, series, index, namesAtEnds)));
        lines.Append(new ShowMarker { Val = true }, new AxisId { Val = ChartAxes.Categories }, new AxisId { Val = ChartAxes.Values });
        return lines;
    }

    private static LineChartSeries Line(NativeChart chart, ChartSeries series, int index, bool namesAtEnds)
    {
        var line = new LineChartSeries(ChartData.Head(chart, index, index + 1));
        line.Append(
            new ChartShapeProperties(ChartPaint.Outline(series, index, Width)),
            new Marker(new Symbol { Val = MarkerStyleValues.Circle }, new Size { Val = 5 }, new ChartShapeProperties(ChartPaint.Fill(series, index), new A.Outline(new A.NoFill()))));
        line.Append(series.Unverified.Index().Where(point => point.Item).Select(point => new DataPoint(
            new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)point.Index },
            new Marker(new Symbol { Val = MarkerStyleValues.Circle }, new Size { Val = 7 }, new ChartShapeProperties(ChartPaint.Paper(), ChartPaint.Outline(series, index, ChartPaint.HollowLine))),
            new ChartShapeProperties(ChartPaint.Outline(series, index, Width)))));
        if (namesAtEnds && series.Values.Index().Where(value => value.Item is not null).Select(value => (int?)value.Index).LastOrDefault() is { } last)
        {
            line.AppendChild(NameAt(last, series, index, chart));
        }

        line.Append(ChartData.Body(chart, index + 1));
        line.AppendChild(new Smooth { Val = false });
        return line;
    }

    private static DataLabels NameAt(int point, ChartSeries series, int index, NativeChart chart) => new(
    [
        new DataLabel(
        [
            new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)point },
            new NumberingFormat { FormatCode = chart.Formats.Values, SourceLinked = false },
            new TextProperties(
                new A.BodyProperties(),
                new A.ListStyle(),
                new A.Paragraph(new A.ParagraphProperties(new A.DefaultRunProperties(ChartPaint.Fill(series, index)) { Bold = true, FontSize = NameSize }), new A.EndParagraphRunProperties())),
            new DataLabelPosition { Val = DataLabelPositionValues.Right },
            .. ChartData.Shown(value: true, name: true),
            new Separator(" "),
        ]),
        .. ChartData.Shown(value: false, name: false),
    ]);
}

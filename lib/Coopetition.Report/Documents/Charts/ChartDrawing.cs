using Coopetition.Report.Markup;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;
using OfficeChart = DocumentFormat.OpenXml.Drawing.Charts.Chart;

namespace Coopetition.Report.Documents.Charts;

/// <summary>Draws bars with a value on each, or lines with their names at their ends.</summary>
internal static class ChartDrawing
{
    private const uint CategoryAxisId = 111_111_111;
    private const uint ValueAxisId = 222_222_222;
    private const double RoomForNames = 0.78;
    private const int WideGap = 50;

    public static OfficeChart Of(NativeChart chart)
    {
        var namesAtEnds = chart.Form == ChartForm.Line && LineNames.FitAtEnds(chart);
        var drawing = new OfficeChart(
            new AutoTitleDeleted { Val = true },
            new PlotArea([Room(namesAtEnds), chart.Form == ChartForm.Line ? Lines(chart, namesAtEnds) : Bars(chart), .. Axes(chart)]));
        if (chart.Form == ChartForm.Line && chart.Series.Count > 1 && !namesAtEnds)
        {
            drawing.AppendChild(new Legend(new LegendPosition { Val = LegendPositionValues.Top }, new Overlay { Val = false }));
        }

        drawing.Append(new PlotVisibleOnly { Val = true }, new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap });
        return drawing;
    }

    private static Layout Room(bool namesAtEnds) => !namesAtEnds ? new Layout() : new Layout(new ManualLayout(
        new LayoutTarget { Val = LayoutTargetValues.Inner },
        new LeftMode { Val = LayoutModeValues.Edge },
        new TopMode { Val = LayoutModeValues.Edge },
        new Left { Val = 0.06 },
        new Top { Val = 0.03 },
        new Width { Val = RoomForNames },
        new Height { Val = 0.86 }));

    private static LineChart Lines(NativeChart chart, bool namesAtEnds)
    {
        var lines = new LineChart(new Grouping { Val = GroupingValues.Standard }, new VaryColors { Val = false });
        lines.Append(chart.Series.Select((series, index) =>
        {
            var line = new LineChartSeries(Head(series, index));
            line.Append(Stroke(series, index, 28_575), Mark(series, index));
            line.Append(Hollow(series).Select(point => new DataPoint(
                new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)point },
                new Marker(new Symbol { Val = MarkerStyleValues.Circle }, new Size { Val = 7 }, new ChartShapeProperties(Paper(), Outline(series, index, 19_050))),
                Stroke(series, index, 28_575))));
            if (namesAtEnds && series.Values.Index().Where(value => value.Item is not null).Select(value => (int?)value.Index).LastOrDefault() is { } last)
            {
                line.AppendChild(NameAt(last, series, index, chart));
            }

            line.Append(Body(chart, series, index));
            line.AppendChild(new Smooth { Val = false });
            return line;
        }));
        lines.Append(new ShowMarker { Val = true }, new AxisId { Val = CategoryAxisId }, new AxisId { Val = ValueAxisId });
        return lines;
    }

    private static BarChart Bars(NativeChart chart)
    {
        var bars = new BarChart(new BarDirection { Val = BarDirectionValues.Bar }, new BarGrouping { Val = BarGroupingValues.Clustered }, new VaryColors { Val = false });
        bars.Append(chart.Series.Select((series, index) =>
        {
            var bar = new BarChartSeries(Head(series, index));
            bar.Append(new ChartShapeProperties(Fill(series, index)), new InvertIfNegative { Val = false });
            bar.Append(series.Values.Index().Where(value => value.Item is not null).Select(value => new DataPoint(
                new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)value.Index },
                new InvertIfNegative { Val = false },
                series.Unverified[value.Index]
                    ? new ChartShapeProperties(Paper(), Outline(series, index, 19_050, value.Index))
                    : new ChartShapeProperties(Fill(series, index, value.Index)))));
            bar.AppendChild(new DataLabels(
            [
                new NumberingFormat { FormatCode = chart.NumberFormat, SourceLinked = false },
                new DataLabelPosition { Val = DataLabelPositionValues.OutsideEnd },
                .. Shown(name: chart.Series.Count > 1),
                .. chart.Series.Count > 1 ? [new Separator("  ")] : Array.Empty<OpenXmlElement>(),
            ]));
            bar.Append(Body(chart, series, index));
            return bar;
        }));
        bars.Append(new GapWidth { Val = WideGap }, new AxisId { Val = CategoryAxisId }, new AxisId { Val = ValueAxisId });
        return bars;
    }

    private static OpenXmlElement[] Head(ChartSeries series, int index) =>
    [
        new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)index },
        new Order { Val = (uint)index },
        new SeriesText(new StringReference(new Formula(ChartWorkbook.Head(index + 1)), new StringCache(new PointCount { Val = 1 }, new StringPoint(new NumericValue(PlainText.CleanLine(series.Name))) { Index = 0 }))),
    ];

    private static OpenXmlElement[] Body(NativeChart chart, ChartSeries series, int index)
    {
        var names = new StringCache(new PointCount { Val = (uint)chart.Categories.Count });
        names.Append(chart.Categories.Select((category, point) => new StringPoint(new NumericValue(PlainText.CleanLine(category))) { Index = (uint)point }));
        var numbers = new NumberingCache(new FormatCode(chart.NumberFormat), new PointCount { Val = (uint)series.Values.Count });
        numbers.Append(series.Values.Index().Where(value => value.Item is not null)
            .Select(value => new NumericPoint(new NumericValue(value.Item!.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture))) { Index = (uint)value.Index }));
        return
        [
            new CategoryAxisData(new StringReference(new Formula(ChartWorkbook.Range(0, chart.Categories.Count)), names)),
            new Values(new NumberReference(new Formula(ChartWorkbook.Range(index + 1, chart.Categories.Count)), numbers)),
        ];
    }

    private static DataLabels NameAt(int point, ChartSeries series, int index, NativeChart chart) => new(
    [
        new DataLabel(
        [
            new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)point },
            new NumberingFormat { FormatCode = chart.NumberFormat, SourceLinked = false },
            new TextProperties(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(new A.ParagraphProperties(new A.DefaultRunProperties(Fill(series, index)) { Bold = true, FontSize = 1200 }), new A.EndParagraphRunProperties())),
            new DataLabelPosition { Val = DataLabelPositionValues.Right },
            .. Shown(name: true),
            new Separator(" "),
        ]),
        new ShowLegendKey { Val = false }, new ShowValue { Val = false }, new ShowCategoryName { Val = false }, new ShowSeriesName { Val = false }, new ShowPercent { Val = false }, new ShowBubbleSize { Val = false },
    ]);

    private static OpenXmlElement[] Shown(bool name) =>
        [new ShowLegendKey { Val = false }, new ShowValue { Val = true }, new ShowCategoryName { Val = false }, new ShowSeriesName { Val = name }, new ShowPercent { Val = false }, new ShowBubbleSize { Val = false }];

    private static OpenXmlElement[] Axes(NativeChart chart)
    {
        var isLine = chart.Form == ChartForm.Line;
        var value = new ValueAxis(
            new AxisId { Val = ValueAxisId },
            new Scaling(new Orientation { Val = OrientationValues.MinMax }),
            new Delete { Val = !isLine },
            new AxisPosition { Val = isLine ? AxisPositionValues.Left : AxisPositionValues.Bottom });
        if (!isLine && chart.Series.SelectMany(series => series.Values).All(number => number is null or >= 0))
        {
            // A bar that does not begin at zero lies about its length
            value.GetFirstChild<Scaling>()!.AppendChild(new MinAxisValue { Val = 0 });
        }

        if (isLine)
        {
            value.AppendChild(new MajorGridlines(new ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "D9DCE1" })) { Width = 6_350 })));
        }

        value.Append(
            new NumberingFormat { FormatCode = chart.AxisFormat, SourceLinked = false },
            new MajorTickMark { Val = TickMarkValues.None },
            new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = TickLabelPositionValues.Low },
            new ChartShapeProperties(new A.Outline(new A.NoFill())),
            new CrossingAxis { Val = CategoryAxisId },
            new Crosses { Val = CrossesValues.AutoZero });
        return
        [
            new CategoryAxis(
                new AxisId { Val = CategoryAxisId },
                // The first row of a table belongs on top
                new Scaling(new Orientation { Val = isLine ? OrientationValues.MinMax : OrientationValues.MaxMin }),
                new Delete { Val = false },
                new AxisPosition { Val = isLine ? AxisPositionValues.Bottom : AxisPositionValues.Left },
                new NumberingFormat { FormatCode = "General", SourceLinked = false },
                new MajorTickMark { Val = TickMarkValues.None },
                new MinorTickMark { Val = TickMarkValues.None },
                new TickLabelPosition { Val = TickLabelPositionValues.Low },
                new ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "5A606A" })) { Width = 12_700 }),
                new CrossingAxis { Val = ValueAxisId },
                new Crosses { Val = CrossesValues.AutoZero }),
            value,
        ];
    }

    private static IEnumerable<int> Hollow(ChartSeries series) => series.Unverified.Index().Where(point => point.Item).Select(point => point.Index);

    private static Marker Mark(ChartSeries series, int index) =>
        new(new Symbol { Val = MarkerStyleValues.Circle }, new Size { Val = 5 }, new ChartShapeProperties(Fill(series, index), new A.Outline(new A.NoFill())));

    private static ChartShapeProperties Stroke(ChartSeries series, int index, int width) => new(Outline(series, index, width));

    private static A.Outline Outline(ChartSeries series, int index, int width, int? point = null) => new(Fill(series, index, point), new A.Round()) { Width = width };

    private static A.SolidFill Paper() => new(new A.SchemeColor { Val = A.SchemeColorValues.Background1 });

    private static A.SolidFill Fill(ChartSeries series, int index, int? point = null) => ((point is { } one ? series.Colours?[one] : null) ?? series.Colour) is { } colour
        ? new(new A.RgbColorModelHex { Val = colour })
        : new(new A.SchemeColor { Val = (index % 6) switch
        {
            0 => A.SchemeColorValues.Accent1,
            1 => A.SchemeColorValues.Accent2,
            2 => A.SchemeColorValues.Accent3,
            3 => A.SchemeColorValues.Accent4,
            4 => A.SchemeColorValues.Accent5,
            _ => A.SchemeColorValues.Accent6,
        } });
}

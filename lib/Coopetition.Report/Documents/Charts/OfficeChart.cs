using Coopetition.Report.Pictures;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using PointIndex = DocumentFormat.OpenXml.Drawing.Charts.Index;

namespace Coopetition.Report.Documents.Charts;

/// <summary>A figure's numbers as a chart that office programs edit: bars with a value on each, or lines with their names at their ends. Hollow where unverified, dashed where derived.</summary>
internal sealed class OfficeChart
{
    private const string Namespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const uint CategoryAxis = 111_111_111;
    private const uint ValueAxis = 222_222_222;

    // In hundredths of a point; a bar of several has its series' name in its label too
    private const int TextSize = 1400;
    private const int SmallTextSize = 1200;

    private readonly NativeChart chart;
    private readonly ChartSheet sheet;
    private readonly ChartPaint paint;
    private readonly NumberFormats formats;

    private OfficeChart(NativeChart given)
    {
        // A bar across zero would be two stacks with half a label each
        chart = given.Form == ChartForm.Waterfall && !ChartSheet.CanFloat(given) ? given with { Form = ChartForm.Bar } : given;
        (sheet, paint) = (ChartSheet.Of(chart), new ChartPaint(chart));
        formats = NumberFormats.For([.. chart.Series.SelectMany(series => series.Points).Select(point => point.Value).OfType<double>()], chart.Unit);
    }

    /// <summary>Adds a chart and its workbook to a slide.</summary>
    public static A.GraphicData AddTo(SlidePart slide, NativeChart chart, Provenance provenance)
    {
        var office = new OfficeChart(chart);
        var part = slide.AddNewPart<ChartPart>();
        var workbook = part.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx);
        using (var stream = new MemoryStream(ChartWorkbook.Of(office.sheet, provenance)))
        {
            workbook.FeedData(stream);
        }

        part.ChartSpace = new ChartSpace(
            new Date1904 { Val = false },
            new EditingLanguage { Val = DocumentProperties.Language },
            new RoundedCorners { Val = false },
            office.Draw(),
            new TextProperties(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(
                new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = office.chart is { Form: ChartForm.Bar, Series.Count: > 1 } ? SmallTextSize : TextSize }),
                new A.EndParagraphRunProperties { Language = DocumentProperties.Language })),
            new ExternalData(new AutoUpdate { Val = false }) { Id = part.GetIdOfPart(workbook) });
        return new A.GraphicData(new ChartReference { Id = slide.GetIdOfPart(part) }) { Uri = Namespace };
    }

    private Chart Draw()
    {
        var isLine = chart.Form == ChartForm.Line;
        var namesAtEnds = isLine && NamesFitAtEnds();
        OpenXmlElement marks = chart.Form switch
        {
            ChartForm.Line => Lines(namesAtEnds),
            ChartForm.Waterfall => Waterfall(),
            _ => Bars(),
        };
        var drawing = new Chart(new AutoTitleDeleted { Val = true }, new PlotArea(Room(namesAtEnds), marks, Categories(isLine), Values(isLine)));
        if (isLine && chart.Series.Count > 1 && !namesAtEnds)
        {
            drawing.AppendChild(new Legend(new LegendPosition { Val = LegendPositionValues.Top }, new Overlay { Val = false }));
        }

        drawing.Append(new PlotVisibleOnly { Val = true }, new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap });
        return drawing;
    }

    private LineChart Lines(bool namesAtEnds)
    {
        var lines = new LineChart(new Grouping { Val = GroupingValues.Standard }, new VaryColors { Val = false });
        foreach (var (index, series) in chart.Series.Index())
        {
            var line = new LineChartSeries(sheet.Head(index, index + 1));
            line.Append(paint.Line(index), paint.Marker(index));
            line.Append(series.Points.Index().Where(point => point.Item.Value is not null && (ChartPaint.IsHollow(point.Item) || point.Item.Dashed)).Select(point => new DataPoint(
                new PointIndex { Val = (uint)point.Index }, paint.Marker(index, point.Item), paint.Line(index, point.Item.Dashed))));
            if (namesAtEnds)
            {
                line.AppendChild(new DataLabels(
                [
                    new DataLabel(
                    [
                        new PointIndex { Val = (uint)(series.Points.Count - 1) },
                        new NumberingFormat { FormatCode = formats.Of(series.Points[^1].AtLeast), SourceLinked = false },
                        new TextProperties(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(
                            new A.ParagraphProperties(new A.DefaultRunProperties(paint.Fill(index)) { Bold = true, FontSize = TextSize }), new A.EndParagraphRunProperties())),
                        new DataLabelPosition { Val = DataLabelPositionValues.Right },
                        .. Shown(value: true, name: true),
                        new Separator(" "),
                    ]),
                    .. Shown(value: false, name: false),
                ]));
            }

            line.Append(sheet.Body(index + 1, formats.Values));
            line.AppendChild(new Smooth { Val = false });
            lines.AppendChild(line);
        }

        lines.Append(new ShowMarker { Val = true }, new AxisId { Val = CategoryAxis }, new AxisId { Val = ValueAxis });
        return lines;
    }

    private BarChart Bars() => BarsOf(BarGroupingValues.Clustered, chart.Series.Index().Select(series => Bar(
        series.Index, series.Index + 1, paint.Bar(series.Index), Points(series.Index), new DataLabels(
        [
            .. series.Item.Points.Index().Where(point => point.Item.AtLeast).Select(point => new DataLabel([new PointIndex { Val = (uint)point.Index }, .. BarLabel(atLeast: true)])),
            .. BarLabel(atLeast: false),
        ]))));

    private OpenXmlElement[] BarLabel(bool atLeast) =>
    [
        new NumberingFormat { FormatCode = formats.Of(atLeast), SourceLinked = false },
        new DataLabelPosition { Val = DataLabelPositionValues.OutsideEnd },
        .. Shown(value: true, name: chart.Series.Count > 1),
        .. chart.Series.Count > 1 ? [new Separator("  ")] : Array.Empty<OpenXmlElement>(),
    ];

    // Stacks on a bar that is not seen; a stack has no room for labels beyond its end but on another bar
    private BarChart Waterfall() => BarsOf(BarGroupingValues.Stacked,
    [
        Bar(0, ChartSheet.Base, ChartPaint.Unseen(), [], null),
        Bar(1, ChartSheet.Rise, paint.Bar(0), Points(0), null),
        Bar(2, ChartSheet.Fall, paint.Bar(0), Points(0), null),
        Bar(3, ChartSheet.Rise, ChartPaint.Unseen(), [], Label("+")),
        Bar(4, ChartSheet.Fall, ChartPaint.Unseen(), [], Label("\u2212")),
    ]);

    private DataLabels Label(string sign) => new(
    [
        new NumberingFormat { FormatCode = formats.Signed(sign), SourceLinked = false },
        new DataLabelPosition { Val = DataLabelPositionValues.InsideBase },
        .. Shown(value: true, name: false),
    ]);

    private static BarChart BarsOf(BarGroupingValues grouping, IEnumerable<BarChartSeries> series)
    {
        var bars = new BarChart(new BarDirection { Val = BarDirectionValues.Bar }, new BarGrouping { Val = grouping }, new VaryColors { Val = false });
        bars.Append(series);
        bars.AppendChild(new GapWidth { Val = 50 });
        if (grouping == BarGroupingValues.Stacked)
        {
            bars.AppendChild(new Overlap { Val = 100 });
        }

        bars.Append(new AxisId { Val = CategoryAxis }, new AxisId { Val = ValueAxis });
        return bars;
    }

    /// <param name="index">Among those that are drawn.</param>
    /// <param name="column">Of the sheet, from 1.</param>
    private BarChartSeries Bar(int index, int column, ChartShapeProperties shape, IEnumerable<DataPoint> points, DataLabels? labels)
    {
        var bar = new BarChartSeries(sheet.Head(index, column));
        bar.Append(shape, new InvertIfNegative { Val = false });
        bar.Append(points);
        bar.Append(labels is null ? [] : [labels]);
        bar.Append(sheet.Body(column, formats.Values));
        return bar;
    }

    private IEnumerable<DataPoint> Points(int series) => chart.Series[series].Points.Index().Where(point => point.Item.Value is not null)
        .Select(point => new DataPoint(new PointIndex { Val = (uint)point.Index }, new InvertIfNegative { Val = false }, paint.Bar(series, point.Item)));

    private static CategoryAxis Categories(bool isLine) => new(
        new AxisId { Val = CategoryAxis },
        // The first row of a table belongs on top
        new Scaling(new Orientation { Val = isLine ? OrientationValues.MinMax : OrientationValues.MaxMin }),
        new Delete { Val = false },
        new AxisPosition { Val = isLine ? AxisPositionValues.Bottom : AxisPositionValues.Left },
        new NumberingFormat { FormatCode = "General", SourceLinked = false },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.Low },
        new ChartShapeProperties(ChartPaint.Rule("5A606A", 12_700)),
        new CrossingAxis { Val = ValueAxis },
        new Crosses { Val = CrossesValues.AutoZero });

    // Bars need no numbers along the axis, since each has its own
    private ValueAxis Values(bool isLine)
    {
        var axis = new ValueAxis(
            new AxisId { Val = ValueAxis },
            new Scaling(new Orientation { Val = OrientationValues.MinMax }),
            new Delete { Val = !isLine },
            new AxisPosition { Val = isLine ? AxisPositionValues.Left : AxisPositionValues.Bottom });
        if (isLine)
        {
            axis.AppendChild(new MajorGridlines(new ChartShapeProperties(ChartPaint.Rule("D9DCE1", 6_350))));
        }
        else if (sheet.Columns.SelectMany(column => column.Values).All(number => number is null or >= 0))
        {
            // A bar that does not begin at zero lies about its length
            axis.GetFirstChild<Scaling>()!.AppendChild(new MinAxisValue { Val = 0 });
        }

        axis.Append(
            new NumberingFormat { FormatCode = formats.Axis, SourceLinked = false },
            new MajorTickMark { Val = TickMarkValues.None },
            new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = TickLabelPositionValues.Low },
            new ChartShapeProperties(new A.Outline(new A.NoFill())),
            new CrossingAxis { Val = CategoryAxis },
            new Crosses { Val = CrossesValues.AutoZero });
        return axis;
    }

    /// <summary>Whether lines can have their names at their ends, where they are read best, without running into each other.</summary>
    private bool NamesFitAtEnds()
    {
        var values = chart.Series.SelectMany(series => series.Points).Select(point => point.Value).OfType<double>().ToList();
        var ends = chart.Series.Select(series => series.Points[^1].Value ?? double.NaN).Order().ToList();
        // The axis usually starts at zero
        var height = Math.Max(values.Max(), 0) - Math.Min(values.Min(), 0);
        // A long name takes two lines
        var lines = chart.Series.Any(series => series.Name.Length > 13) ? 2 : 1;
        return chart.Series.Count <= 5
            && chart.Series.All(series => series.Name.Length <= 26 && series.Points[^1].Value is not null)
            && ends.Zip(ends.Skip(1)).All(pair => pair.Second - pair.First >= 0.07 * lines * height);
    }

    private static Layout Room(bool namesAtEnds) => !namesAtEnds ? new Layout() : new Layout(new ManualLayout(
        new LayoutTarget { Val = LayoutTargetValues.Inner },
        new LeftMode { Val = LayoutModeValues.Edge },
        new TopMode { Val = LayoutModeValues.Edge },
        new Left { Val = 0.06 },
        new Top { Val = 0.03 },
        new Width { Val = 0.75 },
        new Height { Val = 0.84 }));

    private static OpenXmlElement[] Shown(bool value, bool name) =>
    [
        new ShowLegendKey { Val = false }, new ShowValue { Val = value }, new ShowCategoryName { Val = false },
        new ShowSeriesName { Val = name }, new ShowPercent { Val = false }, new ShowBubbleSize { Val = false },
    ];
}

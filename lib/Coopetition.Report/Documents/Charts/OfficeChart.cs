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

    private readonly NativeChart chart;
    private readonly string finding;
    private readonly ChartSize size;
    private readonly ChartSheet sheet;
    private readonly ChartPaint paint;
    private readonly NumberFormats formats;
    private readonly ChartAxis axis;

    private OfficeChart(NativeChart given, string finding, ChartSize size)
    {
        chart = given with { Series = [.. given.Series.Zip(ShortNames([.. given.Series.Select(series => series.Name)]), (series, name) => series with { Name = name })] };
        (this.finding, this.size) = (finding, size);
        (sheet, paint) = (new ChartSheet(chart), new ChartPaint(chart));
        double[] values = [.. chart.Series.SelectMany(series => series.Points).Select(point => point.Value).OfType<double>()];
        (formats, axis) = (new(values, chart.Unit), ChartAxis.Of(values));
    }

    /// <summary>Whether an axis begins elsewhere than at zero, which readers must be told.</summary>
    public static bool IsCut(NativeChart chart) =>
        chart.Form == ChartForm.Line && ChartAxis.Of([.. chart.Series.SelectMany(series => series.Points).Select(point => point.Value).OfType<double>()]) is { Least: > 0 };

    /// <summary>Adds a figure's chart and its workbook to a part of a document.</summary>
    public static A.GraphicData AddTo(OpenXmlPart document, Figure figure, Provenance provenance, ChartSize size)
    {
        var office = new OfficeChart(figure.Native!, figure.Finding, size);
        var part = document.AddNewPart<ChartPart>();
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
            new ChartShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())),
            new TextProperties(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(
                new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = size.Text }), new A.EndParagraphRunProperties { Language = DocumentProperties.Language })),
            new ExternalData(new AutoUpdate { Val = false }) { Id = part.GetIdOfPart(workbook) });
        return new A.GraphicData(new ChartReference { Id = document.GetIdOfPart(part) }) { Uri = Namespace };
    }

    /// <summary>Of "whose: what", what tells the series apart: whose, if all are of one kind, or else what.</summary>
    private static IReadOnlyList<string> ShortNames(IReadOnlyList<string> names)
    {
        var parts = names.Select(name => name.Split(": ", 2)).ToList();
        if (parts.Exists(part => part.Length < 2))
        {
            return names;
        }

        var isOneKind = parts.Select(part => part[1].Split(' ')[0]).Distinct().Count() == 1;
        var shorter = parts.Select(part => isOneKind ? part[0] : part[1].Split(" (")[0]).ToList();
        return shorter.Distinct().Count() == names.Count ? shorter : names;
    }

    private Chart Draw()
    {
        var isLine = chart.Form == ChartForm.Line;
        return new Chart(
            new AutoTitleDeleted { Val = true },
            new PlotArea(isLine ? RoomForNames() : new Layout(), isLine ? Lines() : Bars(), ChartAxes.Categories(chart, sheet, size), ChartAxes.Values(axis, formats.Axis(axis.Step), isLine)),
            new PlotVisibleOnly { Val = true },
            new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap });
    }

    private LineChart Lines()
    {
        var labels = new LineLabels(chart, finding, axis, formats, size.LineHeight / ChartSize.PlotHeight).All().ToLookup(label => label.Series);
        var lines = new LineChart(new Grouping { Val = GroupingValues.Standard }, new VaryColors { Val = false });
        foreach (var (index, series) in chart.Series.Index())
        {
            var line = new LineChartSeries(sheet.Head(index));
            line.Append(paint.Line(index), paint.Marker(index));
            line.Append(series.Points.Index().Where(point => point.Item.Value is not null && (ChartPaint.IsHollow(point.Item) || point.Item.Dashed || point.Item.AtLeast)).Select(point => new DataPoint(
                new PointIndex { Val = (uint)point.Index }, paint.Marker(index, point.Item), paint.Line(index, point.Item.Dashed))));
            line.AppendChild(new DataLabels([.. labels[index].OrderBy(label => label.Point).Select(Label), .. Shown(value: false, name: false)]));
            line.Append(sheet.Body(index, formats.Code(0)));
            line.AppendChild(new Smooth { Val = false });
            lines.AppendChild(line);
        }

        lines.Append(new ShowMarker { Val = true }, new AxisId { Val = ChartAxes.Category }, new AxisId { Val = ChartAxes.Value });
        return lines;
    }

    private DataLabel Label(LineLabel label)
    {
        var point = chart.Series[label.Series].Points[label.Point];
        return new(
        [
            new PointIndex { Val = (uint)label.Point },
            .. label is { Raised: 0, Aside: 0 } ? Array.Empty<OpenXmlElement>() : [new Layout(new ManualLayout(new Left { Val = label.Aside }, new Top { Val = -label.Raised * ChartSize.PlotHeight }))],
            new NumberingFormat { FormatCode = formats.Code(point.Value!.Value, point.AtLeast), SourceLinked = false },
            new ChartShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())),
            new TextProperties(Wrapped(chart.Series[label.Series].Name.Length + 6 > LineLabels.Longest), new A.ListStyle(), new A.Paragraph(
                new A.ParagraphProperties(new A.DefaultRunProperties(paint.Fill(label.Series)) { Bold = label.IsName, FontSize = size.Text }), new A.EndParagraphRunProperties())),
            new DataLabelPosition { Val = label.Side },
            .. Shown(value: true, name: label.IsName),
            new Separator(" "),
        ]);
    }

    private BarChart Bars()
    {
        var bars = new BarChart(new BarDirection { Val = BarDirectionValues.Bar }, new BarGrouping { Val = BarGroupingValues.Clustered }, new VaryColors { Val = false });
        foreach (var (index, series) in chart.Series.Index())
        {
            var points = series.Points.Index().Where(point => point.Item.Value is not null).ToList();
            var bar = new BarChartSeries(sheet.Head(index));
            bar.Append(paint.Bar(index), new InvertIfNegative { Val = false });
            bar.Append(points.Select(point => new DataPoint(new PointIndex { Val = (uint)point.Index }, new InvertIfNegative { Val = false }, paint.Bar(index, point.Item))));
            bar.AppendChild(new DataLabels(
            [
                .. points.Select(point => new DataLabel(
                [
                    new PointIndex { Val = (uint)point.Index },
                    new NumberingFormat { FormatCode = formats.Code(point.Item.Value!.Value, point.Item.AtLeast), SourceLinked = false },
                    .. BarLabel(),
                ])),
                .. BarLabel(),
            ]));
            bar.Append(sheet.Body(index, formats.Code(0)));
            bars.AppendChild(bar);
        }

        bars.Append(new GapWidth { Val = 50 }, new AxisId { Val = ChartAxes.Category }, new AxisId { Val = ChartAxes.Value });
        return bars;
    }

    private OpenXmlElement[] BarLabel() =>
    [
        new TextProperties(Wrapped(false), new A.ListStyle(), new A.Paragraph(new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = size.Text }), new A.EndParagraphRunProperties())),
        new DataLabelPosition { Val = DataLabelPositionValues.OutsideEnd },
        .. Shown(value: true, name: chart.Series.Count > 1),
        .. chart.Series.Count > 1 ? [new Separator("  ")] : Array.Empty<OpenXmlElement>(),
    ];

    private static A.BodyProperties Wrapped(bool wrapped) => new() { Wrap = wrapped ? A.TextWrappingValues.Square : A.TextWrappingValues.None };

    private static Layout RoomForNames() => new(new ManualLayout(
        new LayoutTarget { Val = LayoutTargetValues.Inner },
        new LeftMode { Val = LayoutModeValues.Edge },
        new TopMode { Val = LayoutModeValues.Edge },
        new Left { Val = 0.05 },
        new Top { Val = 0.04 },
        new Width { Val = ChartSize.PlotWidth },
        new Height { Val = ChartSize.PlotHeight }));

    private static OpenXmlElement[] Shown(bool value, bool name) =>
    [
        new ShowLegendKey { Val = false }, new ShowValue { Val = value }, new ShowCategoryName { Val = false },
        new ShowSeriesName { Val = name }, new ShowPercent { Val = false }, new ShowBubbleSize { Val = false },
    ];
}

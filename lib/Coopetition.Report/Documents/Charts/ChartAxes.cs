using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;

namespace Coopetition.Report.Documents.Charts;

/// <summary>The axes of bars, which need no numbers since each bar has its own, and of lines.</summary>
internal static class ChartAxes
{
    public const uint Categories = 111_111_111;
    public const uint Values = 222_222_222;

    public static OpenXmlElement[] Of(NativeChart chart)
    {
        var isLine = chart.Form == ChartForm.Line;
        return [CategoryAxis(isLine), ValueAxis(chart, isLine)];
    }

    private static CategoryAxis CategoryAxis(bool isLine) => new(
        new AxisId { Val = Categories },
        // The first row of a table belongs on top
        new Scaling(new Orientation { Val = isLine ? OrientationValues.MinMax : OrientationValues.MaxMin }),
        new Delete { Val = false },
        new AxisPosition { Val = isLine ? AxisPositionValues.Bottom : AxisPositionValues.Left },
        new NumberingFormat { FormatCode = "General", SourceLinked = false },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.Low },
        new ChartShapeProperties(ChartPaint.Line("5A606A", 12_700)),
        new CrossingAxis { Val = Values },
        new Crosses { Val = CrossesValues.AutoZero });

    private static ValueAxis ValueAxis(NativeChart chart, bool isLine)
    {
        var axis = new ValueAxis(
            new AxisId { Val = Values },
            new Scaling(new Orientation { Val = OrientationValues.MinMax }),
            new Delete { Val = !isLine },
            new AxisPosition { Val = isLine ? AxisPositionValues.Left : AxisPositionValues.Bottom });
        if (!isLine && chart.Columns.SelectMany(column => column.Values).All(number => number is null or >= 0))
        {
            // A bar that does not begin at zero lies about its length
            axis.GetFirstChild<Scaling>()!.AppendChild(new MinAxisValue { Val = 0 });
        }

        if (isLine)
        {
            axis.AppendChild(new MajorGridlines(new ChartShapeProperties(ChartPaint.Line("D9DCE1", 6_350))));
        }

        axis.Append(
            new NumberingFormat { FormatCode = chart.Formats.Axis, SourceLinked = false },
            new MajorTickMark { Val = TickMarkValues.None },
            new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = TickLabelPositionValues.Low },
            new ChartShapeProperties(new A.Outline(new A.NoFill())),
            new CrossingAxis { Val = Categories },
            new Crosses { Val = CrossesValues.AutoZero });
        return axis;
    }
}

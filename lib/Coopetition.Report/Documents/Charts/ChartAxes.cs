using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;

namespace Coopetition.Report.Documents.Charts;

/// <summary>The axes of an office program's chart.</summary>
internal static class ChartAxes
{
    public const uint Category = 111_111_111;
    public const uint Value = 222_222_222;

    public static CategoryAxis Categories(NativeChart chart, ChartSheet sheet, ChartSize size)
    {
        var isLine = chart.Form == ChartForm.Line;
        IReadOnlyList<string> names = sheet.Groups is { } groups ? [.. groups.Select(item => item.Name)] : chart.Categories;
        var axis = new CategoryAxis(
            new AxisId { Val = Category },
            // The first row of a table belongs on top
            new Scaling(new Orientation { Val = isLine ? OrientationValues.MinMax : OrientationValues.MaxMin }),
            new Delete { Val = false },
            new AxisPosition { Val = isLine ? AxisPositionValues.Bottom : AxisPositionValues.Left },
            new NumberingFormat { FormatCode = "General", SourceLinked = false },
            new MajorTickMark { Val = TickMarkValues.None },
            new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = TickLabelPositionValues.Low },
            new ChartShapeProperties(ChartPaint.Rule("5A606A", 12_700)),
            // Never turned; of many a few are named, or all in two lines where a program has no such thing
            new TextProperties(new A.BodyProperties { Rotation = 0, Vertical = A.TextVerticalValues.Horizontal }, new A.ListStyle(), new A.Paragraph(
                new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = isLine ? size.TextFor(names) : size.Text }), new A.EndParagraphRunProperties())),
            new CrossingAxis { Val = Value },
            new Crosses { Val = CrossesValues.AutoZero });
        if (isLine)
        {
            var room = ChartSize.PlotWidth * size.Letters / (names.Max(name => name.Length) + 2);
            axis.Append(
                new TickLabelSkip { Val = (int)Math.Pow(2, Math.Max(0, Math.Ceiling(Math.Log2(names.Count / room)))) },
                new NoMultiLevelLabels { Val = sheet.Groups is null });
        }

        return axis;
    }

    /// <summary>Of lines; bars need none, since each has its number, but begin at zero, or they lie about their lengths.</summary>
    public static ValueAxis Values(ChartAxis span, string format, bool isLine)
    {
        var scaling = new Scaling(new Orientation { Val = OrientationValues.MinMax });
        scaling.Append(isLine ? [new MaxAxisValue { Val = span.Most }, new MinAxisValue { Val = span.Least }] : span.Least == 0 ? [new MinAxisValue { Val = 0 }] : []);
        var axis = new ValueAxis(
            new AxisId { Val = Value },
            scaling,
            new Delete { Val = !isLine },
            new AxisPosition { Val = isLine ? AxisPositionValues.Left : AxisPositionValues.Bottom });
        axis.Append(isLine ? [new MajorGridlines(new ChartShapeProperties(ChartPaint.Rule("D9DCE1", 6_350)))] : []);
        axis.Append(
            new NumberingFormat { FormatCode = format, SourceLinked = false },
            new MajorTickMark { Val = TickMarkValues.None },
            new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = TickLabelPositionValues.Low },
            new ChartShapeProperties(new A.Outline(new A.NoFill())),
            new CrossingAxis { Val = Category },
            new Crosses { Val = CrossesValues.AutoZero },
            new CrossBetween { Val = CrossBetweenValues.Between });
        axis.Append(isLine ? [new MajorUnit { Val = span.Step }] : []);
        return axis;
    }
}

/// <summary>The span of an axis of values: between round numbers, in at most five steps, from zero unless all values lie in its upper half.</summary>
internal sealed record ChartAxis(double Least, double Most, double Step)
{
    private const int MostSteps = 5;

    public static ChartAxis Of(IReadOnlyCollection<double> values)
    {
        var (lowest, highest) = (values.Min(), values.Max());
        var (least, most) = (lowest > highest / 2 && lowest < highest ? lowest : Math.Min(lowest, 0), Math.Max(highest, 0));
        var rough = most > least ? (most - least) / MostSteps : 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = new[] { 1, 2, 2.5, 5, 10 }.Select(size => size * power).First(size => size >= rough * (1 - 1e-9));
        var from = Math.Floor((least / step) + 1e-9) * step;
        return new(from, Math.Max(Math.Ceiling((most / step) - 1e-9) * step, from + step), step);
    }
}

/// <summary>The size of a chart in a document.</summary>
/// <param name="Text">In hundredths of a point.</param>
/// <param name="Width">In points, like the height.</param>
internal sealed record ChartSize(int Text, double Width, double Height)
{
    /// <summary>What lines take of the width; the rest is for their names.</summary>
    public const double PlotWidth = 0.72;

    public const double PlotHeight = 0.86;

    /// <summary>Of a line of text, as a share of the height.</summary>
    public double LineHeight => Text / 100.0 * 1.2 / Height;

    /// <summary>As large as usual, if no word of the categories is longer than the room below its points.</summary>
    public int TextFor(IReadOnlyList<string> categories) =>
        Math.Min(Text, (int)(100 * PlotWidth * Width / categories.Count / ((categories.SelectMany(category => category.Split(' ')).Max(word => word.Length) + 0.5) * 0.58)));

    /// <summary>How many have room side by side.</summary>
    public double Letters => Width / (Text / 100.0 * 0.55);
}

using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;

namespace Coopetition.Report.Documents.Charts;

/// <summary>The colours and lines of a chart: the figure's own, else the theme's.</summary>
internal static class ChartPaint
{
    public const int HollowLine = 19_050;

    private static readonly A.SchemeColorValues[] Theme =
    [
        A.SchemeColorValues.Accent1, A.SchemeColorValues.Accent2, A.SchemeColorValues.Accent3, A.SchemeColorValues.Accent4, A.SchemeColorValues.Accent5, A.SchemeColorValues.Accent6,
    ];

    public static A.SolidFill Paper() => new(new A.SchemeColor { Val = A.SchemeColorValues.Background1 });

    /// <param name="point">One of the series' values; null for the series.</param>
    public static A.SolidFill Fill(ChartSeries series, int index, int? point = null) => ((point is { } one ? series.Colours[one] : null) ?? series.Colour) is { } colour
        ? new(new A.RgbColorModelHex { Val = colour })
        : new(new A.SchemeColor { Val = Theme[index % Theme.Length] });

    /// <summary>Hollow where a value is unverified.</summary>
    public static ChartShapeProperties Bar(ChartSeries series, int index, int point) => series.Unverified[point]
        ? new(Paper(), Outline(series, index, HollowLine, point))
        : new(Fill(series, index, point));

    /// <param name="width">In EMU: 12 700 to a point.</param>
    public static A.Outline Outline(ChartSeries series, int index, int width, int? point = null) => new(Fill(series, index, point), new A.Round()) { Width = width };

    public static A.Outline Line(string colour, int width) => new(new A.SolidFill(new A.RgbColorModelHex { Val = colour })) { Width = width };
}

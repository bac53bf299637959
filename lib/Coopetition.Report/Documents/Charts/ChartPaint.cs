using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;

namespace Coopetition.Report.Documents.Charts;

/// <summary>Colours and lines of a chart: the figure's own, hollow where unverified, dashed or hatched where derived; of several bars of one colour, all but the last are light, as the past is.</summary>
internal sealed class ChartPaint(NativeChart chart)
{
    private const string Context = "8A8F98";
    private const int LineWidth = 28_575;
    private const int OutlineWidth = 19_050;

    private static readonly A.SchemeColorValues[] Theme =
    [
        A.SchemeColorValues.Accent1, A.SchemeColorValues.Accent2, A.SchemeColorValues.Accent3, A.SchemeColorValues.Accent4, A.SchemeColorValues.Accent5, A.SchemeColorValues.Accent6,
    ];

    public static bool IsHollow(NativePoint point) => point.Status is Status.Unverified or Status.Told;

    /// <summary>What the marks of a chart mean, where they are not plain.</summary>
    public static IEnumerable<string> Key(NativeChart chart)
    {
        var points = chart.Series.SelectMany(series => series.Points).Where(point => point.Value is not null).ToList();
        var isLine = chart.Form == ChartForm.Line;
        return
        [
            .. points.Exists(IsHollow) ? [$"{(isLine ? "Hollow" : "Outlined")}: unverified, or told by the story alone."] : Array.Empty<string>(),
            .. points.Exists(point => point.Dashed && (isLine || !IsHollow(point))) ? [$"{(isLine ? "Dashed" : "Hatched")}: derived or bridged."] : Array.Empty<string>(),
            .. isLine && points.Exists(point => point.AtLeast) ? ["Triangle: more than this was reported, not how much more."] : Array.Empty<string>(),
        ];
    }

    /// <param name="point">Null for the colour that most of the series has.</param>
    /// <param name="light">Half way to the paper.</param>
    public A.SolidFill Fill(int series, NativePoint? point = null, bool light = false)
    {
        var colour = Hex(point) ?? chart.Series[series].Points.Select(Hex).OfType<string>().GroupBy(one => one).MaxBy(group => group.Count())?.Key;
        A.SolidFill fill = colour is null && chart.Series.Count > 1
            ? new(new A.SchemeColor { Val = Theme[series % Theme.Length] })
            : new(new A.RgbColorModelHex { Val = colour ?? Context });
        if (light)
        {
            fill.FirstChild!.Append(new A.LuminanceModulation { Val = 50_000 }, new A.LuminanceOffset { Val = 50_000 });
        }

        return fill;
    }

    public ChartShapeProperties Bar(int series, NativePoint? point = null)
    {
        return point switch
        {
            { } mark when IsHollow(mark) => new(Paper(), Outline(series, mark, OutlineWidth, mark.Dashed)),
            { Dashed: true } => new(Hatched(series, point), Outline(series, point, OutlineWidth, dashed: true)),
            _ => new(Fill(series, point, light: series < chart.Series.Count - 1)),
        };
    }

    /// <param name="dashed">Of a point, what leads to it.</param>
    public ChartShapeProperties Line(int series, bool dashed = false) => new(Outline(series, null, LineWidth, dashed));

    public Marker Marker(int series, NativePoint? point = null) => point is not null && IsHollow(point)
        ? new(SymbolOf(point), new Size { Val = 7 }, new ChartShapeProperties(Paper(), Outline(series, point, OutlineWidth)))
        : new(SymbolOf(point), new Size { Val = (byte)(point?.AtLeast == true ? 8 : 5) }, new ChartShapeProperties(Fill(series, point), new A.Outline(new A.NoFill())));

    /// <param name="width">In EMU: 12 700 to a point.</param>
    public static A.Outline Rule(string colour, int width) => new(new A.SolidFill(new A.RgbColorModelHex { Val = colour })) { Width = width };

    private static string? Hex(NativePoint? point) =>
        point?.Colour is { Length: 7 } colour && colour[0] == '#' && colour.Skip(1).All(char.IsAsciiHexDigit) ? colour[1..].ToUpperInvariant() : null;

    // What is at least so much points to where more is
    private static Symbol SymbolOf(NativePoint? point) => new() { Val = point?.AtLeast == true ? MarkerStyleValues.Triangle : MarkerStyleValues.Circle };

    private A.PatternFill Hatched(int series, NativePoint point) =>
        new(new A.ForegroundColor(Fill(series, point).FirstChild!.CloneNode(true)), new A.BackgroundColor(Paper().FirstChild!.CloneNode(true))) { Preset = A.PresetPatternValues.WideUpwardDiagonal };

    private static A.SolidFill Paper() => new(new A.SchemeColor { Val = A.SchemeColorValues.Background1 });

    private A.Outline Outline(int series, NativePoint? point, int width, bool dashed = false) => dashed
        ? new(Fill(series, point), new A.PresetDash { Val = A.PresetLineDashValues.Dash }, new A.Round()) { Width = width }
        : new(Fill(series, point), new A.Round()) { Width = width };
}

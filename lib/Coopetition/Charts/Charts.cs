using Deedle;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Coopetition;

/// <summary>
/// Charts that plain Plotly draws badly, made of its traces and annotations, so that Plotly.NET's own functions restyle them.
/// Colour is the company's; hollow is unverified or told by the story alone, dashed derived or bridged. What is missing is left out: a frame without values
/// gives an empty chart.
/// </summary>
public static partial class Charts
{
    private const string Clear = "rgba(0,0,0,0)";
    internal const string Unverified = "Hollow: unverified, or told by the story alone.";
    private const string Floor = "Triangle: more than this was reported, not how much more.";
    private static readonly int[] SlopeEnds = [0, 1];
    private static readonly double[] SlopeRange = [-0.04, 1.04];

    /// <summary>A mark for then and one for now, the frame's first row and its last, in a row for each column that has either: then in a light tint, now in full colour, a line between them.</summary>
    public static GenericChart Dumbbell(this Frame<Period, Measure> frame)
    {
        var (then, now) = frame.Ends();
        var lines = Plotted.Of(frame).Lines.Where(line => line.At(then) is not null || line.At(now) is not null).ToList();
        var points = lines.SelectMany(line => new[] { line.At(then), line.At(now) }).OfType<PlottedPoint>().ToList();
        var (traces, labels) = (new List<Trace>(), new List<Annotation>());
        foreach (var (row, line) in lines.Index())
        {
            if (line.At(then) is { } start && line.At(now) is { } finish)
            {
                traces.Add(Drawing.Trace("scatter", ("mode", "lines"), ("x", new[] { start.Value, finish.Value }), ("y", new[] { row, row }), ("hoverinfo", "skip"), ("line", Drawing.Stroke(("color", Paper.Light.Then(line.Colour)), ("width", 5), ("dash", Dash(start, finish))))));
            }

            var rising = line.At(then) is not { } first || line.At(now) is not { } last || last.Value >= first.Value;
            foreach (var (period, other, isNow) in new[] { (then, now, false), (now, then, true) })
            {
                if (line.At(period) is { } point)
                {
                    traces.Add(End(line, point, isNow, ("x", new[] { point.Value }), ("y", new[] { row }), ("mode", "markers+text"), ("text", new[] { isNow ? $"<b>{Alone(line, point, other)}</b>" : Alone(line, point, other) }), ("textposition", rising == isNow ? "middle right" : "middle left")));
                }
            }
        }

        labels.AddRange(from period in new[] { then, now } let row = lines.FindIndex(line => line.At(period) is not null) where row >= 0
                        select Drawing.Label(period == now ? $"<b>{period}</b>" : period.ToString(), lines[row].At(period)!.Value, row, ("name", "mark"), ("yanchor", "bottom"), ("yshift", 9), Small));
        // Between the rows, so that no label lies across it
        var zero = points.Exists(point => point.Value <= 0) && points.Exists(point => point.Value >= 0)
            ? Enumerable.Range(0, lines.Count + 1).Select(row => Drawing.Rule(0, row - 0.75, 0, row - 0.25, ("layer", "below"), ("line", new { color = Paper.Light.Zero, width = 1.2 }))) : [];
        return Drawing.Chart(
            traces, Drawing.With(Measured(), ("zeroline", false)), Drawing.Rows([.. lines.Select(line => line.Label)]), labels, zero, "Dumbbell chart", Rows(lines.Count, 46, 50), [.. Notes(points)]);
    }

    /// <summary>A line for each column from its value then to that now, in the frame's first row and its last, labelled at both ends.</summary>
    public static GenericChart Slope(this Frame<Period, Measure> frame)
    {
        var ((then, now), plotted) = (frame.Ends(), Plotted.Of(frame));
        var lines = plotted.Lines.Where(line => line.At(then) is not null || line.At(now) is not null).ToList();
        var (traces, labels) = (new List<Trace>(), new List<Annotation>());
        foreach (var line in lines)
        {
            if (line.At(then) is { } start && line.At(now) is { } finish)
            {
                traces.Add(Drawing.Trace("scatter", ("mode", "lines"), ("x", SlopeEnds), ("y", new[] { start.Value, finish.Value }), ("hoverinfo", "skip"), ("line", Drawing.Stroke(("color", line.Colour), ("dash", Dash(start, finish))))));
            }

            foreach (var (period, x) in new[] { (then, 0), (now, 1) })
            {
                if (line.At(period) is { } point)
                {
                    traces.Add(End(line, point, x == 1, ("mode", "markers"), ("marker", EndMark(line, point, x == 1, "up")), ("x", new[] { x }), ("y", new[] { point.Value })));
                }
            }

            var (left, right) = (line.At(then), line.At(now));
            labels.AddRange([
                .. left is null ? Array.Empty<Annotation>() : [SlopeEnd(left.Text, 0, left.Value, line)],
                SlopeEnd($"<b>{line.Label}</b> {right?.Text ?? line.Gap(now).Encoded()}", 1, (right ?? left)!.Value, line),
            ]);
        }

        return Drawing.Chart(
            traces,
            Drawing.Axis(("range", SlopeRange), ("side", "top"), ("tickmode", "array"), ("tickvals", SlopeEnds), ("ticktext", new[] { then.ToString(), now.ToString() }), ("showgrid", true), ("showline", false), ("ticks", ""), ("zeroline", false)),
            Drawing.With(Drawing.Values(plotted), ("visible", false)),
            labels, kind: "Slope chart", height: Rows(lines.Count, 46, 46, least: 320), notes: [.. Notes(lines.SelectMany(line => new[] { line.At(then), line.At(now) }).OfType<PlottedPoint>())]);
    }

    private static (string, object?) Small => ("font", new { color = Paper.Light.Quiet, size = 12 });

    private static Trace End(PlottedColumn line, PlottedPoint point, bool isNow, params (string, object?)[] properties) => Drawing.Trace(
        "scatter",
        [
            ("name", line.Label), ("hovertext", new[] { point.Hover }), ("hoverinfo", "text"), ("cliponaxis", false),
            ("marker", EndMark(line, point, isNow, "right")), ("textfont", new { color = isNow ? line.Ink : Paper.Light.Quiet }), .. properties,
        ]);

    private static Marker EndMark(PlottedColumn line, PlottedPoint point, bool isNow, string more) => Drawing.Marker(
        ("color", isNow ? line.Colour : Paper.Light.Then(line.Colour)), ("size", 13), ("symbol", point.Symbol(more)), ("line", Drawing.Stroke(("width", point.Hollow ? 3 : 0))));

    private static string[] Notes(IEnumerable<PlottedPoint> points) => points.Any(point => point.AtLeast) ? [Floor] : [];

    /// <summary>Where the other end is missing, the label says why.</summary>
    private static string Alone(PlottedColumn line, PlottedPoint point, Period other) => line.At(other) is null ? $"{point.Text} ({other}: {line.Gap(other)})" : point.Text;

    private static Annotation SlopeEnd(string text, int x, double y, PlottedColumn line) => Drawing.Label(
        text, x, y, ("name", "end"), ("xanchor", x == 0 ? "right" : "left"), ("xshift", x == 0 ? -11 : 11), ("align", x == 0 ? "right" : "left"), ("font", new { color = line.Ink }));

    private static string Dash(PlottedPoint one, PlottedPoint other) => one.Dashed || other.Dashed ? "dash" : "solid";

    /// <summary>For marks that carry their values: nothing but zero.</summary>
    private static LinearAxis Measured() => Drawing.Axis(("showticklabels", false), ("ticks", ""), ("showline", false), ("zeroline", true));

    private static (int Wide, int Narrow) Rows(int count, int wide, int narrow, int least = 120) => (Math.Max(least, 50 + (count * wide)), Math.Max(least, 50 + (count * narrow)));
}

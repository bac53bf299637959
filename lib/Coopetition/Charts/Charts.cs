using Deedle;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using DynamicObject = DynamicObj.DynamicObj;

namespace Coopetition;

/// <summary>
/// Charts that plain Plotly draws badly, made of its traces and annotations, so that Plotly.NET's own functions restyle them.
/// Colour is the company's; hollow is unverified or told by the story alone, dashed derived or bridged. What is missing is left out: a frame without values
/// gives an empty chart.
/// </summary>
public static partial class Charts
{
    private const string Clear = "rgba(0,0,0,0)";
    private const string Unverified = "Hollow: unverified, or told by the story alone.";
    private static readonly int[] SlopeEnds = [0, 1];
    private static readonly double[] SlopeRange = [-0.04, 1.04];

    /// <summary>
    /// A chart for each column, to be put on one axis by <c>Chart.Combine(frame.Lines())</c>: a line that is broken where a value is
    /// missing and named at its end. A column without values gives a chart without marks.
    /// </summary>
    /// <param name="steps">Whether a value holds until the next.</param>
    public static IReadOnlyList<GenericChart> Lines(this Frame<Period, Measure> frame, bool steps = false)
    {
        var plotted = Plotted.Of(frame);
        return [.. plotted.Lines.Select(line => Line(line, plotted, steps)).DefaultIfEmpty(Drawing.Chart([], Drawing.Time([]), Drawing.Values(plotted), []))];
    }

    /// <summary>A bar for each column in one period, its value at its end; outlined if unverified, hatched if derived or bridged.</summary>
    public static GenericChart Bars(this Frame<Period, Measure> frame, Period period)
    {
        var plotted = Plotted.Of(frame);
        var lines = plotted.Lines.Where(line => line.At(period) is not null).ToList();
        var points = lines.Select(line => line.At(period)!).ToList();
        var bars = Drawing.Trace(
            "bar", ("orientation", "h"), ("name", period.ToString()), ("x", points.Select(point => point.Value).ToArray()), ("y", Enumerable.Range(0, lines.Count).ToArray()),
            ("text", points.Select(point => point.Text).ToArray()), ("texttemplate", "%{text}"), ("hovertext", points.Select(point => point.Hover).ToArray()), ("hoverinfo", "text"),
            ("marker", Drawing.Marker(
                ("color", lines.Zip(points, (line, point) => point.Hollow ? Clear : line.Colour).ToArray()),
                ("line", Drawing.Stroke(("color", lines.Select(line => line.Colour).ToArray()), ("width", points.Select(point => point.Hollow ? 2 : 0).ToArray()))),
                ("pattern", new { shape = points.Select(point => point.Dashed ? "/" : "").ToArray(), size = 6, solidity = 0.2 }))));
        return Drawing.Chart(
            [bars], Measured(), Drawing.Rows([.. lines.Select(line => line.Label)]), [],
            kind: "Bar chart", height: Rows(lines.Count, 38, 40), notes: [.. points.Exists(point => point.Hollow) ? [Unverified] : Array.Empty<string>(), .. points.Exists(point => point.Dashed) ? ["Hatched: derived or bridged."] : Array.Empty<string>()]);
    }

    /// <summary>A row for each column that has a value then or now: then in a light tint, now in full colour, a line between them.</summary>
    public static GenericChart Dumbbell(this Frame<Period, Measure> frame, Period then, Period now)
    {
        var lines = Plotted.Of(frame).Lines.Where(line => line.At(then) is not null || line.At(now) is not null).ToList();
        var (traces, labels, rules) = (new List<Trace>(), new List<Annotation>(), new List<Shape>());
        foreach (var (row, line) in lines.Index())
        {
            rules.Add(Drawing.Rule(0, row, 1, row, ("xref", "paper"), ("layer", "below"), ("line", new { color = Paper.Light.Grid, width = 1 })));
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
        return Drawing.Chart(traces, Measured(), Drawing.Rows([.. lines.Select(line => line.Label)]), labels, rules, "Dumbbell chart", Rows(lines.Count, 46, 50));
    }

    /// <summary>A line for each column from its value then to that now, labelled at both ends.</summary>
    public static GenericChart Slope(this Frame<Period, Measure> frame, Period then, Period now)
    {
        var plotted = Plotted.Of(frame);
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
                    traces.Add(End(line, point, x == 1, ("mode", "markers"), ("x", new[] { x }), ("y", new[] { point.Value })));
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
            Drawing.Axis(("visible", false), ("rangemode", "normal")),
            labels, kind: "Slope chart", height: Rows(lines.Count, 46, 46, least: 380));
    }

    /// <summary>Marks then and now on a chart over time, and writes the values of lines there.</summary>
    public static GenericChart Mark(this GenericChart chart, Period then, Period now)
    {
        var named = Ticks(chart);
        foreach (var period in new[] { then, now })
        {
            var values = from trace in GenericChart.getTraces(chart)
                         where (trace.TryGetPropertyValue("mode")?.Value as string) == "markers"
                         let at = Array.IndexOf(Given<string>(trace, "x"), period.End.Iso())
                         where at >= 0 && Given<string>(trace, "x").Length > at + 1
                         select Drawing.Label(
                             Given<string>(trace, "text")[at], period.End.Iso(), Given<double>(trace, "y")[at],
                             ("name", "value"), ("font", new { color = Paper.Light.Text(Colour(trace)), size = 12 }));
            chart = Drawing.Add(chart, values.ToList(), []).Mark(period.End, named.Contains(period.ToString()) ? "" : period.ToString());
        }

        return chart;
    }

    /// <summary>Marks a day on a chart over time, with a label beside it.</summary>
    public static GenericChart Mark(this GenericChart chart, DateOnly day, string label)
    {
        var (rule, text) = DaysDown(chart) is { Count: > 0 } days
            ? (Drawing.Rule(0, RowOf(days, day), 1, RowOf(days, day), ("xref", "paper")), Drawing.Label(label.Encoded(), 1, RowOf(days, day), ("xref", "paper"), ("xanchor", "right"), ("yanchor", "bottom")))
            : (Drawing.Rule(day.Iso(), 0, day.Iso(), 1, ("yref", "paper")), Drawing.Label(label.Encoded(), day.Iso(), 1, ("name", "mark"), ("yref", "paper"), ("yanchor", "bottom")));
        return Drawing.Add(
            chart,
            label.Length == 0 ? [] : [Drawing.With(text, Small)],
            [Drawing.With(rule, ("line", new { color = Paper.Light.Zero, width = 1, dash = "dot" }))]);
    }

    /// <summary>Where time runs down in rows: the day of each.</summary>
    private static List<(int Row, string Day)> DaysDown(GenericChart chart) => [.. GenericChart.getTraces(chart).SelectMany(trace => Given<int>(trace, "y").Zip(Given<string>(trace, "customdata")))];

    /// <summary>Between the last row before a day and the first after it.</summary>
    private static double RowOf(List<(int Row, string Day)> days, DateOnly day) =>
        days.Where(row => string.CompareOrdinal(row.Day, day.Iso()) >= 0).Select(row => row.Row - 0.5).FirstOrDefault(days[^1].Row + 0.5);

    private static (string, object?) Small => ("font", new { color = Paper.Light.Quiet, size = 12 });

    private static GenericChart Line(PlottedColumn line, Plotted plotted, bool steps)
    {
        var (time, values) = (Drawing.Time(plotted.Span), Drawing.Values(plotted));
        if (line.Known.Count == 0)
        {
            return Drawing.Chart([], time, values, []);
        }

        var marks = Drawing.Trace(
            "scatter", ("mode", "markers"), ("name", line.Label), ("x", line.Known.Select(point => point.Day).ToArray()), ("y", line.Known.Select(point => point.Value).ToArray()),
            ("text", line.Known.Select(point => point.Text).ToArray()), ("hovertext", line.Known.Select(point => point.Hover).ToArray()), ("hoverinfo", "text"),
            ("marker", Drawing.Marker(("color", line.Shade), ("size", line.Known.Select(point => point.Hollow ? 8 : steps || line.Known.Count > 40 ? 4 : 6).ToArray()), ("symbol", line.Known.Select(point => point.Symbol).ToArray()), ("line", Drawing.Stroke(("color", line.Shade), ("width", line.Known.Select(point => point.Hollow ? 2 : 0).ToArray()))))));
        var (last, end) = (line.Known[^1], plotted.Span[^1]);
        var stops = !steps && last.Period < end;
        var label = Drawing.Label(
            $"<b>{line.Label}</b> {last.Text}{(stops ? $", {last.Period}" : "")}", (steps ? end : last.Period).End.Iso(), last.Value,
            ("name", stops ? "value" : "end"), ("xanchor", "left"), ("xshift", 9), ("align", "left"), ("font", new { color = Paper.Light.Text(line.Shade) }));
        return Drawing.Chart([.. Paths(line, plotted.Span, steps), marks], time, values, [label]);
    }

    /// <summary>The line in two traces: where it is solid and where it is dashed.</summary>
    private static IEnumerable<Trace> Paths(PlottedColumn line, IReadOnlyList<Period> periods, bool steps)
    {
        foreach (var dashed in new[] { false, true })
        {
            var path = new List<PlottedPoint?>();
            foreach (var (one, next) in periods.Zip(periods.Skip(1), (one, next) => (line.At(one), line.At(next))))
            {
                if (one is not null && next is not null && (one.Dashed || next.Dashed) == dashed)
                {
                    path.AddRange(path.LastOrDefault() == one ? [next] : path.Count == 0 ? [one, next] : [null, one, next]);
                }
            }

            if (steps && line.Known[^1] is var last && last.Dashed == dashed && last.Period < periods[^1])
            {
                path.AddRange([null, last, last with { Period = periods[^1] }]);
            }

            if (path.Count > 0)
            {
                yield return Drawing.Trace(
                    "scatter", ("mode", "lines"), ("name", line.Label), ("x", path.Select(point => point?.Day).ToArray()), ("y", path.Select(point => point?.Value).ToArray()), ("hoverinfo", "skip"),
                    ("line", Drawing.Stroke(("color", line.Shade), ("dash", dashed ? "dash" : "solid"), ("shape", steps ? "hv" : "linear"))));
            }
        }
    }

    private static Trace End(PlottedColumn line, PlottedPoint point, bool isNow, params (string, object?)[] properties) => Drawing.Trace(
        "scatter",
        [
            ("name", line.Label), ("hovertext", new[] { point.Hover }), ("hoverinfo", "text"), ("cliponaxis", false),
            ("marker", Drawing.Marker(("color", isNow ? line.Colour : Paper.Light.Then(line.Colour)), ("size", 13), ("symbol", point.Symbol), ("line", Drawing.Stroke(("width", point.Hollow ? 3 : 0))))),
            ("textfont", new { color = isNow ? line.Ink : Paper.Light.Quiet }), .. properties,
        ]);

    /// <summary>Where the other end is missing, the label says why.</summary>
    private static string Alone(PlottedColumn line, PlottedPoint point, Period other) => line.At(other) is null ? $"{point.Text} ({other}: {line.Gap(other)})" : point.Text;

    private static Annotation SlopeEnd(string text, int x, double y, PlottedColumn line) => Drawing.Label(
        text, x, y, ("name", "end"), ("xanchor", x == 0 ? "right" : "left"), ("xshift", x == 0 ? -11 : 11), ("align", x == 0 ? "right" : "left"), ("font", new { color = line.Ink }));

    private static string Dash(PlottedPoint one, PlottedPoint other) => one.Dashed || other.Dashed ? "dash" : "solid";

    /// <summary>For marks that carry their values: nothing but zero.</summary>
    private static LinearAxis Measured() => Drawing.Axis(("showticklabels", false), ("ticks", ""), ("showline", false), ("zeroline", true));

    private static (int Wide, int Narrow) Rows(int count, int wide, int narrow, int least = 120) => (Math.Max(least, 50 + (count * wide)), Math.Max(least, 50 + (count * narrow)));

    private static T[] Given<T>(Trace trace, string name) => trace.TryGetPropertyValue(name)?.Value as T[] ?? [];

    private static string[] Ticks(GenericChart chart) =>
        GenericChart.getLayout(chart).TryGetPropertyValue("xaxis")?.Value is DynamicObject axis && axis.TryGetPropertyValue("ticktext")?.Value is string[] texts ? texts : [];

    private static string Colour(Trace trace) => trace.TryGetPropertyValue("marker")?.Value is Marker marker && marker.TryGetPropertyValue("color")?.Value is string colour ? colour : Paper.Light.Ink;
}

using Deedle;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Coopetition;

public static partial class Charts
{
    /// <summary>
    /// A chart for each column, to be put on one axis by <c>Chart.Combine(frame.Lines())</c>: a line that is broken where a value is
    /// missing and named at its end. A column without values gives a chart without marks.
    /// </summary>
    public static IReadOnlyList<GenericChart> Lines(this Frame<Period, Measure> frame) => Lines(Plotted.Of(frame));

    /// <summary>The same of counts, with a column for each company.</summary>
    public static IReadOnlyList<GenericChart> Lines(this Frame<Period, Company> counts) => Lines(Plotted.Of(counts));

    private static IReadOnlyList<GenericChart> Lines(Plotted plotted) =>
        [.. plotted.Lines.Select(line => Line(line, plotted)).DefaultIfEmpty(Drawing.Chart([], Drawing.Time([]), Drawing.Values(plotted), []))];

    /// <summary>Marks periods on a chart over time, such as then and now, and writes the values of lines there.</summary>
    public static GenericChart Mark(this GenericChart chart, params IReadOnlyList<Period> periods) =>
        periods.Aggregate(chart, (marked, period) => marked.Mark(period.End, period.ToString()));

    /// <summary>Marks a day on a chart over time, with a label beside it and the values that lines have on it.</summary>
    public static GenericChart Mark(this GenericChart chart, DateOnly day, string label)
    {
        var (rule, text) = DaysDown(chart) is { Count: > 0 } days
            ? (Drawing.Rule(0, RowOf(days, day), 1, RowOf(days, day), ("xref", "paper")), Drawing.Label(label.Encoded(), 1, RowOf(days, day), ("xref", "paper"), ("xanchor", "right"), ("yanchor", "bottom")))
            : (Drawing.Rule(day.Iso(), 0, day.Iso(), 1, ("yref", "paper")), Drawing.Label(label.Encoded(), day.Iso(), 1, ("name", "mark"), ("yref", "paper"), ("yanchor", "bottom")));
        return Drawing.Add(
            chart,
            [.. Values(chart, day), .. label.Length == 0 ? Array.Empty<Annotation>() : [Drawing.With(text, Small)]],
            [Drawing.With(rule, ("line", new { color = Paper.Light.Zero, width = 1, dash = "dot" }))]);
    }

    /// <summary>Those of lines on a day; the last of a line stands at its end already.</summary>
    private static IEnumerable<Annotation> Values(GenericChart chart, DateOnly day) =>
        from trace in GenericChart.getTraces(chart)
        let days = Given<string>(trace, "x")
        let at = Array.IndexOf(days, day.Iso())
        where (trace.TryGetPropertyValue("mode")?.Value as string) == "markers" && at >= 0 && at < days.Length - 1
        select Drawing.Label(
            Given<string>(trace, "text")[at], day.Iso(), Given<double>(trace, "y")[at], ("name", "value"), ("font", new { color = Paper.Light.Text(Colour(trace)), size = 12 }));

    /// <summary>Where time runs down in rows: the day of each.</summary>
    private static List<(int Row, string Day)> DaysDown(GenericChart chart) => [.. GenericChart.getTraces(chart).SelectMany(trace => Given<int>(trace, "y").Zip(Given<string>(trace, "customdata")))];

    /// <summary>Between the last row before a day and the first after it.</summary>
    private static double RowOf(List<(int Row, string Day)> days, DateOnly day) =>
        days.Where(row => string.CompareOrdinal(row.Day, day.Iso()) >= 0).Select(row => row.Row - 0.5).FirstOrDefault(days[^1].Row + 0.5);

    private static GenericChart Line(PlottedColumn line, Plotted plotted)
    {
        var (time, values) = (Drawing.Time(plotted.Span), Drawing.Values(plotted));
        if (line.Known.Count == 0)
        {
            return Drawing.Chart([], time, values, []);
        }

        var marks = Drawing.Trace(
            "scatter", ("mode", "markers"), ("name", line.Label), ("x", line.Known.Select(point => point.Day).ToArray()), ("y", line.Known.Select(point => point.Value).ToArray()),
            ("text", line.Known.Select(point => point.Text).ToArray()), ("hovertext", line.Known.Select(point => point.Hover).ToArray()), ("hoverinfo", "text"),
            ("customdata", line.Known.Select(point => point.Period.ToString()).ToArray()),
            ("marker", Drawing.Marker(
                ("color", line.Shade), ("size", line.Known.Select(point => point.AtLeast ? 10 : point.Hollow ? 8 : line.Known.Count > 40 ? 4 : 6).ToArray()), ("symbol", line.Known.Select(point => point.Symbol()).ToArray()),
                ("line", Drawing.Stroke(("color", line.Shade), ("width", line.Known.Select(point => point.Hollow ? 2 : 0).ToArray()))))));
        var last = line.Known[^1];
        var stops = last.Period < plotted.Span[^1];
        var label = Drawing.Label(
            $"<b>{line.Label}</b> {last.Text}{(stops ? $", {last.Period.ToString().Replace(' ', '\u00a0')}" : "")}", last.Day, last.Value,
            ("name", stops ? "value" : "end"), ("xanchor", "left"), ("xshift", 9), ("align", "left"), ("font", new { color = Paper.Light.Text(line.Shade) }));
        return Drawing.Chart([.. Paths(line, plotted.Span), marks], time, values, [label, .. NameApart(line, plotted)], notes: plotted.HasFloors ? [Floor] : []);
    }

    /// <summary>A second name for a line that ends where another does, at its last point of those farthest from it: without colour the ends do not tell them apart.</summary>
    private static IEnumerable<Annotation> NameApart(PlottedColumn line, Plotted plotted)
    {
        var last = line.Known[^1];
        var twins = plotted.Lines.Where(other => other != line && other.Known.Count > 0 && (other.Known[^1].Day, other.Known[^1].Text) == (last.Day, last.Text)).ToList();
        return from point in line.Known.Where(point => point != last && twins.Count > 0 && twins.TrueForAll(twin => Distance(point, twin) > 0)).Reverse().OrderByDescending(point => twins.Min(twin => Distance(point, twin))).Take(1)
               select Drawing.Label($"<b>{line.Label}</b>", point.Day, point.Value, ("name", "value"), ("font", new { color = Paper.Light.Text(line.Shade) }));

        static double Distance(PlottedPoint point, PlottedColumn twin) => twin.At(point.Period) is { } other ? Math.Abs(point.Value - other.Value) : 0;
    }

    /// <summary>The line in two traces: where it is solid and where it is dashed.</summary>
    private static IEnumerable<Trace> Paths(PlottedColumn line, IReadOnlyList<Period> periods)
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

            if (path.Count > 0)
            {
                yield return Drawing.Trace(
                    "scatter", ("mode", "lines"), ("name", line.Label), ("x", path.Select(point => point?.Day).ToArray()), ("y", path.Select(point => point?.Value).ToArray()), ("hoverinfo", "skip"),
                    ("line", Drawing.Stroke(("color", line.Shade), ("dash", dashed ? "dash" : "solid"))));
            }
        }
    }

    private static T[] Given<T>(Trace trace, string name) => trace.TryGetPropertyValue(name)?.Value as T[] ?? [];

    private static string Colour(Trace trace) => trace.TryGetPropertyValue("marker")?.Value is Marker marker && marker.TryGetPropertyValue("color")?.Value is string colour ? colour : Paper.Light.Ink;
}

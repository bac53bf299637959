using Microsoft.FSharp.Collections;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using DynamicObject = DynamicObj.DynamicObj;

namespace Coopetition;

/// <summary>Plotly's own things by Plotly's own names: C# has no other practical way to write a layout with Plotly.NET.</summary>
internal static class Drawing
{
    private const int MostTicks = 5;
    private static readonly int[] QuarterSteps = [1, 2, 4, 8, 12, 16, 20, 40, 80, int.MaxValue / 2];
    private static readonly int[] OtherSteps = [1, 2, 3, 4, 5, 6, 12, 24, 36, 60, 120, 240, int.MaxValue / 2];

    public static Trace Trace(string type, params (string Name, object? Value)[] properties) => With(new Trace(type), [("showlegend", false), .. properties]);

    public static Annotation Label(string text, object x, object y, params (string Name, object? Value)[] properties) =>
        With(new Annotation(), [("text", text), ("x", x), ("y", y), ("showarrow", false), .. properties]);

    /// <summary>A straight line; paper's coordinates where a reference says so.</summary>
    public static Shape Rule(object x0, object y0, object x1, object y1, params (string Name, object? Value)[] properties) =>
        With(new Shape(), [("type", "line"), ("x0", x0), ("y0", y0), ("x1", x1), ("y1", y1), .. properties]);

    public static LinearAxis Axis(params (string Name, object? Value)[] properties) => With(new LinearAxis(), properties);

    public static Marker Marker(params (string Name, object? Value)[] properties) => With(new Marker(), properties);

    public static Line Stroke(params (string Name, object? Value)[] properties) => With(new Line(), properties);

    /// <summary>Counts rows down from the top, each with its label.</summary>
    public static LinearAxis Rows(IReadOnlyList<string> labels) => Axis(
        ("range", new[] { Math.Max(labels.Count, 1) - 0.5, -0.5 }), ("tickmode", "array"), ("tickvals", Enumerable.Range(0, labels.Count).ToArray()), ("ticktext", labels.ToArray()),
        ("showgrid", false), ("zeroline", false));

    /// <summary>Values, with the per cent sign once, and from zero, so that a small change does not look large; an index has its own base.</summary>
    public static LinearAxis Values(Plotted plotted)
    {
        var values = plotted.Lines.SelectMany(line => line.Known).Select(point => point.Value).ToList();
        return Axis([
            .. values.TrueForAll(value => value > 0) && plotted.Unit?.Contains('=', StringComparison.Ordinal) != true ? new (string, object?)[] { ("rangemode", "tozero") } : [],
            .. plotted.Unit == "%" ? new (string, object?)[] { ("ticksuffix", "%"), ("showticksuffix", "last") } : [],
        ]);
    }

    /// <summary>Time by the ends of periods, marked at a few of them, counted back from the last so that its season is marked.</summary>
    public static LinearAxis Time(IReadOnlyList<Period> periods)
    {
        if (periods.Count == 0)
        {
            return Axis(("type", "date"));
        }

        var ticks = Marked(periods);
        var (first, last) = (periods[0].End, periods[^1].End);
        var room = first == last ? 90 : Math.Max(1, (last.DayNumber - first.DayNumber) / 60);
        return Axis(
            ("type", "date"), ("range", new[] { first.AddDays(-room).Iso(), last.AddDays(room).Iso() }),
            ("tickmode", "array"), ("tickvals", ticks.Select(period => period.End.Iso()).ToArray()), ("ticktext", ticks.Select(period => period.ToString()).ToArray()));
    }

    /// <summary>A chart under the house template.</summary>
    /// <param name="kind">For who cannot see it; null for what the traces' type tells.</param>
    /// <param name="height">In pixels, on wide and on narrow places; null for the usual.</param>
    public static GenericChart Chart(
        IEnumerable<Trace> traces,
        LinearAxis x,
        LinearAxis y,
        IEnumerable<Annotation> labels,
        IEnumerable<Shape>? shapes = null,
        string? kind = null,
        (int Wide, int Narrow)? height = null,
        IReadOnlyList<string>? notes = null,
        params (string Name, object? Value)[] layout)
    {
        var meta = With(new DynamicObject(), ("kind", kind), ("height", height is { } rows ? new[] { rows.Wide, rows.Narrow } : null), ("notes", notes is { Count: > 0 } ? notes : null));
        return GenericChart.addLayout(
            With(new Layout(), [("xaxis", x), ("yaxis", y), ("annotations", labels.ToArray()), ("shapes", (shapes ?? []).ToArray()), ("meta", meta.GetProperties(false).Any() ? meta : null), .. layout]),
            GenericChart.ofTraceObjects(true, ListModule.OfSeq(traces.DefaultIfEmpty(Trace("scatter")))));
    }

    /// <summary>Adds to what is marked on a chart.</summary>
    public static GenericChart Add(GenericChart chart, IEnumerable<Annotation> labels, IEnumerable<Shape> shapes) =>
        GenericChart.addLayout(With(new Layout(), ("annotations", labels.ToArray()), ("shapes", shapes.ToArray())), chart);

    public static T With<T>(T thing, params (string Name, object? Value)[] properties)
        where T : DynamicObject
    {
        foreach (var (name, value) in properties.Where(property => property.Value is not null))
        {
            thing.SetProperty(name, value);
        }

        return thing;
    }

    private static List<Period> Marked(IReadOnlyList<Period> periods)
    {
        var step = (periods[^1].IsQuarter ? QuarterSteps : OtherSteps).First(step => (periods.Count + step - 1) / step <= MostTicks);
        return [.. periods.Where((_, index) => (periods.Count - 1 - index) % step == 0)];
    }
}

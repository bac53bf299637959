using System.Text.RegularExpressions;
using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

/// <summary>A chart's place in a grid.</summary>
internal static partial class GridCell
{
    /// <summary>
    /// Moves the chart's axes to the numbers of its cell, counted from 0, and takes all its other axes away; a chart without
    /// axes gets the cell as its domain. Changes the chart; throws <see cref="ArgumentException"/> if it has traces of both kinds.
    /// </summary>
    public static GenericChart Place(GenericChart chart, int cell, int columns, int xAnchor, int yAnchor)
    {
        var traces = chart.GetTraces();
        if (traces.Length > 0 && traces.All(trace => trace is Trace2D))
        {
            var xAxis = TakeAxis(chart.GetLayout(), "xaxis");
            var yAxis = TakeAxis(chart.GetLayout(), "yaxis");
            return chart.WithAxisAnchor(xAnchor, yAnchor)
                .WithXAxis(xAxis, StyleParam.SubPlotId.NewXAxis(cell + 1))
                .WithYAxis(yAxis, StyleParam.SubPlotId.NewYAxis(cell + 1));
        }

        if (traces.Any(trace => trace is not TraceDomain))
        {
            throw new ArgumentException($"The chart in row {(cell / columns) + 1}, column {(cell % columns) + 1} has traces with axes and traces without.");
        }

        return chart.MapTraces(trace => trace.Write(
            "domain", Domain.init(Row: cell / columns, Column: cell % columns)));
    }

    /// <summary>The middle of each cell's upper edge, row by row, as fractions of the grid's width and height.</summary>
    public static IEnumerable<(double X, double Y)> TopCentres(int rows, int columns, double xGap, double yGap, bool fromBelow)
    {
        var xs = Spans(columns, xGap);
        var ys = Spans(rows, yGap);
        return from row in Enumerable.Range(0, rows)
               from x in xs
               select ((x.Start + x.End) / 2, ys[fromBelow ? row : rows - 1 - row].End);
    }

    public static string[][] Subplots(Tuple<StyleParam.LinearAxisId, StyleParam.LinearAxisId>[][] axes) =>
        [.. axes.Select(row => row.Select(pair => $"{pair.Item1}{pair.Item2}").ToArray())];

    private static LinearAxis TakeAxis(Layout layout, string kind)
    {
        var first = layout.GetOrNew<LinearAxis>(kind);
        var all = layout.GetProperties(false).Where(property => property.Value is LinearAxis && IsAxis(property.Key, kind));
        foreach (var (name, _) in all.ToArray())
        {
            layout.Remove(name);
        }

        return first;
    }

    private static bool IsAxis(string name, string kind) =>
        name.StartsWith(kind, StringComparison.Ordinal) && Number().IsMatch(name.AsSpan(kind.Length));

    /// <summary>plotly.js shares out a grid so: the gap is a fraction of a cell and its gap together.</summary>
    private static (double Start, double End)[] Spans(int count, double gap)
    {
        var step = 1 / (count - gap);
        return [.. Enumerable.Range(0, count).Select(index => (step * index, (step * index) + (step * (1 - gap))))];
    }

    [GeneratedRegex("^[0-9]*$")]
    private static partial Regex Number();
}

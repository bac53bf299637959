using System.Text.Json.Nodes;
using Deedle;

namespace Coopetition;

/// <summary>Bars that a cell made with Plotly.NET itself, named as columns of the frame that they show: each gets its company's colour, and shows how far its value was checked.</summary>
internal static class BarMarks
{
    private const string Hollow = "Outlined: unverified, or told by the story alone.";
    private const string Hatched = "Hatched: derived or bridged.";
    private const string Clear = "rgba(0,0,0,0)";

    /// <summary>A mark for each bar, by its name; none unless each bar of the chart's one trace is named as one column.</summary>
    public static IReadOnlyDictionary<string, BarMark> Of(ChartJson chart, Frame<Period, Measure> frame)
    {
        if (chart.IsOurs || chart.Traces.ToList() is not [var trace] || Values(trace) is not { Count: > 0 } values)
        {
            return new Dictionary<string, BarMark>();
        }

        var columns = frame.ColumnKeys.Zip(Wording.Labels([.. frame.ColumnKeys])).ToList();
        var marks = values.Select(bar => columns.Where(column => new[] { column.Second, column.First.Subject, column.First.Name, column.First.Metric.Name }.Contains(bar.Name)).ToList() is [var (measure, label)]
            ? BarMark.Of(frame, measure, label, bar.Value)
            : null).ToList();
        return marks.Contains(null) || values.DistinctBy(bar => bar.Name).Count() < values.Count
            ? new Dictionary<string, BarMark>()
            : values.Zip(marks).ToDictionary(pair => pair.First.Name, pair => pair.Second!);
    }

    /// <summary>Draws the marks, and values where they are the frame's own; what the cell has drawn itself stays.</summary>
    public static void Dress(ChartJson chart, Frame<Period, Measure> frame)
    {
        var marks = Of(chart, frame);
        if (marks.Count == 0)
        {
            return;
        }

        var trace = chart.Traces.Single();
        var bars = Values(trace).Select(bar => marks[bar.Name]).ToList();
        trace.TryAdd("hovertext", Array(bars, bar => bar.Hover));
        trace.TryAdd("hoverinfo", "text");
        if (bars.TrueForAll(bar => bar.IsAsInFrame) && trace.TryAdd("text", Array(bars, bar => bar.Text)))
        {
            trace["texttemplate"] = "%{text}";
            var axis = chart.Axis(IsSideways(trace) ? "xaxis" : "yaxis");
            axis.TryAdd("showticklabels", false);
            axis.TryAdd("ticks", "");
            axis.TryAdd("showline", false);
            axis.TryAdd("zeroline", true);
        }

        if (IsSideways(trace))
        {
            chart.Meta.TryAdd("height", new JsonArray(60 + (38 * bars.Count), 60 + (40 * bars.Count)));
        }

        if ((string?)trace["type"] == "waterfall" && bars.Select(bar => bar.Measure.Company).Distinct().ToList() is [var company])
        {
            // Plotly colours steps by their direction, not one by one
            ColourSteps(trace, "increasing", company.Colour);
            ColourSteps(trace, "decreasing", Paper.Light.Then(company.Colour));
        }
        else if ((string?)trace["type"] == "bar" && trace["marker"]?["color"] is null)
        {
            trace["marker"] = new JsonObject
            {
                ["color"] = Array(bars, bar => bar.Fact.Status.IsHollow() ? Clear : bar.Measure.Company.Colour),
                ["line"] = new JsonObject { ["color"] = Array(bars, bar => bar.Measure.Company.Colour), ["width"] = Array(bars, bar => bar.Fact.Status.IsHollow() ? 2 : 0) },
                ["pattern"] = new JsonObject { ["shape"] = Array(bars, bar => bar.Fact.IsIndirect() ? "/" : ""), ["size"] = 6, ["solidity"] = 0.2 },
            };
            string[] notes = [.. bars.Exists(bar => bar.Fact.Status.IsHollow()) ? [Hollow] : System.Array.Empty<string>(), .. bars.Exists(bar => bar.Fact.IsIndirect()) ? [Hatched] : System.Array.Empty<string>()];
            chart.Meta.TryAdd("notes", Array(notes, note => note));
        }
    }

    private static void ColourSteps(JsonObject trace, string direction, string colour)
    {
        var steps = trace[direction] as JsonObject ?? [];
        steps.TryAdd("marker", new JsonObject { ["color"] = colour });
        trace[direction] = steps;
    }

    private static bool IsSideways(JsonObject trace) => (string?)trace["orientation"] == "h";

    private static List<(string Name, double? Value)> Values(JsonObject trace)
    {
        var (names, values) = IsSideways(trace) ? (trace["y"], trace["x"]) : (trace["x"], trace["y"]);
        return (string?)trace["type"] is "bar" or "waterfall" && names is JsonArray all && values is JsonArray sizes
            ? [.. all.Zip(sizes, (name, size) => (name?.ToString() ?? "", size is JsonValue value && value.TryGetValue<double>(out var number) ? number : (double?)null))]
            : [];
    }

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode> value) => new([.. items.Select(value)]);
}

/// <summary>A bar that shows a column.</summary>
/// <param name="Fact">What stands behind the frame's values of the column, taken together.</param>
/// <param name="Text">The frame's value as readers see it.</param>
/// <param name="IsAsInFrame">Whether the bar is as long as the frame's only value of the column, rather than something computed of it.</param>
internal sealed record BarMark(Measure Measure, Fact Fact, string Text, bool IsAsInFrame, string Hover)
{
    public static BarMark? Of(Frame<Period, Measure> frame, Measure measure, string label, double? drawn)
    {
        var known = frame.RowKeys.Where(period => frame.Value(measure, period) is not null).ToList();
        if (known.Count == 0 || drawn is not { } length)
        {
            return null;
        }

        var fact = known is [var only] ? frame.Fact(measure, only) : Coopetition.Fact.Computation([.. known.Select(period => frame.Fact(measure, period))]);
        var same = known.Count == 1 && Math.Abs(frame.Value(measure, known[0])!.Value - length) <= 1e-9 * Math.Abs(length);
        var text = same ? frame.Text(measure, known[0]) : Numerals.Exact(Math.Round(length, 1));
        return new(measure, fact, text, same, PlotlyText.Hover(label, $"{Wording.Span(known)}: {text}", fact.Status, fact.Sources));
    }
}

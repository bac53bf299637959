using System.Globalization;
using System.Text.Json.Nodes;
using Deedle;

namespace Coopetition;

/// <summary>The numbers of figures as office programs draw them, taken from what is plotted.</summary>
internal static class NativeCharts
{
    private const int MostSeries = 8;
    private const int MostCategories = 40;
    private const int MostBars = 24;

    /// <summary>Of our own kinds and of lines, all periods of a frame, or one or two of them as bars; bars of a cell's own as they are plotted. Null where an office program has no such chart, or the units differ.</summary>
    public static NativeChart? Of(ChartJson chart, Frame<Period, Measure> frame)
    {
        if (chart.Form is not { } form || (!chart.IsOurs && form != ChartForm.Line))
        {
            return Of(chart) is { } plain ? Marked(plain, BarMarks.Of(chart, frame)) : null;
        }

        var measures = frame.ColumnKeys.ToList();
        var periods = frame.RowKeys.Where(period => measures.Exists(measure => frame.Value(measure, period) is not null)).ToList();
        if (measures.Select(measure => measure.Unit).Distinct().Count() != 1)
        {
            return null;
        }

        var labels = Wording.Labels(measures);
        var colours = Plotted.Of(frame).Lines.Select(line => line.Shade).ToList();
        var overTime = form == ChartForm.Line || (measures.Count == 1 && periods.Count > 2);
        var span = frame.RowKeys.Where(period => period >= periods[0] && period <= periods[^1]).ToList();
        return Fitting(overTime
            ? new(form, [.. span.Select(period => period.ToString())], [.. measures.Select((measure, index) => new NativeSeries(labels[index], [.. span.Select(period => Point(frame, measure, period, colours[index]))]))], measures[0].Unit)
            : new(form, labels, [.. periods.Select(period => new NativeSeries(period.ToString(), [.. measures.Select((measure, index) => Point(frame, measure, period, colours[index]))]))], measures[0].Unit));
    }

    /// <summary>Lines and bars of a cell's own, as they are plotted; null where an office program has no such chart.</summary>
    public static NativeChart? Of(ChartJson chart)
    {
        if (chart.Form is not { } form || chart.IsOurs || chart.Traces.FirstOrDefault() is not { } first)
        {
            return null;
        }

        var isSideways = (string?)first["orientation"] == "h";
        var (along, across) = isSideways ? ("y", "x") : ("x", "y");
        var categories = Texts(first[along]);
        if (categories.Count == 0 || chart.Traces.Any(trace => !Texts(trace[along]).SequenceEqual(categories)) || (form == ChartForm.Line && !chart.Traces.All(trace => IsLineOverNames(trace, categories))))
        {
            return null;
        }

        var series = chart.Traces.Select(trace => new NativeSeries((string?)trace["name"] ?? "Value", Points(trace, across, categories.Count)));
        var drawn = new NativeChart(form, categories, [.. series], null);
        // The first bar stands at the foot of an axis that goes upwards, and at the head of a table
        return Fitting(form == ChartForm.Bar && isSideways && !chart.IsTurned ? drawn with { Categories = [.. categories.Reverse()], Series = [.. drawn.Series.Select(one => one with { Points = [.. one.Points.Reverse()] })] } : drawn);
    }

    /// <summary>Bars that show columns, with what is known of these; they have a unit where they are as long as the columns' own values.</summary>
    private static NativeChart Marked(NativeChart chart, IReadOnlyDictionary<string, BarMark> marks) => marks.Count == 0 ? chart : chart with
    {
        Unit = marks.Values.All(mark => mark.IsAsInFrame) ? marks.Values.First().Measure.Unit : null,
        Series = [.. chart.Series.Select(series => series with
        {
            Points = [.. series.Points.Zip(chart.Categories, (point, name) => point with { Colour = marks[name].Measure.Company.Colour, Status = marks[name].Fact.Status, Dashed = marks[name].Fact.IsIndirect() })],
        })],
    };

    private static NativeChart? Fitting(NativeChart chart) =>
        chart.Series.Count is > 0 and <= MostSeries && chart.Categories.Count <= MostCategories && (chart.Form == ChartForm.Line || chart.Series.Count * chart.Categories.Count <= MostBars) ? chart : null;

    private static NativePoint Point(Frame<Period, Measure> frame, Measure measure, Period period, string colour)
    {
        var fact = frame.Fact(measure, period);
        return frame.Value(measure, period) is { } value ? new(value, colour, fact.Status, fact.IsIndirect(), AtLeast: fact.Qualifier == Qualifier.MoreThan) : new(null);
    }

    private static List<NativePoint> Points(JsonObject trace, string across, int count)
    {
        var (points, end) = (new List<NativePoint>(), 0.0);
        for (var index = 0; index < count; index++)
        {
            var measure = Text(trace["measure"], index);
            var value = measure == "total" ? end : Number(trace[across], index);
            end = measure is "total" or "absolute" ? value ?? end : end + (value ?? 0);
            points.Add(new(value, (Text(trace["marker"]?["color"], index) ?? Text(trace["line"]?["color"], index)) is { } colour && IsHex(colour) ? colour : null));
        }

        return points;
    }

    /// <summary>Dates and numbers have distances, which an axis of names would not keep.</summary>
    private static bool IsLineOverNames(JsonObject trace, IReadOnlyList<string> categories) =>
        Text(trace["mode"], 0)?.Contains("lines", StringComparison.Ordinal) == true && categories.All(name => !double.TryParse(name, CultureInfo.InvariantCulture, out _) && !DateOnly.TryParseExact(name, "yyyy-MM-dd", out _));

    private static IReadOnlyList<string> Texts(JsonNode? axis) => axis is JsonArray all ? [.. all.Select((_, index) => Text(all, index) ?? "")] : [];

    /// <summary>Of a property that is one for all points, or one for each.</summary>
    private static string? Text(JsonNode? node, int index) => node is JsonArray all ? all.ElementAtOrDefault(index)?.ToString() : node is JsonValue ? node.ToString() : null;

    private static double? Number(JsonNode? axis, int index) => (axis as JsonArray)?.ElementAtOrDefault(index) is JsonValue value && value.TryGetValue<double>(out var number) ? number : null;

    private static bool IsHex(string colour) => colour.Length == 7 && colour[0] == '#' && colour.Skip(1).All(char.IsAsciiHexDigit);
}

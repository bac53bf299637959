using System.Globalization;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Coopetition;

public static partial class Charts
{
    /// <summary>
    /// Events down a middle axis, what one company did on its left and what the other did on its right; what others did stands in
    /// grey beside whom it concerns. Both are named at the top. Each event has a row of its own, in order of time.
    /// </summary>
    public static GenericChart Timeline(this IReadOnlyList<Event> events, Company left, Company right)
    {
        var rows = events.OrderBy(item => item.Date).ThenBy(item => item.Id, StringComparer.Ordinal)
            .GroupBy(item => item.Date.Year)
            .SelectMany(year => year.Cast<Event?>().Prepend(null).Select(item => (Year: year.Key, Event: item)))
            .Index().ToList();
        var told = rows.Where(row => row.Item.Event is not null).Select(row => (Row: row.Index, Event: row.Item.Event!)).ToList();
        var colours = told.Select(item => item.Event.Actor == left.Id ? left.Colour : item.Event.Actor == right.Id ? right.Colour : Paper.Light.Context).ToList();
        var marks = Drawing.Trace(
            "scatter", ("mode", "markers"), ("x", told.Select(_ => 0).ToArray()), ("y", told.Select(item => item.Row).ToArray()), ("customdata", told.Select(item => item.Event.Date.Iso()).ToArray()), ("cliponaxis", false),
            ("hovertext", told.Select(item => PlotlyText.Hover(item.Event.Title, $"{item.Event.Dated}\n{item.Event.Summary}", item.Event.Status, [item.Event.Source])).ToArray()), ("hoverinfo", "text"),
            ("marker", Drawing.Marker(
                ("color", colours.ToArray()), ("size", 10), ("line", Drawing.Stroke(("width", told.Select(item => item.Event.Status.IsHollow() ? 2 : 0).ToArray()))),
                ("symbol", told.Select(item => $"{(item.Event.Phase == "after" ? "square" : "circle")}{(item.Event.Status.IsHollow() ? "-open" : "")}").ToArray()))));
        var years = rows.Where(row => row.Item.Event is null).ToList();
        var labels = years.Select(row => Drawing.Label($"<b>{row.Item.Year.ToString(CultureInfo.InvariantCulture)}</b>", 0, row.Index, ("font", new { size = 13 })))
            .Concat(told.Count > 0 ? [Side(left, onLeft: true), Side(right, onLeft: false)] : Array.Empty<Annotation>())
            .Concat(told.Zip(colours, (item, colour) => EventLabel(item.Event, item.Row, item.Event.Actor == left.Id || (item.Event.Actor != right.Id && item.Event.Counterparty == left.Id), colour)));
        var ends = years.Skip(1).Select(row => row.Index - 0.5).Append(rows.Count - 0.5).ToList();
        return Drawing.Chart(
            told.Count > 0 ? [marks] : [],
            Drawing.Axis(("visible", false), ("range", new[] { -1, 1 }), ("fixedrange", true)),
            Drawing.Axis(("visible", false), ("range", new[] { Math.Max(1, rows.Count) - 0.4, -0.6 })),
            labels,
            years.Zip(ends, (year, end) => Drawing.Rule(0, year.Index + 0.5, 0, end, ("layer", "below"), ("line", new { color = Paper.Light.Zero, width = 1.5 }))),
            "Timeline", Rows(rows.Count, 23, 38),
            [.. told.Exists(item => item.Event.Phase == "after") ? ["Square: after the story was told."] : Array.Empty<string>()]);
    }

    private static Annotation Side(Company company, bool onLeft) => Drawing.With(
        Beside($"<b>{company.Name.Encoded()}</b>", 1, onLeft, ("font", new { color = Paper.Light.Text(company.Colour), size = 13 })), ("name", "mark"), ("yref", "paper"), ("yanchor", "bottom"));

    private static Annotation EventLabel(Event item, int row, bool onLeft, string colour)
    {
        var date = item.Dated.TextInYear();
        return Beside(
            $"{(date.Length > 0 ? $"<b>{date}</b> " : "")}{item.Title.Encoded()}", row, onLeft, ("font", new { color = colour == Paper.Light.Context ? Paper.Light.Quiet : Paper.Light.Text(colour), size = 12 }));
    }

    private static Annotation Beside(string text, int row, bool onLeft, (string, object?) font) => Drawing.Label(
        text, 0, row, ("name", "end"), ("xanchor", onLeft ? "right" : "left"), ("xshift", onLeft ? -22 : 22), ("align", onLeft ? "right" : "left"), font);
}

using Deedle;
using Plotly.NET;

namespace Coopetition;

public static partial class Charts
{
    private static readonly (string Sign, double Shade)[] Known = [("t", 1), ("u", 1), ("d", 2), ("r", 3), ("s", 4)];

    /// <summary>What is known of each column in each period: a cell with a letter for a value's status, or a sign for its gap.</summary>
    public static GenericChart Coverage(this Frame<Period, Measure> frame)
    {
        var (measures, periods) = (frame.ColumnKeys.ToList(), frame.RowKeys.ToList());
        var rows = measures.GroupBy(measure => measure.Subject).SelectMany(group => group.Cast<Measure?>().Prepend(null).Select(measure => (group.Key, Measure: measure))).ToList();
        var looks = rows.Select(row => periods.Select(period => row.Measure is { } measure ? Look(frame, measure, period) : default).ToArray()).ToList();
        var cells = Drawing.Trace(
            "heatmap", ("x", Enumerable.Range(0, periods.Count).ToArray()), ("y", Enumerable.Range(0, rows.Count).ToArray()), ("z", looks.Select(row => row.Select(look => look.Shade).ToArray()).ToArray()),
            ("text", looks.Select(row => row.Select(look => look.Sign ?? "").ToArray()).ToArray()), ("texttemplate", "%{text}"), ("textfont", new { size = 11 }), ("hovertext", looks.Select(row => row.Select(look => look.Hover ?? "").ToArray()).ToArray()), ("hoverinfo", "text"),
            ("zmin", 0), ("zmax", 4), ("xgap", 1.5), ("ygap", 1.5), ("showscale", false), ("colorscale", Greys()));
        var step = Math.Max(1, (int)Math.Ceiling(periods.Count / 5.0));
        step = periods is [{ IsQuarter: true }, ..] ? (step + 3) / 4 * 4 : step;
        var marked = Enumerable.Range(0, periods.Count).Where(index => (periods.Count - 1 - index) % step == 0).ToList();
        var signs = looks.SelectMany(row => row).Where(look => look.Sign is not null).Select(look => (look.Sign, look.Word, look.Shade)).Distinct().OrderByDescending(look => look.Shade).ThenBy(look => look.Word, StringComparer.Ordinal).ToList();
        return Drawing.Chart(
            rows.Count > 0 ? [cells] : [],
            Drawing.Axis(("range", new[] { -0.5, Math.Max(periods.Count, 1) - 0.5 }), ("tickmode", "array"), ("tickvals", marked.ToArray()), ("ticktext", marked.Select(index => periods[index].ToString()).ToArray()), ("showline", false), ("ticks", "")),
            Drawing.Rows([.. rows.Select(row => row.Measure is null ? $"<b>{row.Key.Encoded()}</b>" : row.Measure.Name.Encoded())]),
            [Drawing.Label(string.Join("\u00a0· ", signs.Select(look => $"<b>{look.Sign}</b>\u00a0{look.Word?.Replace(' ', '\u00a0')}")), 0, 1, ("name", "mark"), ("xref", "paper"), ("yref", "paper"), ("xanchor", "left"), ("yanchor", "bottom"), ("align", "left"), Small)],
            kind: ChartJson.CoverageMap, height: Rows(rows.Count + 1, 20, 36));
    }

    private static (string? Sign, double? Shade, string? Word, string? Hover) Look(Frame<Period, Measure> frame, Measure measure, Period period)
    {
        var fact = frame.Fact(measure, period);
        var (sign, shade, word) = frame.Value(measure, period) is not null
            ? (Known[(int)fact.Status].Sign, Known[(int)fact.Status].Shade, fact.Status.Word())
            : (Sign(fact.Gap?.Kind), 0, (fact.Gap?.Kind ?? GapKind.Unexplained).Word());
        return (sign, shade, word, PlotlyText.Short(measure.Title, $"{period}: {word}", fact.Gap?.Reason ?? (fact.Sources is [var newest, ..] ? $"{newest.Publisher}, {newest.Dated}" : "")));
    }

    private static string Sign(GapKind? kind) => kind switch
    {
        GapKind.NotDisclosed => "–",
        GapKind.Discontinued => "×",
        GapKind.NotYetReported => "…",
        GapKind.NotApplicable => "/",
        GapKind.NotCollected => "○",
        _ => "?",
    };

    /// <summary>From nothing to all that can be known, each of one shade.</summary>
    private static object[][] Greys() => [.. Enumerable.Range(0, 5).SelectMany(depth => new[] { depth, depth + 1 }, (depth, edge) => new object[] { edge / 5.0, Paper.Light.Grey(depth) })];
}

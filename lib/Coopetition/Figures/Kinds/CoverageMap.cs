using Coopetition.Drawing;

namespace Coopetition.Kinds;

/// <summary>What is known of each measure in each period: a cell per value with a letter for its status, or a sign for its gap.</summary>
internal sealed record CoverageMap(IReadOnlyList<Measure> Measures) : ChartKind
{
    private static readonly (string Letter, string Word, double Shade)[] Known =
    [
        ("u", Status.Unverified.Word(), 0.1),
        ("d", Status.Derived.Word(), 0.22),
        ("r", Status.SeenRounded.Word(), 0.42),
        ("s", Status.Seen.Word(), 0.7),
    ];

    private readonly List<(string Label, Measure? Measure)> lines =
        [.. Measures.GroupBy(Wording.Subject).SelectMany(group => group.Select(measure => (measure.Name, (Measure?)measure)).Prepend((group.Key, null)))];

    private readonly List<Period> periods = [.. Measures.SelectMany(measure => measure.Points).Select(point => point.Period).Distinct().Order()];

    public override string Subtitle => periods.Count == 0 ? "" : $"Measures by period, {periods[0]} to {periods[^1]}";

    public override string Description => Missing
        ?? $"Map of {Measures.Count} measures by {periods.Count} periods: {Points.Count(point => point.Value is not null)} values and {Points.Count(point => point.Value is null)} gaps.";

    public override FigureTable Table => new(
        [
            FigureColumn.Text("company", "Company"),
            FigureColumn.Text("measure", "Measure"),
            FigureColumn.Period,
            FigureColumn.Status,
            FigureColumn.Source,
            FigureColumn.Note,
        ],
        [.. Measures.SelectMany(measure => measure.Points.Select(point => (IReadOnlyList<object?>)
        [
            measure.Company.Name,
            measure.App is { } app ? $"{app}: {measure.Name}" : measure.Name,
            point.Period.ToData(),
            Word(point),
            Tidy.Keys(point.Sources),
            point.Gap?.Reason,
        ]))]);

    public override IEnumerable<Source> Sources => Points.SelectMany(point => point.Sources);

    private IEnumerable<Point> Points => Measures.SelectMany(measure => measure.Points);

    public override string? Missing => periods.Count == 0 ? "There is no measure to map." : null;

    public override double LeastHeight(FigureSize size) => 70 + (lines.Count * (size.Small + 5));

    public override void Draw(Canvas canvas)
    {
        var small = canvas.Size.Small;
        var key = new Key(canvas, canvas.Body, [.. UsedLetters().Select(used => (Swatch(canvas.Theme, used.Shade), "", used.Letter, used.Word))]);
        key.Draw();
        var body = canvas.Body.Inside(top: key.Height + 6, bottom: Lettering.Height(1, small) + 6);
        var rows = new Rows(canvas, body, [.. lines.Select(line => line.Measure is null ? "" : line.Label)], small, canvas.Size == FigureSize.Column ? 0.46 : 0.4);
        var tick = Lettering.Width(periods[^1].ToString(), small);
        var inner = body.Inside(left: rows.LabelWidth, right: tick / 2);
        var panel = canvas.Panel(inner, Axis.Slots(periods.Count) with { Ticks = [.. Marked(inner.Width / (tick + 10))] }, rows.Axis);
        rows.DrawLabels(panel);
        foreach (var (line, row) in lines.Select((line, row) => (line, row)).Where(pair => pair.line.Measure is null))
        {
            canvas.Text(body.Left, panel.Down(rows.Position(row)), line.Label, new(canvas.Theme.Ink, small, true));
        }

        var cells = lines.SelectMany((line, row) => (line.Measure?.Points ?? []).Select(point => (Point: point, Column: periods.IndexOf(point.Period), Position: rows.Position(row), Label: $"{line.Measure!.Subject()}: {line.Label}"))).ToList();
        panel.Bars([.. cells.Select(cell => new Stripe(cell.Position, cell.Column - 0.46, cell.Column + 0.46, Swatch(canvas.Theme, Look(cell.Point).Shade), Hover(cell.Label, cell.Point), 0.88))]);
        panel.Letters(
            [.. cells.Select(cell => (cell.Column, cell.Position, Look(cell.Point).Letter, Theme.On(Swatch(canvas.Theme, Look(cell.Point).Shade))))],
            small);
    }

    /// <summary>Of quarters, the same one of each year, so long as there is room.</summary>
    private IEnumerable<Tick> Marked(double most)
    {
        var needed = Math.Max(1, (int)Math.Ceiling(periods.Count / Math.Clamp(most, 1, 5)));
        var step = periods[^1].IsQuarter ? (needed + 3) / 4 * 4 : needed;
        return Enumerable.Range(0, periods.Count).Where(index => (periods.Count - 1 - index) % step == 0).Select(index => new Tick(index, periods[index].ToString()));
    }

    private List<(string Letter, string Word, double Shade)> UsedLetters() =>
        [.. Points.Select(Look).Distinct().OrderByDescending(look => look.Shade).ThenBy(look => look.Word, StringComparer.Ordinal)];

    private static (string Letter, string Word, double Shade) Look(Point point) => point.Value is not null
        ? Known[(int)point.Status]
        : ((point.Gap?.Kind ?? GapKind.Unexplained) switch
        {
            GapKind.NotDisclosed => "–",
            GapKind.Discontinued => "×",
            GapKind.NotYetReported => "…",
            GapKind.NotApplicable => "/",
            GapKind.NotCollected => "○",
            _ => "?",
        }, Numerals.Text(point.Gap?.Kind ?? GapKind.Unexplained), 0);

    private static string Word(Point point) => point.Value is not null ? point.Status.Word() : Numerals.Text(point.Gap?.Kind ?? GapKind.Unexplained);

    private static string Swatch(Theme theme, double shade) => theme.Fade(theme.Ink, shade);

    /// <summary>Short, because there are many cells: the table has the full source.</summary>
    private static string Hover(string label, Point point)
    {
        var more = point.Gap is { } gap
            ? $"\n{Lettering.Wrap(gap.Reason, 320, 13)}"
            : point.Sources.Count > 0 ? $"\n{point.Sources[0].Publisher}, {point.Sources[0].Dated}" : "";
        return Lettering.Encode($"{label}\n{point.Period}: {Word(point)}{more}");
    }
}

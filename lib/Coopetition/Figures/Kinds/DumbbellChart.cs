using Coopetition.Drawing;

namespace Coopetition.Kinds;

/// <summary>Then and now of each measure on one row, with an arrow's direction in its tints; one scale per unit.</summary>
internal sealed record DumbbellChart(IReadOnlyList<Measure> Measures, Period Then, Period Now) : ChartKind
{
    private readonly IReadOnlyList<Pair> pairs = [.. Wording.Labels(Measures).Zip(Measures, (label, measure) => new Pair(label, measure, Then, Now))];

    public override string Subtitle => Wording.Subtitle(
        Wording.Shared(Measures),
        Scales.Select(scale => scale.Unit.Name).Distinct().ToList() is [var unit] ? unit : "",
        $"{Then} (light) and {Now} (full)");

    public override string Description => Missing
        ?? $"Dumbbell chart, {Then} to {Now}: {string.Join("; ", Scales.SelectMany(scale => scale.Pairs.Select(pair => pair.Said(scale.Unit))))}.";

    public override FigureTable Table => Tidy.Table(Scales.SelectMany(scale => scale.Pairs.SelectMany(pair => pair.Ends.Select(point => (pair.Label, pair.Measure, point, scale.Unit)))));

    public override IEnumerable<Source> Sources => pairs.SelectMany(pair => pair.Ends).SelectMany(point => point.Sources);

    public override IEnumerable<string> Notes =>
    [
        .. Measures.SelectMany(measure => measure.Notes),
        .. Wording.StatusNotes(pairs.SelectMany(pair => pair.Known), lines: false),
        .. pairs.SelectMany(pair => Wording.GapNotes(pair.Label, pair.Ends)),
    ];

    public override string? Missing => pairs.Any(pair => pair.Known.Any()) ? null : $"There is no value for {Then} or {Now} to draw.";

    /// <summary>The pairs of each unit, on one scale.</summary>
    private List<(Unit Unit, List<Pair> Pairs)> Scales => field ??=
        [.. pairs.GroupBy(pair => pair.Measure.Unit).Select(group => (Unit.For(group.Key, group.SelectMany(pair => pair.Known).Select(point => point.Value!.Value)), group.ToList()))];

    public override double LeastHeight(FigureSize size) => 40 + (pairs.Count * Lettering.Height(1, size.Type) * 1.5);

    public override double MostHeight(FigureSize size) => 8 + (pairs.Count * Rows.MostHeight(size));

    public override void Draw(Canvas canvas)
    {
        var top = 4.0;
        var rowHeight = (canvas.Body.Height - 8) / pairs.Count;
        var labelled = new Rows(canvas, canvas.Body, [.. pairs.Select(pair => pair.Label)]);
        foreach (var (unit, rows) in Scales)
        {
            var box = new Box(0, top, canvas.Body.Width, rowHeight * rows.Count);
            Draw(canvas, box, unit, rows, Math.Max(1, labelled.LabelWidth));
            top = box.Bottom;
        }
    }

    private static void Draw(Canvas canvas, Box box, Unit unit, List<Pair> scale, double labelWidth)
    {
        var values = scale.SelectMany(pair => pair.Known).Select(point => point.Value!.Value).ToList();
        var rows = new Rows(canvas, box, [.. scale.Select(pair => pair.Label)]);
        var ink = new Ink("", canvas.Size.Type, true);
        var room = scale.SelectMany(pair => pair.Ends).Max(point => ink.Width(unit.Text(point))) + 14;
        var axis = Axis.Tight(values, unit);
        var plot = box.Inside(labelWidth + room, 0, room, 0);
        var panel = canvas.Panel(plot, axis, rows.Axis);
        rows.DrawLabels(panel);
        if (axis.From <= 0 && axis.To >= 0)
        {
            canvas.Rule(panel.Across(0), plot.Top, panel.Across(0), plot.Bottom, canvas.Theme.Zero);
        }

        for (var row = 0; row < scale.Count; row++)
        {
            DrawRow(canvas, panel, unit, scale[row], rows.Position(row));
        }
    }

    private static void DrawRow(Canvas canvas, Panel panel, Unit unit, Pair pair, double position)
    {
        var theme = canvas.Theme;
        var full = theme.Colour(pair.Measure.Company);
        var light = theme.Then(full);
        var down = panel.Down(position);
        canvas.Rule(panel.Box.Left, down, panel.Box.Right, down, theme.Grid);
        var known = pair.Known.ToList();
        if (known.Count == 2)
        {
            panel.Line([(pair.Then.Value!.Value, position), (pair.Now.Value!.Value, position)], light, 5);
        }

        panel.Marks([.. known.Select(point => new Mark(point.Value!.Value, position, ReferenceEquals(point, pair.Then) ? light : full, Wording.Hover(pair.Label, point, unit), 13, point.Status == Status.Unverified))]);
        var rising = known.Count < 2 || pair.Now.Value >= pair.Then.Value;
        Label(pair.Then, rising ? "right" : "left", new(theme.Quiet, canvas.Size.Type));
        Label(pair.Now, rising ? "left" : "right", new(theme.Text(full), canvas.Size.Type, true));

        void Label(Point point, string across, Ink ink)
        {
            var at = point.Value is { } value
                ? panel.Across(value) + (across == "left" ? 11 : -11)
                : across == "left" ? panel.Box.Right : panel.Box.Left;
            if (point.Value > 0 && across == "right" && at - ink.Width(unit.Text(point)) < panel.Across(0))
            {
                canvas.Text(at + 11, down - 10, unit.Text(point), ink, "center", "bottom");
                return;
            }

            canvas.Text(at, down, unit.Text(point), (point.Value is null ? new Ink(theme.Quiet, canvas.Size.Small) : ink) with { Ground = theme.Paper }, across);
        }
    }
}

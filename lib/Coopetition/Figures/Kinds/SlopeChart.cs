using Coopetition.Drawing;

namespace Coopetition.Kinds;

/// <summary>One line per measure from then to now, with its values at both ends.</summary>
internal sealed record SlopeChart(IReadOnlyList<Measure> Measures, Period Then, Period Now) : ChartKind
{
    private readonly IReadOnlyList<Pair> pairs = [.. Wording.Labels(Measures).Zip(Measures, (label, measure) => new Pair(label, measure, Then, Now))];

    public override string Subtitle => Measures.Count == 0 ? "" : Wording.Subtitle(Wording.Shared(Measures), Unit.Name);

    public override string Description => Missing ?? $"Slope chart, {Then} to {Now}: {string.Join("; ", pairs.Select(pair => pair.Said(Unit)))}.";

    public override FigureTable Table => Tidy.Table(pairs.SelectMany(pair => pair.Ends.Select(point => (pair.Label, pair.Measure, point, Unit))));

    public override IEnumerable<Source> Sources => pairs.SelectMany(pair => pair.Ends).SelectMany(point => point.Sources);

    public override IEnumerable<string> Notes =>
    [
        .. Measures.SelectMany(measure => measure.Notes),
        .. Wording.StatusNotes(pairs.SelectMany(pair => pair.Known), lines: true),
        .. pairs.SelectMany(pair => Wording.GapNotes(pair.Label, pair.Ends)),
    ];

    public override string? Missing => pairs.Any(pair => pair.Known.Any()) ? null : $"There is no value for {Then} or {Now} to draw.";

    private Unit Unit => Unit.For(Measures[0].Unit, pairs.SelectMany(pair => pair.Known).Select(point => point.Value!.Value));

    public override double LeastHeight(FigureSize size) => 60 + (pairs.Count * Lettering.Height(2, size.Type));

    public override void Draw(Canvas canvas)
    {
        var unit = Unit;
        var ink = new Ink(canvas.Theme.Quiet, canvas.Size.Type);
        var head = Lettering.Height(1, canvas.Size.Type) + 10;
        var left = pairs.Max(pair => ink.Width(unit.Text(pair.Then))) + 16;
        var right = Math.Min(canvas.Body.Width * 0.45, pairs.Max(pair => Math.Max((ink with { Bold = true }).Width(pair.Label), ink.Width(unit.Text(pair.Now)))) + 16);
        var box = canvas.Body.Inside(left, head, right, 10);
        var values = Axis.Values(pairs.SelectMany(pair => pair.Known).Select(point => point.Value!.Value), unit) with { Ticks = [], Grid = false };
        var panel = canvas.Panel(box, new(0, 1, []), values);
        foreach (var (period, across) in new[] { (Then, box.Left), (Now, box.Right) })
        {
            canvas.Rule(across, box.Top - 2, across, box.Bottom, canvas.Theme.Grid, 1.5);
            canvas.Text(across, box.Top - 6, period.ToString(), ink, "center", "bottom");
        }

        foreach (var pair in pairs)
        {
            DrawPair(canvas, panel, pair, unit);
        }

        DrawLabels(canvas, panel, unit, pair => pair.Then, box.Left - 10, "right", named: false);
        DrawLabels(canvas, panel, unit, pair => pair.Now, box.Right + 10, "left", named: true);
    }

    private static void DrawPair(Canvas canvas, Panel panel, Pair pair, Unit unit)
    {
        var colour = canvas.Theme.Colour(pair.Measure.Company);
        var ends = new[] { (Point: pair.Then, X: 0.0, Colour: canvas.Theme.Then(colour)), (Point: pair.Now, X: 1.0, Colour: colour) }.Where(end => pair.Known.Contains(end.Point)).ToList();
        if (ends.Count == 2)
        {
            panel.Line(ends.Select(end => (end.X, end.Point.Value!.Value)), colour, 2.5, ends.Any(end => end.Point.IsIndirect()) ? "dash" : "solid");
        }

        panel.Marks([.. ends.Select(end => new Mark(end.X, end.Point.Value!.Value, end.Colour, Wording.Hover(pair.Label, end.Point, unit), 11, end.Point.Status == Status.Unverified))]);
    }

    /// <summary>At the end that is named, a measure without a value there is named beside its other end.</summary>
    private void DrawLabels(Canvas canvas, Panel panel, Unit unit, Func<Pair, Point> end, double across, string side, bool named)
    {
        var here = pairs.Where(pair => pair.Known.Contains(end(pair)) || (named && pair.Known.Any())).ToList();
        var room = named ? canvas.Body.Right - across : canvas.Body.Width;
        var texts = here.Select(pair =>
        {
            var value = Lettering.Encode(unit.Text(end(pair)));
            return named ? $"<b>{Lettering.Encode(Lettering.Wrap(pair.Label, room, canvas.Size.Type, bold: true))}</b><br>{value}" : value;
        }).ToList();
        var wanted = here.Select(pair => panel.Down((end(pair).Value ?? pair.Known.First().Value)!.Value)).ToList();
        var downs = Spread.Apart(wanted, [.. texts.Select(text => Lettering.Height(text.Split("<br>").Length, canvas.Size.Type))], panel.Box.Top, canvas.Body.Bottom);
        for (var index = 0; index < here.Count; index++)
        {
            canvas.Encoded(across, downs[index], texts[index], new(canvas.Theme.Text(canvas.Theme.Colour(here[index].Measure.Company)), canvas.Size.Type), side);
        }
    }
}

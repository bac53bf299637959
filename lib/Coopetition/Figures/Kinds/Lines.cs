using Coopetition.Drawing;

namespace Coopetition.Kinds;

/// <summary>Lines in one panel: with gaps, statuses, then and now, and labels at the ends.</summary>
internal sealed class Lines
{
    private const int MostMarkedPoints = 40;
    private const double Inset = 8;

    public required IReadOnlyList<Trail> Trails { get; init; }

    public required Unit Unit { get; init; }

    public required Axis Horizontal { get; init; }

    public required Axis Vertical { get; init; }

    public Period? Then { get; init; }

    public Period? Now { get; init; }

    public IReadOnlyList<Moment> Moments { get; init; } = [];

    public bool Steps { get; init; }

    /// <summary>Whether a line's end says whose it is; not needed where the panel's title does.</summary>
    public bool Named { get; init; } = true;

    public void Draw(Canvas canvas, Box box)
    {
        var small = new Ink(canvas.Theme.Quiet, canvas.Size.Small);
        var gutter = Vertical.Ticks.Select(tick => small.Width(tick.Label)).DefaultIfEmpty(0).Max() + 6;
        var overhang = Horizontal.Ticks.Count == 0 ? 0 : small.Width(Horizontal.Ticks[^1].Label) / 2;
        var ends = new LineEnds(canvas, this, box, overhang);
        var top = Moments.Count > 0 || Then is not null ? Lettering.Height(1, small.Size) + 6 : canvas.Size.Type * 0.7;
        var inner = box.Inside(gutter, top, ends.Room, Lettering.Height(1, small.Size) + 8);
        var panel = canvas.Panel(inner, Horizontal with { From = Horizontal.From - ((Horizontal.To - Horizontal.From) * Inset / inner.Width) }, Vertical);
        panel.Grid();
        Moment.Draw(canvas, panel, Moments.Concat(new[] { Then, Now }.OfType<Period>().Select(period => new Moment(period.End, period.ToString()))));
        foreach (var trail in Trails)
        {
            DrawTrail(canvas, panel, trail);
        }

        foreach (var period in new[] { Then, Now }.OfType<Period>())
        {
            DrawValues(canvas, panel, period);
        }

        ends.Draw(panel);
    }

    public static string Colour(Canvas canvas, Trail trail) => canvas.Theme.Fade(canvas.Theme.Colour(trail.Company), trail.Shade);

    private void DrawTrail(Canvas canvas, Panel panel, Trail trail)
    {
        var colour = Colour(canvas, trail);
        foreach (var (points, gap, derived) in trail.Runs())
        {
            if (gap)
            {
                panel.Line(points.Select(At), canvas.Theme.Then(colour), 1.2, "dot");
                continue;
            }

            panel.Line(points.Select(At), colour, dash: derived ? "dash" : "solid", steps: Steps);
        }

        var last = trail.Known[^1];
        if (Steps && last.Period.End.DayNumber < Horizontal.To)
        {
            panel.Line([At(last), (Horizontal.To, last.Value!.Value)], colour, dash: last.IsIndirect() ? "dash" : "solid");
        }

        var usual = Steps || trail.Known.Count > MostMarkedPoints ? 3 : 5;
        panel.Marks([.. trail.Known.Select(point => new Mark(
            point.Period.End.DayNumber,
            point.Value!.Value,
            point.Period == Then ? canvas.Theme.Then(colour) : colour,
            Wording.Hover(trail.Label, point, Unit),
            point.Period == Then || point.Period == Now ? 11 : point.Status == Status.Unverified ? 8 : usual,
            point.Status == Status.Unverified))]);
    }

    /// <summary>The values of a period, each on the side of its line where the line is not.</summary>
    private void DrawValues(Canvas canvas, Panel panel, Period period)
    {
        var points = Trails
            .Select(trail => (Trail: trail, Index: trail.Known.ToList().FindIndex(point => point.Period == period)))
            .Where(pair => pair.Index >= 0 && !(pair.Index == pair.Trail.Known.Count - 1 && pair.Trail.Known.Count > 1))
            .OrderByDescending(pair => pair.Trail.Known[pair.Index].Value)
            .ToList();
        var height = Lettering.Height(1, canvas.Size.Type);
        var above = points.Select((_, rank) => rank < (points.Count + 1) / 2).ToList();
        var wanted = points.Select((pair, rank) => panel.Down(pair.Trail.Known[pair.Index].Value!.Value) + (above[rank] ? -height : height)).ToList();
        var downs = Spread.Apart(wanted, [.. points.Select(_ => height)], panel.Box.Top, panel.Box.Bottom);
        foreach (var (((trail, index), isAbove), down) in points.Zip(above).Zip(downs))
        {
            var known = trail.Known;
            var falls = known[Math.Min(index + 1, known.Count - 1)].Value < known[Math.Max(index - 1, 0)].Value;
            var ink = new Ink(canvas.Theme.Text(Colour(canvas, trail)), canvas.Size.Type) { Ground = canvas.Theme.Veil };
            var text = Unit.Text(known[index].Value!.Value, known[index].Qualifier);
            var across = panel.Across(period.End.DayNumber);
            var right = isAbove == falls;
            right = right ? across + 5 + ink.Width(text) < panel.Box.Right : across - 5 - ink.Width(text) < panel.Box.Left;
            canvas.Text(across + (right ? 5 : -5), down, text, ink, right ? "left" : "right");
        }
    }

    private static (double X, double Y) At(Point point) => (point.Period.End.DayNumber, point.Value!.Value);
}

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
        var moments = Moments.Concat(new[] { Then, Now }.OfType<Period>().Select(MomentOf)).ToList();
        var top = moments.Any(moment => moment.Label.Length > 0) ? Lettering.Height(1, small.Size) + 6 : canvas.Size.Type * 0.7;
        var inner = box.Inside(gutter, top, ends.Room, Lettering.Height(1, small.Size) + 8);
        var panel = canvas.Panel(inner, Horizontal with { From = Horizontal.From - ((Horizontal.To - Horizontal.From) * Inset / inner.Width) }, Vertical);
        panel.Grid();
        Moment.Draw(canvas, panel, moments);
        foreach (var trail in Trails)
        {
            DrawTrail(canvas, panel, trail);
        }

        DrawValues(canvas, panel);
        ends.Draw(panel);
    }

    public static string Colour(Canvas canvas, Trail trail) => canvas.Theme.Fade(canvas.Theme.Colour(trail.Company), trail.Shade);

    /// <summary>Named by the axis where that marks it.</summary>
    private Moment MomentOf(Period period) =>
        new(period.End, Horizontal.Ticks.Contains(new(period.End.DayNumber, period.ToString())) ? "" : period.ToString());

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

    /// <summary>The values of the two periods, each beside its mark, where the fewest lines and other values are.</summary>
    private void DrawValues(Canvas canvas, Panel panel)
    {
        var taken = Trails.SelectMany(trail => LineEnds.Path(panel, trail)).ToList();
        var height = Lettering.Height(1, canvas.Size.Type);
        foreach (var period in new[] { Then, Now }.OfType<Period>())
        {
            var marked = Trails
                .Select(trail => (Trail: trail, Point: trail.Known.FirstOrDefault(point => point.Period == period)))
                .Where(pair => pair.Point is not null && !(pair.Point == pair.Trail.Known[^1] && pair.Trail.Known.Count > 1))
                .OrderByDescending(pair => pair.Point!.Value)
                .ToList();
            for (var rank = 0; rank < marked.Count; rank++)
            {
                var (trail, point) = marked[rank];
                var text = Unit.Text(point!.Value!.Value, point.Qualifier);
                var ink = new Ink(canvas.Theme.Text(Colour(canvas, trail)), canvas.Size.Type) { Ground = canvas.Theme.Veil };
                var place = Beside(panel, At(point), ink.Width(text), height, above: rank < (marked.Count + 1) / 2).MinBy(place => taken.Count(place.Holds));
                canvas.Text(place.Left, place.Top + (height / 2), text, ink);
                taken.AddRange(place.Marks);
            }
        }
    }

    /// <summary>Places for a value beside its mark, the preferred first, that lie in the panel.</summary>
    private static IEnumerable<Box> Beside(Panel panel, (double X, double Y) mark, double width, double height, bool above)
    {
        var (across, down) = (panel.Across(mark.X), panel.Down(mark.Y));
        return new[] { above, !above }
            .SelectMany(up => new[] { across + 5, across - 5 - width }, (up, left) => new Box(left, down + (height * (up ? -1.5 : 0.5)), width, height))
            .Where(place => place.Left >= panel.Box.Left && place.Right <= panel.Box.Right && place.Top >= panel.Box.Top - height && place.Bottom <= panel.Box.Bottom)
            .DefaultIfEmpty(new Box(across + 5, down - (height * 1.5), width, height));
    }

    private static (double X, double Y) At(Point point) => (point.Period.End.DayNumber, point.Value!.Value);
}

using Coopetition.Drawing;

namespace Coopetition.Kinds;

/// <summary>Labels at the ends of lines: name and last value, kept apart, on fewer lines where many end.</summary>
internal sealed class LineEnds
{
    private const double Gap = 9;
    private readonly Canvas canvas;
    private readonly Lines lines;
    private readonly Box box;
    private readonly Ink ink;

    /// <param name="overhang">The room in pixels that the last tick's label needs anyway.</param>
    public LineEnds(Canvas canvas, Lines lines, Box box, double overhang)
    {
        (this.canvas, this.lines, this.box) = (canvas, lines, box);
        ink = new("", canvas.Size.Type, true);
        var widest = lines.Trails.Max(trail => Math.Max(lines.Named ? ink.Width(trail.Label) : 0, Lettering.Width(Value(trail), ink.Size)));
        Room = Math.Max(overhang, Math.Min(widest + Gap + 2, box.Width * (box.Width < 500 ? 0.36 : 0.24)));
    }

    /// <summary>In pixels, right of the panel.</summary>
    public double Room { get; }

    public void Draw(Panel panel)
    {
        var reaching = lines.Trails.Where(trail => !Stops(trail)).ToList();
        var texts = reaching.Select(trail => Full(trail, box.Right - Across(panel, trail))).ToList();
        if (texts.Sum(Height) > panel.Box.Bottom - box.Top)
        {
            texts = [.. reaching.Select(trail => Short(trail, box.Right - Across(panel, trail)))];
        }

        var downs = Spread.Apart([.. reaching.Select(trail => Down(panel, trail))], [.. texts.Select(Height)], box.Top, panel.Box.Bottom);
        for (var index = 0; index < texts.Count; index++)
        {
            Write(reaching[index], Across(panel, reaching[index]), downs[index], texts[index]);
        }

        DrawStopping(panel);
    }

    /// <summary>Where a line stops before the chart does, its label takes the nearest place that no line runs through.</summary>
    private void DrawStopping(Panel panel)
    {
        var taken = lines.Trails.SelectMany(trail => Path(panel, trail)).ToList();
        foreach (var trail in lines.Trails.Where(Stops))
        {
            var (across, down) = (Across(panel, trail), Down(panel, trail));
            var text = Full(trail, Math.Min(box.Right - across, box.Width * 0.45));
            var (width, height) = (text.Split("<br>").Max(line => ink.Width(Lettering.Plain(line))), Height(text));
            var place = Enumerable.Range(0, 24)
                .SelectMany(step => new[] { -step, step }, (_, step) => down - (height / 2) + (step * height / 3))
                .SelectMany(top => new[] { across, Math.Max(panel.Box.Left, across - (2 * Gap) - width) }, (top, left) => new Box(left, top, width, height))
                .Where(place => place.Top >= box.Top && place.Bottom <= panel.Box.Bottom)
                .MinBy(place => taken.Count(place.Inside(-Gap / 2, -Gap / 2, -Gap / 2, -Gap / 2).Holds));
            Write(trail, place.Left, place.Top + (height / 2), text);
            taken.AddRange(place.Marks);
        }
    }

    private void Write(Trail trail, double across, double down, string text) =>
        canvas.Encoded(across, down, text, ink with { Colour = canvas.Theme.Text(Lines.Colour(canvas, trail)) });

    /// <summary>Points along a line, close enough that no label slips between two; its own end is left out.</summary>
    public static IEnumerable<(double Across, double Down)> Path(Panel panel, Trail trail)
    {
        var points = trail.Known.Select(point => (X: panel.Across(point.Period.End.DayNumber), Y: panel.Down(point.Value!.Value))).ToList();
        foreach (var ((fromX, fromY), (toX, toY)) in points.Zip(points.Skip(1)))
        {
            var steps = Math.Max(1, (int)(Math.Max(Math.Abs(toX - fromX), Math.Abs(toY - fromY)) / 4));
            for (var step = 0; step < steps; step++)
            {
                yield return (fromX + ((toX - fromX) * step / steps), fromY + ((toY - fromY) * step / steps));
            }
        }
    }

    private string Full(Trail trail, double room)
    {
        var value = Value(trail);
        if (!lines.Named)
        {
            return Lettering.Encode(Lettering.Wrap(value, room, ink.Size));
        }

        return ink.Width(trail.Label) + Lettering.Width($" {value}", ink.Size) <= room
            ? $"<b>{Lettering.Encode(trail.Label)}</b> {Lettering.Encode(value)}"
            : $"<b>{Lettering.Encode(Lettering.Wrap(trail.Label, room, ink.Size, bold: true))}</b><br>{Lettering.Encode(Lettering.Wrap(value, room, ink.Size))}";
    }

    private string Short(Trail trail, double room) =>
        $"<b>{Lettering.Encode(Lettering.Wrap(trail.Label, room / 1.06, ink.Size, mostLines: 1))}</b>";

    /// <summary>A line that ends before the chart does says when.</summary>
    private string Value(Trail trail)
    {
        var last = trail.Known[^1];
        return Stops(trail) ? $"{lines.Unit.Text(last)}, {last.Period}" : lines.Unit.Text(last);
    }

    private bool Stops(Trail trail) => End(trail) < lines.Horizontal.To;

    /// <summary>A step holds to the end of the chart.</summary>
    private double End(Trail trail) => lines.Steps ? lines.Horizontal.To : trail.Known[^1].Period.End.DayNumber;

    private double Across(Panel panel, Trail trail) => panel.Across(End(trail)) + Gap;

    private static double Down(Panel panel, Trail trail) => panel.Down(trail.Known[^1].Value!.Value);

    private double Height(string text) => Lettering.Height(text.Split("<br>").Length, ink.Size) + 1;
}

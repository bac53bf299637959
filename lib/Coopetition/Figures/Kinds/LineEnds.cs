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
        var acrosses = lines.Trails.Select(trail => panel.Across(End(trail)) + Gap).ToList();
        var texts = lines.Trails.Zip(acrosses, Full).ToList();
        if (texts.Sum(Height) > panel.Box.Bottom - box.Top)
        {
            texts = [.. lines.Trails.Zip(acrosses, Short)];
        }

        var downs = Spread.Apart([.. lines.Trails.Select(trail => panel.Down(trail.Known[^1].Value!.Value))], [.. texts.Select(Height)], box.Top, panel.Box.Bottom);
        for (var index = 0; index < texts.Count; index++)
        {
            canvas.Encoded(acrosses[index], downs[index], texts[index], ink with { Colour = canvas.Theme.Text(Lines.Colour(canvas, lines.Trails[index])) });
        }
    }

    private string Full(Trail trail, double across)
    {
        var (room, value) = (box.Right - across, Value(trail));
        if (!lines.Named)
        {
            return Lettering.Encode(Lettering.Wrap(value, room, ink.Size));
        }

        return ink.Width(trail.Label) + Lettering.Width($" {value}", ink.Size) <= room
            ? $"<b>{Lettering.Encode(trail.Label)}</b> {Lettering.Encode(value)}"
            : $"<b>{Lettering.Encode(Lettering.Wrap(trail.Label, room, ink.Size, bold: true))}</b><br>{Lettering.Encode(Lettering.Wrap(value, room, ink.Size))}";
    }

    private string Short(Trail trail, double across) =>
        $"<b>{Lettering.Encode(Lettering.Wrap(trail.Label, (box.Right - across) / 1.06, ink.Size, mostLines: 1))}</b>";

    /// <summary>A step holds to the end of the chart.</summary>
    private double End(Trail trail) => lines.Steps ? lines.Horizontal.To : trail.Known[^1].Period.End.DayNumber;

    /// <summary>A line that ends before the chart does says when.</summary>
    private string Value(Trail trail)
    {
        var last = trail.Known[^1];
        var value = lines.Unit.Text(last.Value!.Value, last.Qualifier);
        return End(trail) < lines.Horizontal.To ? $"{value}, {last.Period}" : value;
    }

    private double Height(string text) => Lettering.Height(text.Split("<br>").Length, ink.Size) + 1;
}

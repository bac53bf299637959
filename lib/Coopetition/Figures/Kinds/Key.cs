using Coopetition.Drawing;

namespace Coopetition.Kinds;

/// <summary>What fills mean, in words beside a sample of each; on as many lines as needed.</summary>
internal sealed class Key
{
    private const double Swatch = 16;
    private const double Gap = 14;
    private readonly Canvas canvas;
    private readonly List<(Box Box, (string Fill, string Pattern, string Letter, string Word) Entry)> placed = [];

    public Key(Canvas canvas, Box box, IReadOnlyList<(string Fill, string Pattern, string Letter, string Word)> entries)
    {
        this.canvas = canvas;
        var line = Math.Max(Swatch, Lettering.Height(1, canvas.Size.Small)) + 4;
        var (left, top) = (box.Left, box.Top);
        foreach (var entry in entries)
        {
            var width = Swatch + 5 + Lettering.Width(entry.Word, canvas.Size.Small) + Gap;
            if (left > box.Left && left + width - Gap > box.Right)
            {
                (left, top) = (box.Left, top + line);
            }

            placed.Add((new(left, top, width, line), entry));
            left += width;
        }

        Height = entries.Count == 0 ? 0 : top - box.Top + line;
    }

    public double Height { get; }

    /// <summary>On a panel of its own, in pixels, so that fills look as they do in the chart.</summary>
    public void Draw()
    {
        if (placed.Count == 0)
        {
            return;
        }

        var panel = canvas.Panel(new(0, 0, canvas.Body.Width, Height), new(0, canvas.Body.Width, []), new(Height, 0, []));
        panel.Bars([.. placed.Select(item => new Stripe(item.Box.Top + (item.Box.Height / 2), item.Box.Left + 1, item.Box.Left + Swatch, item.Entry.Fill, "", Swatch - 3)
        {
            Outline = canvas.Theme.Zero,
            OutlineWidth = 0.6,
            Pattern = item.Entry.Pattern,
            PatternColour = canvas.Theme.Ink,
        })]);
        foreach (var (box, entry) in placed)
        {
            var down = box.Top + (box.Height / 2);
            canvas.Text(box.Left + (Swatch / 2) + 0.5, down, entry.Letter, new(Theme.On(entry.Fill), canvas.Size.Small), "center");
            canvas.Text(box.Left + Swatch + 5, down, entry.Word, new(canvas.Theme.Quiet, canvas.Size.Small));
        }
    }
}

using Coopetition.Drawing;

namespace Coopetition.Kinds;

/// <summary>Labelled rows of a box, the first on top.</summary>
internal sealed class Rows
{
    /// <summary>Of one row: beyond, what belongs together is too far apart.</summary>
    public const double MostHeight = 84;

    private const double MostShare = 0.36;
    private const double Gap = 12;
    private readonly Canvas canvas;
    private readonly Box box;
    private readonly IReadOnlyList<string> labels;

    public Rows(Canvas canvas, Box box, IReadOnlyList<string> labels)
    {
        (this.canvas, this.box) = (canvas, box);
        var widest = labels.Select(label => Lettering.Width(label, canvas.Size.Type)).DefaultIfEmpty(0).Max();
        var width = Math.Min(widest, box.Width * MostShare);
        var lines = Math.Max(1, (int)(box.Height / Math.Max(1, labels.Count) / Lettering.Height(1, canvas.Size.Type)));
        this.labels = [.. labels.Select(label => Lettering.Wrap(label, width, canvas.Size.Type, lines))];
        LabelWidth = Math.Min(width, this.labels.Select(label => Lettering.Width(label, canvas.Size.Type)).DefaultIfEmpty(0).Max()) + Gap;
    }

    public double LabelWidth { get; }

    public Axis Axis => Axis.Slots(labels.Count);

    /// <summary>The position of a row on the axis, which counts upwards.</summary>
    public double Position(int row) => labels.Count - 1 - row;

    public void DrawLabels(Panel panel)
    {
        for (var row = 0; row < labels.Count; row++)
        {
            canvas.Text(box.Left, panel.Down(Position(row)), labels[row], new(canvas.Theme.Ink, canvas.Size.Type));
        }
    }
}

using Coopetition.Drawing;

namespace Coopetition.Kinds;

/// <summary>Labelled rows of a box, the first on top.</summary>
internal sealed class Rows
{
    private const double MostShare = 0.36;
    private const double Gap = 12;
    private readonly Canvas canvas;
    private readonly Box box;
    private readonly double type;
    private readonly IReadOnlyList<string> labels;

    /// <param name="type">The labels' size; the figure's own if not said.</param>
    /// <param name="mostShare">Of the box's width, that labels may take.</param>
    public Rows(Canvas canvas, Box box, IReadOnlyList<string> labels, double? type = null, double mostShare = MostShare)
    {
        (this.canvas, this.box, this.type) = (canvas, box, type ?? canvas.Size.Type);
        var widest = labels.Select(label => Lettering.Width(label, this.type)).DefaultIfEmpty(0).Max();
        var width = Math.Min(widest, box.Width * mostShare);
        var lines = Math.Max(1, (int)(box.Height / Math.Max(1, labels.Count) / Lettering.Height(1, this.type)));
        this.labels = [.. labels.Select(label => Lettering.Wrap(label, width, this.type, lines))];
        LabelWidth = Math.Min(width, this.labels.Select(label => Lettering.Width(label, this.type)).DefaultIfEmpty(0).Max()) + Gap;
    }

    /// <summary>Of one row: beyond, what belongs together is too far apart.</summary>
    public static double MostHeight(FigureSize size) => size.Height * 0.19;

    public double LabelWidth { get; }

    public Axis Axis => Axis.Slots(labels.Count);

    /// <summary>The position of a row on the axis, which counts upwards.</summary>
    public double Position(int row) => labels.Count - 1 - row;

    public void DrawLabels(Panel panel)
    {
        for (var row = 0; row < labels.Count; row++)
        {
            canvas.Text(box.Left, panel.Down(Position(row)), labels[row], new(canvas.Theme.Ink, type));
        }
    }
}

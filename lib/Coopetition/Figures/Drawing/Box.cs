namespace Coopetition.Drawing;

/// <summary>A rectangle of a figure's body, in pixels from its left upper corner.</summary>
internal readonly record struct Box(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public double Middle => Left + (Width / 2);

    /// <summary>Its corners and its middle, by which another box notices it.</summary>
    public IEnumerable<(double Across, double Down)> Marks => [(Left, Top), (Right, Top), (Middle, Top + (Height / 2)), (Left, Bottom), (Right, Bottom)];

    public bool Holds((double Across, double Down) point) =>
        point.Across >= Left && point.Across <= Right && point.Down >= Top && point.Down <= Bottom;

    public Box Inside(double left = 0, double top = 0, double right = 0, double bottom = 0) =>
        new(Left + left, Top + top, Math.Max(1, Width - left - right), Math.Max(1, Height - top - bottom));
}

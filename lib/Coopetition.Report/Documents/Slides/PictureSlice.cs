namespace Coopetition.Report.Documents.Slides;

/// <summary>A part of a picture from one height to another, as shares of its whole height from the top.</summary>
internal readonly record struct PictureSlice(double Top, double Bottom)
{
    public static PictureSlice All { get; } = new(0, 1);

    public double Share => Bottom - Top;
}

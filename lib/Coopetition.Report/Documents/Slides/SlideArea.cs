using DocumentFormat.OpenXml.Drawing;

namespace Coopetition.Report.Documents.Slides;

/// <summary>A rectangle on a slide, in EMU: 914 400 to an inch.</summary>
internal readonly record struct SlideArea(long Left, long Top, long Width, long Height)
{
    public const int SlideWidth = 12_192_000;
    public const int SlideHeight = 6_858_000;

    /// <summary>Where the layouts have what a slide is about.</summary>
    public static SlideArea Chart { get; } = new(548_640, 1_719_072, 11_094_720, 4_389_120);

    public static SlideArea Content { get; } = new(548_640, 1_500_000, 11_094_720, 4_600_000);

    /// <summary>As large as a picture can be in it, in the middle of its width.</summary>
    public SlideArea Around(PngSize picture)
    {
        var (width, height) = picture.Within(Width, Height);
        return new(Left + ((Width - width) / 2), Top, width, height);
    }

    public Offset Offset => new() { X = Left, Y = Top };

    public Extents Extents => new() { Cx = Width, Cy = Height };
}

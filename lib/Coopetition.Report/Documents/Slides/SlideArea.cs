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

    /// <summary>The areas of slices of a picture, all in one measure, as large as fits, centred and below each other.</summary>
    public IReadOnlyList<SlideArea> Stacked(PngSize picture, IReadOnlyList<PictureSlice> slices)
    {
        var scale = Math.Min((double)Width / picture.Width, Height / (picture.Height * slices.Sum(slice => slice.Share)));
        var (width, top) = ((long)(picture.Width * scale), (double)Top);
        var areas = new List<SlideArea>();
        foreach (var slice in slices)
        {
            var height = picture.Height * slice.Share * scale;
            areas.Add(new(Left + ((Width - width) / 2), (long)top, width, (long)height));
            top += height;
        }

        return areas;
    }

    public Offset Offset => new() { X = Left, Y = Top };

    public Extents Extents => new() { Cx = Width, Cy = Height };
}

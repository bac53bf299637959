using Coopetition.Report.Markup;
using DocumentFormat.OpenXml.Drawing;

namespace Coopetition.Report.Documents.Slides;

/// <summary>A rectangle on a slide, in EMU: 914 400 to an inch.</summary>
internal readonly record struct SlideArea(long Left, long Top, long Width, long Height)
{
    public const int SlideWidth = 12_192_000;
    public const int SlideHeight = 6_858_000;

    /// <summary>Where the layouts have what a slide is about.</summary>
    public static SlideArea Chart { get; } = new(548_640, 1_700_000, 11_094_720, 4_300_000);

    public static SlideArea Content { get; } = new(548_640, 1_500_000, 11_094_720, 4_600_000);

    public SlideArea Upper(long height) => this with { Height = height };

    public SlideArea Below(long height) => new(Left, Top + height, Width, Height - height);

    /// <summary>The areas of slices of a picture, all in one measure, as large as fits, centred and below each other.</summary>
    public IReadOnlyList<SlideArea> Stacked(Image picture, IReadOnlyList<PictureSlice> slices)
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

/// <summary>A part of a picture from one height to another, as shares of its whole height from the top.</summary>
internal readonly record struct PictureSlice(double Top, double Bottom)
{
    private const double TallestShape = 0.47;
    private const double ShapeOfPart = 0.46;

    public double Share => Bottom - Top;

    /// <summary>The slices of each slide: all on one unless the picture is tall and has rows to be cut between; what is above and below the rows is kept on each.</summary>
    /// <param name="rowEdges">Where each row begins, and where the last ends.</param>
    public static IReadOnlyList<IReadOnlyList<PictureSlice>> PartsOf(Image size, IReadOnlyList<double> rowEdges)
    {
        var shape = (double)size.Height / size.Width;
        if (shape <= TallestShape || rowEdges.Count < 3)
        {
            return [[new(0, 1)]];
        }

        var (first, last) = (rowEdges[0], rowEdges[^1]);
        var count = (int)Math.Ceiling((last - first) * shape / ShapeOfPart);
        var cuts = Enumerable.Range(0, count + 1).Select(cut => rowEdges.MinBy(edge => Math.Abs(edge - first - ((last - first) * cut / count)))).Distinct().ToList();
        return [.. cuts.Zip(cuts.Skip(1), (from, to) => (IReadOnlyList<PictureSlice>)
        [
            .. from == first ? Array.Empty<PictureSlice>() : [new(0, first)],
            new(from == first ? 0 : from, to == last ? 1 : to),
            .. to == last ? Array.Empty<PictureSlice>() : [new(last, 1)],
        ])];
    }
}

using Coopetition.Report.Markup;
using DocumentFormat.OpenXml.Drawing;
using Picture = Coopetition.Report.Pictures.Picture;

namespace Coopetition.Report.Documents.Slides;

/// <summary>A rectangle on a slide, in EMU: 914 400 to an inch.</summary>
internal readonly record struct SlideArea(long Left, long Top, long Width, long Height)
{
    public const int SlideWidth = 12_192_000;
    public const int SlideHeight = 6_858_000;

    // By how much letters may be smaller than a picture has them
    private const double Tolerance = 1.05;

    /// <summary>Where the layouts have what a slide is about.</summary>
    public static SlideArea Chart { get; } = new(548_640, 1_690_000, 11_094_720, 4_330_000);

    public static SlideArea Content { get; } = new(548_640, 1_500_000, 11_094_720, 4_600_000);

    public SlideArea Upper(long height) => this with { Height = height };

    public SlideArea Below(long height) => new(Left, Top + height, Width, Height - height);

    /// <summary>The slices of a picture on each slide: all on one unless it is tall and has rows to be cut between, best above a heading. What is above and below the rows is on each, and so is the heading of its first row.</summary>
    public IReadOnlyList<IReadOnlyList<PictureSlice>> PartsOf(Image size, Picture picture)
    {
        var edges = picture.RowEdges;
        var whole = (double)Height * size.Width / ((double)Width * size.Height);
        if (edges.Count < 3 || whole * Tolerance >= 1)
        {
            return [[new(0, 1)]];
        }

        var (rows, room) = (edges.Count - 1, Math.Max(edges[1] - edges[0], whole - edges[0] - (1 - edges[^1])));
        var count = Math.Min(rows, (int)Math.Ceiling((edges[^1] - edges[0]) / (room * Tolerance)));
        var parts = new List<IReadOnlyList<PictureSlice>>();
        for (var (from, to) = (0, 0); from < rows; from = to)
        {
            var left = count - parts.Count;
            var share = (edges[^1] - edges[from]) / left;
            to = left == 1 ? rows : Enumerable.Range(from + 1, rows - from - left + 1).MinBy(edge => Math.Abs(edges[edge] - edges[from] - share) - (picture.Headings.Contains(edges[edge]) ? room / 5 : 0));
            var heading = picture.Headings.Contains(edges[from]) ? [] : picture.Headings.Where(top => top < edges[from]).TakeLast(1);
            parts.Add(
            [
                .. from == 0 ? Array.Empty<PictureSlice>() : [new(0, edges[0])],
                .. heading.Select(top => new PictureSlice(top, edges.First(edge => edge > top))),
                new(from == 0 ? 0 : edges[from], to == rows ? 1 : edges[to]),
                .. to == rows ? Array.Empty<PictureSlice>() : [new(edges[^1], 1)],
            ]);
        }

        return parts;
    }

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
    public double Share => Bottom - Top;
}

namespace Coopetition.Report.Pictures;

/// <summary>One file of one figure.</summary>
/// <param name="RowEdges">Of a chart alone that has rows from its top: where it can be cut between them, and where the first begins and the last ends, as shares of the height.</param>
public sealed record Picture(string Slug, string FileName, byte[] Content, IReadOnlyList<double> RowEdges)
{
    /// <summary>Where those rows begin that are headings of others below them.</summary>
    public IReadOnlyList<double> Headings { get; init; } = [];

    /// <summary>The layout with which plotly.js draws the chart just so, without measuring it again.</summary>
    public string Layout { get; init; } = "{}";
}

/// <summary>A figure that could not be drawn, and why; the others have been.</summary>
public sealed record PictureFailure(string Slug, PictureKind Kind, string Reason);

/// <summary>What a picture is written as; the name in lower case is the file's extension.</summary>
public enum PictureFormat
{
    Png,
    Svg,
    Pdf,
}

/// <summary>The size and theme in which a figure is drawn.</summary>
/// <param name="Size">wide, square or column; page or slide for a chart alone, where a document says as text what a picture says around it.</param>
/// <param name="Theme">light or dark.</param>
public sealed record PictureKind(string Size = "wide", string Theme = "light")
{
    /// <summary>A chart alone, with letters as large as those of a printed page.</summary>
    public static PictureKind Page { get; } = new("page");

    /// <summary>A chart alone, with letters that a room can read.</summary>
    public static PictureKind Slide { get; } = new("slide");

    public static IReadOnlyList<string> Sizes { get; } = ["wide", "square", "column"];

    public static IReadOnlyList<string> Themes { get; } = ["light", "dark"];

    /// <summary>The name of a figure's picture: its slug, then what is not usual about it.</summary>
    public string NameOf(string slug) => $"{slug}{(Size == "wide" ? "" : "-" + Size)}{(Theme == "light" ? "" : "-" + Theme)}";
}

/// <summary>What to make of each figure.</summary>
/// <param name="Scale">Pixels of a PNG to a pixel of the drawing.</param>
public sealed record PictureOrder(IReadOnlySet<PictureFormat> Formats, IReadOnlyList<PictureKind> Kinds, double Scale = 2)
{
    /// <summary>How long one figure may take before its browser is given up.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The number of pictures that it makes of so many figures.</summary>
    public int CountFor(int figures) => figures * Formats.Count * Kinds.Count;
}

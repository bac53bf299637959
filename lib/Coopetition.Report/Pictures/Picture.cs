namespace Coopetition.Report.Pictures;

/// <summary>One file of one figure.</summary>
/// <param name="RowEdges">Of a chart alone that has rows from its top: where each begins, and where the last ends, as shares of the height.</param>
public sealed record Picture(string Slug, string FileName, byte[] Content, IReadOnlyList<double> RowEdges)
{
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
/// <param name="Size">wide, square or column.</param>
/// <param name="Theme">light or dark.</param>
public sealed record PictureKind(string Size = "wide", string Theme = "light")
{
    /// <summary>As wide as the text of a printed page, whose letters it has room for.</summary>
    public static PictureKind Page { get; } = new("page");

    public static IReadOnlyList<string> Sizes { get; } = ["wide", "square", "column"];

    public static IReadOnlyList<string> Themes { get; } = ["light", "dark"];

    /// <summary>The name of a figure's file: its slug, then what is not usual about the picture.</summary>
    public string FileName(string slug, string extension) =>
        $"{slug}{(Size == "wide" ? "" : "-" + Size)}{(Theme == "light" ? "" : "-" + Theme)}.{extension}";
}

/// <summary>What to make of each figure.</summary>
/// <param name="Scale">Pixels of a PNG to a pixel of the drawing.</param>
/// <param name="ChartOnly">Without title, notes and sources, for a document that says them as text.</param>
/// <param name="Limit">How long one figure may take before its browser is given up.</param>
public sealed record PictureOrder(IReadOnlySet<PictureFormat> Formats, IReadOnlyList<PictureKind> Kinds, double Scale = 2, bool ChartOnly = false, TimeSpan? Limit = null)
{
    public static TimeSpan DefaultLimit { get; } = TimeSpan.FromSeconds(30);

    /// <summary>The number of pictures that it makes of so many figures.</summary>
    public int CountFor(int figures) => figures * Formats.Count * Kinds.Count;
}

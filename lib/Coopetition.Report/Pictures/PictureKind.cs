namespace Coopetition.Report.Pictures;

/// <summary>The size and theme in which a figure is drawn, as its variants are named.</summary>
/// <param name="Size">wide, square or column.</param>
/// <param name="Theme">light or dark.</param>
public sealed record PictureKind(string Size = "wide", string Theme = "light")
{
    public static IReadOnlyList<string> Sizes { get; } = ["wide", "square", "column"];

    public static IReadOnlyList<string> Themes { get; } = ["light", "dark"];

    /// <summary>The name of a figure's file: its slug, then what is not usual about the picture.</summary>
    public string FileName(string slug, string extension) =>
        $"{slug}{(Size == "wide" ? "" : "-" + Size)}{(Theme == "light" ? "" : "-" + Theme)}.{extension}";
}

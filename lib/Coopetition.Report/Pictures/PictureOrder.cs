namespace Coopetition.Report.Pictures;

/// <summary>What to make of each figure.</summary>
/// <param name="Scale">Pixels of a PNG to a pixel of the drawing.</param>
/// <param name="Limit">How long one figure may take before its browser is given up.</param>
public sealed record PictureOrder(IReadOnlySet<PictureFormat> Formats, IReadOnlyList<PictureKind> Kinds, double Scale = 2, TimeSpan? Limit = null)
{
    public static TimeSpan DefaultLimit { get; } = TimeSpan.FromSeconds(30);

    /// <summary>The number of pictures that it makes of so many figures.</summary>
    public int CountFor(int figures) => figures * Formats.Count * Kinds.Count;
}

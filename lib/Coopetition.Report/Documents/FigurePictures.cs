using System.Buffers.Binary;
using Coopetition.Report.Pictures;

namespace Coopetition.Report.Documents;

/// <summary>The pictures that documents are given: PNGs of the figures without title and footer, which documents say as text.</summary>
public sealed class FigurePictures
{
    private readonly IReadOnlyDictionary<string, Picture> bySlug;

    /// <param name="bySlug">By the figures' slugs; a figure without one is shown by its table.</param>
    public FigurePictures(IReadOnlyDictionary<string, Picture> bySlug) => this.bySlug = bySlug;

    public static FigurePictures None { get; } = new(new Dictionary<string, Picture>());

    public Picture? Of(string slug) => bySlug.GetValueOrDefault(slug);
}

/// <summary>The pixels of a PNG.</summary>
internal readonly record struct PngSize(int Width, int Height)
{
    private const int Header = 24;

    private static readonly byte[] Signature = [0x89, .. "PNG\r\n\x1a\n"u8];

    /// <returns>Null if the bytes are no PNG.</returns>
    public static PngSize? Of(byte[] png)
    {
        if (png.Length < Header || !png.AsSpan(0, Signature.Length).SequenceEqual(Signature))
        {
            return null;
        }

        var size = new PngSize(BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    /// <summary>The largest size of this shape within a box, in the box's measure.</summary>
    public (long Width, long Height) Within(long width, long height)
    {
        var scale = Math.Min((double)width / Width, (double)height / Height);
        return ((long)(Width * scale), (long)(Height * scale));
    }
}

using System.Buffers.Binary;
using System.IO.Compression;

namespace Coopetition.Report.Tests.Pictures;

/// <summary>The pixels of a PNG of eight bits a channel, as the standard has them decoded.</summary>
internal sealed class PngPixels
{
    private readonly byte[] pixels;
    private readonly int channels;

    private PngPixels(int width, int height, int channels, byte[] pixels) => (Width, Height, this.channels, this.pixels) = (width, height, channels, pixels);

    public int Width { get; }

    public int Height { get; }

    public static PngPixels Of(byte[] png)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        Assert.Equal((8, 0), (png[24], png[28]));
        var channels = png[25] switch { 2 => 3, 3 => 1, 6 => 4, var other => throw new NotSupportedException($"colour type {other}") };
        using var packed = new MemoryStream();
        byte[] palette = [];
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                packed.Write(png.AsSpan(at + 8, length));
            }

            if (png.AsSpan(at + 4, 4).SequenceEqual("PLTE"u8))
            {
                palette = png[(at + 8)..(at + 8 + length)];
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        var stride = width * channels;
        var pixels = new byte[stride * height];
        var line = new byte[stride + 1];
        for (var row = 0; row < height; row++)
        {
            unpacked.ReadExactly(line);
            for (var i = 0; i < stride; i++)
            {
                var left = i < channels ? 0 : pixels[(row * stride) + i - channels];
                var up = row == 0 ? 0 : pixels[((row - 1) * stride) + i];
                var corner = i < channels || row == 0 ? 0 : pixels[((row - 1) * stride) + i - channels];
                pixels[(row * stride) + i] = (byte)(line[i + 1] + line[0] switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, _ => Nearest(left, up, corner) });
            }
        }

        return channels == 1 ? new(width, height, 3, [.. pixels.SelectMany(index => palette.AsSpan(3 * index, 3).ToArray())]) : new(width, height, channels, pixels);
    }

    /// <summary>The outermost pixels that have another colour than the paper's corner.</summary>
    public IEnumerable<(int X, int Y)> InkAtTheEdge() =>
        from pixel in Enumerable.Range(0, Width).SelectMany(x => new[] { (X: x, Y: 0), (X: x, Y: Height - 1) }).Concat(Enumerable.Range(0, Height).SelectMany(y => new[] { (X: 0, Y: y), (X: Width - 1, Y: y) }))
        where !At(pixel.X, pixel.Y).SequenceEqual(At(0, 0))
        select pixel;

    /// <summary>How far apart the two pictures' colours are: on average, in steps of 256 for each channel.</summary>
    public double DistanceTo(PngPixels other) => (
        from x in Enumerable.Range(0, Width)
        from y in Enumerable.Range(0, Height)
        from channel in Enumerable.Range(0, 3)
        select Math.Abs(At(x, y)[channel] - other.At(x, y)[channel])).Average();

    private ReadOnlySpan<byte> At(int x, int y) => pixels.AsSpan(((y * Width) + x) * channels, channels);

    private static int Nearest(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (fromLeft, fromUp, fromCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return fromLeft <= fromUp && fromLeft <= fromCorner ? left : fromUp <= fromCorner ? up : corner;
    }
}

using System.Buffers.Binary;
using System.IO.Compression;

namespace Coopetition.Report.Pictures;

/// <summary>Makes PNGs small. A chart has few colours but for the shades at the edges of letters: in 256 of them it takes a fourth of the room and looks the same.</summary>
internal static class IndexedPng
{
    private const int MostColours = 256;
    private const byte Indexed = 3;
    private const byte WithAlpha = 6;

    /// <summary>The picture in its most frequent colours, the others as the nearest of them; without texts.</summary>
    /// <param name="png">Of eight bits a channel, opaque, as a browser writes it.</param>
    public static byte[] Of(byte[] png)
    {
        var (width, height, pixels) = Read(png);
        var palette = pixels.CountBy(colour => colour).OrderByDescending(colour => colour.Value).ThenBy(colour => colour.Key).Select(colour => colour.Key).Take(MostColours).ToList();
        var indexes = palette.Index().ToDictionary(colour => colour.Item, colour => (byte)colour.Index);
        using var result = new MemoryStream();
        result.Write(png.AsSpan(0, PngMetadata.SignatureLength));
        var header = png.AsSpan(PngMetadata.SignatureLength + 8, 13).ToArray();
        header[9] = Indexed;
        PngMetadata.WriteChunk(result, "IHDR", header);
        PngMetadata.WriteChunk(result, "PLTE", [.. palette.SelectMany(colour => new[] { (byte)(colour >> 16), (byte)(colour >> 8), (byte)colour })]);
        PngMetadata.WriteChunk(result, "IDAT", Packed(width, height, index => IndexOf(pixels[index])));
        PngMetadata.WriteChunk(result, "IEND", []);
        return result.ToArray();

        byte IndexOf(int colour)
        {
            if (!indexes.TryGetValue(colour, out var index))
            {
                indexes[colour] = index = (byte)palette.Index().MinBy(other => Distance(other.Item, colour)).Index;
            }

            return index;
        }
    }

    private static int Distance(int one, int other)
    {
        var (red, green, blue) = ((one >> 16) - (other >> 16), ((one >> 8) & 0xFF) - ((other >> 8) & 0xFF), (one & 0xFF) - (other & 0xFF));
        return (red * red) + (green * green) + (blue * blue);
    }

    private static byte[] Packed(int width, int height, Func<int, byte> indexAt)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            var row = new byte[width + 1];
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    row[x + 1] = indexAt((y * width) + x);
                }

                zlib.Write(row);
            }
        }

        return packed.ToArray();
    }

    private static (int Width, int Height, int[] Pixels) Read(byte[] png)
    {
        var header = png.AsSpan(PngMetadata.SignatureLength + 8);
        var (width, height, channels) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]), header[9] == WithAlpha ? 4 : 3);
        using var zlib = new ZLibStream(new MemoryStream([.. PngMetadata.Chunks(png).Where(chunk => chunk.Type == "IDAT").SelectMany(chunk => chunk.Content)]), CompressionMode.Decompress);
        var pixels = new int[width * height];
        var (line, above) = (new byte[width * channels], new byte[width * channels]);
        for (var y = 0; y < height; y++)
        {
            var filter = zlib.ReadByte();
            zlib.ReadExactly(line);
            for (var i = 0; i < line.Length; i++)
            {
                var (left, corner) = i < channels ? ((byte)0, (byte)0) : (line[i - channels], above[i - channels]);
                line[i] += filter switch
                {
                    1 => left,
                    2 => above[i],
                    3 => (byte)((left + above[i]) / 2),
                    4 => Paeth(left, above[i], corner),
                    _ => 0,
                };
            }

            for (var x = 0; x < width; x++)
            {
                pixels[(y * width) + x] = (line[x * channels] << 16) | (line[(x * channels) + 1] << 8) | line[(x * channels) + 2];
            }

            (line, above) = (above, line);
        }

        return (width, height, pixels);
    }

    // The one of three neighbours that comes nearest to what they foretell, in the standard's order
    private static byte Paeth(byte left, byte above, byte corner)
    {
        var foretold = left + above - corner;
        var (fromLeft, fromAbove, fromCorner) = (Math.Abs(foretold - left), Math.Abs(foretold - above), Math.Abs(foretold - corner));
        return fromLeft <= fromAbove && fromLeft <= fromCorner ? left : fromAbove <= fromCorner ? above : corner;
    }
}

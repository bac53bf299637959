using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace Coopetition.Report.Pictures;

/// <summary>A PNG's provenance and resolution, in the text chunks that the PNG standard names and one of our own.</summary>
public static class PngMetadata
{
    internal const int SignatureLength = 8;
    private const int HeaderLength = 25;
    private const double MetresPerInch = 0.0254;
    private const double DotsPerInch = 96;
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="scale">Pixels of the picture to a pixel of the drawing: what lets a document show it in the drawing's size.</param>
    public static byte[] Add(byte[] png, Provenance provenance, double scale)
    {
        using var result = new MemoryStream(png.Length + 4096);
        result.Write(png.AsSpan(0, SignatureLength + HeaderLength));
        WriteChunk(result, "pHYs", Resolution(scale));
        WriteText(result, "Title", provenance.Finding);
        WriteText(result, "Description", provenance.Description);
        WriteText(result, "Source", string.Join('\n', provenance.Citations));
        WriteText(result, "Creation Time", provenance.EditionText);
        WriteText(result, "Copyright", provenance.Licence);
        WriteText(result, Provenance.Key, provenance.ToJson());
        result.Write(png.AsSpan(SignatureLength + HeaderLength));
        return result.ToArray();
    }

    /// <returns>Null if it is no PNG, or one without provenance.</returns>
    public static Provenance? Read(byte[] png) =>
        Texts(png).FirstOrDefault(text => text.Keyword == Provenance.Key).Text is { } json ? Provenance.Parse(json) : null;

    /// <summary>The texts that a PNG carries, in its order; none if it is damaged.</summary>
    public static IEnumerable<(string Keyword, string Text)> Texts(byte[] png) =>
        Chunks(png).Where(chunk => chunk.Type == "iTXt").Select(chunk => ReadText(chunk.Content)).OfType<(string, string)>();

    /// <summary>The parts that a PNG consists of, as far as it is whole; none if it is no PNG.</summary>
    internal static IEnumerable<(string Type, ArraySegment<byte> Content)> Chunks(byte[] png)
    {
        if (!png.AsSpan().StartsWith(Signature))
        {
            yield break;
        }

        for (var at = SignatureLength; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (length < 0 || length > png.Length - at - 12)
            {
                yield break;
            }

            yield return (Encoding.ASCII.GetString(png, at + 4, 4), new ArraySegment<byte>(png, at + 8, length));
            at += length + 12;
        }
    }

    private static byte[] Resolution(double scale)
    {
        var resolution = new byte[9];
        var perMetre = (int)Math.Round(scale * DotsPerInch / MetresPerInch);
        BinaryPrimitives.WriteInt32BigEndian(resolution, perMetre);
        BinaryPrimitives.WriteInt32BigEndian(resolution.AsSpan(4), perMetre);
        resolution[8] = 1;
        return resolution;
    }

    // Keyword, 0, compressed, by deflate, no language, no translated keyword, text
    private static void WriteText(MemoryStream png, string keyword, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        using var chunk = new MemoryStream();
        chunk.Write(Encoding.Latin1.GetBytes(keyword));
        chunk.Write([0, 1, 0, 0, 0]);
        using (var compressed = new ZLibStream(chunk, CompressionLevel.Optimal, leaveOpen: true))
        {
            compressed.Write(Encoding.UTF8.GetBytes(text));
        }

        WriteChunk(png, "iTXt", chunk.ToArray());
    }

    private static (string Keyword, string Text)? ReadText(ReadOnlySpan<byte> chunk)
    {
        var keyword = chunk.IndexOf((byte)0);
        if (keyword < 1 || chunk.Length < keyword + 5)
        {
            return null;
        }

        var rest = chunk[(keyword + 3)..];
        rest = rest[(rest.IndexOf((byte)0) + 1)..];
        rest = rest[(rest.IndexOf((byte)0) + 1)..];
        try
        {
            return (Encoding.Latin1.GetString(chunk[..keyword]), chunk[keyword + 1] == 0 ? Encoding.UTF8.GetString(rest) : Inflate(rest));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static string Inflate(ReadOnlySpan<byte> compressed)
    {
        using var reader = new StreamReader(new ZLibStream(new MemoryStream(compressed.ToArray()), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    internal static void WriteChunk(MemoryStream png, string type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        var name = Encoding.ASCII.GetBytes(type);
        png.Write(name);
        png.Write(content);
        var check = new Crc32();
        check.Append(name);
        check.Append(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, check.GetCurrentHashAsUInt32());
        png.Write(number);
    }
}

using System.Buffers.Binary;
using System.Text;

namespace Coopetition.Report.Markup;

/// <summary>A picture of a kind that browsers show.</summary>
/// <param name="Width">In pixels; zero where it is not known, as of WebP and SVG, which office programs do not take.</param>
public sealed record Image(byte[] Content, string MediaType, int Width, int Height)
{
    private const string Base64 = ";base64,";

    private static readonly byte[] PngStart = [0x89, .. "PNG\r\n\x1a\n"u8];

    public bool HasSize => Width > 0 && Height > 0;

    /// <summary>The whole picture as an address.</summary>
    public string Address => $"data:{MediaType}{Base64}{Convert.ToBase64String(Content)}";

    /// <summary>Tells the kind by the bytes themselves, whatever they are called.</summary>
    /// <returns>Null if they are no picture of such a kind.</returns>
    public static Image? Of(byte[] content)
    {
        ReadOnlySpan<byte> bytes = content;
        var (type, width, height) = bytes switch
        {
            _ when bytes.StartsWith(PngStart) && bytes.Length >= 24 => ("image/png", BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..])),
            _ when bytes.StartsWith("GIF8"u8) && bytes.Length >= 10 => ("image/gif", BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..])),
            [0xFF, 0xD8, 0xFF, ..] when SizeOfJpeg(bytes) is { } size => ("image/jpeg", size.Width, size.Height),
            _ when bytes.StartsWith("RIFF"u8) && bytes.Length >= 12 && bytes[8..].StartsWith("WEBP"u8) => ("image/webp", 0, 0),
            _ when IsSvg(bytes) => ("image/svg+xml", 0, 0),
            _ => ("", 0, 0),
        };
        return type.Length == 0 ? null : new Image(content, type, width, height);
    }

    /// <returns>Null if the address does not hold such a picture.</returns>
    public static Image? At(string address)
    {
        var start = address.IndexOf(Base64, StringComparison.OrdinalIgnoreCase) + Base64.Length;
        var bytes = new byte[address.Length];
        return address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) && start >= Base64.Length
            && Convert.TryFromBase64String(address[start..], bytes, out var length) ? Of(bytes[..length]) : null;
    }

    /// <summary>The largest size of this shape within a box, in the box's measure.</summary>
    public (long Width, long Height) Within(long width, long height)
    {
        var scale = Math.Min((double)width / Width, (double)height / Height);
        return (Math.Max(1, (long)(Width * scale)), Math.Max(1, (long)(Height * scale)));
    }

    // The size stands in the first segment that starts a frame
    private static (int Width, int Height)? SizeOfJpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]))
        {
            if (bytes[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }
        }

        return null;
    }

    private static bool IsSvg(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 1024)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return start.StartsWith("<svg", StringComparison.OrdinalIgnoreCase) || (start.StartsWith('<') && start.Contains("<svg", StringComparison.OrdinalIgnoreCase) && start[1] is '?' or '!');
    }
}

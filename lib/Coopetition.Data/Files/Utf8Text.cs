using System.Buffers;
using System.Text;

namespace Coopetition.Data;

/// <summary>Files whose bytes are text in UTF-8, which everything else takes for granted.</summary>
internal static class Utf8Text
{
    private const string SaveAsUtf8 = "Save the file as UTF-8 (spreadsheet programs call it \"CSV UTF-8\").";

    /// <summary>Reads a file from its start.</summary>
    /// <param name="ifMissing">What to do if it is not there: a sentence.</param>
    /// <exception cref="DataException">There is no such file, it cannot be read, or it is no such text.</exception>
    public static T Read<T>(string file, Func<string> ifMissing, Func<Stream, T> read)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (Fault(file, stream) is { } fault)
            {
                throw new DataException(fault);
            }

            stream.Position = 0;
            return read(stream);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DataException(new DataError(file, null, null, "there is no such file.", ifMissing()));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DataException(new DataError(file, null, null, "the file cannot be read.", "Close it in other programs, and check that it is a file and that you may read it."));
        }
    }

    /// <summary>What is wrong; null if nothing is. The stream is read from its start to its end, or to the fault.</summary>
    private static DataError? Fault(string file, Stream stream)
    {
        var bytes = new byte[1 << 16];
        var held = 0;
        var position = 0L;
        while (true)
        {
            var read = stream.ReadAtLeast(bytes.AsSpan(held), bytes.Length - held, throwOnEndOfStream: false);
            var chunk = bytes.AsSpan(0, held + read);
            var last = held + read < bytes.Length;
            if (position == 0 && (chunk.StartsWith(Encoding.Unicode.Preamble) || chunk.StartsWith(Encoding.BigEndianUnicode.Preamble)))
            {
                return new(file, null, null, "the text is UTF-16, not UTF-8.", SaveAsUtf8);
            }

            if (position == 0 && chunk.StartsWith("PK\u0003\u0004"u8))
            {
                return new(file, null, null, "this is a workbook or another archive, not text.", "Open it in the spreadsheet program, and save the sheet as CSV UTF-8.");
            }

            var valid = LengthOfText(chunk);
            if (valid < chunk.Length && (last || Rune.DecodeFromUtf8(chunk[valid..], out _, out _) != OperationStatus.NeedMoreData))
            {
                return chunk[valid] == 0
                    ? At(file, stream, position + valid, "there is a NUL character.", "Remove it. A file full of them is UTF-16: save it as UTF-8.")
                    : At(file, stream, position + valid, $"the byte {chunk[valid]:X2} is not UTF-8.", SaveAsUtf8);
            }

            if (last)
            {
                return null;
            }

            position += valid;
            held = chunk.Length - valid;
            chunk[valid..].CopyTo(bytes);
        }
    }

    /// <summary>How many bytes from the start on are UTF-8 without NUL.</summary>
    private static int LengthOfText(ReadOnlySpan<byte> bytes)
    {
        var valid = 0;
        while (bytes[valid..].IndexOfAnyExceptInRange((byte)1, (byte)0x7F) is >= 0 and var plain)
        {
            valid += plain;
            if (bytes[valid] == 0 || Rune.DecodeFromUtf8(bytes[valid..], out _, out var length) != OperationStatus.Done)
            {
                return valid;
            }

            valid += length;
        }

        return bytes.Length;
    }

    /// <summary>Reads up to the fault once more, to count lines only where there is one.</summary>
    private static DataError At(string file, Stream stream, long position, string problem, string remedy)
    {
        stream.Position = 0;
        var start = new byte[3];
        stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = start.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? start.Length : 0;
        var (line, character) = (1, 1);
        for (var left = position - stream.Position; left > 0; left--)
        {
            var next = stream.ReadByte();
            if (next == '\n')
            {
                (line, character) = (line + 1, 1);
            }
            else if ((next & 0b1100_0000) != 0b1000_0000)
            {
                character++;
            }
        }

        return new(file, line, null, problem, remedy) { Character = character };
    }
}

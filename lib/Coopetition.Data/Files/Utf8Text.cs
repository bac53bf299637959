using System.Buffers;
using System.Text;
using System.Text.Unicode;

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
        var (held, line, character) = (0, 1, 1);
        for (var isStart = true; ; isStart = false)
        {
            var text = bytes.AsSpan(0, held + stream.ReadAtLeast(bytes.AsSpan(held), bytes.Length - held, throwOnEndOfStream: false));
            var isEnd = text.Length < bytes.Length;
            if (isStart && (text.StartsWith(Encoding.Unicode.Preamble) || text.StartsWith(Encoding.BigEndianUnicode.Preamble)))
            {
                return new(file, null, null, "the text is UTF-16, not UTF-8.", SaveAsUtf8);
            }

            if (isStart && text.StartsWith("PK\u0003\u0004"u8))
            {
                return new(file, null, null, "this is a workbook or another archive, not text.", "Open it in the spreadsheet program, and save the sheet as CSV UTF-8.");
            }

            // The last character may go on in what is read next
            var cut = !isEnd && Rune.DecodeLastFromUtf8(text, out _, out var begun) == OperationStatus.NeedMoreData ? begun : 0;
            var whole = text[(isStart && text.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0)..^cut];
            var isRight = Utf8.IsValid(whole) && !whole.Contains((byte)0);
            if (isRight && isEnd)
            {
                return null;
            }

            // Line by line only as far as a fault, or in the line that is not yet at its end
            var lines = isRight ? whole.LastIndexOf((byte)'\n') + 1 : 0;
            (line, character) = lines > 0 ? (line + whole[..lines].Count((byte)'\n'), 1) : (line, character);
            for (var rest = whole[lines..]; rest.Length > 0;)
            {
                if (Rune.DecodeFromUtf8(rest, out var read, out var length) != OperationStatus.Done || read.Value == 0)
                {
                    var (problem, remedy) = rest[0] == 0
                        ? ("there is a NUL character.", "Remove it. A file full of them is UTF-16: save it as UTF-8.")
                        : ($"the byte {rest[0]:X2} is not UTF-8.", SaveAsUtf8);
                    return new(file, line, null, problem, remedy) { Character = character };
                }

                (line, character) = read.Value == '\n' ? (line + 1, 1) : (line, character + 1);
                rest = rest[length..];
            }

            text[^cut..].CopyTo(bytes);
            held = cut;
        }
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Coopetition.Report.Pictures;

/// <summary>Puts other objects in the place of a PDF's, as the PDF standard's incremental update, which leaves what the browser printed as it is.</summary>
internal sealed partial class PdfUpdate
{
    private readonly string printed;
    private readonly Match end;
    private readonly SortedDictionary<int, string> objects = [];

    /// <param name="pdf">As Chromium prints it: with a plain trailer and document information.</param>
    /// <param name="edition">Takes the place of the day of printing: what was printed twice from the same data should differ in nothing.</param>
    public PdfUpdate(byte[] pdf, DateOnly edition)
    {
        // Latin-1 keeps each byte one character
        var date = $"{edition.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}000000";
        printed = Dates().Replace(Encoding.Latin1.GetString(pdf), found => date + found.Groups["date"].Value[date.Length..]);
        end = Trailer().Match(printed);
    }

    /// <summary>Replaces the document's information.</summary>
    /// <param name="entries">Keys and values, as PDF writes them.</param>
    public PdfUpdate Inform(IEnumerable<(string Key, string Value)> entries)
    {
        var information = int.Parse(end.Groups["information"].Value, CultureInfo.InvariantCulture);
        objects[information] = $"<<{string.Join('\n', entries.Select(entry => $"/{entry.Key} {entry.Value}"))}>>";
        return this;
    }

    /// <summary>Renames the entries of the outline.</summary>
    /// <param name="rename">Gets an entry as it was printed, and says how it should read; null to leave it.</param>
    public PdfUpdate RenameOutline(Func<string, string?> rename)
    {
        foreach (Match entry in OutlineEntry().Matches(printed))
        {
            if (rename(Read(entry.Groups["title"].Value)) is { } title)
            {
                objects[int.Parse(entry.Groups["number"].Value, CultureInfo.InvariantCulture)] = $"<</Title {Text(title)}{entry.Groups["rest"].Value}>>";
            }
        }

        return this;
    }

    public byte[] ToBytes()
    {
        var update = new StringBuilder(printed).Append('\n');
        var table = new StringBuilder("xref\n");
        foreach (var (number, content) in objects)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{update.Length:D10} 00000 n \n");
            update.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{content}\nendobj\n");
        }

        var start = update.Length;
        update.Append(table).Append(CultureInfo.InvariantCulture, $"trailer\n<<{Previous().Replace(end.Groups["entries"].Value, "")}/Prev {end.Groups["table"].Value}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(update.ToString());
    }

    /// <summary>Any text, in UTF-16, as the standard has all that is not Latin.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>Text of ASCII alone, which stays legible in the file.</summary>
    public static string Plain(string ascii) => $"({Special().Replace(ascii, @"\$0")})";

    // In UTF-16 if it begins with its mark, else in Latin letters
    private static string Read(string text)
    {
        var bytes = text[0] == '<' ? Convert.FromHexString(text[1..^1]) : Encoding.Latin1.GetBytes(Escaped().Replace(text[1..^1], Unescape));
        return bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)) : Encoding.Latin1.GetString(bytes);
    }

    private static string Unescape(Match escaped) => escaped.Value[1] switch
    {
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'b' => "\b",
        'f' => "\f",
        >= '0' and <= '7' => ((char)(Convert.ToInt32(escaped.Value[1..], 8) & 0xFF)).ToString(),
        var plain => plain.ToString(),
    };

    [GeneratedRegex(@"trailer\s*<<(?<entries>[^>]*?/Info (?<information>\d+) 0 R[^>]*)>>\s*startxref\s+(?<table>\d+)\s+%%EOF\s*\z", RegexOptions.RightToLeft)]
    private static partial Regex Trailer();

    [GeneratedRegex(@"\s*/Prev \d+")]
    private static partial Regex Previous();

    [GeneratedRegex(@"(?<=/(?:Creation|Mod)Date \(D:)(?<date>\d{14}[^)]*)(?=\))")]
    private static partial Regex Dates();

    [GeneratedRegex(@"(?<=\n)(?<number>\d+) 0 obj\n<</Title (?<title>\((?:\\[\s\S]|[^\\()])*\)|<(?:[0-9A-Fa-f]{2})+>)(?<rest>(?:\n/(?:Dest \[[^\]]*\]|[A-Z][A-Za-z]* [^\n>]*))*\n/Parent [^>]*)>>")]
    private static partial Regex OutlineEntry();

    [GeneratedRegex(@"[\\()]")]
    private static partial Regex Special();

    [GeneratedRegex(@"\\(?:[0-7]{1,3}|.)", RegexOptions.Singleline)]
    private static partial Regex Escaped();
}

using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Coopetition.Drawing;

/// <summary>How much room text takes, and how to write it so that it is shown as it is.</summary>
internal static partial class Lettering
{
    /// <summary>The reader's own: nothing is loaded.</summary>
    public const string Typeface = "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, sans-serif";

    private const string Bound = "\u00a0";
    private const double LineHeight = 1.3;
    private const double BoldFactor = 1.06;
    private const double WideCharacter = 1.0;
    private const double OtherCharacter = 0.62;

    private static readonly char[] Breaks = [' ', '\n', '\r', '\t'];

    /// <summary>Hundredths of the type's size, from space to tilde: the widest of the common system fonts, so that a guess errs towards room.</summary>
    private static ReadOnlySpan<byte> Widths =>
    [
        28, 28, 41, 65, 58, 89, 74, 23, 34, 34, 56, 59, 28, 34, 28, 38, 58, 58, 58, 58, 58, 58, 58, 58, 58, 58, 28, 28, 59, 59, 59, 56,
        102, 67, 67, 73, 73, 67, 62, 78, 75, 34, 50, 67, 56, 91, 76, 79, 67, 79, 73, 67, 62, 74, 67, 95, 67, 67, 62, 33, 38, 33, 58, 56,
        34, 57, 62, 50, 62, 57, 35, 62, 62, 26, 26, 54, 26, 94, 62, 61, 62, 62, 42, 50, 37, 62, 51, 79, 53, 51, 50, 38, 56, 38, 59,
    ];

    /// <summary>In pixels; of several lines, that of the longest.</summary>
    public static double Width(string text, double size, bool bold = false) =>
        text.Split('\n').Max(line => line.EnumerateRunes().Sum(Width)) * size * (bold ? BoldFactor : 1);

    /// <summary>In pixels, of so many lines.</summary>
    public static double Height(int lines, double size) => lines * size * LineHeight;

    public static double Height(string text, double size) => Height(text.Count(character => character == '\n') + 1, size);

    /// <summary>Breaks text into lines that fit; a word that does not fit by itself is broken.</summary>
    public static string Wrap(string text, double width, double size, bool bold = false)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in Together().Replace(text, Bound).Split(Breaks, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, width, size, bold)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Width(longer, size, bold) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        return string.Join('\n', [.. lines, line]);
    }

    /// <summary>Wraps into as few lines as <see cref="Wrap(string, double, double, bool)"/>, and makes them of like length.</summary>
    public static string Balance(string text, double width, double size, bool bold)
    {
        var wrapped = Wrap(text, width, size, bold);
        var lines = Count(wrapped);
        var (narrow, wide) = (width / 2, width);
        while (lines > 1 && wide - narrow > 4)
        {
            var middle = (narrow + wide) / 2;
            (narrow, wide) = Count(Wrap(text, middle, size, bold)) > lines ? (middle, wide) : (narrow, middle);
        }

        return lines > 1 ? Wrap(text, wide, size, bold) : wrapped;

        static int Count(string wrapped) => wrapped.Count(character => character == '\n') + 1;
    }

    /// <summary>Wraps, and ends with an ellipsis what does not fit into so many lines.</summary>
    public static string Wrap(string text, double width, double size, int mostLines)
    {
        var lines = Wrap(text, width, size).Split('\n');
        if (lines.Length <= mostLines)
        {
            return string.Join('\n', lines);
        }

        var last = lines[mostLines - 1];
        while (last.Length > 0 && Width(last + "…", size) > width)
        {
            last = last[..^1].TrimEnd();
        }

        return string.Join('\n', [.. lines.Take(mostLines - 1), last + "…"]);
    }

    /// <summary>As plotly.js wants it, which reads tags, entities and formulas between dollar signs in any text.</summary>
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            encoded.Append(character switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '$' => "&#36;",
                '\n' => "<br>",
                '\u00a0' => " ",
                _ => char.IsControl(character) ? " " : character.ToString(),
            });
        }

        return encoded.ToString();
    }

    /// <summary>Encoded text as it is seen, near enough to be measured.</summary>
    public static string Plain(string encoded) => WebUtility.HtmlDecode(encoded.Replace("<b>", "", StringComparison.Ordinal).Replace("</b>", "", StringComparison.Ordinal));

    /// <summary>A year and its quarter, a currency and its amount: not parted by the end of a line.</summary>
    [GeneratedRegex(@"(?<=\b\d{4}) (?=Q[1-4]\b)|(?<=\b[A-Z]{3}) (?=\d)")]
    private static partial Regex Together();

    private static double Width(Rune rune) => rune.Value switch
    {
        >= ' ' and <= '~' => Widths[rune.Value - ' '] / 100.0,
        0xa0 => Widths[0] / 100.0,
        >= 0x1100 => WideCharacter,
        _ => OtherCharacter,
    };

    private static IEnumerable<string> Pieces(string word, double width, double size, bool bold)
    {
        while (word.Length > 1 && Width(word, size, bold) > width)
        {
            var fits = word.Length - 1;
            while (fits > 1 && Width(word[..fits], size, bold) > width)
            {
                fits--;
            }

            if (char.IsHighSurrogate(word[fits - 1]))
            {
                fits = fits > 1 ? fits - 1 : fits + 1;
            }

            yield return word[..fits];
            word = word[fits..];
        }

        if (word.Length > 0)
        {
            yield return word;
        }
    }
}

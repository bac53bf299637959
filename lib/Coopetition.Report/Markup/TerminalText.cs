using System.Globalization;
using System.Text.RegularExpressions;

namespace Coopetition.Report.Markup;

/// <summary>What a terminal shows in the end of what was written to it: without codes, and of each line what was written over it last.</summary>
internal static partial class TerminalText
{
    private const string EraseLine = "\u001b[2K";

    public static string Shown(string text)
    {
        var plain = Code().Replace(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\u009b", "\u001b[", StringComparison.Ordinal), "");
        return plain.AsSpan().IndexOfAny("\r\b\u001b") < 0 ? plain : string.Join('\n', plain.Split('\n').Select(Overwritten));
    }

    private static string Overwritten(string line)
    {
        var (shown, at) = (new List<string>(), 0);
        foreach (var part in Part().Matches(line).Select(match => match.Value))
        {
            switch (part)
            {
                case "\r":
                    at = 0;
                    break;
                case "\b":
                    at = Math.Max(0, at - 1);
                    break;
                case EraseLine:
                    shown.Clear();
                    at = 0;
                    break;
                case ['\u001b', ..]:
                    shown.RemoveRange(at, shown.Count - at);
                    break;
                default:
                    List<string> letters = [.. Letters(part)];
                    shown.RemoveRange(at, Math.Min(letters.Count, shown.Count - at));
                    shown.InsertRange(at, letters);
                    at += letters.Count;
                    break;
            }
        }

        return string.Concat(shown).TrimEnd(' ');
    }

    private static IEnumerable<string> Letters(string text)
    {
        for (var letters = StringInfo.GetTextElementEnumerator(text); letters.MoveNext();)
        {
            yield return letters.GetTextElement();
        }
    }

    // Control sequences but those that erase the line or the rest of it, strings for the system up to their end, and all other escapes
    [GeneratedRegex(@"\u001b\[(?![02]?K)[0-?]*[ -/]*[@-~]?|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b(?!\[)[ -/]*[0-~]?")]
    private static partial Regex Code();

    [GeneratedRegex(@"[\r\b]|\u001b\[[02]?K|[^\r\b\u001b]+")]
    private static partial Regex Part();
}

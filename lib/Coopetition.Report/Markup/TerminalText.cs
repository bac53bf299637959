using System.Globalization;
using System.Text.RegularExpressions;

namespace Coopetition.Report.Markup;

/// <summary>What a terminal shows in the end of what was written to it: without codes, and of each line what was written over it last.</summary>
internal static partial class TerminalText
{
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
            switch (part[0])
            {
                case '\r':
                    at = 0;
                    break;
                case '\b':
                    at = Math.Max(0, at - 1);
                    break;
                case '\u001b':
                    Erase(shown, part[^2], at);
                    break;
                default:
                    at = Write(shown, part, at);
                    break;
            }
        }

        return string.Concat(shown).TrimEnd(' ');
    }

    /// <param name="what">1 for what is before the place, 2 for the line; what is behind the place otherwise.</param>
    private static void Erase(List<string> shown, char what, int at)
    {
        for (var i = what is '1' or '2' ? 0 : at; i < (what == '1' ? Math.Min(at + 1, shown.Count) : shown.Count); i++)
        {
            shown[i] = " ";
        }
    }

    private static int Write(List<string> shown, string text, int at)
    {
        for (var letters = StringInfo.GetTextElementEnumerator(text); letters.MoveNext(); at++)
        {
            if (at < shown.Count)
            {
                shown[at] = letters.GetTextElement();
            }
            else
            {
                shown.Add(letters.GetTextElement());
            }
        }

        return at;
    }

    // Control sequences but those that erase in the line, strings for the system up to their end, and all other escapes
    [GeneratedRegex(@"\u001b\[(?![0-2]?K)[0-?]*[ -/]*[@-~]?|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b(?!\[)[ -/]*[0-~]?")]
    private static partial Regex Code();

    [GeneratedRegex(@"[\r\b]|\u001b\[[0-2]?K|[^\r\b\u001b]+")]
    private static partial Regex Part();
}

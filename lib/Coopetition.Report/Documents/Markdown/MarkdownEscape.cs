using System.Text;
using System.Text.RegularExpressions;
using Coopetition.Report.Markup;

namespace Coopetition.Report.Documents.Markdown;

/// <summary>Text that Markdown shows as it is.</summary>
internal static partial class MarkdownEscape
{
    // Markdown itself has no signs for these that all its readers know
    private static readonly (TextStyle Style, string Before, string After)[] Signs =
    [
        (TextStyle.Bold, "**", "**"), (TextStyle.Italic, "*", "*"), (TextStyle.Superscript, "<sup>", "</sup>"), (TextStyle.Subscript, "<sub>", "</sub>"),
        (TextStyle.Struck, "<del>", "</del>"), (TextStyle.Inserted, "<ins>", "</ins>"), (TextStyle.Marked, "<mark>", "</mark>"),
    ];

    /// <summary>In one line; safe in tables too.</summary>
    public static string Line(string? text) => AtStart().Replace(Special().Replace(PlainText.CleanLine(text), @"\$0"), @"$1\$2");

    public static string Text(RichText text) => AtStart().Replace(Runs(text.Runs), @"$1\$2");

    /// <summary>The same in a table, where no line can end.</summary>
    public static string Cell(RichText text) => Text(new([.. text.Runs.Select(run => run with { Text = PlainText.Clean(run.Text).ReplaceLineEndings(" ") })]));

    /// <summary>With the signs of a style around all neighbours that have it, since between two of them signs would be read as text.</summary>
    public static string Runs(params IReadOnlyList<TextRun> runs)
    {
        var shown = new StringBuilder();
        for (var (first, next) = (0, 0); first < runs.Count; first = next)
        {
            while (next < runs.Count && runs[next].Style == runs[first].Style)
            {
                next++;
            }

            var (before, text, after) = Apart(string.Concat(runs.Skip(first).Take(next - first).Select(Run)));
            var signs = text.Length == 0 ? [] : Signs.Where(sign => runs[first].Has(sign.Style)).ToList();
            shown.Append(before).AppendJoin("", signs.AsEnumerable().Reverse().Select(sign => sign.Before)).Append(text).AppendJoin("", signs.Select(sign => sign.After)).Append(after);
        }

        return shown.ToString();
    }

    private static string Run(TextRun run)
    {
        var (before, text, after) = Apart(PlainText.Clean(run.Text));
        var shown = text.Length == 0 ? "" : run.Has(TextStyle.Code) ? Code(text) : Special().Replace(text, @"\$0").Replace("\n", "\\\n", StringComparison.Ordinal);
        return $"{before}{(text.Length > 0 && WebAddress.IsWeb(run.Link) ? $"[{shown}](<{Address(run.Link!)}>)" : shown)}{after}";
    }

    /// <summary>Text in a fence that is longer than any within it.</summary>
    public static string Fenced(string text)
    {
        var fence = new string('`', Math.Max(3, Ticks().Matches(text).Select(match => match.Length + 1).DefaultIfEmpty(0).Max()));
        return $"{fence}\n{PlainText.Clean(text)}\n{fence}";
    }

    private static string Code(string text)
    {
        var fence = new string('`', Ticks().Matches(text).Select(match => match.Length + 1).DefaultIfEmpty(1).Max());
        return fence.Length == 1 ? $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`" : $"{fence} {text} {fence}";
    }

    // Emphasis must touch its words
    private static (string Before, string Text, string After) Apart(string text)
    {
        var start = text.TrimStart(' ');
        var inner = start.TrimEnd(' ');
        return (text[..^start.Length], inner, start[inner.Length..]);
    }

    private static string Address(string address) => new Uri(address).AbsoluteUri.Replace(">", "%3E", StringComparison.Ordinal);

    [GeneratedRegex(@"[\\`*_\[\]<>|~&$^]|([=+])(?=\1)|(?<=\w):(?=//)|(?<=\bwww)\.")]
    private static partial Regex Special();

    // What would begin a heading, a list or a rule
    [GeneratedRegex(@"^(\s*\d+(?=[.)])|\s*(?=[#+=-]))(.)")]
    private static partial Regex AtStart();

    [GeneratedRegex("`+")]
    private static partial Regex Ticks();
}

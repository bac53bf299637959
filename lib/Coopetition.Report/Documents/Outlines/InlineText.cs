using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Coopetition.Report.Documents.Outlines;

/// <summary>The text within a paragraph of markup, in runs of one style each.</summary>
internal static partial class InlineText
{
    /// <summary>White space is collapsed and trimmed, as a browser does; empty if there is no text.</summary>
    public static IReadOnlyList<TextRun> Of(IEnumerable<INode> nodes)
    {
        var runs = new List<TextRun>();
        foreach (var run in nodes.SelectMany(node => Runs(node, new TextRun(""))))
        {
            var before = runs.Count == 0 ? "\n" : runs[^1].Text;
            var text = before[^1] is ' ' or '\n' && run.Text != "\n" ? run.Text.TrimStart(' ') : run.Text;
            if (text.Length == 0)
            {
                continue;
            }

            if (runs.Count > 0 && runs[^1] with { Text = "" } == run with { Text = "" })
            {
                runs[^1] = run with { Text = runs[^1].Text + text };
            }
            else
            {
                runs.Add(run with { Text = text });
            }
        }

        while (runs.Count > 0 && (runs[^1] = runs[^1] with { Text = runs[^1].Text.TrimEnd() }).Text.Length == 0)
        {
            runs.RemoveAt(runs.Count - 1);
        }

        return runs;
    }

    private static IEnumerable<TextRun> Runs(INode node, TextRun style) => node switch
    {
        IText text => [style with { Text = Space().Replace(text.Data, " ") }],
        IElement { LocalName: "br" } => [style with { Text = "\n" }],
        IElement element => element.ChildNodes.SelectMany(child => Runs(child, Styled(element, style))),
        _ => [],
    };

    private static TextRun Styled(IElement element, TextRun style) => element.LocalName switch
    {
        "b" or "strong" or "th" or "dt" or "summary" => style with { Bold = true },
        "i" or "em" or "var" or "cite" or "dfn" => style with { Italic = true },
        "code" or "kbd" or "samp" => style with { Code = true },
        "a" => style with { Link = element.GetAttribute("href") },
        _ => style,
    };

    [GeneratedRegex("[ \t\r\n\f]+")]
    private static partial Regex Space();
}

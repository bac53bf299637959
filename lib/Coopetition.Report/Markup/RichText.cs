using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Coopetition.Report.Markup;

/// <summary>The text of a paragraph, a heading or a table's cell, in runs of one style each.</summary>
public sealed partial record RichText(params IReadOnlyList<TextRun> Runs)
{
    private static readonly HashSet<string> Blocks = new(
        "blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tr ul".Split(' '), StringComparer.Ordinal);

    // Breaks the line unless that is broken already
    private const string EdgeOfBlock = "\r";

    public bool IsEmpty => Runs.Count == 0;

    public static implicit operator RichText(string? text) => string.IsNullOrEmpty(text) ? new() : new(new TextRun(text));

    /// <summary>Reads markup: white space is collapsed and trimmed, as a browser does; empty if there is no text.</summary>
    internal static RichText Of(IEnumerable<INode> nodes, TextStyle style = TextStyle.Plain)
    {
        var runs = new List<TextRun>();
        foreach (var run in nodes.SelectMany(node => RunsOf(node, new TextRun("", style))))
        {
            var before = runs.Count == 0 ? "\n" : runs[^1].Text;
            var text = (run.Text, before[^1]) switch
            {
                (EdgeOfBlock, '\n') => "",
                (EdgeOfBlock, _) => "\n",
                (not "\n", ' ' or '\n') => run.Text.TrimStart(' '),
                _ => run.Text,
            };
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

        return new(runs);
    }

    /// <summary>Whether an element stands in lines of its own.</summary>
    internal static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Without its styles, but never another number: what is raised, lowered or struck out is still told from the rest.</summary>
    public override string ToString() => string.Concat(Runs.Select(run => run.ToPlainText()));

    private static IEnumerable<TextRun> RunsOf(INode node, TextRun style) => node switch
    {
        IText text => [style with { Text = Space().Replace(text.Data, " ") }],
        IElement { LocalName: "br" } => [style with { Text = "\n" }],
        IElement { LocalName: "q" } => [style with { Text = "“" }, .. Inner(node, style), style with { Text = "”" }],
        // The way back from a footnote leads nowhere without the page
        IElement { LocalName: "a", TextContent: "↩" } => [],
        IElement { LocalName: "td" or "th" } => [.. Inner(node, style), style with { Text = " " }],
        IElement element when IsBlock(element) => [style with { Text = EdgeOfBlock }, .. Inner(node, style), style with { Text = EdgeOfBlock }],
        IElement element => Inner(node, Styled(element, style)),
        _ => [],
    };

    private static IEnumerable<TextRun> Inner(INode node, TextRun style) => node.ChildNodes.SelectMany(child => RunsOf(child, style));

    private static TextRun Styled(IElement element, TextRun run) => element.LocalName switch
    {
        "a" => run with { Link = element.GetAttribute("href") },
        "b" or "strong" => run with { Style = run.Style | TextStyle.Bold },
        "i" or "em" or "var" or "cite" or "dfn" => run with { Style = run.Style | TextStyle.Italic },
        "code" or "kbd" or "samp" => run with { Style = run.Style | TextStyle.Code },
        "sup" => run with { Style = run.Style | TextStyle.Superscript },
        "sub" => run with { Style = run.Style | TextStyle.Subscript },
        "s" or "del" => run with { Style = run.Style | TextStyle.Struck },
        "ins" or "u" => run with { Style = run.Style | TextStyle.Inserted },
        "mark" => run with { Style = run.Style | TextStyle.Marked },
        _ => run,
    };

    [GeneratedRegex("[ \t\r\n\f]+")]
    private static partial Regex Space();
}

/// <summary>A stretch of text in one style; a line feed breaks the line.</summary>
/// <param name="Link">A web address, or <c>#</c> and the name of a place in the report; null for plain text.</param>
public sealed record TextRun(string Text, TextStyle Style = TextStyle.Plain, string? Link = null)
{
    // Raised and lowered digits of their own, in the order of the digits
    private const string Plain = "0123456789+-=()";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

    public bool Has(TextStyle style) => (Style & style) != 0;

    /// <summary>The text, with signs for the styles that change what it says.</summary>
    internal string ToPlainText()
    {
        var text = Has(TextStyle.Superscript) ? Shifted(Raised, "^") : Has(TextStyle.Subscript) ? Shifted(Lowered, "_") : Text;
        return Has(TextStyle.Struck) ? $"~~{text}~~" : text;
    }

    private string Shifted(string letters, string sign) =>
        Text.All(Plain.Contains) ? string.Concat(Text.Select(letter => letters[Plain.IndexOf(letter, StringComparison.Ordinal)]))
        : Text.Length == 1 ? sign + Text : $"{sign}({Text})";
}

[Flags]
public enum TextStyle
{
    Plain = 0,
    Bold = 1,
    Italic = 2,
    Code = 4,
    Superscript = 8,
    Subscript = 16,
    Struck = 32,
    Inserted = 64,
    Marked = 128,
}

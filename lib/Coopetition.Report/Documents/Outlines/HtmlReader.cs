using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Coopetition.Report.Markup;

namespace Coopetition.Report.Documents.Outlines;

/// <summary>Takes markup that has been made safe, of Markdown and of what is not ours, apart into blocks.</summary>
internal static partial class HtmlReader
{
    private const string PngPrefix = "data:image/png;base64,";
    private const int MostColumns = 100;

    private static readonly HashSet<string> Containers = new(
        "body div section blockquote figure figcaption details summary dl dt dd ul ol li p h1 h2 h3 h4 h5 h6 pre table hr".Split(' '), StringComparer.Ordinal);

    public static IReadOnlyList<Block> Read(Html markup)
    {
        var body = new HtmlParser().ParseDocument("").Body!;
        body.InnerHtml = markup.ToString();
        return Children(body);
    }

    // Loose text between blocks is a paragraph of its own
    private static List<Block> Children(INode parent)
    {
        var (blocks, loose) = (new List<Block>(), new List<INode>());
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element && Containers.Contains(element.LocalName))
            {
                blocks.AddRange([.. Paragraph(loose), .. BlocksOf(element)]);
                loose.Clear();
            }
            else
            {
                loose.Add(node);
            }
        }

        blocks.AddRange(Paragraph(loose));
        return blocks;
    }

    private static IEnumerable<Block> BlocksOf(IElement element) => element.LocalName switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => Text(element.ChildNodes) is { IsEmpty: false } text ? [new Block.Heading(element.LocalName[1] - '0', text)] : [],
        "p" => Paragraph([.. element.ChildNodes]),
        "dt" or "summary" => Paragraph([.. element.ChildNodes], TextStyle.Bold),
        "ul" or "ol" => [ListOf(element)],
        "pre" => [new Block.Preformatted(element.TextContent.TrimEnd('\n'))],
        "table" => TableOf((IHtmlTableElement)element),
        "blockquote" => Children(element) is { Count: > 0 } quoted ? [new Block.Quote(quoted)] : [],
        "hr" => [],
        _ => Children(element),
    };

    private static IEnumerable<Block> Paragraph(IReadOnlyList<INode> nodes, TextStyle style = TextStyle.Plain)
    {
        var text = Text(nodes, style);
        if (!text.IsEmpty)
        {
            yield return new Block.Paragraph(text);
        }

        foreach (var picture in nodes.OfType<IElement>().SelectMany(node => node.QuerySelectorAll("img").Prepend(node)).OfType<IHtmlImageElement>())
        {
            var (source, description) = (picture.GetAttribute("src") ?? "", picture.AlternativeText ?? "");
            yield return source.StartsWith(PngPrefix, StringComparison.OrdinalIgnoreCase) && Bytes(source[PngPrefix.Length..]) is { } png
                ? new Block.Picture(png, description)
                : new Block.Notice($"A picture stands here in the report's page: {description}");
        }
    }

    private static byte[]? Bytes(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : null;
    }

    private static Block.List ListOf(IElement list) => new(
        list.LocalName == "ol",
        Whole(list.GetAttribute("start")) ?? 1,
        [.. list.Children.Where(child => child.LocalName == "li").Select(Children)]);

    private static IEnumerable<Block> TableOf(IHtmlTableElement table)
    {
        var rows = table.Rows.Select(row => row.Cells.SelectMany(cell => Enumerable.Repeat((IElement?)null, Math.Clamp(cell.ColumnSpan, 1, MostColumns) - 1).Prepend(cell)).ToList()).Where(row => row.Count > 0).ToList();
        if (rows.Count == 0)
        {
            return [];
        }

        var hasHead = table.Head?.Rows.Length > 0 || rows[0].All(cell => cell?.LocalName is null or "th");
        var columns = Enumerable.Range(0, rows.Max(row => row.Count)).ToList();
        var head = columns.Select(column => new TextColumn(
            hasHead && rows[0].ElementAtOrDefault(column) is { } title ? Text(title.ChildNodes).ToString() : "",
            // What the author set to the right
            rows.Any(row => row.ElementAtOrDefault(column)?.ClassName == "number")));
        var body = rows.Skip(hasHead ? 1 : 0).Select(row => (IReadOnlyList<RichText>)[.. columns.Select(column => row.ElementAtOrDefault(column) is { } cell ? Text(cell.ChildNodes) : new RichText())]);
        return [.. table.Caption is { } caption ? Paragraph([.. caption.ChildNodes]) : [], new Block.Tabular(new([.. head], [.. body]))];
    }

    /// <summary>White space is collapsed and trimmed, as a browser does; empty if there is no text.</summary>
    private static RichText Text(IEnumerable<INode> nodes, TextStyle style = TextStyle.Plain)
    {
        var runs = new List<TextRun>();
        foreach (var run in nodes.SelectMany(node => Runs(node, new TextRun("", style))))
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

        return new(runs);
    }

    private static IEnumerable<TextRun> Runs(INode node, TextRun style) => node switch
    {
        IText text => [style with { Text = Space().Replace(text.Data, " ") }],
        IElement { LocalName: "br" } => [style with { Text = "\n" }],
        IElement element => element.ChildNodes.SelectMany(child => Runs(child, Styled(element, style))),
        _ => [],
    };

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

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("[ \t\r\n\f]+")]
    private static partial Regex Space();
}

using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Coopetition.Report.Markup;

namespace Coopetition.Report.Documents.Outlines;

/// <summary>Takes markup that has been made safe apart into blocks.</summary>
internal sealed partial class HtmlReading
{
    private const string PngPrefix = "data:image/png;base64,";

    private static readonly HashSet<string> Containers = new(
        "body div section blockquote figure figcaption details summary dl dt dd ul ol li p h1 h2 h3 h4 h5 h6 pre table hr".Split(' '), StringComparer.Ordinal);

    private int lists;

    public IReadOnlyList<Block> Read(Html markup)
    {
        var body = new HtmlParser().ParseDocument("").Body!;
        body.InnerHtml = markup.ToString();
        return [.. Children(body, quoted: false)];
    }

    // Loose text between blocks is a paragraph of its own
    private IEnumerable<Block> Children(INode parent, bool quoted)
    {
        var loose = new List<INode>();
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element && Containers.Contains(element.LocalName))
            {
                foreach (var block in Paragraph(loose, quoted).Concat(BlocksOf(element, quoted)))
                {
                    yield return block;
                }

                loose.Clear();
            }
            else
            {
                loose.Add(node);
            }
        }

        foreach (var block in Paragraph(loose, quoted))
        {
            yield return block;
        }
    }

    private IEnumerable<Block> BlocksOf(IElement element, bool quoted) => element.LocalName switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => InlineText.Of(element.ChildNodes) is { Count: > 0 } text ? [new Block.Heading(element.LocalName[1] - '0', text)] : [],
        "p" or "dt" or "summary" => Paragraph([.. element.ChildNodes], quoted),
        "ul" or "ol" => Items(element, ++lists, 0),
        "pre" => [new Block.Preformatted(element.TextContent.TrimEnd('\n'))],
        "table" => Table(element),
        "blockquote" => Children(element, quoted: true),
        "hr" => [],
        _ => Children(element, quoted),
    };

    private static IEnumerable<Block> Paragraph(IReadOnlyList<INode> nodes, bool quoted)
    {
        var text = InlineText.Of(nodes);
        if (text.Count > 0)
        {
            yield return new Block.Paragraph(text, quoted);
        }

        foreach (var picture in nodes.OfType<IElement>().SelectMany(node => node.QuerySelectorAll("img").Prepend(node)).Where(node => node.LocalName == "img"))
        {
            var (source, description) = (picture.GetAttribute("src") ?? "", picture.GetAttribute("alt") ?? "");
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

    private IEnumerable<Block> Items(IElement list, int number, int level)
    {
        foreach (var item in list.Children.Where(child => child.LocalName == "li"))
        {
            var inner = item.Children.Where(child => child.LocalName is "ul" or "ol").ToList();
            var text = InlineText.Of(item.ChildNodes.Where(node => !inner.Contains(node)));
            if (text.Count > 0)
            {
                yield return new Block.ListItem(number, level, list.LocalName == "ol", text);
            }

            foreach (var block in inner.SelectMany(child => Items(child, list.LocalName == child.LocalName ? number : ++lists, level + 1)))
            {
                yield return block;
            }
        }
    }

    private static IEnumerable<Block> Table(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Select(row => row.Children.Where(cell => cell.LocalName is "th" or "td").Select(TextOf).ToList()).Where(row => row.Count > 0).ToList();
        if (rows.Count == 0)
        {
            return [];
        }

        var hasHead = table.QuerySelector("thead tr") is not null || table.QuerySelector("tr")!.Children.All(cell => cell.LocalName == "th");
        var width = rows.Max(row => row.Count);
        var body = rows.Skip(hasHead ? 1 : 0).Select(row => (IReadOnlyList<string>)[.. row, .. Enumerable.Repeat("", width - row.Count)]).ToList();
        var columns = Enumerable.Range(0, width).Select(column => new TableColumn(
            hasHead ? rows[0].ElementAtOrDefault(column) ?? "" : "",
            body.Any(row => Number().IsMatch(row[column])) && body.All(row => row[column].Length == 0 || row[column] == "–" || Number().IsMatch(row[column]))));
        var caption = table.QuerySelector("caption") is { } title ? InlineText.Of(title.ChildNodes) : [];
        return caption.Count > 0 ? [new Block.Paragraph(caption), new Block.Table([.. columns], body)] : [new Block.Table([.. columns], body)];
    }

    private static string TextOf(IElement cell) => TextRun.Join(InlineText.Of(cell.ChildNodes));

    [GeneratedRegex(@"^[+\u2212-]?(?:RMB|US\$|\$|€|¥)?\s?\d[\d,.]*\s?(?:%|bn|mn|m|points)?$")]
    private static partial Regex Number();
}

using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Coopetition.Report.Markup;
using Coopetition.Report.Pages;

namespace Coopetition.Report.Documents.Outlines;

/// <summary>Takes markup that has been made safe, of Markdown and of what is not ours, apart into blocks.</summary>
internal static class HtmlReader
{
    private const int MostColumns = 100;
    private const int HighestStart = 32_767;

    public static IReadOnlyList<Block> Read(Html markup) => Children(HtmlFragment.Parse(markup.ToString()));

    // Loose text between blocks is a paragraph of its own
    private static List<Block> Children(INode parent)
    {
        var (blocks, loose) = (new List<Block>(), new List<INode>());
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element && RichText.IsBlock(element))
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
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => RichText.Of(element.ChildNodes) is { IsEmpty: false } text ? [new Block.Heading(element.LocalName[1] - '0', text, element.GetAttribute("id")), .. Pictures(element)] : [],
        "p" when element.ClassName == OutputBlock.NotShown => [new Block.Notice(element.TextContent)],
        "p" => Paragraph([.. element.ChildNodes]),
        "dt" or "summary" => Paragraph([.. element.ChildNodes], TextStyle.Bold),
        "ul" or "ol" => [ListOf(element)],
        "pre" => [new Block.Preformatted(element.TextContent.TrimEnd('\n'))],
        "table" => TableOf((IHtmlTableElement)element),
        "blockquote" => Children(element) is { Count: > 0 } quoted ? [new Block.Quote(quoted)] : [],
        "hr" => [],
        _ => Children(element),
    };

    private static IEnumerable<Block> Paragraph(IReadOnlyList<INode> nodes, TextStyle style = TextStyle.Plain) =>
        [.. RichText.Of(nodes, style) is { IsEmpty: false } text ? [new Block.Paragraph(text)] : Array.Empty<Block>(), .. nodes.OfType<IElement>().SelectMany(Pictures)];

    private static IEnumerable<Block> Pictures(IElement element) =>
        element.QuerySelectorAll("img").Prepend(element).OfType<IHtmlImageElement>().Select<IHtmlImageElement, Block>(picture =>
            Image.At(picture.GetAttribute("src") ?? "") is { HasSize: true } image
                ? new Block.Picture(image, picture.AlternativeText ?? "")
                : new Block.Notice($"A picture stands here in the report's page: {(picture.AlternativeText is { Length: > 0 } description ? description : "it has no description")}"));

    private static Block.List ListOf(IElement list) => new(
        list.LocalName == "ol",
        Math.Clamp(Whole(list.GetAttribute("start")) ?? 1, 0, HighestStart),
        [.. list.Children.Where(child => child.LocalName == "li").Select(Children)]);

    private static IEnumerable<Block> TableOf(IHtmlTableElement table)
    {
        var rows = Grid(table);
        if (rows.Count == 0)
        {
            return [];
        }

        var hasHead = table.Head?.Rows.Length > 0 || rows[0].All(cell => cell?.LocalName is null or "th");
        var width = rows.Max(row => row.Count);
        var columns = Enumerable.Range(0, Math.Min(width, MostColumns)).ToList();
        var head = columns.Select(column => new TextColumn(
            hasHead && rows[0].ElementAtOrDefault(column) is { } title ? RichText.Of(title.ChildNodes).ToString() : "",
            // What the author set to the right
            rows.Any(row => row.ElementAtOrDefault(column)?.ClassName == "number")));
        var body = rows.Skip(hasHead ? 1 : 0).Select(row => (IReadOnlyList<RichText>)[.. columns.Select(column => row.ElementAtOrDefault(column) is { } cell ? RichText.Of(cell.ChildNodes) : new RichText())]);
        return [.. table.Caption is { } caption ? Paragraph([.. caption.ChildNodes]) : [], new Block.Tabular(new([.. head], [.. body])), .. Pictures(table),
            .. width > MostColumns ? [new Block.Notice($"{width - MostColumns} more columns are in the report's page.")] : Array.Empty<Block>()];
    }

    /// <summary>The cells of each row by column: a cell that spans several stands in the first, and the others are null.</summary>
    private static List<List<IElement?>> Grid(IHtmlTableElement table)
    {
        var (grid, freeFrom) = (new List<List<IElement?>>(), new Dictionary<int, int>());
        foreach (var source in table.Rows.Where(row => row.Cells.Length > 0))
        {
            var row = new List<IElement?>();
            foreach (var cell in source.Cells)
            {
                while (freeFrom.GetValueOrDefault(row.Count) > grid.Count)
                {
                    row.Add(null);
                }

                var (end, below) = (row.Count + Math.Clamp(cell.ColumnSpan, 1, MostColumns), grid.Count + Math.Max(cell.RowSpan, 1));
                for (IElement? shown = cell; row.Count < end; shown = null)
                {
                    freeFrom[row.Count] = below;
                    row.Add(shown);
                }
            }

            grid.Add(row);
        }

        return grid;
    }

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}

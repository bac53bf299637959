using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Markup;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coopetition.Report.Documents.Word;

/// <summary>What stands in a section, block by block; what is in a list's item stands below its text.</summary>
internal static class WordBlocks
{
    /// <param name="level">Of the list that they stand in, from 1; 0 for none.</param>
    public static IEnumerable<OpenXmlElement> Of(IEnumerable<Block> blocks, WordParts parts, int level = 0, string style = "BodyText") =>
        Referring([.. blocks]).SelectMany(block => Of(block, parts, level, style));

    /// <summary>With a reference to each figure in the paragraph that leads to it.</summary>
    private static IEnumerable<Block> Referring(IReadOnlyList<Block> blocks) => blocks.Select((block, index) => block is not Block.Paragraph paragraph ? block
        : index + 1 < blocks.Count && blocks[index + 1] is Block.FigureAt figure && paragraph.Text.Runs.All(run => run.Link != $"#{figure.Placed.Figure.Slug}") ? new Block.Paragraph(new([.. paragraph.Text.Runs, new(" See "), WordParts.ReferenceTo(figure.Placed), new(".")]))
        : paragraph);

    private static IEnumerable<OpenXmlElement> Of(Block block, WordParts parts, int level, string style) => block switch
    {
        Block.Heading heading => [parts.Heading(heading.Level, heading.Text, heading.Id)],
        Block.Paragraph paragraph => [Indented(WordText.Paragraph(style, paragraph.Text, parts), level)],
        Block.Quote quote => Of(quote.Blocks, parts, level, "Quote"),
        Block.List list => Items(list, parts, level),
        Block.Preformatted text => [Indented(WordText.Paragraph("Code", text.Text), level)],
        Block.Notice notice => [WordText.Paragraph("Notice", notice.Text)],
        Block.Tabular { IsData: true, Table.Columns.Count: > 0 } data => [Reference(parts.Move(data.Table), parts)],
        Block.Tabular table => WordTable.Of(table.Table, parts, indent: level * WordLists.Indent),
        Block.Picture picture => [Indented(WordText.Paragraph("Picture", [WordPicture.Of(picture.Image, "Picture", picture.AlternativeText, parts)]), level)],
        Block.FigureAt figure => WordFigure.Of(figure, parts),
        Block.Ledger ledger => WordLedger.Counts(ledger.Claims, parts),
        _ => throw new InvalidOperationException($"A block of the kind {block.GetType().Name} has no form in Word."),
    };

    private static Paragraph Reference(int table, WordParts parts) =>
        WordText.Paragraph("Note", new(new("The numbers are in "), WordParts.ReferenceTo("Table", table, WordParts.TableIdOf(table)), new(".")), parts);

    private static IEnumerable<OpenXmlElement> Items(Block.List list, WordParts parts, int level)
    {
        var number = parts.Lists.Add(list, level);
        foreach (var item in list.Items)
        {
            var text = item is [Block.Paragraph first, ..] ? first.Text : new RichText();
            var paragraph = WordText.Paragraph("ListParagraph", text, parts);
            paragraph.ParagraphProperties!.NumberingProperties = new(new NumberingLevelReference { Val = Math.Min(level, WordLists.Levels - 1) }, new NumberingId { Val = number });
            yield return paragraph;
            foreach (var element in Of(item.Skip(text.IsEmpty ? 0 : 1), parts, level + 1, "ListParagraph"))
            {
                yield return element;
            }
        }
    }

    private static Paragraph Indented(Paragraph paragraph, int level)
    {
        if (level > 0)
        {
            paragraph.ParagraphProperties!.Indentation = new() { Left = $"{level * WordLists.Indent}" };
        }

        return paragraph;
    }
}

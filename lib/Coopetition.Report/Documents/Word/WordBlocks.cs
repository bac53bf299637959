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
        Referring([.. blocks], parts).SelectMany(part => Of(part.Block, parts, level, style).Select(element => part.IsKept ? WordText.Kept(element) : element));

    /// <summary>With references to the figures and the tables of data in the paragraph that leads to them; the tables themselves are moved behind the story.</summary>
    private static IEnumerable<(Block Block, bool IsKept)> Referring(IReadOnlyList<Block> blocks, WordParts parts)
    {
        for (var at = 0; at < blocks.Count;)
        {
            var lead = blocks[at] as Block.Paragraph;
            var shown = blocks.Skip(lead is null ? at : at + 1).TakeWhile(block => block is Block.FigureAt or Block.Tabular { IsData: true, Table.Columns.Count: > 0 }).ToList();
            if (lead is null && shown.Count == 0)
            {
                yield return (blocks[at++], false);
                continue;
            }

            at += shown.Count + (lead is null ? 0 : 1);
            var references = shown.Select(block => block is Block.FigureAt figure ? WordParts.ReferenceTo(figure.Placed) : parts.Move(((Block.Tabular)block).Table))
                .Where(reference => lead?.Text.Runs.Any(run => run.Link == reference.Link) != true).ToList();
            // A figure by itself has its caption
            if (lead is not null || shown.Exists(block => block is Block.Tabular))
            {
                yield return (new Block.Paragraph(new([.. lead?.Text.Runs ?? [], .. See(references, lead is null ? "See " : " See ")])), IsKept: lead is null && shown.Exists(block => block is Block.FigureAt));
            }

            foreach (var figure in shown.OfType<Block.FigureAt>())
            {
                yield return (figure, false);
            }
        }
    }

    private static IEnumerable<TextRun> See(List<TextRun> references, string see) => references.Count == 0 ? []
        : references.SelectMany((reference, index) => new[] { new TextRun(index == 0 ? see : index < references.Count - 1 ? ", " : " and "), reference }).Append(new("."));

    private static IEnumerable<OpenXmlElement> Of(Block block, WordParts parts, int level, string style) => block switch
    {
        Block.Heading heading => [parts.Heading(heading.Level, heading.Text, heading.Id)],
        Block.Paragraph paragraph => [Indented(WordText.Paragraph(style, paragraph.Text, parts), level)],
        Block.Quote quote => Of(quote.Blocks, parts, level, "Quote"),
        Block.List list => Items(list, parts, level),
        Block.Preformatted text => [Indented(WordText.Paragraph("Code", text.Text), level)],
        Block.Notice notice => [WordText.Paragraph("Notice", notice.Text)],
        Block.Tabular table => WordTable.Of(table.Table, parts, indent: level * WordLists.Indent),
        Block.Picture picture => [Indented(WordText.Paragraph("Picture", [WordPicture.Of(picture.Image, "Picture", picture.AlternativeText, parts)]), level)],
        Block.FigureAt figure => WordFigure.Of(figure, parts),
        Block.Ledger ledger => WordLedger.Counts(ledger.Claims, parts),
        _ => throw new InvalidOperationException($"A block of the kind {block.GetType().Name} has no form in Word."),
    };

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

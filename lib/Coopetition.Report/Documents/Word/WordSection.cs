using Coopetition.Report.Documents.Outlines;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coopetition.Report.Documents.Word;

/// <summary>A section of the report, block by block.</summary>
internal static class WordSection
{
    public static IEnumerable<OpenXmlElement> Of(Section section, WordParts parts) =>
        section.Blocks.SelectMany(block => Of(block, section, parts)).Prepend(parts.Heading(1, [new TextRun(section.Title)], section.Id)).ToList();

    private static IEnumerable<OpenXmlElement> Of(Block block, Section section, WordParts parts) => block switch
    {
        Block.Heading heading => [parts.Heading(heading.Level, heading.Text)],
        Block.Paragraph paragraph => [WordText.Paragraph(paragraph.Quoted ? "Quote" : "BodyText", paragraph.Text, parts)],
        Block.ListItem item => [Item(item, section, parts)],
        Block.Preformatted text => [WordText.Paragraph("Code", text.Text)],
        Block.Notice notice => [WordText.Paragraph("Notice", notice.Text)],
        Block.Table table => WordTable.Of(table.Columns, table.Rows),
        Block.Picture picture => WordPicture.Of(picture.Png, "Picture", picture.AlternativeText, parts) is { } drawn ? [WordText.Paragraph("Picture", [drawn])] : [],
        Block.FigureAt figure => WordFigure.Of(figure, parts),
        Block.Ledger ledger => WordLedger.Of(ledger.Claims, parts),
        _ => throw new InvalidOperationException($"A block of the kind {block.GetType().Name} has no form in Word."),
    };

    private static Paragraph Item(Block.ListItem item, Section section, WordParts parts)
    {
        var paragraph = WordText.Paragraph("ListParagraph", item.Text, parts);
        paragraph.ParagraphProperties!.NumberingProperties = new(
            new NumberingLevelReference { Val = Math.Min(item.Level, 8) },
            new NumberingId { Val = parts.Lists.NumberOf(section.Id, item.List, item.Ordered) });
        return paragraph;
    }
}

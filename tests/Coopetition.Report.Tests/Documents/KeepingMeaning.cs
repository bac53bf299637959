using AngleSharp.Html.Parser;
using Coopetition.Report.Documents.Markdown;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Documents.Word;
using Coopetition.Report.Editions;
using Coopetition.Report.Pages;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Coopetition.Report.Tests.Documents;

/// <summary>What markup says beyond its letters, in formats that have no such markup.</summary>
public sealed class KeepingMeaning
{
    [Theory]
    [InlineData("10^9^", "10⁹")]
    [InlineData("10<sup>-3</sup> m", "10⁻³ m")]
    [InlineData("x^n+1^", "x^(n+1)")]
    [InlineData("H~2~O, CO<sub>2e</sub>", "H₂O, CO_(2e)")]
    [InlineData("~~2~~3", "~~2~~3")]
    [InlineData("<del>fell</del> <ins>rose</ins>", "~~fell~~ rose")]
    [InlineData("<s>1</s>2<br>3", "~~1~~2 3")]
    public void A_heads_and_a_titles_numbers_stay_the_same(string markdown, string text)
    {
        var edition = SampleEdition.Of($"# {markdown}\n\n## {markdown}\n\n| {markdown} | b |\n| --- | --- |\n| 1 | 2 |\n");
        var section = SampleEdition.OutlineOf(edition).Sections[0];
        using var word = Word(edition);

        Assert.Equal(text, section.Title);
        Assert.Equal(text, section.Blocks.OfType<Block.Tabular>().Single().Table.Columns[0].Title.ReplaceLineEndings(" "));
        Assert.Equal([text, text], word.MainDocumentPart!.Document!.Descendants<W.Paragraph>().Where(entry => entry.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.StartsWith("Contents", StringComparison.Ordinal) == true).SelectMany(entry => entry.Descendants<W.Hyperlink>()).Take(2).Select(link => link.Descendants<W.Text>().First().Text));
        Assert.Equal(text, word.MainDocumentPart.Document.Descendants<W.Table>().First().Descendants<W.TableCell>().First().InnerText.ReplaceLineEndings(" ").Replace("23", text.EndsWith("2 3", StringComparison.Ordinal) ? "2 3" : "23", StringComparison.Ordinal));
        Assert.Equal(text, new HtmlParser().ParseDocument(ReportPage.Of(edition)).QuerySelector("section h2")!.TextContent);
    }

    [Fact]
    public void Cells_that_span_leave_the_others_below_their_heads()
    {
        var table = TableOf("<table><tr><th>Who</th><th>Year</th><th>Value</th></tr><tr><td rowspan=2>North</td><td>2021</td><td>1</td></tr><tr><td>2024</td><td>2</td></tr><tr><td colspan=2>All</td><td>3</td></tr><tr><td>South</td><td rowspan=9 colspan=2>unknown</td></tr><tr><td>East</td></tr></table>");

        Assert.Equal(["North|2021|1", "|2024|2", "All||3", "South|unknown|", "East||"], table.Rows.Select(row => string.Join('|', row)));
    }

    [Theory]
    [InlineData("<p>1</p><p>2</p>", "1\n2")]
    [InlineData("<ul><li>1</li><li>2</li></ul>", "1\n2")]
    [InlineData("1<br>2<div>3</div>4", "1\n2\n3\n4")]
    [InlineData("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>", "1 2\n3")]
    [InlineData("she said <q>no</q>", "she said “no”")]
    public void What_stands_apart_in_a_cell_stays_apart(string cell, string text) =>
        Assert.Equal(text, string.Join('\n', TableOf($"<table><tr><th>a</th></tr><tr><td>{cell}</td></tr></table>").Rows[0][0].ToString().Split('\n').Select(line => line.Trim())));

    [Fact]
    public void A_table_with_more_columns_than_Word_takes_is_cut_and_says_so()
    {
        var cells = string.Concat(Enumerable.Range(1, 120).Select(number => $"<td>{number}</td>"));
        using var word = Word(SampleEdition.Of("# A", ("text/html", $"<table><tr>{cells}</tr></table>")));

        Assert.Equal(63, word.MainDocumentPart!.Document!.Descendants<W.Table>().First().Descendants<W.TableCell>().Count());
        Assert.Contains("37 more columns have no room in a Word table.", word.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
        Assert.Contains("20 more columns are in the report's page.", word.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
        Assert.Empty(SampleEdition.Errors(word));
    }

    [Theory]
    [InlineData("7. seven\n8. eight", 7)]
    [InlineData("<ol start=\"-3\"><li>a</li></ol>", 0)]
    [InlineData("<ol start=\"99999999999\"><li>a</li></ol>", 1)]
    [InlineData("0. zero", 0)]
    public void A_lists_first_number_is_one_that_every_format_has(string markdown, int start)
    {
        var edition = SampleEdition.Of($"# A\n\n{markdown}\n");
        using var word = Word(edition);

        Assert.Equal(start, word.MainDocumentPart!.NumberingDefinitionsPart!.Numbering!.Descendants<W.StartOverrideNumberingValue>().Single().Val!.Value);
        Assert.Contains($"\n{start}. ", MarkdownReport.Of(SampleEdition.OutlineOf(edition), _ => null), StringComparison.Ordinal);
        Assert.Empty(SampleEdition.Errors(word));
    }

    private static TextTable TableOf(string html) => SampleEdition.OutlineOf(SampleEdition.Of("# A", ("text/html", html))).Sections[0].Blocks.OfType<Block.Tabular>().Single().Table;

    private static WordprocessingDocument Word(Edition edition) => WordprocessingDocument.Open(new MemoryStream(WordReport.Of(SampleEdition.OutlineOf(edition), _ => null)), isEditable: false);
}

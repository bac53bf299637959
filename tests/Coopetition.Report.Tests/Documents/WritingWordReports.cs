using System.Globalization;
using System.Text.Json.Nodes;
using Coopetition.Report.Documents.Word;
using Coopetition.Report.Editions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Coopetition.Report.Tests.Documents;

public sealed class WritingWordReports
{
    [Fact]
    public void The_SDKs_validator_finds_nothing_wrong() => Read(SampleEdition.Usual(), document => Assert.Empty(SampleEdition.Errors(document)));

    [Fact]
    public void Nor_does_it_where_the_text_is_hostile() => Read(SampleEdition.Evil(), document =>
    {
        Assert.Empty(SampleEdition.Errors(document));
        Assert.Contains("<script>alert(1)</script> \"&' =cmd()", Text(document), StringComparison.Ordinal);
    });

    [Fact]
    public void Headings_are_headings_and_findings_are_among_them() => Read(SampleEdition.Usual(), document => Assert.Equal(
        [
            ("Heading1", "A question"), ("Heading2", "A part"), ("Heading3", SampleEdition.Lines.Finding), ("Heading3", SampleEdition.Matrix.Finding),
            ("Heading1", "The claims"), ("Heading1", "Bibliography"), ("Heading1", "About this edition"), ("Heading1", "The numbers"),
            ("Heading3", $"Figure 1. {SampleEdition.Lines.Finding}"), ("Heading3", $"Figure 2. {SampleEdition.Matrix.Finding}"),
        ],
        document.MainDocumentPart!.Document!.Descendants<Paragraph>()
            .Select(paragraph => (Style: paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "", paragraph.InnerText))
            .Where(paragraph => paragraph.Style.StartsWith("Heading", StringComparison.Ordinal))));

    [Fact]
    public void The_contents_list_the_headings_with_their_pages_before_any_program_has_counted_them() => Read(SampleEdition.Usual(), document =>
    {
        var contents = document.MainDocumentPart!.Document!.Descendants<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.StartsWith("Contents", StringComparison.Ordinal) == true).ToList();

        Assert.Equal(["A question", "A part", "The claims", "Bibliography", "About this edition", "The numbers"], contents.Select(entry => entry.Descendants<Hyperlink>().Single().InnerText));
        Assert.Equal(["2", "2", "4", "5", "5", "6"], contents.Select(entry => entry.Descendants<Text>().Last().Text));
        Assert.All(contents, entry => Assert.Contains("PAGEREF", entry.Descendants<FieldCode>().Single().Text, StringComparison.Ordinal));
        var places = document.MainDocumentPart.Document.Descendants<BookmarkStart>().Select(bookmark => bookmark.Name!.Value!);
        Assert.Subset(places.ToHashSet(), document.MainDocumentPart.Document.Descendants<Hyperlink>().Select(link => link.Anchor?.Value).OfType<string>().ToHashSet());
    });

    [Fact]
    public void Long_text_moves_what_follows_to_later_pages() => Read(
        SampleEdition.OfNotebooks("/", [.. new[] { 1, 60, 1 }.Select((paragraphs, index) => ($"0{index}.ipynb", (IReadOnlyList<JsonObject>)[NotebookText.Markdown($"# Part {index}\n\n{string.Join("\n\n", Enumerable.Repeat(string.Join(' ', Enumerable.Repeat("Twelve letters", 20)), paragraphs))}")]))]),
        document => Assert.Equal(
            ["2", "2", "6", "6"],
            document.MainDocumentPart!.Document!.Descendants<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == "Contents1").Select(entry => entry.Descendants<Text>().Last().Text)));

    [Fact]
    public void No_field_makes_Word_ask_whether_to_update_it() => Read(SampleEdition.Usual(), document =>
    {
        Assert.DoesNotContain(document.MainDocumentPart!.Document!.Descendants<FieldChar>(), field => field.Dirty?.Value == true);
        Assert.Null(document.MainDocumentPart.DocumentSettingsPart!.Settings!.GetFirstChild<UpdateFieldsOnOpen>());
    });

    [Fact]
    public void Prose_refers_to_the_figures_that_show_what_it_says() => Read(
        SampleEdition.Of($"# A question\n\n**{SampleEdition.Lines.Finding}** So it is said.\n\nLook.", SampleEdition.Output(SampleEdition.Lines)),
        document =>
        {
            var prose = document.MainDocumentPart!.Document!.Descendants<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == "BodyText").Select(paragraph => string.Concat(paragraph.Descendants<Text>().Select(text => text.Text))).ToList();

            Assert.Contains($"{SampleEdition.Lines.Finding.TrimEnd('.')} (Figure\u00a01). So it is said.", prose);
            Assert.Contains("Look. See Figure\u00a01.", prose);
            var references = document.MainDocumentPart.Document.Descendants<FieldCode>().Select(code => code.Text.Trim().Split(' ')).Where(code => code[0] == "REF").Select(code => code[1]).ToHashSet();
            Assert.Subset(document.MainDocumentPart.Document.Descendants<BookmarkStart>().Select(bookmark => bookmark.Name!.Value!).ToHashSet(), references);
            Assert.NotEmpty(references);
        });

    [Fact]
    public void Sources_are_told_in_full_once_and_elsewhere_by_their_numbers() => Read(
        SampleEdition.Of("# A question", SampleEdition.Output(SampleEdition.Lines), SampleEdition.Output(new ClaimLedger([SampleEdition.Claim("c1", "North grew.", Verdict.Holds, "It did.") with { Sources = SampleEdition.Lines.Sources }]))),
        document =>
        {
            Assert.Contains("[1]North, Results of the fourth quarter & the year <2024> (2025-03-20)", Text(document), StringComparison.Ordinal);
            Assert.Contains("It did. Source: [1]. ", Text(document), StringComparison.Ordinal);

        });

    [Fact]
    public void A_table_of_data_names_its_sources_by_their_numbers_too() => Read(
        SampleEdition.Of("# A question", SampleEdition.Output(SampleEdition.Matrix with { Table = new([new("n", "Size", "number"), new("source", "Source")], [[1, "s2"], [2, "none"]]) })),
        document => Assert.Equal(["1[1]", "2none"], document.MainDocumentPart!.Document!.Descendants<W.Table>().Last().Elements<TableRow>().Skip(1).Select(row => row.InnerText)));

    [Fact]
    public void A_table_that_is_too_long_to_read_is_left_to_its_file() => Read(
        SampleEdition.Of("# A question", SampleEdition.Output(SampleEdition.Matrix with { Table = new([new("n", "Size", "number")], [.. Enumerable.Range(1, 101).Select(number => new Cell[] { number })]) })),
        document => Assert.Contains($"101 rows: data/{SampleEdition.Matrix.Slug}.csv, beside this document, has them.", Text(document), StringComparison.Ordinal));

    [Fact]
    public void A_reference_is_as_bold_as_the_sentence_that_it_stands_in() => Read(
        SampleEdition.Of($"# A question\n\n**{SampleEdition.Lines.Finding}** So it is said.", SampleEdition.Output(SampleEdition.Lines)),
        document =>
        {
            var prose = document.MainDocumentPart!.Document!.Descendants<Paragraph>().First(paragraph => paragraph.InnerText.Contains("So it is said", StringComparison.Ordinal));

            Assert.All(prose.Elements<Run>().TakeWhile(run => !run.InnerText.Contains("So it", StringComparison.Ordinal)), run => Assert.NotNull(run.RunProperties?.Bold));
        });

    [Fact]
    public void Prose_leads_to_the_table_that_stands_behind_the_story_and_to_the_figure_after_it() => Read(
        SampleEdition.Of("# A question\n\nLook.", SampleEdition.Output(new Table([new("n", "Size", "number")], [[1]])), SampleEdition.Output(SampleEdition.Lines)),
        document => Assert.Contains(document.MainDocumentPart!.Document!.Descendants<Paragraph>(), paragraph => string.Concat(paragraph.Descendants<Text>().Select(text => text.Text)) == "Look. See Table\u00a01 and Figure\u00a01."));

    [Fact]
    public void Tables_behind_the_story_stand_in_the_order_in_which_it_comes_to_them_and_are_no_wider_than_they_need() => Read(
        SampleEdition.Of(
            "# A question",
            SampleEdition.Output(new Table([new("n", "Size", "number")], [[1]])),
            SampleEdition.Output(new Table([.. Enumerable.Range(1, 12).Select(number => new Column($"c{number}", "Twelve words", number == 1 ? "number" : "text"))], [[1, .. Enumerable.Repeat<Cell>("A longer text", 11)]]))),
        document =>
        {
            Assert.Equal(["Table\u00a01. A question", "Table\u00a02. A question"], document.MainDocumentPart!.Document!.Descendants<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == "Heading3").Select(paragraph => string.Concat(paragraph.Descendants<Text>().Select(text => text.Text))));
            var widths = document.MainDocumentPart.Document.Descendants<TableWidth>().Select(width => int.Parse(width.Width!, CultureInfo.InvariantCulture)).ToList();
            Assert.True(widths[^2] < 1000);
            Assert.InRange(widths[^1], 10_000, 14_570);
        });

    [Fact]
    public void A_reference_by_itself_stands_on_the_page_of_its_figure() => Read(
        SampleEdition.Of("# A question\n\n## A part", SampleEdition.Output(new Table([new("n", "Size", "number")], [[1]])), SampleEdition.Output(SampleEdition.Lines)),
        document => Assert.NotNull(document.MainDocumentPart!.Document!.Descendants<Paragraph>().Single(paragraph => string.Concat(paragraph.Descendants<Text>().Select(text => text.Text)) == "See Table\u00a01 and Figure\u00a01.").ParagraphProperties!.KeepNext));

    [Fact]
    public void A_chart_or_picture_has_the_finding_as_title_the_alternative_text_and_a_numbered_caption() => Read(SampleEdition.Usual(), document =>
    {
        var pictures = document.MainDocumentPart!.Document!.Descendants<DW.DocProperties>().ToList();

        Assert.Equal([SampleEdition.Lines.Finding, SampleEdition.Matrix.Finding], pictures.Select(picture => picture.Title?.Value));
        Assert.Equal(SampleEdition.Lines.AlternativeText, pictures[0].Description?.Value);
        var captions = document.MainDocumentPart.Document.Descendants<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == "Caption").ToList();
        Assert.All(captions, caption => Assert.Contains("SEQ Figure", caption.InnerText, StringComparison.Ordinal));
        Assert.Equal(2, captions.Count);
    });

    [Fact]
    public void What_an_office_program_can_draw_is_a_chart_with_the_figures_numbers() => Read(SampleEdition.Usual(), document =>
    {
        var chart = document.MainDocumentPart!.ChartParts.Single();

        Assert.Equal(["North", "South"], chart.ChartSpace!.Descendants<DocumentFormat.OpenXml.Drawing.Charts.LineChartSeries>().Select(line => line.SeriesText!.InnerText["Data!$B$1".Length..]));
        Assert.NotNull(chart.EmbeddedPackagePart);
        Assert.Single(document.MainDocumentPart.ImageParts);
    });

    [Fact]
    public void Tables_repeat_their_head_on_each_page_and_those_of_lines_have_a_row_for_each_period() => Read(SampleEdition.Usual(), document =>
    {
        var tables = document.MainDocumentPart!.Document!.Descendants<W.Table>().ToList();

        Assert.All(tables, table => Assert.Single(table.Descendants<TableHeader>()));
        Assert.Contains(tables, table => table.Elements<TableRow>().Count() == SampleEdition.Lines.Native!.Categories.Count + 1);
        Assert.Equal(["North", "1,234"], tables[0].Elements<TableRow>().Last().Elements<TableCell>().Select(cell => cell.InnerText));
        Assert.Equal(["Links", "–"], tables[^1].Elements<TableRow>().Last().Elements<TableCell>().Select(cell => cell.InnerText));
    });

    [Fact]
    public void A_short_table_is_never_parted() => Read(SampleEdition.Usual(), document => Assert.All(
        document.MainDocumentPart!.Document!.Descendants<W.Table>().Where(table => table.Elements<TableRow>().Count() < 12),
        table => Assert.All(table.Elements<TableRow>().SkipLast(1).SelectMany(row => row.Descendants<Paragraph>()), paragraph => Assert.NotNull(paragraph.ParagraphProperties?.KeepNext))));

    [Fact]
    public void A_long_table_leaves_no_single_row_on_a_page() => Read(
        SampleEdition.Of("# A question", SampleEdition.Output(new Table([new("name", "Name")], [.. Enumerable.Range(0, 30).Select(row => new Cell[] { $"Row {row}" })]))),
        document =>
        {
            var rows = document.MainDocumentPart!.Document!.Descendants<W.Table>().First(table => table.InnerText.Contains("Row 29", StringComparison.Ordinal)).Elements<TableRow>().Skip(1);
            Assert.Equal(
                [0, 1, 27, 28],
                rows.Index().Where(row => row.Item.Descendants<Paragraph>().All(paragraph => paragraph.ParagraphProperties?.KeepNext is not null)).Select(row => row.Index));
        });

    [Fact]
    public void Every_claim_is_there_with_its_verdict_and_computation() => Read(SampleEdition.Usual(), document =>
    {
        Assert.Contains("North grew by 34%. (c1)Holds34%34.1%The data say the same. Computation: 187/140 - 1. Flip point: Revenue 1% lower", Text(document), StringComparison.Ordinal);
        Assert.Contains("The data say 29%.", Text(document), StringComparison.Ordinal);
    });

    [Fact]
    public void Links_lead_to_the_web_and_nowhere_else() => Read(SampleEdition.Evil(), document =>
        Assert.Equal(["https://example.org/?q=%3Cx%3E&y=%22", "https://example.org/a?x=1&y=2"], document.MainDocumentPart!.HyperlinkRelationships.Select(link => link.Uri.AbsoluteUri)));

    [Fact]
    public void Text_from_right_to_left_is_set_so() => Read(SampleEdition.Evil(), document =>
    {
        var heading = document.MainDocumentPart!.Document!.Descendants<Paragraph>().First(paragraph => paragraph.InnerText == SampleEdition.RightToLeft && paragraph.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1");

        Assert.NotNull(heading.ParagraphProperties!.BiDi);
        Assert.All(heading.Elements<Run>(), run => Assert.NotNull(run.RunProperties?.RightToLeftText));
    });

    [Fact]
    public void The_file_says_what_it_is() => Read(SampleEdition.Usual(), document => Assert.Equal(
        ("From walls to bridges", "What changed.", new DateTime(2025, 3, 31, 12, 0, 0, DateTimeKind.Utc)),
        (document.PackageProperties.Title, document.PackageProperties.Subject, document.PackageProperties.Created?.ToUniversalTime())));

    [Fact]
    public void Without_pictures_the_alternative_text_and_the_data_remain()
    {
        var edition = SampleEdition.Usual();
        using var document = WordprocessingDocument.Open(new MemoryStream(WordReport.Of(SampleEdition.OutlineOf(edition), _ => null)), isEditable: false);

        Assert.Empty(SampleEdition.Errors(document));
        Assert.Empty(document.MainDocumentPart!.ImageParts);
        Assert.Contains(SampleEdition.Matrix.AlternativeText, Text(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Raised_lowered_struck_inserted_and_marked_text_keeps_its_meaning() => Read(
        SampleEdition.Of("# A question\n\n10^9^ and H~2~O, ~~2~~3, ++new++ and ==seen==\n\n| Size |\n| --- |\n| 10^9^ |\n"),
        document =>
        {
            var runs = document.MainDocumentPart!.Document!.Descendants<Run>().Where(run => run.RunProperties?.HasChildren == true).ToList();

            Assert.Equal(["9", "9"], runs.Where(run => run.RunProperties!.VerticalTextAlignment?.Val?.Value == VerticalPositionValues.Superscript).Select(run => run.InnerText));
            Assert.Equal(["2"], runs.Where(run => run.RunProperties!.VerticalTextAlignment?.Val?.Value == VerticalPositionValues.Subscript).Select(run => run.InnerText));
            Assert.Equal(["2"], runs.Where(run => run.RunProperties!.Strike is not null).Select(run => run.InnerText));
            Assert.Equal(["new"], runs.Where(run => run.RunProperties!.Underline is not null).Select(run => run.InnerText));
            Assert.Equal(["seen"], runs.Where(run => run.RunProperties!.Highlight is not null).Select(run => run.InnerText));
            Assert.Empty(SampleEdition.Errors(document));
        });

    [Fact]
    public void What_stands_in_a_lists_item_stays_there_and_its_numbers_go_on() => Read(
        SampleEdition.Of("# A question\n\n3. three\n\n   ```\n   code\n   ```\n\n   | a |\n   | --- |\n   | 1 |\n\n   - inner\n\n   after\n4. four\n\ntext\n\n1. one\n"),
        document =>
        {
            var body = document.MainDocumentPart!.Document!.Body!;
            var elements = body.ChildElements.SkipWhile(element => element.InnerText != "three").TakeWhile(element => element.InnerText != "About this edition").Where(element => element.InnerText.Length > 0).ToList();
            var numbers = elements.Select(element => (element as Paragraph)?.ParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value).ToList();
            var starts = document.MainDocumentPart.NumberingDefinitionsPart!.Numbering!.Elements<NumberingInstance>().ToDictionary(list => list.NumberID!.Value, list => list.Descendants<StartOverrideNumberingValue>().SingleOrDefault()?.Val?.Value);

            Assert.Equal(["three", "code", "a1", "inner", "after", "four", "text", "one"], elements.Select(element => element.InnerText));
            Assert.Equal(numbers[0], numbers[5]);
            Assert.Equal((3, 1), (starts[numbers[0]!.Value], starts[numbers[7]!.Value]));
            Assert.All(new[] { elements[1], elements[4] }, element => Assert.Equal("360", ((Paragraph)element).ParagraphProperties!.Indentation!.Left));
            Assert.Equal(360, elements[2].Descendants<TableIndentation>().Single().Width!.Value);
            Assert.Empty(SampleEdition.Errors(document));
        });

    [Fact]
    public void A_cells_table_of_numbers_stands_behind_the_story_and_a_long_one_is_cut_and_says_so() => Read(
        SampleEdition.Of("# A question", SampleEdition.Output(new Table([new("code", "Code"), new("n", "Size", "number", "mn")], [.. Enumerable.Range(1, 100).Select(number => new Cell[] { "0042", number })]))),
        document =>
        {
            var table = document.MainDocumentPart!.Document!.Descendants<W.Table>().Last();

            Assert.Equal("Table\u00a01. A question", string.Concat(document.MainDocumentPart.Document.Descendants<Paragraph>().Last(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == "Heading3").Descendants<Text>().Select(text => text.Text)));
            Assert.Contains(document.MainDocumentPart.Document.Descendants<Paragraph>(), paragraph => string.Concat(paragraph.Descendants<Text>().Select(text => text.Text)) == "See Table\u00a01.");
            Assert.Equal(["CodeSize (mn)", "00421"], table.Elements<TableRow>().Take(2).Select(row => row.InnerText));
            Assert.Equal(["TableText", "TableNumber"], table.Elements<TableRow>().Last().Descendants<ParagraphStyleId>().Select(style => style.Val!.Value));
            Assert.Contains("40 more rows are in the notebook.", Text(document), StringComparison.Ordinal);
        });

    private static void Read(Edition edition, Action<WordprocessingDocument> look)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(WordReport.Of(SampleEdition.OutlineOf(edition), SampleEdition.PictureOf)), isEditable: false);
        look(document);
    }

    private static string Text(WordprocessingDocument document) => document.MainDocumentPart!.Document!.InnerText;
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Coopetition.Report.Documents.Slides;
using Coopetition.Report.Editions;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Coopetition.Report.Tests.Documents;

public sealed class WritingSlides
{
    [Fact]
    public void The_SDKs_validator_finds_nothing_wrong() => Read(SampleEdition.Usual(), deck => Assert.Empty(SampleEdition.Errors(deck)));

    [Fact]
    public void Nor_does_it_where_the_text_is_hostile() => Read(SampleEdition.Evil(), deck => Assert.Empty(SampleEdition.Errors(deck)));

    [Fact]
    public void Each_figure_has_a_slide_whose_title_is_its_finding() => Read(SampleEdition.Usual(), deck => Assert.Equal(
        ["From walls to bridges", "In short", SampleEdition.Lines.Finding, SampleEdition.Matrix.Finding, "2 claims: 1 holds, 1 differs."],
        Slides(deck).Select(Title)));

    [Fact]
    public void The_question_stands_above_each_finding() => Read(SampleEdition.Usual(), deck => Assert.Equal(
        [null, null, "A question", "A question", "A question"],
        Slides(deck).Select(slide => Placeholder(slide, 16)?.InnerText)));

    [Fact]
    public void A_sections_slide_states_its_finding_and_what_follows() => Read(
        SampleEdition.Of("# A question\n\nWhat is asked.\n\n**South lost its lead.** It had held it for years.", SampleEdition.Output(SampleEdition.Lines)), deck =>
    {
        Assert.Equal(["From walls to bridges", "In short", "South lost its lead.", SampleEdition.Lines.Finding], Slides(deck).Select(Title));
        Assert.Equal(["It had held it for years."], Placeholder(Slides(deck)[2], 1)!.Descendants<A.Paragraph>().Select(paragraph => paragraph.InnerText));
    });

    [Fact]
    public void It_ends_with_what_the_section_ends_with() => Read(
        SampleEdition.Of("# A question\n\n**South lost its lead.**\n\nA lead is never held for long."), deck =>
        Assert.Equal(["A lead is never held for long."], Placeholder(Slides(deck)[1], 1)!.Descendants<A.Paragraph>().Select(paragraph => paragraph.InnerText)));

    [Fact]
    public void A_finding_that_a_figure_of_the_section_shows_has_no_slide_of_its_own() => Read(
        SampleEdition.Of($"# A question\n\n**{SampleEdition.Lines.Finding} South grew.**", SampleEdition.Output(SampleEdition.Lines)), deck =>
        Assert.Equal(["From walls to bridges", "In short", SampleEdition.Lines.Finding], Slides(deck).Select(Title)));

    [Fact]
    public void A_finding_that_an_earlier_section_told_is_not_told_again_but_what_follows_from_it_is()
    {
        var edition = SampleEdition.OfNotebooks("/", [.. new[] { "First", "In the end" }.Select((title, index) => ($"0{index}.ipynb", (IReadOnlyList<JsonObject>)[NotebookText.Markdown($"# {title}\n\n**South lost its lead.**\n\nMeaning {index}.")]))]);

        Read(edition, deck =>
        {
            Assert.Equal(["From walls to bridges", "South lost its lead.", "In the end"], Slides(deck).Select(Title));
            Assert.Equal("Meaning 1.", Placeholder(Slides(deck)[2], 1)!.InnerText);
        });
    }

    [Fact]
    public void A_cell_whose_slide_type_is_skip_has_no_slide()
    {
        var skipped = SampleEdition.Cell([SampleEdition.Output(SampleEdition.Lines)]);
        skipped["metadata"] = new JsonObject { ["slideshow"] = new JsonObject { ["slide_type"] = "skip" } };
        var edition = SampleEdition.OfNotebooks("/", ("00-sample.ipynb", [NotebookText.Markdown("# A question"), skipped, SampleEdition.Cell([SampleEdition.Output(SampleEdition.Matrix)])]));

        Read(edition, deck => Assert.Equal(["From walls to bridges", "In short", SampleEdition.Matrix.Finding], Slides(deck).Select(Title)));
    }

    [Fact]
    public void A_figure_without_a_mark_to_draw_has_no_slide() => Read(
        SampleEdition.Of("# A question", SampleEdition.Output(SampleEdition.Lines), SampleEdition.Output(SampleEdition.Matrix with { Finding = "There is no channel to draw.", Chart = JsonElement.Parse("""{"data":[],"layout":{}}""") })),
        deck => Assert.Equal(["From walls to bridges", "In short", SampleEdition.Lines.Finding], Slides(deck).Select(Title)));

    [Fact]
    public void The_lead_is_told_in_short_with_the_slides_that_show_it()
    {
        var lead = SampleEdition.Cell([("text/html", $"<p><b>{SampleEdition.Lines.Finding}</b> More of that.</p><p><b>Does it hold?</b> It does.</p>")]);
        lead["metadata"] = new JsonObject { ["tags"] = new JsonArray("lead") };
        var edition = SampleEdition.OfNotebooks("/", ("00-sample.ipynb", [NotebookText.Markdown("# A question"), lead, SampleEdition.Cell([SampleEdition.Output(SampleEdition.Lines)])]));

        Read(edition, deck =>
        {
            Assert.Equal([$"{SampleEdition.Lines.Finding}\u00a0Slide\u00a03", "Does it hold? It does.\u00a0"], Placeholder(Slides(deck)[1], 1)!.Descendants<A.Paragraph>().Select(paragraph => paragraph.InnerText));
            Assert.Equal(["From walls to bridges", "In short", SampleEdition.Lines.Finding], Slides(deck).Select(Title));
        });
    }

    [Fact]
    public void What_no_slide_finds_leads_to_the_slide_of_what_is_told_with_it()
    {
        var lead = SampleEdition.Cell([("text/html", $"<p><b>North opened a door.</b> {SampleEdition.Lines.Finding}</p>")]);
        lead["metadata"] = new JsonObject { ["tags"] = new JsonArray("lead") };

        Read(SampleEdition.OfNotebooks("/", ("00-sample.ipynb", [NotebookText.Markdown("# A question"), lead, SampleEdition.Cell([SampleEdition.Output(SampleEdition.Lines)])])), deck =>
            Assert.Equal("North opened a door.\u00a0Slide\u00a03", Placeholder(Slides(deck)[1], 1)!.InnerText));
    }

    [Fact]
    public void Lines_are_a_chart_whose_numbers_are_the_figures() => Read(SampleEdition.Usual(), deck =>
    {
        var chart = Slides(deck)[2].ChartParts.Single();
        var series = chart.ChartSpace!.Descendants<LineChartSeries>().ToList();

        Assert.Equal(["North", "South"], series.Select(one => one.SeriesText!.InnerText["Data!$B$1".Length..]));
        Assert.Equal(Values("North"), series[0].Descendants<Values>().Single().Descendants<NumericPoint>().Select(point => double.Parse(point.InnerText, CultureInfo.InvariantCulture)));
        Assert.Equal(Values("South").Count, series[1].Descendants<Values>().Single().Descendants<NumericPoint>().Count());
        Assert.Equal(["Q1", "2024"], [series[0].Descendants<CategoryAxisData>().Single().Descendants<NumericValue>().First().Text, series[0].Descendants<CategoryAxisData>().Single().Descendants<NumericValue>().Last().Text]);
    });

    [Fact]
    public void The_charts_workbook_holds_the_same_numbers_and_is_valid() => Read(SampleEdition.Usual(), deck =>
    {
        using var stream = Slides(deck)[2].ChartParts.Single().EmbeddedPackagePart!.GetStream();
        using var workbook = SpreadsheetDocument.Open(stream, isEditable: false);
        var rows = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<S.Row>().ToList();

        Assert.Empty(SampleEdition.Errors(workbook));
        Assert.Equal(["%", "North", "South"], rows[0].Elements<S.Cell>().Select(cell => cell.InnerText));
        Assert.Equal(Values("North"), rows.Skip(1).Select(row => double.Parse(row.Elements<S.Cell>().ElementAt(1).InnerText, CultureInfo.InvariantCulture)));
    });

    [Fact]
    public void Any_other_form_is_a_picture_with_alternative_text() => Read(SampleEdition.Usual(), deck =>
    {
        var picture = Slides(deck)[3].Slide!.Descendants<Picture>().Single();

        Assert.Equal(SampleEdition.Matrix.AlternativeText, picture.NonVisualPictureProperties!.NonVisualDrawingProperties!.Description?.Value);
        Assert.Empty(Slides(deck)[3].ChartParts);
    });

    [Fact]
    public void Without_a_picture_it_is_told_in_words()
    {
        using var deck = PresentationDocument.Open(new MemoryStream(SlideDeck.Of(SampleEdition.OutlineOf(SampleEdition.Usual()), _ => null)), isEditable: false);

        Assert.Empty(SampleEdition.Errors(deck));
        Assert.Equal(SampleEdition.Matrix.AlternativeText, Placeholder(Slides(deck)[3], 14)!.InnerText);
    }

    [Fact]
    public void The_notes_have_what_the_slide_has_no_room_for() => Read(SampleEdition.Usual(), deck =>
    {
        var notes = Slides(deck)[2].NotesSlidePart!.NotesSlide!.Descendants<A.Paragraph>().Select(paragraph => paragraph.InnerText).ToList();

        Assert.Subset(notes.ToHashSet(), new HashSet<string> { "Caveat: Fiscal years differ.", SampleEdition.Lines.AlternativeText, "South does not disclose the third quarter.", "Data as of 2025-03-20." });
    });

    [Fact]
    public void The_verdicts_are_counted_and_those_that_do_not_hold_are_told_in_words() => Read(SampleEdition.Usual(), deck => Assert.Equal(
        ["Claims by the question that they belong toHoldsDiffers", "Shown by no figure11", "What does not holdThe story saysThe data sayWhy", "South lost 27%.The data say 29%."],
        Slides(deck)[4].Slide!.Descendants<A.TableRow>().Select(row => row.InnerText)));

    [Fact]
    public void Claims_that_do_not_hold_are_listed_whole_on_as_many_slides_as_they_need()
    {
        var reason = string.Join(' ', Enumerable.Repeat("The data say otherwise.", 12));
        var claims = new ClaimLedger([.. Enumerable.Range(1, 30).Select(number => SampleEdition.Claim($"c{number}", $"South lost {number}%.", Verdict.Differs, reason))]);
        Read(SampleEdition.Of("# A question", SampleEdition.Output(claims)), deck =>
        {
            var tables = Slides(deck).SelectMany(slide => slide.Slide!.Descendants<A.Table>()).Where(table => table.InnerText.StartsWith("What does not hold", StringComparison.Ordinal)).ToList();

            Assert.True(tables.Count > 2);
            Assert.Equal(Enumerable.Range(1, 30).Select(number => $"South lost {number}%.{reason}"), tables.SelectMany(table => table.Elements<A.TableRow>().Skip(1)).Select(row => row.InnerText));
            Assert.All(tables, table => Assert.True(table.Elements<A.TableRow>().Sum(row => row.Height!.Value) <= 4_600_000));
            Assert.Contains("30 of 30 claims do not hold, continued.", Slides(deck).Select(Title));
        });
    }

    [Fact]
    public void A_finding_leads_to_its_slide() => Read(SampleEdition.Usual(), deck =>
    {
        var link = Slides(deck)[1].Slide!.Descendants<A.HyperlinkOnClick>().First();

        Assert.Equal(SampleEdition.Lines.Finding, Title((SlidePart)Slides(deck)[1].GetPartById(link.Id!)));
    });

    [Fact]
    public void A_title_ends_with_words_that_stand_together() => Read(
        SampleEdition.Of("# A question", SampleEdition.Output(SampleEdition.Lines with { Finding = "North grew from a ninth of its rival's size to two-fifths in 2024." })),
        deck => Assert.Contains("North grew from a ninth of its rival's size to two\u2011fifths in 2024.", Slides(deck).Select(Title)));

    [Fact]
    public void A_title_that_is_too_long_is_cut_and_whole_in_the_notes() => Read(SampleEdition.Evil(), deck =>
    {
        var slide = Slides(deck)[2];

        Assert.EndsWith("…", Title(slide), StringComparison.Ordinal);
        Assert.Contains(slide.NotesSlidePart!.NotesSlide!.Descendants<A.Paragraph>(), paragraph => paragraph.InnerText.EndsWith("and a very long finding", StringComparison.Ordinal));
    });

    [Fact]
    public void No_slide_has_a_claims_id() => Read(SampleEdition.Usual(), deck =>
        Assert.DoesNotContain(Slides(deck).SelectMany(slide => slide.Slide!.Descendants<A.Text>()), text => text.Text.Contains("c1", StringComparison.Ordinal) || text.Text.Contains("c2", StringComparison.Ordinal)));

    private static DocumentFormat.OpenXml.Presentation.Shape? Placeholder(SlidePart slide, uint index) =>
        slide.Slide!.Descendants<DocumentFormat.OpenXml.Presentation.Shape>().FirstOrDefault(shape => shape.Descendants<PlaceholderShape>().Any(placeholder => placeholder.Index?.Value == index));

    private static List<double> Values(string company) => [.. SampleEdition.Lines.Native!.Series.Single(series => series.Name == company).Points.Select(point => point.Value).OfType<double>()];

    private static List<SlidePart> Slides(PresentationDocument deck) =>
        [.. deck.PresentationPart!.Presentation!.SlideIdList!.Elements<SlideId>().Select(id => (SlidePart)deck.PresentationPart.GetPartById(id.RelationshipId!))];

    private static string Title(SlidePart slide) => slide.Slide!.Descendants<DocumentFormat.OpenXml.Presentation.Shape>()
        .First(shape => shape.Descendants<PlaceholderShape>().Any(placeholder => placeholder.Type?.Value == PlaceholderValues.Title || placeholder.Type?.Value == PlaceholderValues.CenteredTitle))
        .TextBody!.InnerText.Replace('\u00a0', ' ');

    private static void Read(Edition edition, Action<PresentationDocument> look)
    {
        using var deck = PresentationDocument.Open(new MemoryStream(SlideDeck.Of(SampleEdition.OutlineOf(edition), SampleEdition.PictureOf)), isEditable: false);
        look(deck);
    }
}

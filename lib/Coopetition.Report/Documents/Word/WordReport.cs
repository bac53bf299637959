using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Editions;
using Coopetition.Report.Markup;
using Coopetition.Report.Pages;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Picture = Coopetition.Report.Pictures.Picture;

namespace Coopetition.Report.Documents.Word;

/// <summary>A report as a Word document: front, contents, story, sources, and the figures' data at the end.</summary>
public static class WordReport
{
    // Longer ones are for a spreadsheet
    private const int MostRows = 100;

    // Of the contents, on a page
    private const int MostEntries = 42;

    // The figure's CSV has it whole
    private const int LongestCell = 240;

    /// <param name="pictureOf">A figure's, by its slug; null if there is none.</param>
    public static byte[] Of(ReportOutline outline, Func<string, Picture?> pictureOf)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            DocumentAsset.Fill(main.AddNewPart<StyleDefinitionsPart>(), "word-styles.xml");
            DocumentAsset.Fill(main.AddNewPart<DocumentSettingsPart>(), "word-settings.xml");
            DocumentAsset.Fill(main.AddNewPart<ThemePart>(), "office-theme.xml");
            var document = new WordParts(main, outline, pictureOf);
            main.Document = new Document(new Body(Parts(outline, document)));
            document.Finish();
            DocumentProperties.Describe(package, outline);
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Parts(ReportOutline outline, WordParts parts)
    {
        // In their order, since the contents list the headings as they are made
        List<OpenXmlElement> story =
        [
            .. outline.Sections.Where(section => !section.IsIntroduction).SelectMany((section, index) => WordBlocks.Of(section.Blocks, parts).Prepend(parts.Heading(1, section.Title, section.Id, breaksPage: index == 0))),
            .. WordLedger.Of([.. outline.Sections.SelectMany(section => section.Blocks).OfType<Block.Ledger>().SelectMany(block => block.Claims.Claims)], parts),
            .. Bibliography(outline, parts),
            .. Making(outline, parts),
        ];
        var data = Data(outline, parts);
        return
        [
            .. Front(outline, parts),
            .. Contents(parts),
            .. story,
            .. data.Count == 0 ? [WordPages.Upright(parts.Main, outline)] : data,
        ];
    }

    /// <summary>Headings with their pages, as deep as fits a page. Not a field as a whole, since programs that do not fill it anew would take its pages for given.</summary>
    private static IEnumerable<OpenXmlElement> Contents(WordParts parts)
    {
        var depth = parts.Headings.Count(heading => heading.Level <= 2) <= MostEntries ? 2 : 1;
        return parts.Headings.Where(heading => heading.Level <= depth).Select(heading => WordText.Paragraph(
            $"Contents{heading.Level}",
            [new Hyperlink(WordText.Runs(heading.Text, null)) { Anchor = heading.Bookmark, History = true }, .. WordText.Runs("\t", null), .. parts.PageOf(heading.Bookmark)]))
            .Prepend(WordText.Paragraph("FrontHeading", "Contents"));
    }

    private static IEnumerable<OpenXmlElement> Front(ReportOutline outline, WordParts parts) =>
    [
        WordText.Paragraph("Title", outline.Title),
        .. string.IsNullOrEmpty(outline.Description) ? [] : new[] { WordText.Paragraph("Subtitle", outline.Description.Split("\n\n")[0]) },
        .. outline.Troubles.Count == 0 ? [] : outline.Troubles.Prepend($"{outline.Troubles.Count} of {outline.Sections.Count} notebooks failed; what follows is incomplete.").Select(trouble => WordText.Paragraph("Notice", trouble)),
        .. outline.Lead.Select(paragraph => WordText.Paragraph("BodyText", paragraph, parts)),
        WordText.Paragraph("Fact", outline.FactLine),
    ];

    /// <summary>All sources once.</summary>
    private static IEnumerable<OpenXmlElement> Bibliography(ReportOutline outline, WordParts parts) => outline.Sources.Count == 0 ? [] :
    [
        parts.Heading(1, "Bibliography", breaksPage: true),
        .. outline.Sources.Select((source, index) => WordText.Paragraph(
            "Reference",
            [.. parts.Bookmarked(WordParts.BookmarkOf($"source_{index + 1}"), WordText.Runs($"[{index + 1}]\t", null)), .. parts.Of(new(Citation.TextOf(source), Link: source.Url))])),
    ];

    private static IEnumerable<OpenXmlElement> Making(ReportOutline outline, WordParts parts) =>
    [
        parts.Heading(1, "About this edition"),
        .. WordTable.Of(new([new("What"), new("Which")], [.. outline.Making.Select(fact => (IReadOnlyList<RichText>)[fact.Name, fact.Value])]), parts),
    ];

    /// <summary>The tables of the figures and of the notebooks' cells, on wide pages of their own.</summary>
    private static List<OpenXmlElement> Data(ReportOutline outline, WordParts parts)
    {
        var figures = outline.Figures.Where(placed => placed.Figure.Table.Rows.Count > 0).ToList();
        return figures.Count == 0 && parts.Tables.Count == 0 ? [] :
        [
            new Paragraph(new ParagraphProperties(WordPages.Upright(parts.Main, outline))),
            parts.Heading(1, "The numbers"),
            .. figures.SelectMany(placed => Data(placed, parts)),
            .. parts.Tables.SelectMany((moved, index) => WordTable.Of(moved.Table, parts, WordPages.WideTextWidth)
                .Prepend(parts.Heading(3, $". {moved.Title}", WordParts.TableIdOf(index + 1), parts.TableLabel(index + 1)))),
            WordPages.Wide(parts.Main, outline),
        ];
    }

    private static IEnumerable<OpenXmlElement> Data(PlacedFigure placed, WordParts parts)
    {
        var figure = placed.Figure;
        var byPeriod = TextTable.ByPeriod(figure);
        var table = byPeriod ?? TextTable.Of(figure.Table);
        table = table with { Rows = [.. table.Rows.Select(row => (IReadOnlyList<RichText>)[.. row.Select(cell => parts.Numbered(PlainText.Shorten(cell.ToString(), LongestCell)))])] };
        var isShown = table.Rows.Count <= MostRows;
        return
        [
            parts.Heading(3, $"Figure {placed.Number}. {figure.Finding}", WordFigure.DataIdOf(figure)),
            .. isShown ? WordTable.Of(table, parts, WordPages.WideTextWidth) : [WordText.Paragraph("Note", $"{figure.Table.Rows.Count} rows: data/{figure.Slug}.csv, beside this document, has them.")],
            .. byPeriod is null && isShown || figure.Sources.Count == 0 ? [] : new[] { WordText.Paragraph("Note", new([new("Sources: "), .. parts.Cited(figure.Sources)]), parts) },
        ];
    }
}

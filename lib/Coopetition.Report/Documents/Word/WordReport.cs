using System.Globalization;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Markup;
using Coopetition.Report.Pages;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coopetition.Report.Documents.Word;

/// <summary>A report as a Word document: front, contents, story, sources, and the figures' data at the end.</summary>
public static class WordReport
{
    private const int MostRows = 60;

    // The figure's CSV has it whole
    private const int LongestCell = 240;

    public static byte[] Of(ReportOutline outline, FigurePictures pictures)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            DocumentAsset.Fill(main.AddNewPart<StyleDefinitionsPart>(), "word-styles.xml");
            DocumentAsset.Fill(main.AddNewPart<DocumentSettingsPart>(), "word-settings.xml");
            DocumentAsset.Fill(main.AddNewPart<ThemePart>(), "office-theme.xml");
            var document = new WordParts(main, outline, pictures);
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
            .. outline.Sections.Where(section => !section.IsIntroduction).SelectMany(section => WordBlocks.Of(section.Blocks, parts).Prepend(parts.Heading(1, section.Title, section.Id))),
            .. WordLedger.Of([.. outline.Sections.SelectMany(section => section.Blocks).OfType<Block.Ledger>().SelectMany(block => block.Claims.Claims)], parts),
            .. Bibliography(outline, parts),
            .. Making(outline, parts),
        ];
        List<OpenXmlElement> data = [.. Data(outline, parts)];
        return
        [
            .. Front(outline, parts),
            .. WordContents.Of(parts.Headings, parts),
            .. story,
            // The data's tables are wide, and so are their pages
            .. data.Count == 0 ? [] : data.Prepend(new Paragraph(new ParagraphProperties(WordPages.Section(parts.Main, outline, wide: false, front: true)))),
            WordPages.Section(parts.Main, outline, wide: data.Count > 0, front: data.Count == 0),
        ];
    }

    private static IEnumerable<OpenXmlElement> Front(ReportOutline outline, WordParts parts) =>
    [
        WordText.Paragraph("Title", outline.Title),
        .. string.IsNullOrEmpty(outline.Description) ? [] : new[] { WordText.Paragraph("Subtitle", outline.Description.Split("\n\n")[0]) },
        .. outline.Troubles.Count == 0 ? [] : outline.Troubles.Prepend($"{outline.Troubles.Count} of {outline.Sections.Count} notebooks failed; what follows is incomplete.").Select(trouble => WordText.Paragraph("Notice", trouble)),
        .. (outline.Lead.Count > 0 ? outline.Lead : outline.Headlines.Select(placed => new RichText(new TextRun(placed.Figure.Finding, TextStyle.Bold)))).Select(paragraph => WordText.Paragraph("BodyText", paragraph, parts)),
        WordText.Paragraph("Fact", outline.FactLine),
    ];

    /// <summary>All sources once, each with the name that the tables of data have for it.</summary>
    private static IEnumerable<OpenXmlElement> Bibliography(ReportOutline outline, WordParts parts) => outline.Sources.Count == 0 ? [] :
    [
        parts.Heading(1, "Bibliography"),
        .. outline.Sources.Select((source, index) => WordText.Paragraph(
            "Reference",
            [.. parts.Bookmarked(WordParts.BookmarkOf($"source_{Number(index + 1)}"), WordText.Runs($"[{Number(index + 1)}]\t", null)), .. parts.Of(new(Citation.TextOf(source), Link: source.Url)), .. parts.Of(new($"  {source.Id}", TextStyle.Italic))])),
    ];

    private static IEnumerable<OpenXmlElement> Making(ReportOutline outline, WordParts parts) =>
    [
        parts.Heading(1, "About this edition"),
        .. WordTable.Of(new([new("What"), new("Which")], [.. outline.Making.Select(fact => (IReadOnlyList<RichText>)[fact.Name, fact.Value])]), parts),
    ];

    private static IEnumerable<OpenXmlElement> Data(ReportOutline outline, WordParts parts)
    {
        var figures = outline.Figures.Where(placed => placed.Figure.Table.Rows.Count > 0).ToList();
        return figures.Count + parts.Tables.Count == 0 ? [] :
        [
            parts.Heading(1, "The numbers"),
            .. figures.SelectMany(placed => Data(placed.Figure, parts).Prepend(parts.Heading(3, $"Figure {Number(placed.Number)}. {placed.Figure.Finding}", WordFigure.DataIdOf(placed.Figure)))),
            .. parts.Tables.SelectMany((moved, index) => WordTable.Of(moved.Table, parts, WordPages.WideTextWidth).Prepend(parts.Heading(3, $". {moved.Title}", WordParts.TableIdOf(index + 1), parts.Label("Table", index + 1, WordParts.TableIdOf(index + 1))))),
        ];
    }

    private static IEnumerable<OpenXmlElement> Data(Figure figure, WordParts parts)
    {
        var table = TextTable.ByPeriod(figure) ?? TextTable.Of(figure.Table);
        if (table.Columns.Count == 0)
        {
            return [];
        }

        var rows = table.Rows.Take(MostRows).Select(row => (IReadOnlyList<RichText>)[.. row.Select(cell => (RichText)PlainText.Shorten(cell.ToString(), LongestCell))]);
        var more = table.Rows.Count <= MostRows ? "" : $"{Number(table.Rows.Count - MostRows)} more rows are in data/{figure.Slug}.csv, beside this document.";
        return
        [
            .. WordTable.Of(table with { Rows = [.. rows] }, parts, WordPages.WideTextWidth),
            .. more.Length == 0 ? [] : new[] { WordText.Paragraph("Note", more) },
            .. figure.Sources.Count == 0 ? [] : new[] { WordText.Paragraph("Note", new([new("Sources: "), .. parts.Cited(figure.Sources)]), parts) },
        ];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

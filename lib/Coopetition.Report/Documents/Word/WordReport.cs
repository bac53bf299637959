using System.Globalization;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Editions;
using Coopetition.Report.Markup;
using Coopetition.Report.Pages;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coopetition.Report.Documents.Word;

/// <summary>A report as a Word document: front, contents, story, sources, and the figures' data at the end.</summary>
public static class WordReport
{
    // Longer ones are for a spreadsheet
    private const int MostRows = 100;

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
            .. outline.Sections.Where(section => !section.IsIntroduction).SelectMany((section, index) => WordBlocks.Of(section.Blocks, parts).Prepend(parts.Heading(1, section.Title, section.Id, breaksPage: index == 0))),
            .. WordLedger.Of([.. outline.Sections.SelectMany(section => section.Blocks).OfType<Block.Ledger>().SelectMany(block => block.Claims.Claims)], parts),
            .. Bibliography(outline, parts),
            .. Making(outline, parts),
        ];
        var data = Data(outline, parts);
        return
        [
            .. Front(outline, parts),
            .. WordContents.Of(parts.Headings, parts),
            .. story,
            .. data.Count == 0 ? [] : data.Prepend(new Paragraph(new ParagraphProperties(WordPages.Upright(parts.Main, outline)))),
            .. data.Count == 0 ? [WordPages.Upright(parts.Main, outline)] : Array.Empty<OpenXmlElement>(),
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
        parts.Heading(1, "Bibliography", breaksPage: true),
        .. outline.Sources.Select((source, index) => WordText.Paragraph(
            "Reference",
            [.. parts.Bookmarked(WordParts.BookmarkOf($"source_{Number(index + 1)}"), WordText.Runs($"[{Number(index + 1)}]\t", null)), .. parts.Of(new(Citation.TextOf(source), Link: source.Url)), .. parts.Of(new($"  {source.Id}", TextStyle.Italic))])),
    ];

    private static IEnumerable<OpenXmlElement> Making(ReportOutline outline, WordParts parts) =>
    [
        parts.Heading(1, "About this edition", breaksPage: true),
        .. WordTable.Of(new([new("What"), new("Which")], [.. outline.Making.Select(fact => (IReadOnlyList<RichText>)[fact.Name, fact.Value])]), parts),
    ];

    /// <summary>The tables of the figures and of the notebooks' cells, on pages of their own.</summary>
    private static List<OpenXmlElement> Data(ReportOutline outline, WordParts parts)
    {
        List<(TextTable Table, Func<int, IEnumerable<OpenXmlElement>> Of)> tables =
        [
            .. outline.Figures.Where(placed => placed.Figure.Table.Rows.Count > 0).Select(placed => Data(placed, parts)),
            .. parts.Tables.Select((moved, index) => (moved.Table, (Func<int, IEnumerable<OpenXmlElement>>)(width => WordTable.Of(moved.Table, parts, width)
                .Prepend(parts.Heading(3, $". {moved.Title}", WordParts.TableIdOf(index + 1), parts.TableLabel(index + 1)))))),
        ];
        if (tables.Count == 0)
        {
            return [];
        }

        var narrow = tables.Where(table => IsNarrow(table.Table)).ToList();
        var wide = tables.Except(narrow).ToList();
        List<OpenXmlElement> title = [parts.Heading(1, "The numbers"), .. narrow.Count == 0 || wide.Count == 0 ? [] : new[] { WordText.Paragraph("Note", "Tables as wide as the page come first; the others follow in two columns.") }];
        return
        [
            .. title,
            .. wide.SelectMany(table => table.Of(WordPages.WideTextWidth)),
            .. narrow.Count == 0 || wide.Count == 0 ? [] : new[] { new Paragraph(new ParagraphProperties(WordPages.Wide(parts.Main, outline))) },
            .. narrow.SelectMany(table => table.Of(WordPages.HalfOfWideTextWidth)),
            WordPages.Wide(parts.Main, outline, columns: narrow.Count == 0 ? 1 : 2),
        ];
    }

    private static bool IsNarrow(TextTable table) => WordTable.Fits(table, WordPages.HalfOfWideTextWidth);

    private static (TextTable Table, Func<int, IEnumerable<OpenXmlElement>> Of) Data(PlacedFigure placed, WordParts parts)
    {
        var figure = placed.Figure;
        var byPeriod = TextTable.ByPeriod(figure);
        var table = byPeriod ?? TextTable.Of(figure.Table);
        table = table with { Rows = [.. table.Rows.Select(row => (IReadOnlyList<RichText>)[.. row.Select(cell => parts.Numbered(PlainText.Shorten(cell.ToString(), LongestCell)))])] };
        var isShown = table.Rows.Count <= MostRows;
        return (table, width =>
        [
            parts.Heading(3, $"Figure {Number(placed.Number)}. {figure.Finding}", WordFigure.DataIdOf(figure)),
            .. isShown ? WordTable.Of(table, parts, width) : [WordText.Paragraph("Note", $"{Number(figure.Table.Rows.Count)} rows: data/{figure.Slug}.csv, beside this document, has them.")],
            .. byPeriod is null && isShown || figure.Sources.Count == 0 ? [] : new[] { WordText.Paragraph("Note", new([new("Sources: "), .. parts.Cited(figure.Sources)]), parts) },
        ]);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

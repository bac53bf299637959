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
            var document = new WordParts(main, pictures);
            main.Document = new Document(new Body(Parts(outline, document)));
            document.Finish();
            DocumentProperties.Describe(package, outline);
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Parts(ReportOutline outline, WordParts parts)
    {
        // In their order, since the contents list the headings as they are made
        List<OpenXmlElement> story = [.. outline.Sections.SelectMany(section => Story(section, parts)), .. Sources(outline, parts), .. Making(outline, parts)];
        List<OpenXmlElement> data = [.. Data(outline, parts)];
        return
        [
            .. Front(outline, parts),
            .. WordContents.Of(parts.Headings),
            .. story,
            // The data's tables are wide, and so are their pages
            .. data.Count == 0 ? [] : data.Prepend(new Paragraph(new ParagraphProperties(WordPages.Section(parts.Main, outline, wide: false, front: true)))),
            WordPages.Section(parts.Main, outline, wide: data.Count > 0, front: data.Count == 0),
        ];
    }

    private static IEnumerable<OpenXmlElement> Story(Section section, WordParts parts) => [parts.Heading(1, section.Title, section.Id), .. WordBlocks.Of(section.Blocks, parts)];

    private static IEnumerable<OpenXmlElement> Front(ReportOutline outline, WordParts parts) =>
    [
        WordText.Paragraph("Title", outline.Title),
        .. string.IsNullOrEmpty(outline.Description) ? [] : new[] { WordText.Paragraph("Subtitle", outline.Description) },
        .. outline.Troubles.Count == 0 ? [] : outline.Troubles.Prepend($"{outline.Troubles.Count} of {outline.Sections.Count} notebooks failed; what follows is incomplete.").Select(trouble => WordText.Paragraph("Notice", trouble)),
        .. outline.Facts.Select(fact => WordText.Paragraph("Fact", new(new($"{fact.Name}: "), new(fact.Value, TextStyle.Bold)), parts)),
        .. outline.Headlines.Count == 0 ? [] : new[] { WordText.Paragraph("FrontHeading", "Findings") },
        .. outline.Headlines.Select(placed => WordText.Paragraph(
            "Finding", new(new(placed.Figure.Finding, TextStyle.Bold), new("  "), new($"Figure {Number(placed.Number)}", Link: $"#{placed.Figure.Slug}")), parts)),
    ];

    /// <summary>All sources once, each under the name that the tables of data have for it.</summary>
    private static IEnumerable<OpenXmlElement> Sources(ReportOutline outline, WordParts parts) => outline.Sources.Count == 0 ? [] :
    [
        parts.Heading(1, "Sources"),
        .. outline.Sources.Select(source => WordText.Paragraph("TableNote", new(new(Citation.TextOf(source), Link: source.Url), new($"  {source.Id}", TextStyle.Italic)), parts)),
    ];

    private static IEnumerable<OpenXmlElement> Making(ReportOutline outline, WordParts parts) =>
    [
        parts.Heading(1, "About this edition"),
        .. WordTable.Of(new([new("What"), new("Which")], [.. outline.Making.Select(fact => (IReadOnlyList<RichText>)[fact.Name, fact.Value])]), parts),
    ];

    private static IEnumerable<OpenXmlElement> Data(ReportOutline outline, WordParts parts) => !outline.Figures.Any() ? [] :
    [
        parts.Heading(1, "The data of the figures"),
        .. outline.Figures.SelectMany(placed => Data(placed.Figure, parts).Prepend(parts.Heading(3, $"Figure {Number(placed.Number)}. {placed.Figure.Finding}", WordFigure.DataIdOf(placed.Figure)))),
    ];

    private static IEnumerable<OpenXmlElement> Data(Figure figure, WordParts parts)
    {
        var periods = TextTable.ByPeriod(figure);
        var table = periods ?? TextTable.Of(figure.Table);
        if (table.Columns.Count == 0)
        {
            return [];
        }

        var rows = table.Rows.Take(MostRows).Select(row => (IReadOnlyList<RichText>)[.. row.Select(cell => (RichText)PlainText.Shorten(cell.ToString(), LongestCell))]);
        // Only the data's own rows say where each number is from
        var sources = periods is null || figure.Sources.Count == 0 ? "" : $"From {string.Join(", ", figure.Sources.Select(source => source.Id))}.";
        var more = table.Rows.Count <= MostRows ? "" : $"{Number(table.Rows.Count - MostRows)} more rows are in data/{figure.Slug}.csv, beside this document.";
        return [.. WordTable.Of(table with { Rows = [.. rows] }, parts, WordPages.WideTextWidth), .. new[] { sources, more }.Where(note => note.Length > 0).Select(note => WordText.Paragraph("Note", note))];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

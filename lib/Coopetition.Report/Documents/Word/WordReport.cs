using Coopetition.Report.Documents.Outlines;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coopetition.Report.Documents.Word;

/// <summary>A report as a Word document: front, contents, story, and the figures' data at the end.</summary>
public static class WordReport
{
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
        var sections = outline.Sections.SelectMany(section => WordSection.Of(section, parts)).ToList();
        var sources = WordEnd.Sources(outline, parts).ToList();
        var making = WordEnd.Making(outline, parts).ToList();
        var data = WordEnd.Data(outline, parts).ToList();
        return
        [
            .. WordFront.Of(outline, parts),
            .. WordContents.Of(parts.Headings),
            .. sections,
            .. sources,
            .. making,
            // The data's tables are wide, and so are their pages
            .. data.Count == 0 ? [] : data.Prepend(new Paragraph(new ParagraphProperties(WordFooter.Section(WordFooter.Add(parts.Main, outline, wide: false), wide: false, front: true)))),
            WordFooter.Section(WordFooter.Add(parts.Main, outline, wide: data.Count > 0), wide: data.Count > 0, front: data.Count == 0),
        ];
    }
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coopetition.Report.Documents.Word;

/// <summary>The table of contents: a field that Word fills anew, and until then the headings, each with a field for its page that the program which opens it fills.</summary>
internal static class WordContents
{
    private const int Deepest = 2;

    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<WordHeading> headings)
    {
        var listed = headings.Where(heading => heading.Level <= Deepest).ToList();
        if (listed.Count == 0)
        {
            return [];
        }

        var entries = listed.Select(Entry).ToList();
        entries[0].InsertAfter(new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }), entries[0].ParagraphProperties);
        entries[0].InsertAfter(new Run(new FieldCode(" TOC \\o \"1-2\" \\h \\z \\u ") { Space = SpaceProcessingModeValues.Preserve }), entries[0].ParagraphProperties);
        entries[0].InsertAfter(new Run(new FieldChar { FieldCharType = FieldCharValues.Begin, Dirty = true }), entries[0].ParagraphProperties);
        entries[^1].AppendChild(new Run(new FieldChar { FieldCharType = FieldCharValues.End }));
        return [new SdtBlock(
            new SdtProperties(new SdtContentDocPartObject(new DocPartGallery { Val = "Table of Contents" }, new DocPartUnique())),
            new SdtContentBlock([WordText.Paragraph("FrontHeading", "Contents"), .. entries]))];
    }

    private static Paragraph Entry(WordHeading heading) => WordText.Paragraph(
        $"TOC{heading.Level}",
        [new Hyperlink([.. WordText.Runs($"{heading.Text}\t", null), .. WordText.Field($"PAGEREF {heading.Bookmark} \\h", "", dirty: true)]) { Anchor = heading.Bookmark, History = true }]);
}

/// <summary>A heading as the contents list it.</summary>
internal sealed record WordHeading(int Level, string Text, string Bookmark);

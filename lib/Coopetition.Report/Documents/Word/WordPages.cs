using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Markup;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coopetition.Report.Documents.Word;

/// <summary>The pages: A4, upright or wide, with the title and the page's number at the foot of all but the first.</summary>
internal static class WordPages
{
    // In twentieths of a point
    private const int Short = 11906;
    private const int Long = 16838;
    private const int Margin = 1134;

    public const int TextWidth = Short - (2 * Margin);
    public const int WideTextWidth = Long - (2 * Margin);

    /// <summary>Upright pages, of which the first has no footer.</summary>
    public static SectionProperties Upright(MainDocumentPart main, ReportOutline outline) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = Footer(main, outline, wide: false) },
        new SectionType { Val = SectionMarkValues.NextPage },
        new PageSize { Width = Short, Height = Long },
        Margins(),
        new TitlePage());

    public static SectionProperties Wide(MainDocumentPart main, ReportOutline outline) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = Footer(main, outline, wide: true) },
        new SectionType { Val = SectionMarkValues.NextPage },
        new PageSize { Width = Long, Height = Short, Orient = PageOrientationValues.Landscape },
        Margins());

    private static PageMargin Margins() => new() { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 };

    private static string Footer(MainDocumentPart main, ReportOutline outline, bool wide)
    {
        var part = main.AddNewPart<FooterPart>();
        var line = WordText.Paragraph(
            "Footer",
            [
                .. WordText.Runs($"{PlainText.Shorten(PlainText.CleanLine(outline.Title), 70)}\t", null),
                .. WordText.Runs("Page ", null), .. WordText.Field("PAGE", "1"), .. WordText.Runs(" of ", null), .. WordText.Field("NUMPAGES", "1"),
            ]);
        if (wide)
        {
            line.ParagraphProperties!.Tabs = new(new TabStop { Val = TabStopValues.Clear, Position = TextWidth }, new TabStop { Val = TabStopValues.Right, Position = WideTextWidth });
        }

        part.Footer = new Footer(line);
        return main.GetIdOfPart(part);
    }
}

using Coopetition.Report.Markup;
using DocumentFormat.OpenXml.Drawing;

namespace Coopetition.Report.Documents.Slides;

/// <summary>Paragraphs of slides.</summary>
internal static class SlideText
{
    public const string Language = DocumentProperties.Language;
    public const int LongestTitle = 260;
    public const int LongestQuestion = 120;

    // Fewer letters are no line of their own
    private const int ShortestLine = 14;

    /// <param name="size">In hundredths of a point; null for the layout's own.</param>
    public static Paragraph Paragraph(string text, int? size = null, bool bold = false, bool atRight = false)
    {
        var paragraph = new Paragraph(new ParagraphProperties());
        paragraph.Append(Run(text, size, bold));
        if (PlainText.IsRightToLeft(text))
        {
            paragraph.ParagraphProperties!.RightToLeft = true;
            paragraph.ParagraphProperties.Alignment = TextAlignmentTypeValues.Right;
        }
        else if (atRight)
        {
            paragraph.ParagraphProperties!.Alignment = TextAlignmentTypeValues.Right;
        }

        return paragraph;
    }

    public static Run Run(string text, int? size = null, bool bold = false)
    {
        var properties = new RunProperties { Language = Language, Dirty = false };
        if (size is not null)
        {
            properties.FontSize = size;
        }

        if (bold)
        {
            properties.Bold = true;
        }

        return new Run(properties, new Text(PlainText.Clean(text.ReplaceLineEndings(" "))));
    }

    /// <summary>A run that leads to the web or to another slide, once that has been given a name in the slide.</summary>
    public static Run Link(string text, string relationship, bool isSlide = false)
    {
        var run = Run(text);
        run.RunProperties!.AppendChild(new HyperlinkOnClick { Id = relationship, Action = isSlide ? "ppaction://hlinksldjump" : null });
        return run;
    }

    /// <summary>Its last words stand together. Long ones are set smaller, since no program shrinks them before they are edited.</summary>
    public static Paragraph Title(string text, SlideLayout layout)
    {
        var title = PlainText.Shorten(PlainText.CleanLine(BoundText.Of(text)), LongestTitle);
        var end = title.LastIndexOf(' ', Math.Max(0, title.Length - ShortestLine));
        return Paragraph(title[..(end + 1)] + title[(end + 1)..].Replace(' ', '\u00a0').Replace('-', '\u2011'), SizeOf(title, layout));
    }

    private static int? SizeOf(string title, SlideLayout layout) => (title.Length, layout) switch
    {
        ( > 150, SlideLayout.Figure or SlideLayout.Content) => 1800,
        ( > 110, SlideLayout.Figure or SlideLayout.Content) => 2000,
        (_, SlideLayout.Figure or SlideLayout.Content) => null,
        ( > 160, _) => 2400,
        ( > 60, _) => 3200,
        _ => null,
    };
}

using Coopetition.Report.Markup;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coopetition.Report.Documents.Word;

/// <summary>Text as paragraphs and runs of a Word document.</summary>
internal static class WordText
{
    public static Paragraph Paragraph(string style, string? text) => Paragraph(style, Runs(PlainText.Clean(text), null), PlainText.IsRightToLeft(text ?? ""));

    public static Paragraph Paragraph(string style, RichText text, WordParts parts) =>
        Paragraph(style, text.Runs.SelectMany(parts.Of), PlainText.IsRightToLeft(text.ToString()));

    public static Paragraph Paragraph(string style, IEnumerable<OpenXmlElement> content, bool rightToLeft = false)
    {
        var properties = new ParagraphProperties { ParagraphStyleId = new() { Val = style } };
        if (rightToLeft)
        {
            properties.BiDi = new();
        }

        var paragraph = new Paragraph(properties);
        paragraph.Append(content);
        if (rightToLeft)
        {
            foreach (var run in paragraph.Descendants<Run>())
            {
                (run.RunProperties ??= new()).RightToLeftText = new();
            }
        }

        return paragraph;
    }

    /// <summary>On the same page as what follows.</summary>
    public static OpenXmlElement Kept(OpenXmlElement element)
    {
        if (element is Paragraph { ParagraphProperties: { } properties })
        {
            properties.KeepNext = new();
        }

        return element;
    }

    /// <summary>A field with what it shows until it is updated.</summary>
    public static IEnumerable<OpenXmlElement> Field(string instruction, string shown, RunProperties? properties = null) =>
    [
        Styled(new FieldChar { FieldCharType = FieldCharValues.Begin }, properties),
        Styled(new FieldCode($" {instruction} ") { Space = SpaceProcessingModeValues.Preserve }, properties),
        Styled(new FieldChar { FieldCharType = FieldCharValues.Separate }, properties),
        .. Runs(shown, properties),
        Styled(new FieldChar { FieldCharType = FieldCharValues.End }, properties),
    ];

    // What a program shows anew is set as the field's first run
    private static Run Styled(OpenXmlElement content, RunProperties? properties) => new(content) { RunProperties = (RunProperties?)properties?.CloneNode(true) };

    /// <summary>Plain text; line feeds and tabs become Word's own.</summary>
    public static IEnumerable<Run> Runs(string text, RunProperties? properties)
    {
        var run = new Run();
        run.RunProperties = (RunProperties?)properties?.CloneNode(true);
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (index > 0)
            {
                run.AppendChild(new Break());
            }

            foreach (var (column, part) in line.Split('\t').Index())
            {
                if (column > 0)
                {
                    run.AppendChild(new TabChar());
                }

                run.AppendChild(new Text(part) { Space = SpaceProcessingModeValues.Preserve });
            }
        }

        yield return run;
    }

    public static RunProperties Properties(TextRun text) => new()
    {
        RunStyle = text.Has(TextStyle.Code) ? new() { Val = "CodeText" } : text.Link is not null ? new() { Val = "Hyperlink" } : null,
        Bold = text.Has(TextStyle.Bold) ? new() : null,
        Italic = text.Has(TextStyle.Italic) ? new() : null,
        Strike = text.Has(TextStyle.Struck) ? new() : null,
        Highlight = text.Has(TextStyle.Marked) ? new() { Val = HighlightColorValues.Yellow } : null,
        Underline = text.Has(TextStyle.Inserted) ? new() { Val = UnderlineValues.Single } : null,
        VerticalTextAlignment = text.Has(TextStyle.Superscript) ? new() { Val = VerticalPositionValues.Superscript } : text.Has(TextStyle.Subscript) ? new() { Val = VerticalPositionValues.Subscript } : null,
    };
}

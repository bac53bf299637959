using System.Globalization;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Pages;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coopetition.Report.Documents.Word;

/// <summary>A figure: its finding as heading, the picture or else its data, caption, caveat, notes and sources.</summary>
internal static class WordFigure
{
    public static IEnumerable<OpenXmlElement> Of(Block.FigureAt block, WordParts parts)
    {
        var figure = block.Placed.Figure;
        yield return parts.Heading(block.Level, [new TextRun(figure.Finding)], figure.Slug);
        if (parts.Pictures.Of(figure.Slug) is { } png && WordPicture.Of(png, figure.Finding, figure.AlternativeText, parts) is { } picture)
        {
            yield return WordText.Paragraph("Picture", [picture]);
        }
        else
        {
            yield return WordText.Paragraph("BodyText", figure.AlternativeText);
        }

        yield return Caption(block, figure, parts);
        if (!string.IsNullOrEmpty(figure.Caveat))
        {
            yield return WordText.Paragraph("Caveat", [new TextRun("Caveat. ", Bold: true), new TextRun(figure.Caveat)], parts);
        }

        foreach (var note in figure.Notes ?? [])
        {
            yield return WordText.Paragraph("Note", note);
        }

        if (SourceLine(figure, parts) is { } sources)
        {
            yield return sources;
        }
    }

    /// <summary>All in one paragraph of links; null if there are no sources.</summary>
    public static Paragraph? Sources(IReadOnlyList<Source>? sources, WordParts parts, string style = "Source") => sources is not { Count: > 0 } ? null : WordText.Paragraph(
        style,
        [new TextRun(sources.Count == 1 ? "Source: " : "Sources: "), .. sources.Index().SelectMany(item => Cite(item.Item, item.Index < sources.Count - 1))],
        parts);

    // Many are listed with the data
    private static Paragraph? SourceLine(Figure figure, WordParts parts) => figure.Sources is { } sources && !Citation.AreFew(sources)
        ? WordText.Paragraph("Source", [new TextRun(Citation.Summary(sources), Link: $"#{WordEnd.DataIdOf(figure)}")], parts)
        : Sources(figure.Sources, parts);

    private static IEnumerable<TextRun> Cite(Source source, bool more) =>
        [new TextRun(Citation.TextOf(source), Link: source.Url), .. more ? [new TextRun("; ")] : Array.Empty<TextRun>()];

    private static Paragraph Caption(Block.FigureAt block, Figure figure, WordParts parts)
    {
        var number = block.Placed.Number.ToString(CultureInfo.InvariantCulture);
        var date = figure.AsOf is { } asOf ? $" Data as of {asOf}." : "";
        return WordText.Paragraph(
            "Caption",
            [
                .. WordText.Runs("Figure ", null),
                .. WordText.Field("SEQ Figure \\* ARABIC", number),
                .. WordText.Runs(Markup.PlainText.Clean($". {figure.Subtitle?.TrimEnd('.')}{(string.IsNullOrEmpty(figure.Subtitle) ? "" : ".")}{date} "), null),
                .. parts.Link($"#{WordEnd.DataIdOf(figure)}", WordText.Runs("Data", new RunProperties { RunStyle = new() { Val = "Hyperlink" } })),
            ]);
    }
}

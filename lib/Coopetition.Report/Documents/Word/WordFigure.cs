using System.Globalization;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Markup;
using Coopetition.Report.Pages;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coopetition.Report.Documents.Word;

/// <summary>A figure: its finding as heading, the picture or else its data, caption, caveat, notes and sources.</summary>
internal static class WordFigure
{
    /// <summary>The name of the place that has a figure's data.</summary>
    public static string DataIdOf(Figure figure) => $"data_{figure.Slug}";

    public static IEnumerable<OpenXmlElement> Of(Block.FigureAt block, WordParts parts)
    {
        var figure = block.Placed.Figure;
        var picture = parts.Pictures.Of(figure.Slug) is { } drawn && Image.Of(drawn.Content) is { HasSize: true } image ? WordPicture.Of(image, figure.Finding, figure.AlternativeText, parts) : null;
        return
        [
            parts.Heading(block.Level, figure.Finding, figure.Slug),
            picture is null ? WordText.Paragraph("BodyText", figure.AlternativeText) : WordText.Paragraph("Picture", [picture]),
            Caption(block, figure, parts),
            .. string.IsNullOrEmpty(figure.Caveat) ? [] : new[] { WordText.Paragraph("Caveat", new(new("Caveat. ", TextStyle.Bold), new(figure.Caveat)), parts) },
            .. figure.Notes.Select(note => WordText.Paragraph("Note", note)),
            // Many are listed with the data
            .. Citation.AreFew(figure.Sources) ? Sources(figure.Sources, parts, "Source") : [WordText.Paragraph("Source", new(new TextRun(Citation.Summary(figure.Sources), Link: $"#{DataIdOf(figure)}")), parts)],
        ];
    }

    /// <summary>All in one paragraph of links; none if there are no sources.</summary>
    public static IEnumerable<Paragraph> Sources(IReadOnlyList<Source> sources, WordParts parts, string style) => sources.Count == 0 ? [] :
    [
        WordText.Paragraph(
            style,
            new([new TextRun(sources.Count == 1 ? "Source: " : "Sources: "), .. sources.SelectMany((source, index) => new[] { new TextRun(index == 0 ? "" : "; "), new TextRun(Citation.TextOf(source), Link: source.Url) })]),
            parts),
    ];

    private static Paragraph Caption(Block.FigureAt block, Figure figure, WordParts parts)
    {
        var subtitle = string.IsNullOrEmpty(figure.Subtitle) ? "" : $"{figure.Subtitle.TrimEnd('.')}.";
        var date = figure.AsOf is { } asOf ? $" Data as of {asOf}." : "";
        return WordText.Paragraph(
            "Caption",
            [
                .. WordText.Runs("Figure ", null),
                .. WordText.Field("SEQ Figure \\* ARABIC", block.Placed.Number.ToString(CultureInfo.InvariantCulture)),
                .. WordText.Runs(PlainText.Clean($". {subtitle}{date} "), null),
                .. parts.Link($"#{DataIdOf(figure)}", WordText.Runs("Data", new RunProperties { RunStyle = new() { Val = "Hyperlink" } })),
            ]);
    }
}

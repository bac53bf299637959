using Coopetition.Report.Documents.Charts;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Editions;
using Coopetition.Report.Markup;
using Coopetition.Report.Pages;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coopetition.Report.Documents.Word;

/// <summary>A figure: its finding as heading, a chart whose numbers can be edited or the picture, caption, caveat, notes and sources.</summary>
internal static class WordFigure
{
    // In points; a bar has as much room whatever their number
    private const double LineHeight = 172;
    private const double BarHeight = 20;

    /// <summary>The name of the place that has a figure's data.</summary>
    public static string DataIdOf(Figure figure) => $"data_{figure.Slug}";

    public static IEnumerable<OpenXmlElement> Of(Block.FigureAt block, WordParts parts)
    {
        var figure = block.Placed.Figure;
        List<OpenXmlElement> paragraphs =
        [
            parts.Heading(block.Level, figure.Finding, figure.Slug),
            Drawn(figure, parts) is { } drawn ? WordText.Paragraph("Picture", [drawn]) : WordText.Paragraph("BodyText", figure.AlternativeText),
            Caption(block.Placed, parts),
            .. string.IsNullOrEmpty(figure.Caveat) ? [] : new[] { WordText.Paragraph("Caveat", new(new("Caveat. ", TextStyle.Bold), new(figure.Caveat)), parts) },
            .. FigureNotes.Of(figure) is { Count: > 0 } notes ? [WordText.Paragraph("Note", string.Join(' ', notes))] : Array.Empty<Paragraph>(),
            .. figure.Sources.Count == 0 ? [] : new[] { WordText.Paragraph("Source", new([.. SourcesOf(figure.Sources, parts)]), parts) },
        ];
        // All on one page
        return [.. paragraphs[..^1].Select(WordText.Kept), paragraphs[^1]];
    }

    private static Run? Drawn(Figure figure, WordParts parts)
    {
        if (figure.Native is { IsWhole: true } chart)
        {
            var height = chart.Form == ChartForm.Line ? LineHeight : BarHeight * ((chart.Series.Count * chart.Categories.Count) + 1);
            var size = new ChartSize(900, WordPicture.Width / 12_700.0, height);
            return WordPicture.Inline(OfficeChart.AddTo(parts.Main, figure, parts.Outline.ProvenanceOf(figure), size), (WordPicture.Width, (long)(height * 12_700)), figure.Finding, figure.AlternativeText, parts);
        }

        return parts.PictureOf(figure.Slug) is { } picture && Image.Of(picture.Content) is { HasSize: true } image ? WordPicture.Of(image, figure.Finding, figure.AlternativeText, parts) : null;
    }

    // Many are listed with the data
    private static IEnumerable<TextRun> SourcesOf(IReadOnlyList<Source> sources, WordParts parts) =>
        !Citation.AreFew(sources) ? [new($"{Citation.Summary(sources)}.")]
        : [new(sources.Count == 1 ? "Source: " : "Sources: "), .. sources.SelectMany((source, index) => new[] { new(index == 0 ? "" : "; "), new(Citation.TextOf(source), Link: source.Url), new TextRun(" ") }.Concat(parts.Cited([source])))];

    private static Paragraph Caption(PlacedFigure placed, WordParts parts) => WordText.Paragraph(
        "Caption",
        [
            .. parts.FigureLabel(placed),
            .. WordText.Runs(PlainText.Clean($". {FigureNotes.Measured(placed.Figure)} "), null),
            .. placed.Figure.Table.Rows.Count == 0 ? [] : parts.Of(new("Numbers and sources", Link: $"#{DataIdOf(placed.Figure)}")),
        ]);
}

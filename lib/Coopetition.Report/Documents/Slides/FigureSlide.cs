using Coopetition.Report.Documents.Charts;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Markup;
using Coopetition.Report.Pages;
using Coopetition.Report.Pictures;
using DocumentFormat.OpenXml.Presentation;
using Paragraph = DocumentFormat.OpenXml.Drawing.Paragraph;
using Picture = Coopetition.Report.Pictures.Picture;

namespace Coopetition.Report.Documents.Slides;

/// <summary>One figure under its finding: a chart whose numbers can be edited where the form allows it, else the picture, else what they show in words.</summary>
internal static class FigureSlide
{
    // The layout's placeholder for it
    private const uint Content = 14;

    private static readonly ChartSize Size = new(1400, SlideArea.Chart.Width / 12_700.0, SlideArea.Chart.Height / 12_700.0);

    private const int LongestSubtitle = 150;
    private const int LongestCaveat = 220;
    private const int LongestNotes = 300;
    private const int LongestSource = 120;

    public static void Add(DeckParts deck, Section section, Figure figure, Picture? picture, Provenance provenance)
    {
        List<Action<DeckSlide>> parts = [.. PartsOf(figure, picture, provenance)];
        foreach (var (index, addPart) in parts.Index())
        {
            var slide = deck.Add(SlideLayout.Figure, figure.Finding + (parts.Count == 1 ? "" : $" ({index + 1} of {parts.Count})"), section.Title);
            deck.Name(slide, figure.Finding);
            if (!string.IsNullOrEmpty(figure.Subtitle))
            {
                slide.AddText("What is measured", 13, [SlideText.Paragraph(PlainText.Shorten(PlainText.CleanLine(figure.Subtitle), LongestSubtitle))], PlaceholderValues.Body);
            }

            addPart(slide);
            slide.AddText("Source", 15, [.. Foot(slide, figure)], PlaceholderValues.Body);
            slide.AddNotes(NotesOf(figure));
        }
    }

    /// <summary>What shows the figure, on each of its slides.</summary>
    private static IEnumerable<Action<DeckSlide>> PartsOf(Figure figure, Picture? picture, Provenance provenance)
    {
        if (figure.Native is { IsWhole: true })
        {
            return [slide => slide.AddFrame(OfficeChart.AddTo(slide.Part, figure, provenance, Size), SlideArea.Chart, Content, figure.Finding, figure.AlternativeText)];
        }

        return picture is not null && Image.Of(picture.Content) is { HasSize: true } image
            ? SlideArea.Chart.PartsOf(image, picture).Select<IReadOnlyList<PictureSlice>, Action<DeckSlide>>(slices =>
                slide => slide.AddPicture(image, slices, SlideArea.Chart, Content, figure.Finding, figure.AlternativeText))
            : [slide => slide.AddText("What it shows", Content, [SlideText.Paragraph(PlainText.CleanLine(figure.AlternativeText))])];
    }

    private static IEnumerable<Paragraph> Foot(DeckSlide slide, Figure figure)
    {
        if (!string.IsNullOrEmpty(figure.Caveat))
        {
            yield return SlideText.Paragraph($"Caveat: {PlainText.Shorten(PlainText.CleanLine(figure.Caveat), LongestCaveat)}");
        }

        if (Marks(figure) is { Length: > 0 } marks)
        {
            yield return SlideText.Paragraph(marks);
        }

        var sources = figure.Sources;
        var few = Citation.AreFew(sources);
        var paragraph = SlideText.Paragraph(!few ? $"{Citation.Summary(sources)}; all in the notes" : sources.Count == 0 ? "" : sources.Count == 1 ? "Source: " : "Sources: ");
        foreach (var (index, source) in few ? sources.Index() : [])
        {
            var text = PlainText.Shorten(Citation.TextOf(source), LongestSource);
            paragraph.AppendChild(WebAddress.IsWeb(source.Url) ? SlideText.Link(text, slide.Part.AddHyperlinkRelationship(new Uri(source.Url!), isExternal: true).Id) : SlideText.Run(text));
            paragraph.AppendChild(SlideText.Run(index < sources.Count - 1 ? "; " : ""));
        }

        if (figure.AsOf is { } asOf)
        {
            paragraph.AppendChild(SlideText.Run($"{(sources.Count > 0 ? ". " : "")}Data as of {asOf}"));
        }

        yield return paragraph;
    }

    /// <summary>What the marks mean, and as many of the other notes as there is room for.</summary>
    private static string Marks(Figure figure)
    {
        var said = "";
        foreach (var note in FigureNotes.Of(figure).Select(PlainText.CleanLine))
        {
            said = said.Length + note.Length <= LongestNotes ? $"{said} {note}".Trim() : said;
        }

        return said;
    }

    private static IEnumerable<string> NotesOf(Figure figure) =>
    [
        figure.Finding,
        .. string.IsNullOrEmpty(figure.Subtitle) ? Array.Empty<string>() : [figure.Subtitle],
        figure.AlternativeText,
        .. string.IsNullOrEmpty(figure.Caveat) ? Array.Empty<string>() : [$"Caveat: {figure.Caveat}"],
        .. FigureNotes.Of(figure),
        .. figure.Sources.Select(source => $"Source: {Citation.TextOf(source)}{(WebAddress.IsWeb(source.Url) ? $" {source.Url}" : "")}"),
        .. figure.AsOf is { } asOf ? [$"Data as of {asOf}."] : Array.Empty<string>(),
    ];
}

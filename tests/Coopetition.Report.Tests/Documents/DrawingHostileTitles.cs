using System.Xml.Linq;
using Coopetition.Report.Documents.Slides;
using Coopetition.Report.Pictures;
using Coopetition.Report.Tests.Pictures;
using DocumentFormat.OpenXml.Packaging;

namespace Coopetition.Report.Tests.Documents;

public sealed class DrawingHostileTitles(Renderer renderer) : IClassFixture<Renderer>
{
    private static readonly Source Report = new("report", "Acme", "Report", new(2024, 8, 1), null, "results");
    private static readonly Company Acme = new("acme", "Acme", Side.A, "#aa0000", "#ffaaaa", 6);
    private static readonly Company Birch = new("birch", "Birch", Side.B, "#0000aa", "#aaaaff", 12);

    private static readonly string[] Titles =
    [
        // Data are UTF-8, which has no half of a character
        SampleEdition.Hostile.Replace("\uD800", "", StringComparison.Ordinal), "</text></svg><script>alert(1)</script>", "<a href=\"javascript:alert(1)\">t</a> <b>open", "&#0; &nbsp; &lt; %{x} $\\frac{1}{2}$", "two\nlines\r\nand\ttab", "\uFFFE \u0000 \u0085 \u200F",
        SampleEdition.RightToLeft, new string('x', 3_000), "<br><br><sup>9</sup>",
    ];

    [Fact]
    public async Task Every_timeline_has_its_picture_in_documents_whatever_its_events_are_called()
    {
        var figures = Titles.Select((title, index) => FigureOf($"timeline-{index}", title)).ToList();
        var drawn = await renderer.DrawAsync(figures, new PictureOrder(new HashSet<PictureFormat> { PictureFormat.Png, PictureFormat.Svg }, [PictureKind.Slide]));

        Assert.Empty(drawn.Failures);
        Assert.Contains("&#0; &nbsp; &lt; %{x} $\\frac{1}{2}$", string.Join('|', XElement.Load(new MemoryStream(drawn.Pictures["timeline-3-slide.svg"])).Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value)), StringComparison.Ordinal);
        var edition = SampleEdition.Of("# A question", figures.Select(SampleEdition.Output));
        using var deck = PresentationDocument.Open(new MemoryStream(SlideDeck.Of(SampleEdition.OutlineOf(edition), slug => new(slug, "", drawn.Pictures[$"{slug}-slide.png"], []))), isEditable: false);
        Assert.Equal(Titles.Length, deck.PresentationPart!.SlideParts.Count(slide => slide.Slide!.Descendants<DocumentFormat.OpenXml.Presentation.Picture>().Any()));
        Assert.Empty(SampleEdition.Errors(deck));
    }

    private static Figure FigureOf(string slug, string title)
    {
        Event[] events = [EventOf(title, "acme", new(2021, 1, 1)), EventOf($"{title} again", "birch", new(2022, 1, 1))];
        return events.Timeline(Acme, Birch).ToFigure(slug, events, [Acme, Birch], "Two things happened.");
    }

    private static Event EventOf(string title, string actor, DateOnly date) => new()
    {
        Id = $"{actor}-{date.Year}",
        Date = date,
        Precision = PeriodKind.Day,
        Actor = actor,
        Kind = "opening",
        Title = title,
        Summary = title,
        Phase = "during",
        Source = Report,
        Status = Status.Seen,
    };
}

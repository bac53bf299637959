using Coopetition.Report.Markup;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;

namespace Coopetition.Report.Documents.Slides;

/// <summary>The parts of one presentation: master, layouts, notes, and its slides in order.</summary>
internal sealed class DeckParts
{
    private const uint FirstSlideId = 256;
    private const uint MasterId = 2_147_483_648;

    private static readonly string[] LayoutAssets = ["slide-layout-title.xml", "slide-layout-section.xml", "slide-layout-figure.xml", "slide-layout-content.xml"];

    private readonly PresentationPart presentation;
    private readonly SlideMasterPart master;
    private readonly NotesMasterPart notesMaster;
    private readonly List<SlideLayoutPart> layouts = [];
    private readonly List<DeckSlide> slides = [];
    private readonly List<(string Finding, DeckSlide Slide)> targets = [];
    private readonly List<(DeckSlide From, string[] Said, Action<string, int> Link)> links = [];

    public DeckParts(PresentationPart presentation)
    {
        this.presentation = presentation;
        master = DocumentAsset.Fill(presentation.AddNewPart<SlideMasterPart>(), "slide-master.xml");
        foreach (var (index, asset) in LayoutAssets.Index())
        {
            var layout = DocumentAsset.Fill(master.AddNewPart<SlideLayoutPart>($"rId{index + 1}"), asset);
            layout.AddPart(master);
            layouts.Add(layout);
        }

        var theme = DocumentAsset.Fill(master.AddNewPart<ThemePart>(), "office-theme.xml");
        presentation.AddPart(theme);
        notesMaster = DocumentAsset.Fill(presentation.AddNewPart<NotesMasterPart>(), "notes-master.xml");
        DocumentAsset.Fill(notesMaster.AddNewPart<ThemePart>(), "office-theme.xml");
    }

    /// <summary>Adds a slide with a title, which is all text that every slide has.</summary>
    /// <param name="question">What it answers, above the title; null for nothing.</param>
    public DeckSlide Add(SlideLayout layout, string title, string? question = null)
    {
        var part = presentation.AddNewPart<SlidePart>();
        part.AddPart(layouts[(int)layout]);
        var slide = new DeckSlide(part, notesMaster, slides.Count + 1);
        slide.AddTitle(layout, title);
        if (question is not null)
        {
            slide.AddText("Question", 16, [SlideText.Paragraph(PlainText.Shorten(PlainText.CleanLine(question), SlideText.LongestQuestion))], PlaceholderValues.Body);
        }

        if (layout != SlideLayout.Title)
        {
            slide.AddNumber();
        }

        slides.Add(slide);
        return slide;
    }

    /// <summary>Lets links lead to a slide by what it finds; of several, to the first.</summary>
    public void Name(DeckSlide slide, string finding) => targets.Add((finding, slide));

    /// <summary>Whether a slide finds just that.</summary>
    public bool Finds(string finding) => targets.Exists(named => named.Finding == finding);

    /// <summary>Remembers a link to a slide that may not be there yet.</summary>
    /// <param name="said">Texts of which the first that holds a slide's finding leads there.</param>
    /// <param name="link">Given the slide's name in the other, and its number.</param>
    public void LinkLater(DeckSlide from, string[] said, Action<string, int> link) => links.Add((from, said, link));

    public void Finish()
    {
        foreach (var (from, said, link) in links)
        {
            if (said.Select(text => targets.Find(named => text.Contains(named.Finding, StringComparison.Ordinal)).Slide).FirstOrDefault(slide => slide is not null) is { } target)
            {
                from.Part.AddPart(target.Part);
                link(from.Part.GetIdOfPart(target.Part), target.Number);
            }
        }

        presentation.Presentation = new Presentation(
            new SlideMasterIdList(new SlideMasterId { Id = MasterId, RelationshipId = presentation.GetIdOfPart(master) }),
            new NotesMasterIdList(new NotesMasterId { Id = presentation.GetIdOfPart(notesMaster) }),
            new SlideIdList(slides.Index().Select(slide => new SlideId { Id = FirstSlideId + (uint)slide.Index, RelationshipId = presentation.GetIdOfPart(slide.Item.Part) })),
            new SlideSize { Cx = SlideArea.SlideWidth, Cy = SlideArea.SlideHeight },
            new NotesSize { Cx = 6_858_000, Cy = 9_144_000 });
    }
}

/// <summary>The layouts of a deck, in the order in which its master lists them.</summary>
internal enum SlideLayout
{
    Title,
    Section,
    Figure,
    Content,
}

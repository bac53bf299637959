using System.Globalization;
using Coopetition.Report.Markup;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;

namespace Coopetition.Report.Documents.Slides;

/// <summary>One slide, to which placeholders, pictures and frames are added in reading order.</summary>
internal sealed class DeckSlide
{
    private readonly NotesMasterPart notesMaster;
    private readonly ShapeTree tree;
    private uint last = 1;

    public DeckSlide(SlidePart part, NotesMasterPart notesMaster, int number)
    {
        (Part, this.notesMaster, Number) = (part, notesMaster, number);
        tree = EmptyTree();
        part.Slide = new Slide(new CommonSlideData(tree), new ColorMapOverride(new A.MasterColorMapping()));
    }

    public SlidePart Part { get; }

    /// <summary>Its place in the deck, from 1.</summary>
    public int Number { get; }

    public void AddTitle(SlideLayout layout, string text) => tree.AppendChild(Shape(
        Properties("Title"),
        new PlaceholderShape { Type = layout == SlideLayout.Title ? PlaceholderValues.CenteredTitle : PlaceholderValues.Title },
        [SlideText.Title(text, layout)]));

    /// <summary>Fills a placeholder of the layout with paragraphs.</summary>
    public void AddText(string name, uint index, IEnumerable<A.Paragraph> paragraphs, PlaceholderValues? kind = null)
    {
        var placeholder = new PlaceholderShape { Index = index };
        if (kind is { } type)
        {
            placeholder.Type = type;
        }

        tree.AppendChild(Shape(Properties(name), placeholder, paragraphs));
    }

    public void AddNumber() => tree.AppendChild(Shape(
        Properties("Slide Number"),
        new PlaceholderShape { Type = PlaceholderValues.SlideNumber, Size = PlaceholderSizeValues.Quarter, Index = 12 },
        [new A.Paragraph(new A.Field(new A.RunProperties { Language = SlideText.Language }, new A.Text(Number.ToString(CultureInfo.InvariantCulture))) { Id = "{7B3C1C52-2E63-4B53-9B0D-6C1B6E1B0A11}", Type = "slidenum" })]));

    /// <param name="slices">Parts of the picture, to be shown below each other.</param>
    /// <param name="index">The layout's placeholder that the first fills.</param>
    public void AddPicture(Image content, IReadOnlyList<PictureSlice> slices, SlideArea within, uint index, string title, string alternativeText)
    {
        var image = Part.AddNewPart<ImagePart>(content.MediaType);
        using (var stream = new MemoryStream(content.Content))
        {
            image.FeedData(stream);
        }

        foreach (var (nth, (slice, area)) in slices.Zip(within.Stacked(content, slices)).Index())
        {
            tree.AppendChild(new Picture(
                new NonVisualPictureProperties(
                    Properties("Picture", title, alternativeText),
                    new NonVisualPictureDrawingProperties(new A.PictureLocks { NoGrouping = true, NoChangeAspect = true }),
                    nth == 0 ? new ApplicationNonVisualDrawingProperties(new PlaceholderShape { Index = index }) : new ApplicationNonVisualDrawingProperties()),
                new BlipFill(
                    new A.Blip { Embed = Part.GetIdOfPart(image) },
                    new A.SourceRectangle { Top = Thousandths(slice.Top), Bottom = Thousandths(1 - slice.Bottom) },
                    new A.Stretch(new A.FillRectangle())),
                new ShapeProperties(new A.Transform2D(area.Offset, area.Extents), new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })));
        }

        static int Thousandths(double share) => (int)Math.Round(share * 100_000);
    }

    /// <summary>Adds a chart or a table.</summary>
    /// <param name="index">The layout's placeholder that it fills; null if it is one more.</param>
    public void AddFrame(A.GraphicData content, SlideArea area, uint? index, string title, string? alternativeText) => tree.AppendChild(new GraphicFrame(
        new NonVisualGraphicFrameProperties(
            Properties("Frame", title, alternativeText),
            new NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoGrouping = true }),
            index is null ? new ApplicationNonVisualDrawingProperties() : new ApplicationNonVisualDrawingProperties(new PlaceholderShape { Index = index })),
        new Transform(area.Offset, area.Extents),
        new A.Graphic(content)));

    /// <summary>What the speaker sees, and who prints the notes.</summary>
    public void AddNotes(IEnumerable<string> lines)
    {
        var part = Part.AddNewPart<NotesSlidePart>();
        part.AddPart(notesMaster);
        var notes = EmptyTree();
        notes.Append(
            Shape(new() { Id = 2, Name = "Slide" }, new PlaceholderShape { Type = PlaceholderValues.SlideImage }),
            Shape(new() { Id = 3, Name = "Notes" }, new PlaceholderShape { Type = PlaceholderValues.Body, Index = 1 }, [.. lines.Select(line => SlideText.Paragraph(PlainText.CleanLine(line)))]));
        part.NotesSlide = new NotesSlide(new CommonSlideData(notes), new ColorMapOverride(new A.MasterColorMapping()));
    }

    private static Shape Shape(NonVisualDrawingProperties properties, PlaceholderShape placeholder, params IEnumerable<A.Paragraph> paragraphs) => new(
        new NonVisualShapeProperties(
            properties,
            new NonVisualShapeDrawingProperties(new A.ShapeLocks { NoGrouping = true }),
            new ApplicationNonVisualDrawingProperties(placeholder)),
        new ShapeProperties(),
        new TextBody([new A.BodyProperties(), new A.ListStyle(), .. paragraphs.DefaultIfEmpty(new A.Paragraph())]));

    private NonVisualDrawingProperties Properties(string name, string? title = null, string? alternativeText = null)
    {
        var properties = new NonVisualDrawingProperties { Id = ++last, Name = $"{name} {last}" };
        if (title is not null)
        {
            properties.Title = PlainText.CleanLine(title);
            properties.Description = PlainText.CleanLine(alternativeText);
        }

        return properties;
    }

    private static ShapeTree EmptyTree() => new(
        new NonVisualGroupShapeProperties(new NonVisualDrawingProperties { Id = 1, Name = "" }, new NonVisualGroupShapeDrawingProperties(), new ApplicationNonVisualDrawingProperties()),
        new GroupShapeProperties(new A.TransformGroup()));
}

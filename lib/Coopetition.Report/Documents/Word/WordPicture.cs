using Coopetition.Report.Markup;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using PIC = DocumentFormat.OpenXml.Drawing.Pictures;

namespace Coopetition.Report.Documents.Word;

/// <summary>A picture in a line of its own, with its alternative text.</summary>
internal static class WordPicture
{
    /// <summary>170 mm, an A4 page less its margins.</summary>
    public const long Width = 170 * 36_000L;

    // What a page has beside a heading, a caption and notes
    private const long Height = 156 * 36_000L;

    public static Run Of(Image image, string title, string alternativeText, WordParts parts)
    {
        var part = parts.Main.AddNewPart<ImagePart>(image.MediaType);
        using (var stream = new MemoryStream(image.Content))
        {
            part.FeedData(stream);
        }

        var (width, height) = image.Within(Width, Height);
        var id = parts.NextId();
        var picture = new PIC.Picture(
            new PIC.NonVisualPictureProperties(
                new PIC.NonVisualDrawingProperties { Id = id, Name = $"Picture {id}", Description = PlainText.CleanLine(alternativeText) },
                new PIC.NonVisualPictureDrawingProperties()),
            new PIC.BlipFill(new A.Blip { Embed = parts.Main.GetIdOfPart(part) }, new A.Stretch(new A.FillRectangle())),
            new PIC.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
        return Inline(new A.GraphicData(picture) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }, (width, height), title, alternativeText, parts);
    }

    /// <summary>A picture or a chart in the line of text.</summary>
    /// <param name="size">In EMU: 12 700 to a point.</param>
    public static Run Inline(A.GraphicData content, (long Width, long Height) size, string title, string alternativeText, WordParts parts)
    {
        var id = parts.NextId();
        return new Run(new Drawing(new DW.Inline(
            new DW.Extent { Cx = size.Width, Cy = size.Height },
            new DW.DocProperties { Id = id, Name = $"Figure {id}", Title = PlainText.CleanLine(title), Description = PlainText.CleanLine(alternativeText) },
            new DW.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(content))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 }));
    }
}

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
    // 170 mm, an A4 page less its margins, and two thirds of its height
    private const long Width = 170 * 36_000L;
    private const long Height = 165 * 36_000L;

    public static Run Of(Image image, string title, string alternativeText, WordParts parts)
    {
        var part = parts.Main.AddNewPart<ImagePart>(image.MediaType);
        using (var stream = new MemoryStream(image.Content))
        {
            part.FeedData(stream);
        }

        var (width, height) = image.Within(Width, Height);
        var id = parts.NextId();
        var (name, description) = (PlainText.CleanLine(title), PlainText.CleanLine(alternativeText));
        return new Run(new Drawing(new DW.Inline(
            new DW.Extent { Cx = width, Cy = height },
            new DW.DocProperties { Id = id, Name = $"Picture {id}", Title = name, Description = description },
            new DW.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(new PIC.Picture(
                new PIC.NonVisualPictureProperties(
                    new PIC.NonVisualDrawingProperties { Id = id, Name = $"Picture {id}", Description = description },
                    new PIC.NonVisualPictureDrawingProperties()),
                new PIC.BlipFill(new A.Blip { Embed = parts.Main.GetIdOfPart(part) }, new A.Stretch(new A.FillRectangle())),
                new PIC.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 }));
    }
}

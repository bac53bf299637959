using Coopetition.Report.Documents.Slides;
using Coopetition.Report.Pictures;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;

namespace Coopetition.Report.Documents.Charts;

/// <summary>Adds a chart and its workbook to a slide.</summary>
internal static class ChartPartWriting
{
    private const int Text = 1400;

    // A bar of several has its series' name in its label too
    private const int SmallText = 1200;
    private const string Namespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    public static GraphicData Add(SlidePart slide, NativeChart chart, Provenance provenance)
    {
        var part = slide.AddNewPart<ChartPart>();
        var workbook = part.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx);
        using (var stream = new MemoryStream(ChartWorkbook.Of(chart, provenance)))
        {
            workbook.FeedData(stream);
        }

        part.ChartSpace = new ChartSpace(
            new Date1904 { Val = false },
            new EditingLanguage { Val = SlideText.Language },
            new RoundedCorners { Val = false },
            ChartDrawing.Of(chart),
            new TextProperties(new BodyProperties(), new ListStyle(), new Paragraph(new ParagraphProperties(new DefaultRunProperties { FontSize = chart is { Form: ChartForm.Bar, Series.Count: > 1 } ? SmallText : Text }), new EndParagraphRunProperties { Language = SlideText.Language })),
            new ExternalData(new AutoUpdate { Val = false }) { Id = part.GetIdOfPart(workbook) });
        return new GraphicData(new ChartReference { Id = slide.GetIdOfPart(part) }) { Uri = Namespace };
    }
}

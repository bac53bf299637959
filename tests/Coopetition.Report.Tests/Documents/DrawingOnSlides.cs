using System.Buffers.Binary;
using System.Globalization;
using Coopetition.Report.Documents;
using Coopetition.Report.Documents.Slides;
using Coopetition.Report.Figures;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Coopetition.Report.Tests.Documents;

/// <summary>How single figures look on slides.</summary>
public sealed class DrawingOnSlides
{
    [Fact]
    public void Bars_of_one_length_have_each_the_colour_of_its_company() => Chart(
        SampleChart.Of("channels", ("North: links", 3, 0), ("South: links", 1, 0), ("North: ads", 1, 0), ("South: ads", 1, 0)),
        chart => Assert.Equal(["C74A00", "1A44B8", "C74A00", "1A44B8"], chart.Descendants<DataPoint>().Select(point => point.Descendants<A.RgbColorModelHex>().First().Val!.Value)));

    [Fact]
    public void Contributions_float_each_from_the_end_of_the_one_before() => Chart(SampleChart.Of("pp", ("Games", 4.52, 0), ("Ads", -1.24, 4.52), ("Cloud", 0.7, 3.28)), chart =>
    {
        var stacks = chart.Descendants<BarChartSeries>().ToList();

        Assert.Equal(BarGroupingValues.Stacked, chart.Descendants<BarGrouping>().Single().Val!.Value);
        Assert.Equal([0, 3.3, 3.3], Values(stacks[0]), Near);
        Assert.Equal([4.5, 0, 0.7], Values(stacks[1]), Near);
        Assert.Equal([0, 1.2, 0], Values(stacks[2]), Near);
        Assert.NotNull(stacks[0].Descendants<ChartShapeProperties>().First().GetFirstChild<A.NoFill>());
    });

    [Fact]
    public void Their_sheet_computes_the_stacks_from_the_values() => Chart(SampleChart.Of("pp", ("Games", 4.5, 0), ("Ads", -1.2, 4.5)), chart =>
    {
        using var stream = chart.ChartPart!.EmbeddedPackagePart!.GetStream();
        using var workbook = SpreadsheetDocument.Open(stream, isEditable: false);
        var formulas = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<S.Row>().Last().Elements<S.Cell>().Select(cell => cell.CellFormula?.Text ?? cell.InnerText);

        Assert.Empty(SampleEdition.Errors(workbook));
        Assert.Equal(["Ads", "-1.2", "C2+B2", "MAX(0,MIN(C3,C3+B3))+MIN(0,MAX(C3,C3+B3))", "IF(B3>0,IF(C3+B3>0,B3,-B3),0)", "IF(B3<0,IF(C3>0,-B3,B3),0)"], formulas);
    });

    [Fact]
    public void A_bar_across_zero_stays_a_plain_bar() => Chart(SampleChart.Of("pp", ("Games", 4.5, 0), ("Ads", -6.2, 4.5)), chart =>
        Assert.Equal(BarGroupingValues.Clustered, chart.Descendants<BarGrouping>().Single().Val!.Value));

    [Fact]
    public void A_picture_of_a_slides_shape_is_on_one_slide() => Assert.Single(Slides(SampleChart.OfHeight(400, 0.4, 0.6)), HasPicture);

    [Fact]
    public void A_tall_picture_is_cut_between_its_labels_and_keeps_its_key_and_axis_on_both_slides()
    {
        var slides = Slides(SampleChart.OfHeight(800, 0.8, 0.7, 0.6, 0.4, 0.3, 0.2)).Where(HasPicture).ToList();

        Assert.Equal(2, slides.Count);
        Assert.Equal([(0, 50_000), (90_000, 0)], SlicesOf(slides[0]));
        Assert.Equal([(0, 90_000), (50_000, 0)], SlicesOf(slides[1]));
    }

    private static bool HasPicture(SlidePart slide) => slide.Slide!.Descendants<Picture>().Any();

    private static IEnumerable<(int Top, int Bottom)> SlicesOf(SlidePart slide) =>
        slide.Slide!.Descendants<A.SourceRectangle>().Select(slice => (slice.Top!.Value, slice.Bottom!.Value));

    private static List<SlidePart> Slides(Figure figure)
    {
        var layout = figure.Variants["wide"]!["light"]!["layout"]!;
        var png = new byte[24];
        ((byte[])[0x89, .. "PNG\r\n\x1a\n"u8]).CopyTo(png, 0);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), layout["width"]!.GetValue<int>());
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), layout["height"]!.GetValue<int>());
        var deck = Open(figure, new FigurePictures(new Dictionary<string, byte[]> { [figure.Slug] = png }));
        return [.. deck.PresentationPart!.Presentation!.SlideIdList!.Elements<SlideId>().Select(id => (SlidePart)deck.PresentationPart.GetPartById(id.RelationshipId!))];
    }

    private static void Chart(Figure figure, Action<ChartSpace> look)
    {
        using var deck = Open(figure, FigurePictures.None);
        Assert.Empty(SampleEdition.Errors(deck));
        look(deck.PresentationPart!.SlideParts.SelectMany(slide => slide.ChartParts).Single().ChartSpace!);
    }

    private static PresentationDocument Open(Figure figure, FigurePictures pictures) =>
        PresentationDocument.Open(new MemoryStream(SlideDeck.Of(SampleEdition.OutlineOf(SampleEdition.Of("# A question", [figure])), pictures)), isEditable: false);

    private static IEnumerable<double> Values(BarChartSeries series) => series.Descendants<Values>().Single().Descendants<NumericPoint>().Select(point => double.Parse(point.InnerText, CultureInfo.InvariantCulture));

    private static bool Near(double one, double other) => Math.Abs(one - other) < 0.051;
}

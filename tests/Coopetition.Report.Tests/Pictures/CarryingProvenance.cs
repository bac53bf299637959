using System.Buffers.Binary;
using System.Text;
using Coopetition.Report.Pictures;
using UglyToad.PdfPig;

namespace Coopetition.Report.Tests.Pictures;

public sealed class CarryingProvenance(Renderer renderer) : IClassFixture<Renderer>
{
    private static readonly Figure Figure = SampleFigures.Of(3) with { Finding = "收入 fell – “a lot” (from 3% to 1\\2)" };

    [Fact]
    public async Task Each_picture_says_what_it_shows_from_which_data_and_when()
    {
        var drawn = await renderer.DrawAsync([Figure], Renderer.Everything);

        Provenance?[] carried = [PngMetadata.Read(drawn.Pictures["sample-3.png"]), SvgMetadata.Read(drawn.Pictures["sample-3.svg"]), PdfMetadata.Read(drawn.Pictures["sample-3.pdf"]).Single()];
        var expected = Renderer.ProvenanceOf(Figure);
        Assert.All(carried, one => Assert.Equal(expected.ToJson(), one!.ToJson()));
        Assert.Equal(("sample-3", Figure.Finding, new DateOnly(2025, 3, 31), "CC BY 4.0"), (expected.Slug, expected.Finding, expected.Edition, expected.Licence));
        Assert.Equal(["Company A, Results of the fourth quarter & the year <2024>, 2025-03-20, https://example.org/a?x=1&y=2"], expected.Citations);
        Assert.Equal(32, expected.Table.Rows.Count);
    }

    [Fact]
    public async Task A_png_has_it_in_the_standard_s_text_chunks_too_with_right_checks()
    {
        var drawn = await renderer.DrawAsync([Figure], Renderer.OrderOf(PictureFormat.Png));

        var png = drawn.Pictures["sample-3.png"];
        var texts = PngMetadata.Texts(png).ToDictionary(text => text.Keyword, text => text.Text);
        Assert.Equal((Figure.Finding, Figure.AlternativeText), (texts["Title"], texts["Description"]));
        Assert.Equal(("2025-03-31", "CC BY 4.0"), (texts["Creation Time"], texts["Copyright"]));
        Assert.Contains("Company A", texts["Source"], StringComparison.Ordinal);
        Assert.All(Chunks(png), chunk => Assert.Equal(Check(chunk.TypeAndContent), chunk.Check));
        var resolution = Chunks(png).Single(chunk => Encoding.ASCII.GetString(chunk.TypeAndContent, 0, 4) == "pHYs").TypeAndContent;
        Assert.Equal(7559, BinaryPrimitives.ReadInt32BigEndian(resolution.AsSpan(4)));
    }

    [Fact]
    public async Task A_pdf_s_readers_show_the_finding_as_its_title()
    {
        var drawn = await renderer.DrawAsync([Figure], Renderer.OrderOf(PictureFormat.Pdf));

        using var pdf = PdfDocument.Open(drawn.Pictures["sample-3.pdf"]);
        Assert.Equal((Figure.Finding, Figure.AlternativeText, "sample-3"), (pdf.Information.Title, pdf.Information.Subject, pdf.Information.Keywords));
        Assert.Equal("D:20250331000000+00'00'", pdf.Information.CreationDate);
    }

    [Fact]
    public async Task An_svg_s_readers_have_title_and_description()
    {
        var drawn = await renderer.DrawAsync([Figure], Renderer.OrderOf(PictureFormat.Svg));

        var svg = System.Xml.Linq.XElement.Load(new MemoryStream(drawn.Pictures["sample-3.svg"]));
        var labels = svg.Attribute("aria-labelledby")!.Value.Split(' ').Select(id => svg.Elements().Single(element => element.Attribute("id")?.Value == id).Value);
        Assert.Equal([Figure.Finding, Figure.AlternativeText], labels);
        Assert.Equal("img", svg.Attribute("role")!.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.4 and no more")]
    [InlineData("<svg")]
    [InlineData("\u0089PNG\r\n\u001a\n\u007f\u007f\u007f\u007fiTXt")]
    public void A_file_that_is_damaged_carries_none(string content)
    {
        var bytes = Encoding.Latin1.GetBytes(content);

        Assert.Null(PngMetadata.Read(bytes));
        Assert.Null(SvgMetadata.Read(bytes));
        Assert.Empty(PdfMetadata.Read(bytes));
    }

    private static IEnumerable<(byte[] TypeAndContent, uint Check)> Chunks(byte[] png)
    {
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            yield return (png[(at + 4)..(at + 8 + length)], BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)));
            at += length + 12;
        }
    }

    // The PNG standard's own definition, bit by bit
    private static uint Check(byte[] bytes)
    {
        var check = uint.MaxValue;
        foreach (var one in bytes)
        {
            check ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                check = (check >> 1) ^ (0xEDB88320 & (0 - (check & 1)));
            }
        }

        return ~check;
    }
}

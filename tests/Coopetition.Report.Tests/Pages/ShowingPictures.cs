using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Coopetition.Report.Documents.Markdown;
using Coopetition.Report.Documents.Slides;
using Coopetition.Report.Documents.Word;
using Coopetition.Report.Editions;
using Coopetition.Report.Pages;
using Coopetition.Report.Tests.Documents;
using DocumentFormat.OpenXml.Packaging;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using P = DocumentFormat.OpenXml.Presentation;

namespace Coopetition.Report.Tests.Pages;

public sealed class ShowingPictures : IDisposable
{
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    private const string Gif = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
    private const string Jpeg = "/9j/4AAQSkZJRgABAQEAYABgAAD/wAARCAACAAMBASIAAhEBAxEB/9k=";
    private const string Svg = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

    private readonly TemporaryFolder folder = new();

    public ShowingPictures()
    {
        foreach (var (name, content) in new[] { ("notebooks/a picture.png", Png), ("notebooks/img/b.gif", Gif), ("notebooks/c.jpg", Jpeg), ("outside.png", Png) })
        {
            File.WriteAllBytes(folder.Write(name, ""), Convert.FromBase64String(content));
        }

        folder.Write("notebooks/d.svg", Svg);
        folder.Write("notebooks/text.png", "no picture");
        folder.Write("notebooks/empty.png", "");
        File.CreateSymbolicLink(folder.In("notebooks", "link.png"), folder.In("outside.png"));
        Directory.CreateSymbolicLink(folder.In("notebooks", "away"), folder.Path);
        using var large = File.Create(folder.In("notebooks", "large.png"));
        large.SetLength(10_000_001);
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("![a dot](attachment:dot.png)", $"data:image/png;base64,{Png}")]
    [InlineData("![a dot](<attachment:my dot.gif>)", $"data:image/gif;base64,{Gif}")]
    [InlineData("![a dot](attachment:my%20dot.gif)", $"data:image/gif;base64,{Gif}")]
    [InlineData("![a dot](a%20picture.png)", $"data:image/png;base64,{Png}")]
    [InlineData("![a dot](./img/b.gif \"title\")", $"data:image/gif;base64,{Gif}")]
    [InlineData("![a dot](img/../c.jpg)", $"data:image/jpeg;base64,{Jpeg}")]
    [InlineData("<img src='c.jpg' alt='a dot'>", $"data:image/jpeg;base64,{Jpeg}")]
    [InlineData("![a dot][there]\n\n[there]: c.jpg", $"data:image/jpeg;base64,{Jpeg}")]
    [InlineData($"![a dot](data:image/png;base64,{Png})", $"data:image/png;base64,{Png}")]
    public void A_picture_of_the_notebook_is_in_the_page(string markdown, string address)
    {
        var picture = Body(markdown).QuerySelector("img")!;

        Assert.Equal((address, "a dot"), (picture.GetAttribute("src"), picture.GetAttribute("alt")));
    }

    [Fact]
    public void So_is_a_drawing() => Assert.StartsWith("data:image/svg+xml;base64,PD94bWwg", Body("![a dot](d.svg)").QuerySelector("img")!.GetAttribute("src"), StringComparison.Ordinal);

    [Theory]
    [InlineData("![it](https://example.org/a.png)", "it is on the web, at https://example.org/a.png, and a report holds all that it shows. Save it beside the notebook.")]
    [InlineData("![it](//example.org/a.png)", "it is on the web, at //example.org/a.png, and a report holds all that it shows. Save it beside the notebook.")]
    [InlineData("![it](attachment:none.png)", "nothing is attached to the cell as none.png.")]
    [InlineData("![it](attachment:odd.png)", "odd.png is no PNG, JPEG, GIF, WebP or SVG picture.")]
    [InlineData("![it](none.png)", "there is no file none.png beside the notebook.")]
    [InlineData("![it](img)", "there is no file img beside the notebook.")]
    [InlineData("![it](empty.png)", "there is no file empty.png beside the notebook.")]
    [InlineData("![it](text.png)", "text.png is no PNG, JPEG, GIF, WebP or SVG picture.")]
    [InlineData("![it](large.png)", "large.png has more than 10,000,000 bytes.")]
    [InlineData("![it](../outside.png)", "../outside.png is not in the notebook's folder.")]
    [InlineData("![it](..%2Foutside.png)", "../outside.png is not in the notebook's folder.")]
    [InlineData("![it](/etc/hostname)", "/etc/hostname is not in the notebook's folder.")]
    [InlineData("![it](file:///etc/hostname)", "/etc/hostname is not in the notebook's folder.")]
    [InlineData("![it](link.png)", "link.png is reached by a link that leads out of the notebook's folder.")]
    [InlineData("![it](away/outside.png)", "away/outside.png is reached by a link that leads out of the notebook's folder.")]
    [InlineData("![it](data:text/html;base64,AAAA)", "its address may hold a PNG, JPEG, GIF or WebP picture in base64 and nothing else.")]
    public void Any_other_is_told_with_the_reason(string markdown, string reason)
    {
        var body = Body($"before {markdown} after");

        Assert.Empty(body.QuerySelectorAll("img"));
        Assert.Equal($"before [Picture “it” not shown: {reason}] after", body.QuerySelector(".prose")!.TextContent.Trim());
    }

    [Fact]
    public void Documents_have_it_where_it_stands()
    {
        var outline = SampleEdition.OutlineOf(EditionOf("# A\n\nBefore ![a dot](c.jpg) after.\n\n- in a list ![another](a%20picture.png)\n\n| in a table |\n| --- |\n| ![third](img/b.gif) |\n\n![drawn](d.svg)\n"));
        using var word = WordprocessingDocument.Open(new MemoryStream(WordReport.Of(outline, _ => null)), isEditable: false);
        using var deck = PresentationDocument.Open(new MemoryStream(SlideDeck.Of(outline, _ => null)), isEditable: false);
        var markdown = MarkdownReport.Of(outline, _ => null);

        Assert.Empty(SampleEdition.Errors(word));
        Assert.Equal(["a dot", "another", "third"], word.MainDocumentPart!.Document!.Descendants<DW.DocProperties>().Select(picture => picture.Description?.Value));
        Assert.Equal(["image/gif", "image/jpeg", "image/png"], word.MainDocumentPart.ImageParts.Select(part => part.ContentType).Order(StringComparer.Ordinal));
        var extent = word.MainDocumentPart.Document.Descendants<DW.Extent>().First();
        Assert.Equal(1.5, (double)extent.Cx!.Value / extent.Cy!.Value, 2);
        Assert.Contains("A picture stands here in the report's page: drawn", word.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
        Assert.Contains($"![a dot](data:image/jpeg;base64,{Jpeg})", markdown, StringComparison.Ordinal);
        Assert.Contains($"![third](data:image/gif;base64,{Gif})", markdown, StringComparison.Ordinal);
        Assert.Empty(SampleEdition.Errors(deck));
        Assert.Equal(["a dot", "third"], deck.PresentationPart!.SlideParts.SelectMany(slide => slide.Slide!.Descendants<P.Picture>()).Select(picture => picture.NonVisualPictureProperties!.NonVisualDrawingProperties!.Description!.Value!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_picture_that_a_cell_showed_has_a_slide_under_its_notebooks_title()
    {
        var edition = SampleEdition.OfNotebooks("/", ("00-a.ipynb", [NotebookText.Markdown("# What it was like"), SampleEdition.Cell(("image/jpeg", Jpeg))]));
        using var deck = PresentationDocument.Open(new MemoryStream(SlideDeck.Of(SampleEdition.OutlineOf(edition), _ => null)), isEditable: false);
        var slide = deck.PresentationPart!.SlideParts.Single(slide => slide.Slide!.Descendants<P.Picture>().Any());

        Assert.Equal("What it was like", slide.Slide!.Descendants<P.Shape>().First().InnerText.Replace('\u00a0', ' '));
        Assert.Empty(SampleEdition.Errors(deck));
    }

    private Edition EditionOf(string markdown)
    {
        var cell = NotebookText.Markdown(markdown);
        cell["attachments"] = new JsonObject
        {
            ["dot.png"] = new JsonObject { ["image/png"] = Png },
            ["my dot.gif"] = new JsonObject { ["image/gif"] = new JsonArray(Gif) },
            ["odd.png"] = new JsonObject { ["image/png"] = 7 },
        };
        return SampleEdition.OfNotebooks(folder.In("notebooks"), ("00-a.ipynb", [cell]));
    }

    private IElement Body(string markdown) => new HtmlParser().ParseDocument(ReportPage.Of(EditionOf(markdown))).Body!;
}

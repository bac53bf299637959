using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Coopetition.Report.Pictures;
using UglyToad.PdfPig;
using Chart = Plotly.NET.CSharp.Chart;

namespace Coopetition.Report.Tests.Pictures;

public sealed class DrawingFigures(Renderer renderer) : IClassFixture<Renderer>
{
    [Theory]
    [InlineData(1.0, 1000, 560)]
    [InlineData(2.0, 2000, 1120)]
    [InlineData(3.0, 3000, 1680)]
    public async Task A_png_has_the_drawing_s_pixels_times_the_scale(double scale, int width, int height)
    {
        var drawn = await renderer.DrawAsync([SampleFigures.Of(1)], Renderer.OrderOf(PictureFormat.Png) with { Scale = scale });

        Assert.Equal((width, height), SizeOf(drawn.Pictures["sample-1.png"]));
    }

    [Fact]
    public async Task Each_size_and_theme_asked_for_is_drawn()
    {
        var order = Renderer.Everything with { Kinds = [.. PictureKind.Sizes.SelectMany(size => PictureKind.Themes.Select(theme => new PictureKind(size, theme)))] };

        var drawn = await renderer.DrawAsync([SampleFigures.Of(2)], order);

        string[] names = ["sample-2", "sample-2-dark", "sample-2-square", "sample-2-square-dark", "sample-2-column", "sample-2-column-dark"];
        Assert.Empty(drawn.Failures);
        Assert.Equal(names.SelectMany(name => new[] { $"{name}.pdf", $"{name}.png", $"{name}.svg" }).Order(StringComparer.Ordinal), drawn.Pictures.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((1600, 1600), SizeOf(drawn.Pictures["sample-2-square.png"]));
        Assert.Equal((800, 1040), SizeOf(drawn.Pictures["sample-2-column-dark.png"]));
        Assert.Equal("400", Svg(drawn.Pictures["sample-2-column.svg"]).Attribute("width")!.Value);
        var dark = Encoding.UTF8.GetString(drawn.Pictures["sample-2-dark.svg"]);
        Assert.All(new[] { (string)House.DarkTemplate["layout"]!["paper_bgcolor"]!, "rgb(255, 159, 90)" }, colour => Assert.Contains(colour, dark, StringComparison.Ordinal));
        Assert.DoesNotContain("rgb(217, 72, 15)", dark, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hatching_is_of_lines_in_svg_and_pdf_over_the_bar_s_own_colour()
    {
        var drawn = await renderer.DrawAsync([SampleFigures.Of(1).WithChart(SampleFigures.Hatched)], Renderer.OrderOf(PictureFormat.Svg, PictureFormat.Pdf));

        var points = Svg(drawn.Pictures["sample-1.svg"]).Descendants().Where(element => element.Attribute("class")?.Value == "point").ToList();
        Assert.Equal([2, 1], points.Select(point => point.Elements().Count(element => element.Name.LocalName == "path")));
        Assert.DoesNotContain(Svg(drawn.Pictures["sample-1.svg"]).Descendants(), element => element.Name.LocalName == "pattern");
        Assert.Contains("rgb(199, 74, 0)", points[0].Elements().First().Attribute("style")!.Value, StringComparison.Ordinal);
        using var pdf = PdfDocument.Open(drawn.Pictures["sample-1.pdf"]);
        Assert.Empty(pdf.GetPage(1).GetImages());
    }

    [Fact]
    public async Task An_svg_has_the_figure_s_words_as_text()
    {
        var drawn = await renderer.DrawAsync([SampleFigures.Of(3)], Renderer.OrderOf(PictureFormat.Svg));

        var text = string.Join(' ', Svg(drawn.Pictures["sample-3.svg"]).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value));
        Assert.Contains("Growth of company A fell from 33% to 3%", text, StringComparison.Ordinal);
        Assert.Contains("Source: Company A, Results of the fourth quarter", text, StringComparison.Ordinal);
        Assert.Contains("2024 Q4", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_of_a_figure_stands_around_its_chart_in_reading_order()
    {
        var drawn = await renderer.DrawAsync([SampleFigures.Of(1)], Renderer.OrderOf(PictureFormat.Svg));

        var texts = Svg(drawn.Pictures["sample-1.svg"]).Elements().Where(element => element.Name.LocalName == "text").Select(element => (Text: element.Value, Y: double.Parse(element.Attribute("y")!.Value, CultureInfo.InvariantCulture))).ToList();
        Assert.Equal(
            [
                "Growth of company A fell from 31% to 1%", "Revenue, change on the year before, in percent", "Caveat: Company A bought a rival in between.",
                "Company B does not disclose the third quarter.", "Source: Company A, Results of the fourth quarter & the year <2024> (2025-03-20).", "Data as of 2025-03-20. Licence: CC BY 4.0.",
            ],
            texts.Select(text => text.Text));
        Assert.Equal(texts.Select(text => text.Y).Order(), texts.Select(text => text.Y));
        Assert.True(texts[2].Y > 400, "the caveat stands below the chart");
    }

    [Fact]
    public async Task Long_texts_are_wrapped_and_the_picture_grows_until_nothing_is_cut()
    {
        var wordy = SampleFigures.Of(1) with { Slug = "wordy", Finding = string.Join(' ', Enumerable.Repeat("Growth fell", 60)) + " Donaudampfschifffahrtsgesellschaftskapitänswitwenrente" };

        var drawn = await renderer.DrawAsync([wordy], Renderer.OrderOf(PictureFormat.Png, PictureFormat.Svg) with { Kinds = [new("column")] });

        var svg = Svg(drawn.Pictures["wordy-column.svg"]);
        var said = string.Concat(svg.Elements().Where(element => element.Name.LocalName == "text").Select(element => element.Value.Replace(" ", "", StringComparison.Ordinal)));
        Assert.Contains(wordy.Finding.Replace(" ", "", StringComparison.Ordinal), said, StringComparison.Ordinal);
        Assert.True(double.Parse(svg.Attribute("height")!.Value, CultureInfo.InvariantCulture) > 520, "the picture has grown");
        Assert.Empty(PngPixels.Of(drawn.Pictures["wordy-column.png"]).InkAtTheEdge());
    }

    [Fact]
    public async Task Lines_of_a_title_are_about_as_long_as_each_other()
    {
        var longer = SampleFigures.Of(1) with { Finding = "Company A's share of revenue from advertising rose from 15.8% in 2021 to 18.4% in 2024." };

        var drawn = await renderer.DrawAsync([longer], Renderer.OrderOf(PictureFormat.Svg));

        var title = Svg(drawn.Pictures["sample-1.svg"]).Elements().Where(element => element.Attribute("font-weight")?.Value == "700").Select(line => line.Value.Length).ToList();
        Assert.Equal(2, title.Count);
        Assert.True(title.Min() > 0.7 * title.Max(), string.Join(" and ", title));
    }

    [Fact]
    public async Task A_chart_with_more_room_than_it_needs_is_drawn_larger()
    {
        var drawn = await renderer.DrawAsync([SampleFigures.Of(1)], Renderer.OrderOf(PictureFormat.Svg) with { Kinds = [new("wide"), new("square")] });

        Assert.Equal([1, 1.4], new[] { "sample-1.svg", "sample-1-square.svg" }.Select(name => Scale(Svg(drawn.Pictures[name]))));

        static double Scale(XElement svg) => double.Parse(svg.Elements().Single(element => element.Name.LocalName == "g").Attribute("transform")!.Value.Split("scale(")[1].TrimEnd(')'), CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task A_document_gets_the_chart_alone()
    {
        var drawn = await renderer.DrawAsync([SampleFigures.Of(4)], Renderer.OrderOf(PictureFormat.Png, PictureFormat.Svg) with { Kinds = [PictureKind.Slide] });

        Assert.Equal((1720, 462), SizeOf(drawn.Pictures["sample-4-slide.png"]));
        Assert.DoesNotContain("Growth of company A", string.Join(' ', Svg(drawn.Pictures["sample-4-slide.svg"]).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)), StringComparison.Ordinal);
        Assert.Empty(PngPixels.Of(drawn.Pictures["sample-4-slide.png"]).InkAtTheEdge());
    }

    [Fact]
    public async Task A_pdf_is_one_page_of_the_drawing_s_size_with_its_words_as_text()
    {
        var drawn = await renderer.DrawAsync([SampleFigures.Of(3)], Renderer.OrderOf(PictureFormat.Pdf));

        using var pdf = PdfDocument.Open(drawn.Pictures["sample-3.pdf"]);
        var page = Assert.Single(pdf.GetPages());
        Assert.Equal((750, 420), (Math.Round(page.Width), Math.Round(page.Height)));
        var words = string.Join(' ', page.GetWords().Select(word => word.Text));
        Assert.Contains("Growth of company A fell from 33% to 3%", words, StringComparison.Ordinal);
        Assert.Contains("Source: Company A, Results of the fourth quarter", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_figures_are_drawn_to_the_same_bytes_whatever_was_drawn_before()
    {
        var figures = SampleFigures.TwentyFour.Take(8).ToList();
        await using var another = new Renderer();

        var first = await renderer.DrawAsync(figures, Renderer.Everything);
        var second = await another.DrawAsync([.. figures.AsEnumerable().Reverse()], Renderer.Everything);

        Assert.Equal(24, first.Pictures.Count);
        Assert.All(first.Pictures, picture => Assert.True(picture.Value.AsSpan().SequenceEqual(second.Pictures[picture.Key]), picture.Key));
    }

    [Fact]
    public async Task Two_figures_on_one_page_have_no_names_of_parts_in_common()
    {
        var drawn = await renderer.DrawAsync([SampleFigures.Of(1), SampleFigures.Of(5)], Renderer.OrderOf(PictureFormat.Svg));

        Assert.Empty(Ids("sample-1.svg").Intersect(Ids("sample-5.svg")));

        IEnumerable<string> Ids(string name) => Svg(drawn.Pictures[name]).Descendants().Attributes("id").Select(id => id.Value);
    }

    [Fact]
    public async Task What_is_no_number_has_no_bar_and_no_label()
    {
        string[] names = ["one", "none", "endless"];
        double[] values = [1, double.NaN, double.PositiveInfinity];
        var frame = Deedle.Frame.FromRecords(new[] { new { Value = 1.0 } });
        var figures = new[] { Chart.Bar<double, string, string>(values: values, Keys: names, UseDefaults: false), Chart.Column<double, string, string>(values: values, Keys: names, UseDefaults: false), Chart.Waterfall<string, double, string>(x: names, y: values, UseDefaults: false) }
            .Select((chart, index) => chart.ToFigure($"bars-{index}", frame, [], "One.")).ToList();

        var drawn = await renderer.DrawAsync(figures, Renderer.OrderOf(PictureFormat.Svg) with { Kinds = [PictureKind.Slide] });

        Assert.Empty(drawn.Failures);
        Assert.All(figures, figure =>
        {
            Assert.DoesNotContain("NaN", figure.ToJson(), StringComparison.Ordinal);
            var texts = Svg(drawn.Pictures[$"{figure.Slug}-slide.svg"]).Descendants().Where(element => element.Name.LocalName == "text" && (string?)element.Attribute("class") is { } kind && kind.Contains("bartext", StringComparison.Ordinal)).Select(element => element.Value);
            Assert.Equal(["1"], texts.Where(text => text.Length > 0));
        });
    }

    [Fact]
    public async Task Hostile_titles_of_events_leave_a_timeline_drawn_in_every_format_and_size()
    {
        string[] titles =
        [
            "<script>alert(1)</script><img src=x onerror=alert(2)>", new('W', 400), string.Concat(Enumerable.Repeat("\U0001F469\u200D\U0001F680", 60)), "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
            "\u0001\u0008\u001b[2J\0 \ufffe", "$x^2$ & %{text} </b> <b", "\ud83d", " ",
        ];
        var source = new Source("s", "Somebody", titles[0], new(2024, 1, 1), null, "press");
        var events = titles.Select((title, index) => new Event
        {
            Id = $"e{index}", Date = new(2021 + (index / 3), 1 + index, 1), Precision = PeriodKind.Day, Actor = index % 2 == 0 ? "north" : "south", Kind = "opening",
            Title = title, Summary = title, Phase = "during", Source = source, Status = Status.Seen,
        }).ToList();
        var (north, south) = (new Company("north", titles[0], Side.A, "#c74a00", "#ff9f5a", 12), new Company("south", "South", Side.B, "#1a44b8", "#7fa6ff", 12));
        var figure = events.Timeline(north, south).ToFigure("events", events, [north, south], "Eight things happened.");

        var whole = await renderer.DrawAsync([figure], Renderer.Everything with { Kinds = [.. PictureKind.Sizes.Select(size => new PictureKind(size))] });
        var inDocuments = await renderer.DrawAsync([figure], Renderer.OrderOf(PictureFormat.Png, PictureFormat.Svg) with { Kinds = [PictureKind.Slide] });

        Assert.Empty(whole.Failures.Concat(inDocuments.Failures));
        Assert.Equal((9, 2), (whole.Pictures.Count, inDocuments.Pictures.Count));
        foreach (var (name, content) in whole.Pictures.Concat(inDocuments.Pictures))
        {
            if (name.EndsWith(".png", StringComparison.Ordinal))
            {
                Assert.Empty(PngPixels.Of(content).InkAtTheEdge());
            }
            else if (name.EndsWith(".svg", StringComparison.Ordinal))
            {
                Assert.Equal(8, Svg(content).Descendants().Count(element => ((string?)element.Attribute("class") ?? "").Split(' ').Contains("point")));
                Assert.DoesNotContain(Svg(content).Descendants(), element => element.Name.LocalName is "script" or "img");
            }
        }
    }

    [Fact]
    public async Task A_picture_runs_nothing_and_fetches_nothing()
    {
        var drawing = new JsonObject
        {
            ["data"] = new JsonArray(new JsonObject { ["type"] = "scatter", ["x"] = new JsonArray("<script>alert(1)</script>", "\"><img onerror=x>"), ["y"] = new JsonArray(1, 2) }),
            ["layout"] = new JsonObject
            {
                ["title"] = "<a href=\"https://example.org/\">a link</a> \u0001 <script>alert(2)</script>",
                ["images"] = new JsonArray(new JsonObject { ["source"] = "https://example.org/picture.png", ["x"] = 0, ["y"] = 1, ["sizex"] = 1, ["sizey"] = 1 }),
            },
            ["config"] = new JsonObject(),
        };
        var hostile = SampleFigures.Of(1).WithChart(drawing) with { Finding = "</title></metadata><script>alert(3)</script> ]]> \u0002 \uD800" };

        var drawn = await renderer.DrawAsync([hostile], Renderer.Everything);

        Assert.Empty(drawn.Failures);
        var svg = Svg(drawn.Pictures["sample-1.svg"]);
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "script" or "foreignObject" or "a");
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), attribute => !attribute.IsNamespaceDeclaration && attribute.Value.Contains("example.org", StringComparison.Ordinal));
        Assert.Contains("a link", svg.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_is_none_is_reported_and_the_others_are_drawn()
    {
        var none = SampleFigures.Of(1).WithChart(new JsonObject { ["data"] = new JsonArray(null, 5) }) with { Slug = "none" };

        var drawn = await renderer.DrawAsync([none, SampleFigures.Of(2)], Renderer.OrderOf(PictureFormat.Svg));

        Assert.StartsWith("plotly.js cannot draw it: ", Assert.Single(drawn.Failures).Reason, StringComparison.Ordinal);
        Assert.Equal("sample-2.svg", Assert.Single(drawn.Pictures.Keys));
        Assert.Single(renderer.Browsers);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(5, false)]
    public async Task The_zero_line_does_not_cross_a_label_that_stands_on_it(double end, bool stands)
    {
        var brief = SampleFigures.Of(1).WithChart(new JsonObject
        {
            ["data"] = new JsonArray(new JsonObject { ["type"] = "scatter", ["x"] = new JsonArray(1, 2, 3, 9), ["y"] = new JsonArray(10, 8, end, -10) }),
            ["layout"] = new JsonObject
            {
                ["yaxis"] = new JsonObject { ["range"] = new JsonArray(-10, 10), ["zeroline"] = true },
                ["annotations"] = new JsonArray(new JsonObject { ["name"] = "end", ["text"] = "A label", ["x"] = 3, ["y"] = end, ["xanchor"] = "left", ["showarrow"] = false }),
            },
        });

        var drawn = await renderer.DrawAsync([brief], Renderer.OrderOf(PictureFormat.Svg));

        var label = Assert.Single(Svg(drawn.Pictures["sample-1.svg"]).Descendants(), element => element.Name.LocalName == "text" && element.Value == "A label");
        Assert.Equal(stands, label.Attribute("style")!.Value.Contains("paint-order: stroke", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_figure_that_is_too_high_for_a_photograph_is_reported_and_the_others_are_drawn()
    {
        var high = SampleFigures.Of(1).WithChart(new JsonObject
        {
            ["data"] = new JsonArray(new JsonObject { ["type"] = "scatter", ["y"] = new JsonArray(1, 2, 3) }),
            ["layout"] = new JsonObject { ["meta"] = new JsonObject { ["height"] = new JsonArray(40_000, 40_000) } },
        }) with { Slug = "high" };

        var drawn = await renderer.DrawAsync([high, SampleFigures.Of(2)], Renderer.OrderOf(PictureFormat.Png));

        Assert.StartsWith("the browser cannot photograph it: ", Assert.Single(drawn.Failures).Reason, StringComparison.Ordinal);
        Assert.Equal("sample-2.png", Assert.Single(drawn.Pictures.Keys));
        Assert.Single(renderer.Browsers);
    }

    private static XElement Svg(byte[] svg) => XElement.Load(new MemoryStream(svg));

    private static (int Width, int Height) SizeOf(byte[] png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
}

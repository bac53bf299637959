using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Coopetition.Report.Documents.Charts;
using Coopetition.Report.Documents.Slides;
using Coopetition.Report.Pictures;
using Coopetition.Report.Tests.Browsers;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;
using Picture = DocumentFormat.OpenXml.Presentation.Picture;
using PictureFormat = Coopetition.Report.Pictures.PictureFormat;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Coopetition.Report.Tests.Documents;

/// <summary>How single figures look on slides.</summary>
public sealed class DrawingOnSlides
{
    [Fact]
    public void Bars_of_one_length_have_each_the_colour_of_its_company() => Chart(
        SampleChart.Bars(ChartForm.Bar, "channels", ("North: links", new(3, SampleChart.North)), ("South: links", new(1, SampleChart.South)), ("North: ads", new(1, SampleChart.North)), ("All", new(1))),
        chart => Assert.Equal(["C74A00", "1A44B8", "C74A00", "C74A00"], chart.Descendants<DataPoint>().Select(Colour)));

    [Fact]
    public void Bars_without_colours_are_grey() => Chart(SampleChart.Bars(ChartForm.Bar, null, ("a", new(3))), chart => Assert.Equal(["8A8F98"], chart.Descendants<DataPoint>().Select(Colour)));

    [Fact]
    public void Of_two_bars_for_each_the_earlier_is_lighter()
    {
        var figure = SampleChart.Of("pairs", "Both fell.", new(ChartForm.Bar, ["North"], [new("2021", [new(30, SampleChart.North)]), new("2024", [new(4, SampleChart.North)])], "%"));
        Chart(figure, chart =>
        {
            Assert.Equal(["C74A00", "C74A00"], chart.Descendants<DataPoint>().Select(Colour));
            Assert.Equal([1, 0], chart.Descendants<DataPoint>().Select(point => point.Descendants<A.LuminanceModulation>().Count()));
        });
    }

    [Fact]
    public void Bars_are_hollow_where_unverified_and_hatched_where_derived() => Chart(
        SampleChart.Bars(ChartForm.Bar, "%", ("seen", new(3, SampleChart.North, Status.Seen)), ("told", new(1, SampleChart.North, Status.Unverified)), ("computed", new(2, SampleChart.North, Status.Derived, Dashed: true))),
        chart =>
        {
            var points = chart.Descendants<DataPoint>().ToList();

            Assert.Equal([false, true, false], points.Select(point => point.GetFirstChild<ChartShapeProperties>()!.GetFirstChild<A.SolidFill>()?.SchemeColor?.Val?.Value == A.SchemeColorValues.Background1));
            Assert.Equal([0, 0, 1], points.Select(point => point.GetFirstChild<ChartShapeProperties>()!.Elements<A.PatternFill>().Count()));
            Assert.Equal([0, 0, 1], points.Select(point => point.Descendants<A.PresetDash>().Count()));
            Assert.Equal([0, 1, 1], points.Select(point => point.Descendants<A.Outline>().Count()));
        });

    [Fact]
    public void Where_more_than_a_value_was_reported_its_label_says_over() => Chart(
        SampleChart.Bars(ChartForm.Bar, "mn people", ("exact", new(3, SampleChart.North)), ("floor", new(4, SampleChart.North, AtLeast: true))),
        chart => Assert.Equal([(0u, "#,##0.0\"m\";\u2212#,##0.0\"m\""), (1u, "\"over \"#,##0.0\"m\";\u2212#,##0.0\"m\"")], chart.Descendants<DataLabel>().Select(label => (label.Index!.Val!.Value, label.GetFirstChild<NumberingFormat>()!.FormatCode!.Value!))));

    [Fact]
    public void What_the_story_alone_tells_is_hollow() => Chart(
        SampleChart.Bars(ChartForm.Bar, "%", ("told", new(1, SampleChart.North, Status.Told))),
        chart => Assert.Equal(A.SchemeColorValues.Background1, chart.Descendants<DataPoint>().Single().GetFirstChild<ChartShapeProperties>()!.GetFirstChild<A.SolidFill>()!.SchemeColor!.Val!.Value));

    [Fact]
    public void Lines_have_hollow_marks_where_unverified_and_dashes_where_derived()
    {
        NativePoint[] points = [new(1, SampleChart.North, Status.Seen), new(2, SampleChart.North, Status.Unverified), new(3, SampleChart.North, Status.Derived, Dashed: true), new(null)];
        Chart(SampleChart.Of("line", "It rose.", new(ChartForm.Line, ["a", "b", "c", "d"], [new("North", points)], "%")), chart =>
        {
            var special = chart.Descendants<DataPoint>().ToDictionary(point => point.Index!.Val!.Value);

            Assert.Equal([1u, 2u], special.Keys);
            Assert.Equal(A.SchemeColorValues.Background1, special[1].GetFirstChild<Marker>()!.Descendants<A.SolidFill>().First().SchemeColor!.Val!.Value);
            Assert.Empty(special[1].Descendants<A.PresetDash>());
            Assert.Equal(A.PresetLineDashValues.Dash, special[2].GetFirstChild<ChartShapeProperties>()!.Descendants<A.PresetDash>().Single().Val!.Value);
            Assert.Equal("C74A00", chart.Descendants<LineChartSeries>().Single().GetFirstChild<ChartShapeProperties>()!.Descendants<A.RgbColorModelHex>().Single().Val!.Value);
        });
    }

    [Fact]
    public void Quarters_stand_below_each_other_with_their_year_once_and_so_does_the_sheet_that_they_are_edited_in() => Chart(
        SampleChart.Of("line", "It rose.", new(ChartForm.Line, ["2023 Q4", "2024 Q1", "2024 Q2"], [new("North", [new(1), new(2), new(3)])], "%")),
        chart =>
        {
            var names = chart.Descendants<MultiLevelStringReference>().Single();

            Assert.Equal("Data!$C$2:$D$4", names.Formula!.Text);
            Assert.Equal(["Q4", "Q1", "Q2"], names.Descendants<Level>().First().Elements<StringPoint>().Select(point => point.InnerText));
            Assert.Equal([(0u, "2023"), (1u, "2024")], names.Descendants<Level>().Last().Elements<StringPoint>().Select(point => (point.Index!.Value, point.InnerText)));
            Assert.False(chart.Descendants<NoMultiLevelLabels>().Single().Val!.Value);
        });

    [Fact]
    public void Names_of_bars_stay_whole_whatever_their_words() => Chart(
        SampleChart.Bars(ChartForm.Bar, "%", ("Net income", new(3)), ("Net margin", new(2)), ("Gross margin", new(1))),
        chart =>
        {
            Assert.Empty(chart.Descendants<MultiLevelStringReference>());
            Assert.Equal(["Net income", "Net margin", "Gross margin"], chart.Descendants<CategoryAxisData>().First().Descendants<StringPoint>().Select(point => point.InnerText));
        });

    [Theory]
    [InlineData("RMB mn", 241_561, "\"RMB \"#,##0.0,\"bn\"")]
    [InlineData("mn people", 882, "#,##0\"m\"")]
    [InlineData("mn people", 1_385, "#,##0.00,\"bn\"")]
    [InlineData("%", 29.8483, "#,##0.0\"%\"")]
    [InlineData("%", 4.0208, "#,##0\"%\"")]
    public void Values_are_rounded_as_on_the_page(string unit, double value, string format) => Chart(
        SampleChart.Bars(ChartForm.Bar, unit, ("a", new(value))),
        chart => Assert.Equal($"{format};\u2212{format}", chart.Descendants<DataLabel>().Single().GetFirstChild<NumberingFormat>()!.FormatCode!.Value));

    [Fact]
    public void Each_line_has_its_name_at_its_last_value_and_no_chart_a_legend()
    {
        NativeSeries[] lines = [new("North", [new(10), new(12), new(14)]), new("South", [new(20), new(22), new(null)]), new("East", [new(5), new(9), new(14.1)])];
        Chart(SampleChart.Of("line", "It rose.", new(ChartForm.Line, ["a", "b", "c"], lines, "%")), chart =>
        {
            Assert.Empty(chart.Descendants<Legend>());
            var labels = chart.Descendants<LineChartSeries>().Select(line => line.Descendants<DataLabel>().Single()).ToList();
            Assert.Equal([2u, 1u, 2u], labels.Select(label => label.Index!.Val!.Value));
            Assert.All(labels, label => Assert.True(label.GetFirstChild<ShowSeriesName>()!.Val!.Value));
            // North's goes down and East's up, since they end in one place
            var tops = labels.Select(label => label.Descendants<Top>().Single().Val!.Value).ToList();
            Assert.True(tops[0] > 0 && tops[2] < 0);
        });
    }

    [Fact]
    public void A_value_that_the_finding_names_stands_at_its_mark() => Chart(
        SampleChart.Of("line", "Growth fell from 32% in 2021 to 2.5% in 2023.", new(ChartForm.Line, ["2021", "2022", "2023", "2024"], [new("North", [new(32.04), new(7), new(-2.5), new(8)])], "%")),
        chart => Assert.Equal([0u, 2u, 3u], chart.Descendants<DataLabel>().Select(label => label.Index!.Val!.Value)));

    [Theory]
    [InlineData(new[] { "Alibaba ecosystem: Annual consumers", "Pinduoduo: Annual buyers" }, new[] { "Alibaba ecosystem", "Pinduoduo" })]
    [InlineData(new[] { "Tencent: Advertising", "Alibaba: Taobao (2023 to 2025)" }, new[] { "Advertising", "Taobao" })]
    [InlineData(new[] { "North: Sales", "North: Sales (old)" }, new[] { "North: Sales", "North: Sales (old)" })]
    public void Lines_are_named_by_what_tells_them_apart(string[] names, string[] shown) => Chart(
        SampleChart.Of("line", "It rose.", new(ChartForm.Line, ["a", "b"], [.. names.Select((name, index) => new NativeSeries(name, [new(index), new(index + 5)]))], "%")),
        chart => Assert.Equal(shown, chart.Descendants<SeriesText>().Select(text => text.Descendants<NumericValue>().Single().Text)));

    [Theory]
    [InlineData(156, 241, 140, 260)]
    [InlineData(16, 240, 0, 250)]
    [InlineData(-3, 14, -5, 15)]
    public void An_axis_of_lines_that_all_lie_high_begins_where_they_do(double lowest, double highest, double from, double to) => Chart(
        SampleChart.Of("line", "It rose.", new(ChartForm.Line, ["a", "b"], [new("North", [new(lowest), new(highest)])], "%")),
        chart => Assert.Equal((from, to), (chart.Descendants<MinAxisValue>().Single().Val!.Value, chart.Descendants<MaxAxisValue>().Single().Val!.Value)));

    [Fact]
    public void The_slide_says_what_the_marks_mean_and_that_the_axis_is_cut()
    {
        using var deck = Open(SampleChart.Of("line", "It rose.", new(ChartForm.Line, ["a", "b"], [new("North", [new(90, null, Status.Unverified), new(100, null, Status.Derived, Dashed: true)])], "%")) with { Notes = ["Hatched: as the page draws it.", "A note."] }, _ => null);

        Assert.Contains(deck.PresentationPart!.SlideParts.SelectMany(slide => slide.Slide!.Descendants<A.Paragraph>()), paragraph =>
            paragraph.InnerText == "The axis does not begin at zero. Hollow: unverified, or told by the story alone. Dashed: derived or bridged. A note.");
    }

    [Fact]
    public void Contributions_are_bars_from_zero() => Chart(
        SampleChart.Bars(ChartForm.Waterfall, "pp", ("Games", new(4.5)), ("Ads", new(-6.2))),
        chart => Assert.Equal([4.5, -6.2], chart.Descendants<BarChartSeries>().Single().Descendants<Values>().Single().Descendants<NumericPoint>().Select(point => double.Parse(point.InnerText, CultureInfo.InvariantCulture))));

    [Fact]
    public void A_workbook_can_have_more_columns_than_the_alphabet_has_letters() => Chart(
        SampleChart.Of("many", "Many rose.", new(ChartForm.Line, ["a", "b"], [.. Enumerable.Range(1, 60).Select(number => new NativeSeries($"line {number}", [new(number), new(number + 1)]))], null)),
        chart =>
        {
            using var stream = chart.ChartPart!.EmbeddedPackagePart!.GetStream();
            using var workbook = SpreadsheetDocument.Open(stream, isEditable: false);

            Assert.Empty(SampleEdition.Errors(workbook));
            Assert.Equal(["A2", "Z2", "AA2", "AZ2", "BA2", "BI2"], workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<S.Row>().ElementAt(1).Elements<S.Cell>().Select(cell => cell.CellReference!.Value).Where((_, index) => index is 0 or 25 or 26 or 51 or 52 or 60));
            Assert.Equal("Data!$BI$2:$BI$3", chart.Descendants<LineChartSeries>().Last().Descendants<Values>().Single().Descendants<Formula>().Single().Text);
        });

    [Fact]
    public void A_chart_carries_its_provenance_wherever_it_is_pasted() => Chart(SampleEdition.Lines, chart =>
    {
        using var workbook = new MemoryStream();
        using var stream = chart.ChartPart!.EmbeddedPackagePart!.GetStream();
        stream.CopyTo(workbook);

        Assert.Equal((SampleEdition.Lines.Slug, SampleEdition.Lines.Finding), ChartWorkbook.ProvenanceOf(workbook.ToArray()) is { } carried ? (carried.Slug, carried.Finding) : default);
        Assert.Null(ChartWorkbook.ProvenanceOf([1, 2, 3]));
    });

    [Fact]
    public void A_chart_that_is_short_of_points_is_told_in_words()
    {
        var figure = SampleChart.Of("short", "It rose.", new(ChartForm.Bar, ["a", "b"], [new("North", [new(1)])], "%"));
        using var deck = Open(figure, _ => null);

        Assert.Empty(deck.PresentationPart!.SlideParts.SelectMany(slide => slide.ChartParts));
        Assert.Contains(Slides(deck).SelectMany(slide => slide.Slide!.Descendants<A.Paragraph>()), paragraph => paragraph.InnerText == figure.AlternativeText);
    }

    [Theory]
    [InlineData(1000, 400, new[] { 0.1, 0.5, 0.9 })]
    [InlineData(1000, 1200, new double[0])]
    public void A_picture_of_a_slides_shape_or_without_rows_is_whole_on_one_slide(int width, int height, double[] rowEdges)
    {
        using var deck = Open(width, height, rowEdges);
        var transform = Pictures(deck).Single().ShapeProperties!.Transform2D!;

        Assert.Equal((double)width / height, (double)transform.Extents!.Cx!.Value / transform.Extents.Cy!.Value, 3);
        Assert.InRange(transform.Offset!.Y! + transform.Extents.Cy.Value, 0, 6_108_192);
        Assert.Empty(SampleEdition.Errors(deck));
    }

    [Theory]
    [InlineData(new double[0], new[] { 0, 45_000, 90_000, 0, 0, 90_000, 55_000, 0 })]
    [InlineData(new[] { 0.1, 0.4 }, new[] { 0, 60_000, 90_000, 0, 0, 90_000, 40_000, 0 })]
    [InlineData(new[] { 0.1, 0.2 }, new[] { 0, 45_000, 90_000, 0, 0, 90_000, 20_000, 70_000, 55_000, 0 })]
    public void A_tall_picture_is_cut_best_above_a_heading_and_keeps_its_key_its_heading_and_its_axis_on_every_slide(double[] headings, int[] topsAndBottoms)
    {
        using var deck = Open(1000, 600, [0.1, 0.2, 0.3, 0.4, 0.55, 0.6, 0.7, 0.8, 0.9], headings);

        Assert.Equal(topsAndBottoms, Pictures(deck).Select(picture => picture.Descendants<A.SourceRectangle>().Single()).SelectMany(slice => new[] { slice.Top!.Value, slice.Bottom!.Value }));
        Assert.Equal(["Nine of twelve walls came down.\u00A0(1\u00A0of\u00A02)", "Nine of twelve walls came down.\u00A0(2\u00A0of\u00A02)"], Slides(deck).Where(slide => slide.Slide!.Descendants<Picture>().Any()).Select(slide => slide.Slide!.Descendants<DocumentFormat.OpenXml.Presentation.Shape>().First().InnerText));
        Assert.Empty(SampleEdition.Errors(deck));
    }

    [Fact]
    public async Task The_drawing_page_tells_where_a_picture_can_be_cut_and_which_rows_are_headings()
    {
        var rows = SampleEdition.Matrix with { Chart = JsonElement.Parse("""{"data":[{"type":"scatter","x":[1,2],"y":[0,2],"mode":"markers"}],"layout":{"meta":{"height":[500,500]},"yaxis":{"range":[2.5,-0.5],"dtick":1}}}""") };
        var plain = rows with { Slug = "plain", Chart = JsonElement.Parse("""{"data":[{"type":"scatter","x":[1,2],"y":[0,2],"mode":"markers"}],"layout":{}}""") };
        var crossed = rows with { Slug = "crossed", Chart = JsonElement.Parse("""{"data":[{"type":"scatter","x":[1,2],"y":[0,2],"mode":"markers"}],"layout":{"meta":{"height":[500,500]},"annotations":[{"x":1,"y":1.5,"text":"here","showarrow":false}],"yaxis":{"range":[2.5,-0.5],"dtick":1}}}""") };
        var low = rows with { Slug = "low", Chart = JsonElement.Parse("""{"data":[{"type":"scatter","x":[1,2],"y":[0,2],"mode":"markers"}],"layout":{"meta":{"height":[500,500]},"annotations":[{"x":1,"y":2.45,"text":"here","showarrow":false}],"yaxis":{"range":[2.5,-0.5],"dtick":1}}}""") };
        await using var renderer = new PictureRenderer(TestBrowser.LaunchAsync, TestContext.Current.CancellationToken);
        var drawn = new ConcurrentDictionary<string, Coopetition.Report.Pictures.Picture>();
        await renderer.DrawAsync(
            [rows, plain, crossed, low], new(new HashSet<PictureFormat> { PictureFormat.Png }, [PictureKind.Slide]), figure => Provenance.Of(figure, new(2025, 3, 31)),
            picture => drawn[picture.Slug] = picture, TestContext.Current.CancellationToken);

        Assert.Empty(drawn["plain"].RowEdges);
        var edges = drawn["walls"].RowEdges;
        Assert.Equal(4, edges.Count);
        Assert.All(edges, edge => Assert.InRange(edge, 0, 1));
        Assert.All(edges.Zip(edges.Skip(1), (from, to) => to - from), height => Assert.Equal(edges[1] - edges[0], height, 6));
        Assert.Equal([edges[1]], drawn["walls"].Headings);
        Assert.Equal(3, drawn["crossed"].RowEdges.Count);
        Assert.InRange(drawn["low"].RowEdges[^1], edges[^1] + 0.005, 1);
    }

    private static PresentationDocument Open(int width, int height, double[] rowEdges, double[]? headings = null)
    {
        var png = new byte[24];
        ((byte[])[0x89, .. "PNG\r\n\x1a\n"u8]).CopyTo(png, 0);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        return Open(SampleEdition.Matrix, slug => new(slug, "walls.png", png, rowEdges) { Headings = headings ?? [] });
    }

    private static IEnumerable<Picture> Pictures(PresentationDocument deck) => Slides(deck).SelectMany(slide => slide.Slide!.Descendants<Picture>());

    private static IEnumerable<SlidePart> Slides(PresentationDocument deck) =>
        deck.PresentationPart!.Presentation!.SlideIdList!.Elements<SlideId>().Select(id => (SlidePart)deck.PresentationPart.GetPartById(id.RelationshipId!));

    private static string Colour(DataPoint point) => point.Descendants<A.RgbColorModelHex>().First().Val!.Value!;

    private static void Chart(Figure figure, Action<ChartSpace> look)
    {
        using var deck = Open(figure, _ => null);
        Assert.Empty(SampleEdition.Errors(deck));
        look(deck.PresentationPart!.SlideParts.SelectMany(slide => slide.ChartParts).Single().ChartSpace!);
    }

    private static PresentationDocument Open(Figure figure, Func<string, Coopetition.Report.Pictures.Picture?> pictureOf) =>
        PresentationDocument.Open(new MemoryStream(SlideDeck.Of(SampleEdition.OutlineOf(SampleEdition.Of("# A question", SampleEdition.Output(figure))), pictureOf)), isEditable: false);
}

using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Coopetition.Report.Documents.Markdown;
using Coopetition.Report.Documents.Slides;
using Coopetition.Report.Documents.Word;
using Coopetition.Report.Editions;
using Coopetition.Report.Exports;
using Coopetition.Report.Pages;
using Coopetition.Report.Tests.Documents;
using DocumentFormat.OpenXml.Packaging;

namespace Coopetition.Report.Tests.Pages;

public sealed class LosingNoMoreThanOneOutput
{
    private static readonly string[] Shapes = ["null", "\"x\"", "7", "-1", "1e999", "true", "[]", "{}", "[null]", "[[]]", "{\"a\":null}", Nested(70, '[', ']')];

    /// <summary>What notebooks hand over, with each of its parts in turn in every other shape.</summary>
    public static TheoryData<string, string> Contracts { get; } = new()
    {
        { Figure.MediaType, SampleEdition.Lines.ToJson() },
        { Figure.MediaType, SampleEdition.Matrix.ToJson() },
        { ClaimLedger.MediaType, SampleEdition.Claims.ToJson() },
        { Table.MediaType, SampleEdition.Matrix.Table.ToJson() },
        { ComparedPeriods.MediaType, """{"then":"2021","now":"2024","notes":["n"]}""" },
        { "application/vnd.plotly.v1+json", """{"data":[{"x":[1],"type":"bar"}],"layout":{"meta":{"height":[1,2]},"template":{}},"config":{}}""" },
    };

    [Theory]
    [MemberData(nameof(Contracts))]
    public async Task An_output_of_any_shape_costs_its_own_place_only(string mediaType, string json)
    {
        var shapes = Variants(json).Select(variant => SampleEdition.Cell(new JsonObject { [mediaType] = variant, ["text/plain"] = "what it was" })).ToList();
        var edition = SampleEdition.OfNotebooks("/", ("00-a.ipynb", [.. shapes, SampleEdition.Cell([SampleEdition.Output(SampleEdition.Lines with { Slug = "good" })])]));

        var page = Page(edition);
        Assert.NotNull(page.GetElementById("good"));
        Assert.NotEmpty(edition.Contents.Problems);
        Assert.Equal(edition.Contents.Problems.Count, page.QuerySelectorAll(".not-shown").Count(notice => notice.TextContent.StartsWith("An output cannot be shown. ", StringComparison.Ordinal)));
        Assert.InRange(page.QuerySelectorAll("pre.output").Count(text => text.TextContent == "what it was"), edition.Contents.Problems.Count, shapes.Count);
        Assert.NotEmpty(await ReportFiles.OfAsync(edition));
        var outline = SampleEdition.OutlineOf(edition);
        using (var document = WordprocessingDocument.Open(new MemoryStream(WordReport.Of(outline, SampleEdition.PictureOf)), isEditable: false))
        {
            Assert.Empty(SampleEdition.Errors(document));
        }

        using var deck = PresentationDocument.Open(new MemoryStream(SlideDeck.Of(outline, SampleEdition.PictureOf)), isEditable: false);
        Assert.Empty(SampleEdition.Errors(deck));
        Assert.Contains("what it was", MarkdownReport.Of(outline, _ => null), StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> Nestings { get; } = new()
    {
        { "text/html", Repeated("<div>", 50_000), "An output of the kind text/html is not shown. Its elements stand more than 256 deep within each other." },
        { "text/html", Repeated("<b>", 50_000), "An output of the kind text/html is not shown. Its elements stand more than 256 deep within each other." },
        { "text/html", Repeated("<table><tr><td>", 20_000), "An output of the kind text/html is not shown. Its elements stand more than 256 deep within each other." },
        { "text/html", Repeated("<x-y>t</x-y>", 60_000), "An output of the kind text/html is not shown. It has more than 50,000 elements." },
        { "text/html", "<p>" + string.Concat(Enumerable.Range(0, 200).Select(size => $"<font size={size}>")) + Repeated("<p>x", 20_000), "An output of the kind text/html is not shown. It has more than 50,000 elements." },
        { "text/html", Repeated("x", 10_000_001), "An output of the kind text/html is not shown. It has 10,000,001 characters, and at most 10,000,000 are shown." },
        { "text/markdown", Repeated("> ", 130) + "a", "An output of the kind text/markdown is not shown. Its parts stand too deep within each other." },
        { "text/markdown", Repeated("[", 20_000), "An output of the kind text/markdown is not shown. Its parts stand too deep within each other." },
        { "text/markdown", Repeated("<div>", 5_000), "An output of the kind text/markdown is not shown. Its elements stand more than 256 deep within each other." },
        { "text/markdown", Repeated("> ", 50_000), "An output of the kind text/markdown is not shown. It has 100,000 signs and spaces, and at most 50,000 are read." },
        { "image/png", Repeated("A", 15_000_001), "An output of the kind image/png is not shown. It has 15,000,001 characters, and at most 15,000,000 are shown." },
    };

    [Theory]
    [MemberData(nameof(Nestings))]
    public void What_is_too_deep_or_too_large_is_told_in_its_place(string mediaType, string content, string notice)
    {
        var edition = SampleEdition.OfNotebooks("/", ("00-a.ipynb", [SampleEdition.Cell((mediaType, content), ("text/plain", "in short")), SampleEdition.Cell(("text/plain", "what follows"))]));
        var page = Page(edition);
        var blocks = SampleEdition.OutlineOf(edition).Sections[0].Blocks;

        Assert.Equal([notice, "in short", "what follows"], page.QuerySelectorAll("section .not-shown, section pre").Select(element => element.TextContent));
        Assert.Equal(notice, Assert.IsType<Report.Documents.Outlines.Block.Notice>(blocks[0]).Text);
    }

    [Theory]
    [InlineData(130, "This text is shown as it was written. Its parts stand too deep within each other.")]
    [InlineData(30_000, "This text is shown as it was written. It has 60,001 signs and spaces, and at most 50,000 are read.")]
    public void A_text_that_cannot_be_read_is_shown_as_it_was_written(int depth, string notice)
    {
        var text = Repeated("> ", depth) + "the end";
        var page = Page(SampleEdition.OfNotebooks("/", ("00-a.ipynb", [NotebookText.Markdown(text), NotebookText.Markdown("after **it**")])));

        Assert.Equal([notice, text], page.QuerySelectorAll("section > p, section > pre").Select(element => element.TextContent));
        Assert.Equal("it", page.QuerySelector("section strong")!.TextContent);
    }

    [Fact]
    public void What_is_just_within_the_limits_is_shown()
    {
        var page = Page(SampleEdition.OfNotebooks("/", ("00-a.ipynb",
        [
            SampleEdition.Cell(("text/html", Repeated("<div>", 250) + "deep")),
            NotebookText.Markdown(Repeated("> ", 100) + "quoted"),
            SampleEdition.Cell(("application/json", Nested(400, '[', ']'))),
            SampleEdition.Cell(("text/html", $"<table>{Repeated($"<tr>{Repeated("<td>1</td>", 10)}</tr>", 4_000)}</table>")),
        ])));

        Assert.Empty(page.QuerySelectorAll(".not-shown"));
        Assert.Equal("deep", page.QuerySelectorAll(".output div")[^1].TextContent);
        Assert.Equal("quoted", page.QuerySelectorAll("blockquote")[^1].TextContent.Trim());
        Assert.Equal(40_000, page.QuerySelectorAll("td").Length - page.QuerySelectorAll("footer td").Length);
    }

    [Theory]
    [InlineData("application/json", """{"b":[1,"é"],"a":null}""", "{\n \"b\": [\n  1,\n  \"é\"\n ],\n \"a\": null\n}", null)]
    [InlineData("application/geo+json", """{"type":"Point"}""", "{\n \"type\": \"Point\"\n}", null)]
    [InlineData("text/csv", "a,b\n1,2\n", "a,b\n1,2\n", null)]
    [InlineData("text/latex", "$x^2$", "$x^2$", "A formula is shown as LaTeX has it.")]
    [InlineData("text/x-python", "print(1)", "print(1)", null)]
    [InlineData("application/javascript", "alert(1)", null, "An output is in the notebook that cannot be shown here. It is of the kind application/javascript.")]
    [InlineData("application/pdf", "JVBERi0=", null, "An output is in the notebook that cannot be shown here. It is of the kind application/pdf.")]
    [InlineData("text/html", "<script>draw()</script>", null, "An output is in the notebook that cannot be shown here. It is of the kind text/html.")]
    [InlineData("text/html", " ", null, null)]
    public void An_output_of_one_kind_only_is_shown_or_told(string mediaType, string content, string? shown, string? notice)
    {
        var page = Page(SampleEdition.OfNotebooks("/", ("00-a.ipynb", [SampleEdition.Cell((mediaType, content))])));

        Assert.Equal(shown, page.QuerySelector("section pre.output")?.TextContent);
        Assert.Equal(notice, page.QuerySelector("section .not-shown")?.TextContent);
    }

    [Theory]
    [InlineData("""{"output_type":"display_data"}""", "")]
    [InlineData("""{"output_type":"display_data","data":{}}""", "")]
    [InlineData("""{"output_type":"display_data","data":"x"}""", "")]
    [InlineData("""{"output_type":7,"data":{"text/plain":"x"}}""", "x")]
    [InlineData("""{"output_type":"display_data","data":{"text/html":7}}""", "7")]
    [InlineData("""{"output_type":"display_data","data":{"text/html":null,"text/plain":"x"}}""", "x")]
    [InlineData("""{"output_type":"display_data","data":{"text/html":["<i>x</i>",7]}}""", "[\n \"x\",\n 7\n]")]
    [InlineData("""{"output_type":"display_data","data":{"text/plain":{"a":1}}}""", "{\n \"a\": 1\n}")]
    [InlineData("""{"output_type":"stream","name":7,"text":[["x"]]}""", "[\n [\n  \"x\"\n ]\n]")]
    [InlineData("""{"output_type":"stream"}""", "")]
    [InlineData("""{"output_type":"error","ename":["a"],"traceback":"x"}""", "[\n  \"a\"\n]")]
    public void An_output_that_is_not_as_nbformat_has_it_is_shown_as_far_as_it_goes(string output, string shown)
    {
        var page = Page(SampleEdition.OfNotebooks("/", ("00-a.ipynb", [SampleEdition.CellOf(JsonNode.Parse(output)!.AsObject()), SampleEdition.Cell(("text/plain", "after"))])));
        var texts = page.QuerySelectorAll("section > pre, section > .output, section > .error").Select(element => element.TextContent.Trim()).ToList();

        Assert.Equal(shown.Length == 0 ? ["after"] : [shown, "after"], texts);
    }

    [Fact]
    public void A_slug_that_is_too_long_is_refused_for_its_length()
    {
        var figure = SampleEdition.Lines with { Slug = new string('a', 81) };
        var edition = SampleEdition.OfNotebooks("/", ("00-a.ipynb", [SampleEdition.Cell([SampleEdition.Output(figure)]), SampleEdition.Cell([SampleEdition.Output(figure with { Slug = new string('b', 80) })])]));

        Assert.Equal([$"notebooks/00-a.ipynb, cell 1: an output cannot be shown. The slug \"{figure.Slug}\" is not of at most 80 lower-case letters and digits in words joined by single hyphens."], edition.Contents.Problems);
        Assert.Equal(new string('b', 80), Assert.Single(edition.Contents.Figures).Figure.Slug);
    }

    [Fact]
    public async Task A_figure_of_a_frame_without_columns_says_that_there_is_nothing_to_draw()
    {
        var figure = Plotly.NET.CSharp.Chart.Line<int, int, string>(x: new[] { 1 }, y: new[] { 1 }).ToFigure("nothing", Deedle.Frame.CreateEmpty<int, string>(), [], "It grew.");
        var edition = SampleEdition.OfNotebooks("/", ("00-a.ipynb", [SampleEdition.Cell([SampleEdition.Output(figure)])]));

        Assert.Empty(edition.Contents.Problems);
        Assert.Equal("There is no value to draw.", Page(edition).GetElementById("finding_nothing")!.TextContent);
        Assert.Empty((await ReportFiles.OfAsync(edition)).Single(file => file.Path == "data/nothing.csv").Content);
        using var document = WordprocessingDocument.Open(new MemoryStream(WordReport.Of(SampleEdition.OutlineOf(edition), _ => null)), isEditable: false);
        Assert.Empty(SampleEdition.Errors(document));
    }

    private static IHtmlDocument Page(Edition edition) => new HtmlParser().ParseDocument(ReportPage.Of(edition));

    private static IEnumerable<JsonNode?> Variants(string json)
    {
        foreach (var path in Paths(JsonNode.Parse(json)!).ToList())
        {
            foreach (var shape in Shapes.Append(null))
            {
                var variant = JsonNode.Parse(json)!;
                var parent = path.SkipLast(1).Aggregate(variant, (node, step) => step is int index ? node[index]! : node[(string)step]!);
                if (shape is null)
                {
                    (parent as JsonObject)?.Remove((path[^1] as string) ?? "");
                    (parent as JsonArray)?.RemoveAt((int)path[^1]);
                }
                else if (path[^1] is int index)
                {
                    parent[index] = JsonNode.Parse(shape, documentOptions: new() { MaxDepth = 100 });
                }
                else
                {
                    parent[(string)path[^1]] = JsonNode.Parse(shape, documentOptions: new() { MaxDepth = 100 });
                }

                yield return variant;
            }
        }
    }

    // Of a list the first item stands for all
    private static IEnumerable<IReadOnlyList<object>> Paths(JsonNode node) => node switch
    {
        JsonObject json => json.SelectMany(entry => (entry.Value is null ? [] : Paths(entry.Value)).Select(path => (IReadOnlyList<object>)[entry.Key, .. path]).Prepend([entry.Key])),
        JsonArray { Count: > 0 } list => (list[0] is { } first ? Paths(first) : []).Select(path => (IReadOnlyList<object>)[0, .. path]).Prepend([0]),
        _ => [],
    };

    private static string Nested(int depth, char open, char close) => new string(open, depth) + new string(close, depth);

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}

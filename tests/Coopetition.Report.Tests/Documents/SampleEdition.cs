using System.Text.Json;
using System.Text.Json.Nodes;
using Coopetition.Report.Collections;
using Coopetition.Report.Documents;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Editions;
using Coopetition.Report.Figures;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Running;
using Coopetition.Report.Tests.Pictures;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Coopetition.Report.Tests.Documents;

/// <summary>An executed notebook of made-up contents, kind and hostile.</summary>
internal static class SampleEdition
{
    public const string Hostile = "<script>alert(1)</script> \"&' =cmd()|'/c calc'!A1 \u0001\u000B\uD800 *a* _b_ | ]( \u2028";
    public const string RightToLeft = "نمت إيرادات الشركة بنسبة 5%";

    // One pixel
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static Figure Lines { get; } = SampleFigures.Of(2) with { Caveat = "Fiscal years differ.", Headline = 1 };

    public static Figure Matrix { get; } = SampleFigures.Of(4) with
    {
        Slug = "walls",
        Finding = "Nine of twelve walls came down.",
        Table = new Table([new("channel", "Channel", "text"), new("state", "State", "text")], [[Element("Payments"), Element("open")], [Element("Links"), Element(null)]]),
    };

    public static ClaimLedger Claims { get; } = new(
        [
            new Claim("c1", "North grew by 34%.", "holds", Stated: Element("34%"), Computed: Element("34.1%"), Computation: "187/140 - 1", FlipPoint: Element("Revenue 1% lower")),
            new Claim("c2", "South lost 27%.", "differs", Reason: "The data say 29%."),
        ],
        [new UncheckedStatement("n1", "Walls fell.", Reason: "A figure of speech.")]);

    public static Edition Of(string markdown, IReadOnlyList<Figure> figures, ClaimLedger? claims = null)
    {
        var cells = figures.Select(figure => Output(MediaTypes.Figure, JsonSerializer.SerializeToNode(figure, FigureJson.Default.Figure)!))
            .Concat(claims is null ? [] : [Output(MediaTypes.Claims, JsonSerializer.SerializeToNode(claims, FigureJson.Default.ClaimLedger)!)])
            .Prepend(NotebookText.Markdown(markdown));
        var notebook = Notebook.Parse(NotebookText.Of(cells), "notebooks/00-sample.ipynb");
        var runs = notebook.Cells.Select(cell => cell.Type == CellType.Code ? new CellRun(CellState.Succeeded) : null);
        return new Edition(
            new DateTimeOffset(2025, 3, 31, 12, 0, 0, TimeSpan.Zero),
            DataFolder.None with { Title = "From walls to bridges", Description = "What changed." },
            new SoftwareVersions(new Dictionary<string, string>()),
            new Dictionary<string, string> { ["then"] = "2021", ["now"] = "2024" },
            [new NotebookFile("notebooks/00-sample.ipynb", "/", notebook)],
            [new NotebookRun(notebook, [.. runs])]);
    }

    public static Edition Usual() => Of("# A question\n\nSome **bold** prose with a [link](https://example.org/a?b=1&c=2).\n\n## A part\n\n1. one\n2. two\n\n| Name | Value |\n| --- | ---: |\n| North | 1,234 |\n", [Lines, Matrix], Claims);

    public static Edition Evil()
    {
        var row = new JsonElement[] { Element(Hostile), Element("=1+1"), Element(RightToLeft) };
        var figure = Lines with
        {
            Slug = "evil",
            Finding = Hostile + string.Concat(Enumerable.Repeat(" and a very long finding", 40)),
            AlternativeText = Hostile,
            Subtitle = Hostile,
            Caveat = Hostile,
            Notes = [Hostile, RightToLeft],
            Sources = [new Source(Hostile, Hostile, Hostile, Hostile, "javascript:alert(1)"), new Source("b", "B", Url: "https://example.org/?q=<x>&y=\"")],
            Table = new Table([new(Hostile, Hostile, "text", Hostile), new("b", null, "text"), new("c", null, "text")], [row, row]),
        };
        return Of($"# {RightToLeft}\n\n{Hostile}\n\n`{Hostile}`\n", [figure, Lines with { Slug = "rtl", Finding = RightToLeft }], new ClaimLedger([new Claim(Hostile, Hostile, Hostile, Reason: Hostile, Stated: Element(Hostile))]));
    }

    public static FigurePictures PicturesOf(Edition edition) => new(edition.Contents.Figures.ToDictionary(placed => placed.Figure.Slug, _ => Png));

    public static ReportOutline OutlineOf(Edition edition) => ReportOutline.Of(edition);

    /// <summary>What the Open XML SDK finds wrong with a package.</summary>
    public static IEnumerable<string> Errors(OpenXmlPackage package) => new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365)
        .Validate(package, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");

    public static JsonElement Element(string? text) => JsonSerializer.SerializeToElement(text);

    private static JsonObject Output(string type, JsonNode json)
    {
        var cell = NotebookText.Code("");
        cell["outputs"] = new JsonArray(new JsonObject { ["output_type"] = "display_data", ["metadata"] = new JsonObject(), ["data"] = new JsonObject { [type] = json } });
        return cell;
    }
}

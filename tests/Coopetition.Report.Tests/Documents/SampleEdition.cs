using System.Text.Json;
using System.Text.Json.Nodes;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Editions;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Pictures;
using Coopetition.Report.Running;
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

    public static Figure Lines => SampleChart.Lines;

    public static Figure Matrix { get; } = new(
        "walls",
        "Nine of twelve walls came down.",
        "Channel matrix of twelve channels. Nine of twelve walls came down.",
        JsonElement.Parse("""{"data":[{"type":"scatter"}],"layout":{}}"""),
        new Table([new("channel", "Channel"), new("state", "State")], [["Payments", "open"], ["Links", default(Cell)]]))
    { Sources = [new("s2", "South", "Statement", new(2024, 9, 2), null, "press")] };

    public static ClaimLedger Claims { get; } = new(
        [
            Claim("c1", "North grew by 34%.", Verdict.Holds, "The data say the same.") with { Stated = "34%", Computed = "34.1%", Computation = "187/140 - 1", FlipPoint = new("Revenue 1% lower") },
            Claim("c2", "South lost 27%.", Verdict.Differs, "The data say 29%."),
        ]);

    public static TestedClaim Claim(string id, string statement, Verdict verdict, string reason) =>
        new(id, statement, 1, ClaimKind.Value, verdict, reason, "", "", "", new FlipPoint(""), []);

    /// <summary>A notebook of some Markdown, then outputs in their media types.</summary>
    public static Edition Of(string markdown, params IEnumerable<(string MediaType, string Content)> outputs)
    {
        return OfNotebooks("/", ("00-sample.ipynb", [.. outputs.Select(Cell).Prepend(NotebookText.Markdown(markdown))]));
    }

    /// <summary>Notebooks of cells, as if just run.</summary>
    /// <param name="folder">Which they are in.</param>
    public static Edition OfNotebooks(string folder, params IEnumerable<(string File, IReadOnlyList<JsonObject> Cells)> notebooks)
    {
        var files = notebooks.Select(notebook => new NotebookFile($"notebooks/{notebook.File}", folder, Notebook.Parse(NotebookText.Of(notebook.Cells), notebook.File))).ToList();
        return new Edition(
            new DateTimeOffset(2025, 3, 31, 12, 0, 0, TimeSpan.Zero),
            DataFolder.None with { Title = "From walls to bridges", Description = "What changed." },
            new Dictionary<string, string>(),
            new Dictionary<string, string> { ["then"] = "2021", ["now"] = "2024" },
            files,
            [.. files.Select(file => new NotebookRun(file.Document, [.. file.Document.Cells.Select(cell => cell.Type == CellType.Code ? new CellRun(CellState.Succeeded) : null)]))]);
    }

    public static (string, string) Output(Figure figure) => (Figure.MediaType, figure.ToJson());

    public static (string, string) Output(ClaimLedger claims) => (ClaimLedger.MediaType, claims.ToJson());

    public static (string, string) Output(Table table) => (Table.MediaType, table.ToJson());

    public static Edition Usual() => Of(
        "# A question\n\nSome **bold** prose with a [link](https://example.org/a?b=1&c=2).\n\n## A part\n\n1. one\n2. two\n\n| Name | Value |\n| --- | ---: |\n| North | 1,234 |\n",
        Output(Lines), Output(Matrix), Output(Claims));

    public static Edition Evil()
    {
        var row = new Cell[] { Hostile, "=1+1", RightToLeft };
        var figure = Lines with
        {
            Slug = "evil",
            Finding = Hostile + string.Concat(Enumerable.Repeat(" and a very long finding", 40)),
            AlternativeText = Hostile,
            Subtitle = Hostile,
            Caveat = Hostile,
            Notes = [Hostile, RightToLeft],
            Sources = [new(Hostile, Hostile, Hostile, new(2024, 1, 1), "javascript:alert(1)", Hostile), new("b", "B", "T", new(2024, 1, 1), "https://example.org/?q=<x>&y=\"", "report")],
            Table = new Table([new(Hostile, Hostile, "text", Hostile), new("b", "B"), new("c", "C")], [row, row]),
            Native = new(ChartForm.Bar, [Hostile, "=1+1"], [new(Hostile, [new(1, "javascript:alert(1)"), new(2)])], Hostile),
        };
        return Of(
            $"# {RightToLeft}\n\nIt says: {Hostile}\n\n`{Hostile}`\n",
            Output(figure), Output(Lines with { Slug = "rtl", Finding = RightToLeft }), Output(new ClaimLedger([Claim(Hostile, Hostile, Verdict.Contradicted, Hostile) with { Stated = Hostile }])));
    }

    public static Picture PictureOf(string slug) => new(slug, "a.png", Png, []);

    public static ReportOutline OutlineOf(Edition edition) => new(edition);

    /// <summary>What the Open XML SDK finds wrong with a package.</summary>
    public static IEnumerable<string> Errors(OpenXmlPackage package) => new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365)
        .Validate(package, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");

    /// <summary>A cell that showed something.</summary>
    public static JsonObject Cell(params IEnumerable<(string MediaType, string Content)> data) => Cell(new JsonObject(data.Select(value => KeyValuePair.Create(
        value.MediaType, value.MediaType.EndsWith("json", StringComparison.Ordinal) ? NotebookJson.Parse(value.Content) : JsonValue.Create(value.Content)))));

    public static JsonObject Cell(JsonObject data) => CellOf(new JsonObject { ["output_type"] = "display_data", ["metadata"] = new JsonObject(), ["data"] = data });

    /// <summary>A cell with an output as it is given.</summary>
    public static JsonObject CellOf(JsonObject output)
    {
        var cell = NotebookText.Code("");
        cell["outputs"] = new JsonArray(output);
        return cell;
    }

    private static JsonObject Cell((string MediaType, string Content) output) => Cell([output]);
}

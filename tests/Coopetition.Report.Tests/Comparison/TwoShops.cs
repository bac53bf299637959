using System.Text.Json;
using System.Text.Json.Nodes;
using Coopetition.Data;
using Coopetition.Report.Comparison;
using Coopetition.Report.Editions;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Reuse;
using Coopetition.Report.Running;
using DataFolder = Coopetition.Report.Editions.DataFolder;

namespace Coopetition.Report.Tests.Comparison;

/// <summary>The data of two shops, and what one notebook says of them: a figure, a claim and a sentence, computed here as a cell would.</summary>
internal sealed class TwoShops : IDisposable
{
    public const string NotebookPath = "notebooks/00-shops.ipynb";

    private const string Descriptor = """
        {
          "name": "shops",
          "title": "Two shops",
          "resources": [
            {
              "name": "sales",
              "path": "sales.csv",
              "schema": {
                "fields": [
                  { "name": "shop", "type": "string" },
                  { "name": "metric", "type": "string" },
                  { "name": "period", "type": "string" },
                  { "name": "value", "type": "number" },
                  { "name": "reported_on", "type": "date" },
                  { "name": "source", "type": "string" },
                  { "name": "note", "type": "string" }
                ],
                "primaryKey": ["shop", "metric", "period", "reported_on"],
                "vintage": "reported_on"
              }
            },
            {
              "name": "towns",
              "path": "towns.csv",
              "schema": { "fields": [{ "name": "shop", "type": "string" }, { "name": "town", "type": "string" }] }
            }
          ]
        }
        """;

    private const string Sales = """
        shop,metric,period,value,reported_on,source,note
        North,sales,2024Q1,10,2024-04-20,north-q1,
        North,sales,2024Q2,12,2024-07-20,north-q2,
        South,sales,2024Q1,8,2024-04-25,south-q1,
        South,sales,2024Q2,11,2024-07-25,south-q2,
        South,staff,2024Q2,40,2024-07-25,south-q2,

        """;

    private readonly TemporaryFolder folder = new();
    private readonly List<(EditionDocument Document, string Data)> editions = [];

    public TwoShops() => folder.Write("data/datapackage.json", Descriptor);

    public string Table { get; set; } = Sales;

    public string Towns { get; set; } = "shop,town\nNorth,Bergen\nSouth,Bari\n";

    public string Now { get; set; } = "2024";

    public string Cells { get; set; } = "cells";

    public string Library { get; set; } = "library";

    public string Package { get; set; } = "1.0.0";

    /// <summary>Above which the claim says that North sold.</summary>
    public double Stated { get; set; } = 11;

    /// <summary>Whether the figure shows the last period alone, and a table all of them in place of the sentence.</summary>
    public bool ShowsTheLast { get; set; }

    /// <summary>Whether the notebook's first cell takes too long.</summary>
    public bool IsStopped { get; set; }

    /// <summary>Runs the notebook on what there is, as far as a comparison can see.</summary>
    public void Run()
    {
        folder.Write("data/sales.csv", Table);
        folder.Write("data/towns.csv", Towns);
        var kept = folder.In("kept", $"{editions.Count}");
        Directory.CreateDirectory(kept);
        foreach (var file in Directory.EnumerateFiles(folder.In("data")))
        {
            File.Copy(file, Path.Combine(kept, Path.GetFileName(file)));
        }

        editions.Add((EditionDocument.Of(EditionOn(folder.In("data"))), kept));
    }

    /// <summary>The changes between the last two runs, a line each.</summary>
    public IReadOnlyList<string> Changes() => [.. Compared().Changes.Select(change =>
        $"{change.Kind}: {change.What}: {Text(change.Before)} -> {Text(change.After)} by {change.CausesInWords}")];

    public EditionChanges Compared() => EditionComparison.Between(editions[^2].Document, editions[^2].Data, editions[^1].Document, editions[^1].Data);

    public void Dispose() => folder.Dispose();

    private static string Text(Cell cell) => cell.IsMissing ? "none" : cell.ToString();

    private Edition EditionOn(string data)
    {
        var rows = new List<(string Shop, string Period, double Value, DateOnly ReportedOn, string Source)>();
        DataPackage.Read(data).ReadRows(row =>
        {
            if (row.Table.Name == "sales" && row.Text("metric") == "sales" && row.Number("value") is { } value)
            {
                rows.Add((row.Text("shop")!, row.Text("period")!, value, row.Date("reported_on")!.Value, row.Text("source")!));
            }
        });
        var known = rows.GroupBy(row => (row.Shop, row.Period)).Select(vintages => vintages.MaxBy(row => row.ReportedOn)).OrderBy(row => row.Period).ThenBy(row => row.Shop).ToList();
        var shops = known.Select(row => row.Shop).Distinct().Order().ToList();
        var table = new Table(
            [new("period", "Period", "period"), .. shops.Select(shop => new Column(shop, $"{shop}: Sales", "number", "EUR"))],
            [.. known.GroupBy(row => row.Period).Select(period => (IReadOnlyList<Cell>)[period.Key, .. shops.Select(shop => period.Where(row => row.Shop == shop).Select(row => (Cell)row.Value).FirstOrDefault())])]);
        var (last, north) = (known.MaxBy(row => row.Period), known.Last(row => row.Shop == "North"));
        var sources = known.Select(row => new Source(row.Source, row.Shop, "Results", row.ReportedOn, null, "results")).ToList();
        var figure = new Figure("sales", $"{last.Shop} sold {last.Value} in {last.Period}.", "A chart.", JsonElement.Parse("{}"), ShowsTheLast ? table with { Rows = [table.Rows[^1]] } : table) { Subtitle = $"To {Now}", Sources = sources };
        var verdict = north.Value > Stated ? Verdict.Holds : Verdict.Contradicted;
        var claim = new TestedClaim(
            "c1", $"North sold more than {Stated}.", 1, ClaimKind.Value, verdict, "", "", "", "",
            new FlipPoint($"{Stated} or less") { Becomes = Verdict.Contradicted, Move = (Stated - north.Value) / north.Value, Number = Stated },
            [.. sources.Where(source => source.Id == north.Source)]);
        var third = ShowsTheLast ? Cell("all", Coopetition.Table.MediaType, table.ToJson()) : Cell("said", "text/markdown", $"\"There are **{known.Count}** numbers.\\n\\nAll is well.\"");
        var notebook = new NotebookFile(NotebookPath, folder.Path, Notebook.Parse(
            NotebookText.Of(Cell("figure", Figure.MediaType, figure.ToJson()), Cell("ledger", ClaimLedger.MediaType, new ClaimLedger([claim]).ToJson()), third), NotebookPath));
        var cells = notebook.Document.Cells.Select(_ => new CellRun(CellState.Succeeded)).ToArray();
        if (IsStopped)
        {
            notebook.Document.CodeCells.ToList().ForEach(cell => cell.Outputs.Clear());
            cells = [new(CellState.Failed, Error: CellError.Of("Timeout", "stopped after 1 s")), new(), new()];
        }

        var run = new NotebookRun(notebook.Document, cells)
        {
            Inputs = new NotebookInputs("text", Cells, Now, "command", new Dictionary<string, string> { ["../lib/*.dll"] = Library }, ["sales.csv"]),
        };
        return new Edition(
            new DateTimeOffset(2025, 1, 1 + editions.Count, 12, 0, 0, TimeSpan.Zero),
            DataFolder.Read(data),
            new Dictionary<string, string> { ["Plotly.NET"] = Package },
            new Dictionary<string, string> { ["now"] = Now },
            [notebook],
            [run]);
    }

    private static JsonObject Cell(string id, string type, string json)
    {
        var cell = NotebookText.Code("cell");
        cell["id"] = id;
        cell["outputs"] = new JsonArray(new JsonObject { ["output_type"] = "display_data", ["metadata"] = new JsonObject(), ["data"] = new JsonObject { [type] = JsonNode.Parse(json) } });
        return cell;
    }
}

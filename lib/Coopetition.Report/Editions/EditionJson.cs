using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Coopetition.Report.Collections;
using Coopetition.Report.Figures;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Running;

namespace Coopetition.Report.Editions;

/// <summary>An edition for programs.</summary>
public static class EditionJson
{
    /// <summary>What the file is called in a report; it marks a folder as one.</summary>
    public const string FileName = "edition.json";

    private const int Schema = 1;

    internal static JsonSerializerOptions Format { get; } = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(Edition edition) => new JsonObject
    {
        ["schema"] = Schema,
        ["title"] = edition.Title,
        ["date"] = edition.Date.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        ["licence"] = edition.Data.Licence,
        ["data"] = Array(edition.Data.Files, file => new JsonObject { ["path"] = file.Path, ["sha256"] = file.Sha256, ["bytes"] = file.Bytes }),
        ["packages"] = Object(edition.Software.Versions),
        ["parameters"] = Object(edition.Parameters),
        ["notebooks"] = Array(edition.Notebooks.Zip(edition.Runs), pair => NotebookOf(pair.First, pair.Second)),
        ["figures"] = Array(edition.Contents.Figures, placed => FigureOf(placed, edition.Notebooks)),
        ["measures"] = edition.Contents.Measures.DeepClone(),
        ["claims"] = Array(edition.Claims, claim => ClaimOf(claim, edition.Earlier)),
    }.ToJsonString(Format) + "\n";

    private static JsonObject NotebookOf(NotebookFile notebook, NotebookRun run) => new()
    {
        ["path"] = notebook.Path,
        ["title"] = notebook.Title,
        ["state"] = run.Succeeded ? "succeeded" : "failed",
        ["seconds"] = Math.Round(run.Seconds, 3),
        ["cells"] = Array(run.Document.Cells.Index(), cell => CellOf(cell.Item, cell.Index, run.Cells[cell.Index])),
    };

    private static JsonObject CellOf(Cell cell, int index, CellRun? run)
    {
        var json = new JsonObject
        {
            ["id"] = cell.Id,
            ["index"] = index,
            ["type"] = cell.Type.ToString().ToLowerInvariant(),
            ["state"] = run?.State switch
            {
                CellState.Succeeded => "succeeded",
                CellState.Failed => "failed",
                CellState.NotRun => "not run",
                _ => "not code",
            },
            ["seconds"] = Math.Round(run?.Seconds ?? 0, 3),
        };
        if (run?.Error is { } error)
        {
            json["error"] = new JsonObject { ["name"] = error.Name, ["message"] = error.Message, ["line"] = error.Line };
        }

        return json;
    }

    private static JsonObject FigureOf(PlacedFigure placed, IReadOnlyList<NotebookFile> notebooks) => new()
    {
        ["slug"] = placed.Figure.Slug,
        ["finding"] = placed.Figure.Finding,
        ["notebook"] = notebooks[placed.Notebook].Path,
        ["dataHash"] = placed.DataHash,
    };

    private static JsonObject ClaimOf(Claim claim, EarlierVerdicts earlier) => new()
    {
        ["id"] = claim.Id,
        ["statement"] = claim.Statement,
        ["verdict"] = claim.Verdict,
        ["earlierVerdict"] = earlier.ChangedOf(claim),
        ["reason"] = claim.Reason,
    };

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode> of) => new([.. items.Select(of)]);

    private static JsonObject Object(IEnumerable<KeyValuePair<string, string>> entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value)));
}

using System.Text.Json.Nodes;
using Coopetition.Report.Notebooks;

namespace Coopetition.Report.Running;

/// <summary>Writes down what happens while a notebook runs, as outputs of a copy of it.</summary>
public sealed class Transcript
{
    private readonly Notebook document;
    private readonly CellRun?[] runs;
    private readonly Dictionary<string, List<JsonObject>> displays = [];
    private IReadOnlyList<string> dataFiles = [];
    private int executions;

    /// <summary>Starts with no outputs and no cell run.</summary>
    public Transcript(Notebook notebook)
    {
        document = notebook.Clone();
        runs = [.. document.Cells.Select(cell => cell.Type == CellType.Code ? new CellRun() : null)];
        foreach (var cell in document.CodeCells)
        {
            cell.Outputs.Clear();
            cell.Json["execution_count"] = null;
            NoteTiming(cell, new CellRun());
        }
    }

    /// <summary>The cell that is running or ran last; null before the first.</summary>
    public int? CurrentCell { get; private set; }

    public void Add(RunEvent happened)
    {
        var outputs = document.Cells[happened.Cell].Outputs;
        switch (happened)
        {
            case RunEvent.Started:
                CurrentCell = happened.Cell;
                document.Cells[happened.Cell].Json["execution_count"] = ++executions;
                break;
            case RunEvent.Written written:
                CellOutput.AppendStream(outputs, written.Stream, written.Text);
                break;
            case RunEvent.Displayed displayed:
                Show(outputs, displayed.Id, displayed.Data);
                break;
            case RunEvent.Updated { Id: { } id } updated when displays.TryGetValue(id, out var shown):
                shown.ForEach(output => output["data"] = updated.Data.DeepClone());
                break;
            case RunEvent.Updated updated:
                // Some kernels update under an id that they never displayed: better twice than not at all
                Show(outputs, updated.Id, updated.Data);
                break;
            case RunEvent.Returned returned:
                outputs.Add((JsonNode)CellOutput.Result(returned.Data, executions));
                break;
            case RunEvent.Failed failed:
                outputs.Add((JsonNode)CellOutput.Error(failed.Error));
                Note(happened.Cell, runs[happened.Cell]! with { State = CellState.Failed, Error = failed.Error });
                break;
            case RunEvent.Ended ended:
                var state = runs[happened.Cell]!.State == CellState.Failed ? CellState.Failed : CellState.Succeeded;
                Note(happened.Cell, runs[happened.Cell]! with { State = state, Seconds = ended.Seconds });
                break;
            case RunEvent.Used used:
                dataFiles = used.DataFiles;
                break;
        }
    }

    public NotebookRun ToRun() => new(document, runs) { DataFiles = dataFiles };

    private void Show(JsonArray outputs, string? id, JsonObject data)
    {
        var output = CellOutput.Display(data);
        outputs.Add((JsonNode)output);
        if (id is not null)
        {
            (displays.TryGetValue(id, out var shown) ? shown : displays[id] = []).Add(output);
        }
    }

    private void Note(int cell, CellRun run)
    {
        runs[cell] = run;
        NoteTiming(document.Cells[cell], run);
    }

    // Under papermill's name and in its words, which other programs read
    private static void NoteTiming(NotebookCell cell, CellRun run) => cell.Metadata["papermill"] = new JsonObject
    {
        ["duration"] = Math.Round(run.Seconds, 3),
        ["exception"] = run.State == CellState.Failed,
        ["status"] = run.State switch
        {
            CellState.Succeeded => "completed",
            CellState.Failed => "failed",
            _ => "pending",
        },
    };
}

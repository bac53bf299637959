using Coopetition.Report.Notebooks;
using Coopetition.Report.Reuse;

namespace Coopetition.Report.Running;

/// <summary>An executed notebook: the document with its outputs, and how each of its cells fared.</summary>
/// <param name="Cells">One for each cell of the document, in its order; null for cells that are not code.</param>
public sealed record NotebookRun(Notebook Document, IReadOnlyList<CellRun?> Cells)
{
    /// <summary>Which data files the library told of, by their paths from the notebook's folder.</summary>
    public IReadOnlyList<string> DataFiles { get; init; } = [];

    /// <summary>What the outputs come from; null if it was not noted.</summary>
    public NotebookInputs? Inputs { get; init; }

    /// <summary>The index of the cell that failed; null if none did.</summary>
    public int? FailedCell => Cells.Index().Where(cell => cell.Item?.State == CellState.Failed).Select(cell => (int?)cell.Index).FirstOrDefault();

    /// <summary>The failed cell's place in the notebook as it was written, from one, and why it failed; null if none did.</summary>
    public (int Number, CellError Error)? Failure => FailedCell is { } cell ? (NumberOf(cell), Cells[cell]!.Error!) : null;

    public bool Succeeded => FailedCell is null;

    public double Seconds => Cells.Sum(cell => cell?.Seconds ?? 0);

    public int CodeCells => Cells.Count(cell => cell is not null);

    /// <summary>A cell's place in the notebook as it was written, from one: a cell of injected parameters has none.</summary>
    public int NumberOf(int cell) => Document.Cells.Take(cell + 1).Count(each => !each.Tags.Contains(NotebookCell.InjectedTag));

    public int CellsDone => Cells.Count(cell => cell?.State == CellState.Succeeded);
}

/// <summary>How a code cell fared; not run, in no time and without error, until something happens to it.</summary>
public sealed record CellRun(CellState State = CellState.NotRun, double Seconds = 0, CellError? Error = null);

public enum CellState
{
    NotRun,
    Succeeded,
    Failed,
}

namespace Kernels.Tests.Notebooks;

/// <summary>What came of a notebook in one kernel.</summary>
/// <param name="Cells">Those that were run; a kernel may stop at the first that fails.</param>
public sealed record NotebookRun(SourceNotebook Notebook, IReadOnlyList<CellRun> Cells)
{
    public IReadOnlyList<ShownFigure> Figures => [.. Cells.SelectMany(cell => cell.Figures)];

    /// <summary>A paragraph for each cell that failed, or one if cells were left out.</summary>
    public IReadOnlyList<string> Failures
    {
        get
        {
            var failed = Cells.Where(run => run.Error is not null).Select(run => $"{Notebook.Name}, cell {run.Cell.Number} failed: {run.Error}\n\n{run.Cell.Source}\n").ToList();
            var leftOut = Notebook.Cells.Except(Cells.Select(run => run.Cell)).ToList();
            return failed is [] && leftOut is not [] ? [$"{Notebook.Name}, cell {leftOut[0].Number} was not run:\n\n{leftOut[0].Source}\n"] : failed;
        }
    }
}

namespace Coopetition.Report.Running;

public enum CellState
{
    NotRun,
    Succeeded,
    Failed,
}

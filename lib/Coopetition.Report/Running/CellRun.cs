namespace Coopetition.Report.Running;

/// <summary>How a code cell fared; not run, in no time and without error, until something happens to it.</summary>
public sealed record CellRun(CellState State = CellState.NotRun, double Seconds = 0, CellError? Error = null);

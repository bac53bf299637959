using System.Globalization;
using Coopetition.Report.Running;
using Coopetition.Report.Workers;

namespace Coopetition.Report.Terminals;

/// <summary>One line for each notebook when it has ended.</summary>
internal sealed class LineProgress(TextWriter output, IReadOnlyList<(string Name, int Cells)> notebooks) : IRunProgress
{
    private readonly int width = notebooks.Max(notebook => notebook.Name.Length);

    public void Started(int notebook) { }

    public void Happened(int notebook, RunEvent happened) { }

    public void Finished(int notebook, NotebookRun run)
    {
        var outcome = run.Failure is { } failure ? $"failed at cell {failure.Number}" : $"done, {run.CodeCells} cells";
        lock (output)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{notebooks[notebook].Name.PadRight(width)}  {run.Seconds,5:0.0} s  {outcome}"));
        }
    }
}

using Coopetition.Report.Running;

namespace Coopetition.Report.Workers;

/// <summary>Watches notebooks run; called from several threads at once. Notebooks are counted from zero in the order given.</summary>
public interface IRunProgress
{
    void Started(int notebook);

    void Happened(int notebook, RunEvent happened);

    void Finished(int notebook, NotebookRun run);
}

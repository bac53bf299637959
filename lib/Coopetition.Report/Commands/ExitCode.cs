namespace Coopetition.Report.Commands;

/// <summary>What the command's exit codes mean; they are a promise to scripts.</summary>
public static class ExitCode
{
    public const int Done = 0;
    public const int NotebookFailed = 1;
    public const int FigureFailed = 1;
    public const int Stale = 1;
    public const int BadInput = 2;
    public const int Interrupted = 130;
}

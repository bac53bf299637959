using System.Diagnostics;

namespace Coopetition.Report.Tests.Commands;

/// <summary>Finds what a command has started, and what these have, by something in the environment that each hands on to the next. On Linux alone.</summary>
internal static class MarkedProcess
{
    public static IReadOnlyList<Process> With(string mark) => [.. Process.GetProcesses().Where(process => EnvironmentOf(process.Id).Contains(mark, StringComparison.Ordinal))];

    private static string EnvironmentOf(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/environ");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}

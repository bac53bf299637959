using System.Diagnostics;

namespace Coopetition.Report.Tests.Commands;

/// <summary>Finds what a command has started, and what these have, by something in the environment that each hands on to the next. On Linux alone.</summary>
internal static class MarkedProcess
{
    public static IReadOnlyList<Process> With(string mark) => [.. Process.GetProcesses().Where(process => Told(process, "environ").Contains(mark, StringComparison.Ordinal))];

    /// <summary>With its arguments; nothing if it has ended.</summary>
    public static string CommandOf(Process process) => Told(process, "cmdline").Replace('\0', ' ');

    private static string Told(Process process, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/{file}");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}

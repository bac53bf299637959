using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Coopetition.Report.Running;

/// <summary>The pipes between the command and its workers.</summary>
internal static partial class WorkerPipe
{
    // Some systems keep a pipe as a file, whose path must fit into 104 bytes there
    private const int LongestPath = 100;

    /// <summary>A name that no other pipe has; where pipes are files, a path among the temporary ones.</summary>
    public static string NewName()
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"coopetition-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..12]}");
        if (OperatingSystem.IsWindows())
        {
            return id;
        }

        var folder = Path.GetTempPath() is var usual && usual.Length + id.Length <= LongestPath && Directory.Exists(usual) ? usual : "/tmp";
        RemoveAbandoned(folder);
        return Path.Combine(folder, id);
    }

    /// <summary>Removes the pipes of commands that were killed before their workers had come: each is named by its command's process.</summary>
    private static void RemoveAbandoned(string folder)
    {
        try
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("coopetition-*"))
            {
                if (PipeFile().Match(file.Name) is { Success: true } ours && file.Length == 0 && !IsRunning(int.Parse(ours.Groups["process"].Value, CultureInfo.InvariantCulture)))
                {
                    file.Delete();
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another user's, or another command has just removed it
        }
    }

    private static bool IsRunning(int process)
    {
        try
        {
            using var running = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex("^coopetition-(?<process>[0-9]{1,9})-[0-9a-f]{12}$")]
    private static partial Regex PipeFile();

    /// <exception cref="InputException">The system's folder for temporary files cannot be used.</exception>
    public static NamedPipeServerStream Open(string name)
    {
        try
        {
            return new NamedPipeServerStream(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.CurrentUserOnly | PipeOptions.Asynchronous);
        }
        catch (Exception e) when (e is SocketException or IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{(Path.GetDirectoryName(name) is { Length: > 0 } folder ? folder : Path.GetTempPath())}: temporary files cannot be written there. {e.Message}. Name another folder in the variable TMPDIR.");
        }
    }
}

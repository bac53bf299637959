using System.IO.Pipes;
using System.Net.Sockets;

namespace Coopetition.Report.Running;

/// <summary>The pipes between the command and its workers.</summary>
internal static class WorkerPipe
{
    /// <summary>For its readers and writers: a figure's output is hundreds of thousands of characters, which they would pass on a thousand at a time.</summary>
    public const int BufferSize = 1 << 16;

    /// <summary>A name that no other pipe has; where pipes are files, a path among the temporary ones.</summary>
    public static string NewName()
    {
        var name = $"coopetition-{Guid.NewGuid().ToString("N")[..12]}";
        return OperatingSystem.IsWindows() ? name : Path.Combine(Path.GetTempPath(), name);
    }

    /// <exception cref="InputException">The system's folder for temporary files cannot be used.</exception>
    public static NamedPipeServerStream Open(string name)
    {
        try
        {
            return new NamedPipeServerStream(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.CurrentUserOnly | PipeOptions.Asynchronous);
        }
        catch (Exception e) when (e is SocketException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"{Path.GetTempPath()}: temporary files cannot be written there. {e.Message.TrimEnd('.')}. Name another folder in the variable TMPDIR.");
        }
    }
}

using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Coopetition.Report.Workers;

/// <summary>How to start this program once more, whichever way it was started itself.</summary>
internal static class OwnProgram
{
    public static ProcessStartInfo StartInfo(params IEnumerable<string> arguments)
    {
        var library = typeof(OwnProgram).Assembly.Location;
        var own = Path.GetFileNameWithoutExtension(library);
        return Environment.ProcessPath is { } host && Path.GetFileName(host) == own + (OperatingSystem.IsWindows() ? ".exe" : "")
            ? new ProcessStartInfo(host, arguments)
            : new ProcessStartInfo(Dotnet(), ["exec", library, .. arguments]);
    }

    // The muxer of the runtime in use: the one on PATH may be another's
    private static string Dotnet()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var dotnet = Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return File.Exists(dotnet) ? dotnet : "dotnet";
    }
}

using System.Text.RegularExpressions;
using Coopetition.Report.Exports;

namespace Coopetition.Report;

/// <summary>
/// The folder for the temporary files of one process of this command and of the browsers that it starts. It goes with the process; what a killed one left, the next one removes.
/// </summary>
internal sealed partial class TemporaryFiles : IDisposable
{
    private const string LockName = "lock";

    // With what a browser adds to it, a socket's path must fit into 104 bytes
    private const int LongestPath = 60;

    private static readonly string[] Variables = OperatingSystem.IsWindows() ? ["TMP", "TEMP"] : ["TMPDIR"];

    private readonly string folder;
    private readonly FolderLock held;

    private TemporaryFiles(string folder, FolderLock held) => (this.folder, this.held) = (folder, held);

    /// <summary>The variables that name the system's folder for temporary files, with the user's own values: notebooks are given these.</summary>
    public static IReadOnlyDictionary<string, string?> UsersVariables { get; } = Variables.ToDictionary(name => name, Environment.GetEnvironmentVariable);

    /// <summary>Makes the folder, and has this process and those that it starts use it.</summary>
    /// <returns>Null if none can be made: whoever needs one says so.</returns>
    public static TemporaryFiles? Open()
    {
        var name = $".coopetition-{Guid.NewGuid().ToString("N")[..12]}";
        var parent = Path.GetTempPath() is var usual && (OperatingSystem.IsWindows() || (Directory.Exists(usual) && usual.Length + name.Length <= LongestPath)) ? usual : "/tmp";
        try
        {
            RemoveAbandoned(parent);
            var folder = Path.Combine(parent, name);
            if (FolderLock.Hold(folder, LockName, room: 0) is not { } held)
            {
                return null;
            }

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            _ = UsersVariables;
            Array.ForEach(Variables, variable => Environment.SetEnvironmentVariable(variable, folder));
            return new(folder, held);
        }
        catch (Exception refused) when (Disk.Refuses(refused))
        {
            return null;
        }
    }

    public void Dispose() => Remove(folder, held);

    private static void RemoveAbandoned(string parent)
    {
        foreach (var folder in Directory.EnumerateDirectories(parent, ".coopetition-*").Where(folder => OwnName().IsMatch(Path.GetFileName(folder))))
        {
            if (FolderLock.Hold(folder, LockName, room: 0) is { } held)
            {
                Remove(folder, held);
            }
        }
    }

    private static void Remove(string folder, FolderLock held)
    {
        held.Dispose();
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception inUse) when (Disk.Refuses(inUse))
        {
            // A browser that is ending, or it is gone: the next command removes what is left
        }
    }

    [GeneratedRegex(@"^\.coopetition-[0-9a-f]{12}$")]
    private static partial Regex OwnName();
}

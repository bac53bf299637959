using System.Diagnostics;

namespace Coopetition.Report.Tests.Exports;

/// <summary>A disk in memory, for as long as it is needed.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string path;

    private SmallDisk(string path) => this.path = path;

    /// <param name="options">Of the mount, such as <c>ro</c> or <c>size=16k</c>.</param>
    public static SmallDisk Mount(string path, string options)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root on Linux can mount a small disk.");
        Directory.CreateDirectory(path);
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", path) == 0, "This machine lets nobody mount a disk.");
        return new SmallDisk(path);
    }

    public void Dispose() => Run("umount", path);

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}

using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Coopetition.Report.Running;

/// <summary>A process with all that it starts, which ends as one.</summary>
/// <remarks>
/// Killing a tree of processes one by one means stopping each first, lest it starts more meanwhile; whoever is
/// killed in the midst of that leaves it stopped for good. A system that has groups of processes ends one in a single call.
/// </remarks>
internal static class ProcessGroup
{
    private const int Kill = 9;

    /// <summary>Makes this process the head of a group: what it starts from now on belongs to it. Without a terminal none of them waits for somebody to type.</summary>
    public static void Found()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = StartSession();
        }
    }

    /// <summary>Ends this process and what it has started.</summary>
    public static void EndOwn()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SendSignal(0, Kill);
        }

        Process.GetCurrentProcess().Kill();
    }

    /// <summary>Ends a process and what it has started, also when it has ended itself.</summary>
    /// <param name="head">One that heads a group, or has not yet had the time to found it.</param>
    public static void End(Process head)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                head.Kill(entireProcessTree: true);
                return;
            }

            _ = SendSignal(-head.Id, Kill);
            head.Kill();
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It had ended by itself
        }
    }

    [DllImport("libc", EntryPoint = "setsid")]
    private static extern int StartSession();

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendSignal(int process, int signal);
}

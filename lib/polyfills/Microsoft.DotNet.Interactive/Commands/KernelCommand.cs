namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Something a kernel is asked to do.</summary>
public abstract class KernelCommand(string? targetKernelName = null)
{
    /// <summary>The name or alias of the kernel to do it; null leaves the choice to the kernel that receives the command.</summary>
    public string? TargetKernelName { get; internal set; } = targetKernelName;

    /// <summary>The command this one is a part of.</summary>
    public KernelCommand? Parent { get; internal set; }
}

namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Fails the command that is running and those that wait for it.</summary>
public class Cancel(string? targetKernelName = null) : KernelCommand(targetKernelName);

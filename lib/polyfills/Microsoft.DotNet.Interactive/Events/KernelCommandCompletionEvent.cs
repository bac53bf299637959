using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>The last event of a command.</summary>
public abstract class KernelCommandCompletionEvent(KernelCommand command) : KernelEvent(command);

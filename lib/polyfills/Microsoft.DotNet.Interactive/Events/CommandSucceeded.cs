using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive.Events;

public sealed class CommandSucceeded(KernelCommand command) : KernelCommandCompletionEvent(command);

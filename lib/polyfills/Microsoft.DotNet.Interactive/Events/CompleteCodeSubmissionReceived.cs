using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>The cell's brackets and statements are all closed.</summary>
public class CompleteCodeSubmissionReceived(SubmitCode command) : KernelEvent(command);

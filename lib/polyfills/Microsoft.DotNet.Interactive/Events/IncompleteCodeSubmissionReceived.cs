using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>The cell ends in the middle of something.</summary>
public class IncompleteCodeSubmissionReceived(SubmitCode command) : KernelEvent(command);

namespace Coopetition.Report.Verification;

/// <summary>A file, or a picture within it, with its state.</summary>
/// <param name="Reasons">What has changed, or why nothing can be told; none for what is current.</param>
public sealed record VerifiedFile(string Path, FileState State, IReadOnlyList<string> Reasons);

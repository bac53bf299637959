namespace Coopetition.Report.Collections;

/// <summary>A file of the data folder as it was when the notebooks ran.</summary>
/// <param name="Path">From the folder's own name on, with slashes.</param>
/// <param name="Sha256">In hexadecimal.</param>
public sealed record DataFile(string Path, string Sha256, long Bytes);

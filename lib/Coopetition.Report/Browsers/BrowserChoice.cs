namespace Coopetition.Report.Browsers;

/// <summary>Which browser may draw.</summary>
/// <param name="Named">The executable that the user named; null to look for one.</param>
/// <param name="Forbidden">No browser may be used, nor installed.</param>
public sealed record BrowserChoice(string? Named = null, bool Forbidden = false);

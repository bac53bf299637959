namespace Coopetition.Report.Figures;

/// <summary>A publication that figures or claims rest on.</summary>
public sealed record Source(string Id, string? Publisher = null, string? Title = null, string? PublishedOn = null, string? Url = null);

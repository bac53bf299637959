namespace Coopetition.Report.Pictures;

/// <summary>A figure that could not be drawn, and why; the others have been.</summary>
public sealed record PictureFailure(string Slug, PictureKind Kind, string Reason);

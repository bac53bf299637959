namespace Coopetition.Report.Pictures;

/// <summary>A figure as the browser drew it, in the formats asked for; the others are null.</summary>
internal sealed record Drawing(byte[]? Png, string? Svg, byte[]? Pdf);

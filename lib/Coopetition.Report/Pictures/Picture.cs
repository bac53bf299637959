namespace Coopetition.Report.Pictures;

/// <summary>One file of one figure.</summary>
public sealed record Picture(string Slug, string FileName, byte[] Content);

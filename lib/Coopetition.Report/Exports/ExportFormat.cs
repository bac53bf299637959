namespace Coopetition.Report.Exports;

/// <summary>What leaves a run: the page, pictures of each figure, and its data.</summary>
public enum ExportFormat
{
    Html,
    Png,
    Svg,
    Pdf,
    Csv,
    Json,
}

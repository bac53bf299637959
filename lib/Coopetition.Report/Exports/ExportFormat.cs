namespace Coopetition.Report.Exports;

/// <summary>What leaves a run: the page, pictures of each figure, the report as documents, and each figure's data; PDF is both.</summary>
public enum ExportFormat
{
    Html,
    Png,
    Svg,
    Pdf,
    Docx,
    Pptx,
    Md,
    Csv,
    Json,
}

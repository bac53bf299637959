using Coopetition.Report.Pictures;

namespace Coopetition.Report.Exports;

/// <summary>The formats that a user asked for.</summary>
/// <param name="ByName">False if the user asked for all that there are, whatever they may be.</param>
public sealed record ExportFormats(IReadOnlySet<ExportFormat> Formats, bool ByName = true)
{
    private static readonly ExportFormat[] OfReports = [ExportFormat.Docx, ExportFormat.Pptx, ExportFormat.Md];

    /// <summary>What a whole run can be given in.</summary>
    public static IReadOnlyList<ExportFormat> OfRuns { get; } = Enum.GetValues<ExportFormat>();

    /// <summary>What a single figure can be given in.</summary>
    public static IReadOnlyList<ExportFormat> OfFigures { get; } = [.. OfRuns.Except([ExportFormat.Html, .. OfReports])];

    /// <summary>Those that a browser has to draw.</summary>
    public IReadOnlySet<PictureFormat> Pictures { get; } =
        Enum.GetValues<PictureFormat>().Where(picture => Formats.Contains(Enum.Parse<ExportFormat>(picture.ToString()))).ToHashSet();

    /// <summary>Whether there is a document among them that holds pictures.</summary>
    public bool HasDocuments => OfReports.Any(Has);

    public bool Has(ExportFormat format) => Formats.Contains(format);

    /// <summary>As users give it, and as files end.</summary>
    public static string NameOf(ExportFormat format) => format.ToString().ToLowerInvariant();

    /// <summary>The names, with commas between them.</summary>
    public override string ToString() => string.Join(',', Formats.Order().Select(NameOf));
}

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

using Coopetition.Data;
using Coopetition.Report.Pictures;

namespace Coopetition.Report.Exports;

/// <summary>The formats that a user asked for.</summary>
/// <param name="ByName">False if the user asked for all that there are, whatever they may be.</param>
public sealed record ExportFormats(IReadOnlySet<ExportFormat> Formats, bool ByName = true)
{
    private const string All = "all";

    private static readonly ExportFormat[] OfReports = [ExportFormat.Docx, ExportFormat.Pptx, ExportFormat.Md];

    /// <summary>What a whole run can be given in.</summary>
    public static IReadOnlyList<ExportFormat> OfRuns { get; } = Enum.GetValues<ExportFormat>();

    /// <summary>What a single figure can be given in.</summary>
    public static IReadOnlyList<ExportFormat> OfFigures { get; } = [.. OfRuns.Except(OfReports)];

    /// <summary>Those that a browser has to draw.</summary>
    public IReadOnlySet<PictureFormat> Pictures { get; } =
        Enum.GetValues<PictureFormat>().Where(picture => Formats.Contains(Enum.Parse<ExportFormat>(picture.ToString()))).ToHashSet();

    /// <summary>Whether there is a document among them that holds pictures.</summary>
    public bool HasDocuments => OfReports.Any(Has);

    public bool Has(ExportFormat format) => Formats.Contains(format);

    /// <summary>The names of formats, as users give them.</summary>
    public static IReadOnlyList<string> NamesOf(IEnumerable<ExportFormat> formats) => [.. formats.Select(format => format.ToString().ToLowerInvariant())];

    /// <summary>Parses names with commas between them; "all" stands for every format.</summary>
    /// <exception cref="InputException">There is no such format; the error names the nearest.</exception>
    public static ExportFormats Parse(string text, IReadOnlyList<ExportFormat> possible)
    {
        var known = NamesOf(possible);
        var names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Contains(All, StringComparer.OrdinalIgnoreCase))
        {
            return new(possible.ToHashSet(), ByName: false);
        }

        var unknown = names.Where(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase)).Select(name => Unknown(name, known)).ToList();
        return (unknown, names) switch
        {
            ({ Count: > 0 }, _) => throw new InputException(unknown),
            (_, []) => throw new InputException($"--formats: nothing is named. Choose from {string.Join(", ", known)} or {All}."),
            _ => new(names.Select(name => Enum.Parse<ExportFormat>(name, ignoreCase: true)).ToHashSet()),
        };
    }

    /// <summary>The names, with commas between them.</summary>
    public override string ToString() => string.Join(',', NamesOf(Formats.Order()));

    private static string Unknown(string name, IReadOnlyList<string> known)
    {
        var meant = Spelling.Nearest(name, known) is { } nearest ? $" Did you mean {nearest}?" : "";
        return $"--formats {name}: there is no such format.{meant} Choose from {string.Join(", ", known)} or {All}.";
    }
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

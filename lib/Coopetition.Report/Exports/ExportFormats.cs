using Coopetition.Data;
using Coopetition.Report.Pictures;

namespace Coopetition.Report.Exports;

/// <summary>The formats that a user asked for.</summary>
/// <param name="ByName">False if the user asked for all that there are, whatever they may be.</param>
public sealed record ExportFormats(IReadOnlySet<ExportFormat> Formats, bool ByName = true)
{
    private const string All = "all";

    private static readonly string[] Names = [.. Enum.GetNames<ExportFormat>().Select(name => name.ToLowerInvariant())];

    /// <summary>Those that a browser has to draw.</summary>
    public IReadOnlySet<PictureFormat> Pictures { get; } =
        Enum.GetValues<PictureFormat>().Where(picture => Formats.Contains(Enum.Parse<ExportFormat>(picture.ToString()))).ToHashSet();

    public bool Has(ExportFormat format) => Formats.Contains(format);

    /// <summary>Parses names with commas between them; "all" stands for every format.</summary>
    /// <exception cref="InputException">There is no such format; the error names the nearest.</exception>
    public static ExportFormats Parse(string text)
    {
        var names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Contains(All, StringComparer.OrdinalIgnoreCase))
        {
            return new(Enum.GetValues<ExportFormat>().ToHashSet(), ByName: false);
        }

        var unknown = names.Where(name => !Names.Contains(name, StringComparer.OrdinalIgnoreCase)).Select(Unknown).ToList();
        return (unknown, names) switch
        {
            ({ Count: > 0 }, _) => throw new InputException(unknown),
            (_, []) => throw new InputException($"--formats: nothing is named. Choose from {string.Join(", ", Names)} or {All}."),
            _ => new(names.Select(name => Enum.Parse<ExportFormat>(name, ignoreCase: true)).ToHashSet()),
        };
    }

    private static string Unknown(string name)
    {
        var meant = Spelling.Nearest(name, Names) is { } nearest ? $" Did you mean {nearest}?" : "";
        return $"--formats {name}: there is no such format.{meant} Choose from {string.Join(", ", Names)} or {All}.";
    }
}

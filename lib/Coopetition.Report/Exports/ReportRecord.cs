using System.Text.Json;
using Coopetition.Report.Editions;

namespace Coopetition.Report.Exports;

/// <summary>What a report's folder says of itself: its edition, and which files are its own. Where its record cannot be read, the editions that it keeps tell the latter.</summary>
/// <param name="Edition">Null if there is none that this version of the command wrote.</param>
/// <param name="Files">None if nothing tells.</param>
/// <param name="Note">Why there is no edition though there is a record: a sentence for readers; null otherwise.</param>
public sealed record ReportRecord(EditionDocument? Edition, IReadOnlyList<EditionDocument.FileEntry> Files, string? Note = null)
{
    /// <summary>Where a record is set aside that is no run's: whoever put it there may want it. Null if there is none.</summary>
    public string? Aside { get; private init; }

    /// <summary>Whether the folder is known to be a report's, so that its record may be replaced.</summary>
    public bool IsReport => Edition is not null || Files.Count > 0;

    /// <exception cref="IOException">The record is there and cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static ReportRecord Read(string folder)
    {
        var record = Path.Combine(folder, EditionDocument.FileName);
        try
        {
            var edition = EditionDocument.Read(folder);
            return new(edition, edition.Files);
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(null, KeptEditions.FilesIn(folder));
        }
        catch (JsonException)
        {
            if (EditionDocument.FilesIn(folder) is { } listed)
            {
                return new(null, listed, $"{record}: another version of this command wrote it. Nothing is taken from that edition.");
            }

            var aside = AsideOf(record);
            return new(null, KeptEditions.FilesIn(folder), $"{record}: damaged, or not what a run writes. Nothing is taken from it; it is set aside as {Path.GetFileName(aside)}.") { Aside = aside };
        }
    }

    /// <summary>The edition of the report in a folder.</summary>
    /// <exception cref="InputException">There is none that this version of the command wrote.</exception>
    public static EditionDocument EditionIn(string report)
    {
        var record = Read(report);
        return record.Edition ?? throw new InputException(record.Note is null
            ? $"{report}: there is no report (no {EditionDocument.FileName}). Run the notebooks first, or name the report's folder with --report."
            : $"{Path.Combine(report, EditionDocument.FileName)}: this is not what a run of this version writes. Run the notebooks again.");
    }

    private static string AsideOf(string record) => Enumerable.Range(1, int.MaxValue)
        .Select(number => number == 1 ? $"{record}.damaged" : FormattableString.Invariant($"{record}.damaged-{number}"))
        .First(path => !Path.Exists(path));
}

using System.Text;
using System.Text.Json;
using Coopetition.Report.Comparison;
using Coopetition.Report.Exports;

namespace Coopetition.Report.Editions;

/// <summary>The editions that a report keeps, in <c>editions/</c>: of each its record and its copy of the data, in a folder named by its stamp.</summary>
internal static class KeptEditions
{
    private const string Folder = "editions";
    private const string Data = "data";
    private const string Remedy = "If it is of no other use, remove the folder.";

    /// <summary>A path like those of their files, which stands for all of them before their stamps are known.</summary>
    public const string Any = $"{Folder}/{Data}/{EditionDocument.FileName}";

    /// <summary>Whether a file of a report belongs to one of them.</summary>
    /// <param name="path">Within the report's folder, with slashes.</param>
    public static bool Have(string path) => path.StartsWith($"{Folder}/", StringComparison.Ordinal);

    /// <summary>Of the edition that a file of a report belongs to; null if it belongs to none.</summary>
    public static string? StampOf(string path) => path.Split('/') is [Folder, var stamp, ..] ? stamp : null;

    /// <summary>An edition's files with those that are kept of it: relative paths, with slashes, and contents. What is kept lists them all but itself.</summary>
    /// <param name="files">Of the report.</param>
    /// <param name="data">Its data files.</param>
    public static IReadOnlyList<(string Path, byte[] Content)> FilesOf(EditionDocument edition, IEnumerable<(string Path, byte[] Content)> files, IEnumerable<(string Path, byte[] Content)> data)
    {
        var folder = $"{Folder}/{edition.Stamp}";
        List<(string Path, byte[] Content)> all = [.. files, .. data.Select(file => ($"{folder}/{Data}/{file.Path}", file.Content))];
        var record = edition with { Files = [.. all.Select(file => EditionDocument.FileEntry.Of(file.Path, file.Content))] };
        return [.. all, ($"{folder}/{EditionDocument.FileName}", Encoding.UTF8.GetBytes(record.ToJson()))];
    }

    /// <summary>What belongs to a report as far as the editions tell that it keeps: all that is theirs, and what the newest had written beside.</summary>
    public static IReadOnlyList<EditionDocument.FileEntry> FilesIn(string report)
    {
        var records = from folder in FoldersIn(report)
                      let files = EditionDocument.FilesIn(folder)
                      where files is not null
                      let own = $"{Folder}/{Path.GetFileName(folder)}/{EditionDocument.FileName}"
                      select (Files: files, Own: EditionDocument.FileEntry.Of(own, File.ReadAllBytes(Path.Combine(report, own))));
        return [.. records.Index().SelectMany(record => record.Item.Files.Where(file => record.Index == 0 || Have(file.Path)).Append(record.Item.Own))];
    }

    /// <summary>An edition's data files: paths within their folder, with slashes, and contents.</summary>
    /// <param name="folder">Null if there are none.</param>
    /// <exception cref="InputException">One is no longer what the notebooks were given.</exception>
    public static IReadOnlyList<(string Path, byte[] Content)> DataOf(EditionDocument edition, string? folder) =>
        [.. edition.Data.Select(file => (file.PathInFolder, Unchanged(file, folder!)))];

    /// <summary>Removes all but the newest, as far as nobody has changed them.</summary>
    /// <returns>The stamps of those that are gone, the newest first.</returns>
    /// <exception cref="InputException">There is no report, or the disk refuses.</exception>
    public static IReadOnlyList<string> Prune(string report, int newest)
    {
        using var folder = OutputFolder.Open(OutputKind.Report, report, [], keep: _ => true);
        var edition = ReportRecord.EditionIn(report);
        var old = edition.Files.Select(file => StampOf(file.Path)).OfType<string>().Distinct().OrderDescending(StringComparer.Ordinal).Skip(newest).ToList();
        folder.Write([], edition.ToJson, forget: file => StampOf(file) is { } stamp && old.Contains(stamp));
        return old;
    }

    /// <summary>Those of a report, the newest first.</summary>
    /// <param name="note">Told why one cannot be read.</param>
    public static IEnumerable<KeptEdition> In(string report, Action<IReadOnlyList<string>> note) =>
        FoldersIn(report).Where(edition => File.Exists(Path.Combine(edition, EditionDocument.FileName))).Select(edition => InputException.Noted(() => Read(edition), note)).OfType<KeptEdition>();

    /// <summary>Finds one by its stamp, by a beginning of it that no other has, or by its folder's path; a report's folder stands for its last.</summary>
    /// <exception cref="InputException">There is no such edition, or it cannot be read.</exception>
    public static KeptEdition Find(string report, string name)
    {
        if (Directory.Exists(name))
        {
            // The record beside a report's page is that of its last edition
            return File.Exists(Path.Combine(name, EditionDocument.FileName)) ? Read(FoldersIn(name).FirstOrDefault(name)) : throw new InputException($"{name}: there is no edition (no {EditionDocument.FileName}).");
        }

        var stamps = FoldersIn(report).Select(path => Path.GetFileName(path)).Reverse().ToList();
        return stamps.Where(stamp => stamp.StartsWith(name, StringComparison.Ordinal)).ToList() switch
        {
            [var only] => Read(Path.Combine(report, Folder, only)),
            [] when stamps.Count == 0 => throw new InputException($"{name}: {report} keeps no editions. Run the notebooks first."),
            [] => throw new InputException($"{name}: {report} keeps no such edition. It keeps {string.Join(", ", stamps)}."),
            var several => throw new InputException($"{name}: {several.Count} editions begin so: {string.Join(", ", several)}."),
        };
    }

    /// <summary>How an edition differs from an earlier one.</summary>
    /// <param name="data">The later one's data folder; null if it had none.</param>
    /// <exception cref="InputException">The data of one of them are not right.</exception>
    public static EditionChanges Compare(KeptEdition before, EditionDocument after, string? data) =>
        DataFolder.Try(before.Folder, () => EditionComparison.Between(before.Document, before.Data, after, data));

    private static byte[] Unchanged(DataFile file, string data) =>
        Disk.ReadOrNull(Path.Combine(data, file.PathInFolder)) is { } content && Sha256.Of(content) == file.Sha256
            ? content
            : throw new InputException($"{file.Path}: the file changed while the notebooks ran, so that nobody knows which rows they read. Run again.");

    /// <summary>The newest first; what has another name, such as a copy that somebody keeps, is none.</summary>
    private static IEnumerable<string> FoldersIn(string report) => Path.Combine(report, Folder) is var folder && Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder).Where(edition => Edition.IsStamp(Path.GetFileName(edition))).OrderDescending(StringComparer.Ordinal)
        : [];

    private static KeptEdition Read(string folder) => Disk.Try(
        () =>
        {
            try
            {
                var edition = EditionDocument.Read(folder);
                var data = Path.Combine(folder, Data);
                var changed = edition.Data.FirstOrDefault(file => Sha256.OfFileOrNull(Path.Combine(data, file.PathInFolder)) != file.Sha256);
                return changed is null
                    ? new KeptEdition(folder, edition, edition.Data.Count > 0 ? data : null)
                    : throw new InputException($"{folder}: this edition cannot be used: {Data}/{changed.PathInFolder} is not what it kept. {Remedy}");
            }
            catch (JsonException)
            {
                throw new InputException($"{folder}: this edition cannot be used: {EditionDocument.FileName} is not what a run of this version writes. {Remedy}");
            }
        },
        reason => $"{folder}: this edition cannot be used. {reason}");
}

/// <summary>An edition that a report keeps, checked to be as it was.</summary>
/// <param name="Data">The folder of its data; null if it had none.</param>
internal sealed record KeptEdition(string Folder, EditionDocument Document, string? Data)
{
    /// <summary>Whether every notebook ran to its end and showed what it had to show.</summary>
    public bool IsWhole => Document.Notebooks.All(notebook => notebook is { Succeeded: true, Inputs: not null });
}

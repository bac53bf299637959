using System.Text;
using Coopetition.Report.Editions;

namespace Coopetition.Report.Exports;

/// <summary>What a folder is written for.</summary>
/// <param name="Option">What the user names it with.</param>
/// <param name="Work">Who writes there, for errors.</param>
/// <param name="Result">What is written there, for errors.</param>
/// <param name="RecordName">The file that lists what of the folder is ours.</param>
/// <param name="LeastRoom">Bytes that must be free before anything is done.</param>
/// <param name="Read">What the folder's record says.</param>
internal sealed record OutputKind(string Option, string Work, string Result, string RecordName, long LeastRoom, Func<string, ReportRecord> Read)
{
    private const string Exports = ".coopetition-exports.json";

    // The page takes five megabytes, with the library that draws its charts
    public static OutputKind Report { get; } = new("--out", "run", "the report", EditionDocument.FileName, 8 << 20, ReportRecord.Read);

    public static OutputKind Export { get; } = new("--to", "export", "it", Exports, 0, folder => new(null, EditionDocument.FilesIn(folder, Exports) ?? []));
}

/// <summary>
/// A folder that files are written to, in place, by one command at a time. Of what is there only those files are replaced or removed that the folder's record lists as ours,
/// and only as long as nobody has changed them; everything else stays.
/// </summary>
/// <remarks>
/// What is to be written is gathered in a hidden folder within: first the record, which lists what is to come, then the files. When all are there the folder gets another name, and that decides.
/// From then on the files are moved to their places, the record last; if a kill cuts that short, the next command does the rest. What a killed command gathered in part, the next one drops.
/// </remarks>
internal sealed class OutputFolder : IDisposable
{
    private const string LockName = ".coopetition.lock";
    private const string PartName = ".coopetition-part";
    private const string WholeName = ".coopetition-whole";

    private readonly OutputKind kind;
    private readonly string path;
    private readonly Func<string, bool> keep;
    private readonly FolderLock held;

    private OutputFolder(OutputKind kind, string path, Func<string, bool> keep, FolderLock held) => (this.kind, this.path, this.keep, this.held) = (kind, path, keep, held);

    private string Part => Path.Combine(path, PartName);

    private string Whole => Path.Combine(path, WholeName);

    /// <summary>Makes sure, before anything is done, that files can go there and that nothing of anybody else's is in their way; keeps other commands out until disposed of.</summary>
    /// <param name="needed">Paths, relative and with slashes, that are known to be needed.</param>
    /// <param name="keep">Which files that are ours stay so if they are not written anew, by their paths.</param>
    /// <exception cref="InputException">They cannot, or something is.</exception>
    public static OutputFolder Open(OutputKind kind, string path, IEnumerable<string> needed, Func<string, bool> keep)
    {
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(path))
        {
            throw new InputException($"{kind.Option} {path}: this is a file. Name a folder.");
        }

        if (Path.GetDirectoryName(path) is null)
        {
            throw new InputException($"{kind.Option} {path}: this is the root of a disk. Name a folder.");
        }

        var folder = Hold(kind, path, keep) ?? throw new InputException($"{kind.Option} {path}: another {kind.Work} is writing there. Wait until it has ended, or name another folder.");
        try
        {
            folder.PutInOrder();
            var last = folder.Last = kind.Read(path);
            folder.Own(last).RefuseOthers([PartName, WholeName, kind.RecordName, .. needed, .. last.Files.Select(file => file.Path).Where(file => !keep(file))]);
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Puts in order what a killed run left in a report's folder, if there is anything and no other command is at it.</summary>
    /// <exception cref="InputException">The disk refuses, or something of somebody else's has come in the way.</exception>
    public static void SettleReport(string path)
    {
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Directory.Exists(Path.Combine(path, PartName)) || Directory.Exists(Path.Combine(path, WholeName)))
        {
            using var folder = Hold(OutputKind.Report, path, _ => false);
            folder?.PutInOrder();
        }
    }

    /// <summary>What was there when it was opened.</summary>
    public ReportRecord Last { get; private set; } = new(null, []);

    /// <summary>Whether all that was written last is there, as it was written, or it would have been refused; of the editions that are kept, the last.</summary>
    public bool IsAsWritten() => Last.Files.Count > 0 && Last.Files.All(file =>
        keep(file.Path) ? KeptEditions.StampOf(file.Path) != Last.Edition?.Stamp || Own(Last).Has(file.Path) : File.Exists(Path.Combine(path, file.Path)));

    /// <summary>Writes files, all or none.</summary>
    /// <param name="files">Relative paths, with slashes, and contents.</param>
    /// <param name="record">The folder's new record, with the list of all that is ours then.</param>
    /// <param name="forget">Which of the files that could be kept are not, by their paths; if somebody has changed them they are left where they are.</param>
    /// <exception cref="InputException">The disk refuses, or something of somebody else's is in the way; all is as it was.</exception>
    public void Write(IReadOnlyCollection<(string Path, byte[] Content)> files, Func<IReadOnlyList<EditionDocument.FileEntry>, string> record, Func<string, bool>? forget = null) => Try(() =>
    {
        var last = kind.Read(path);
        var paths = files.Select(file => file.Path).ToHashSet();
        Own(last).RefuseOthers(paths.Append(kind.RecordName));
        var kept = last.Files.Where(file => keep(file.Path) && forget?.Invoke(file.Path) != true && !paths.Contains(file.Path) && File.Exists(Path.Combine(path, file.Path)));
        IReadOnlyList<EditionDocument.FileEntry> own = [.. kept, .. files.Select(file => EditionDocument.FileEntry.Of(file.Path, file.Content))];
        try
        {
            Gather(kind.RecordName, Encoding.UTF8.GetBytes(record(own)));
            foreach (var (file, content) in files)
            {
                Gather(file, content);
            }

            Directory.Move(Part, Whole);
        }
        catch
        {
            DropPart();
            throw;
        }

        PutInPlace(own);
    });

    public void Dispose() => held.Dispose();

    private static OutputFolder? Hold(OutputKind kind, string path, Func<string, bool> keep) =>
        Disk.Try(() => FolderLock.Hold(path, LockName, kind.LeastRoom), reason => Refusal(kind, path, reason)) is { } held ? new(kind, path, keep, held) : null;

    private void PutInOrder() => Try(() =>
    {
        if (EditionDocument.FilesIn(Whole, kind.RecordName) is { } next)
        {
            var last = kind.Read(path);
            Own(last with { Files = [.. last.Files, .. next] }).RefuseOthers(next.Select(file => file.Path).Append(kind.RecordName).Where(file => File.Exists(Path.Combine(Whole, file))));
            PutInPlace(next);
        }

        DropPart();
        DeleteEmptyFolders(Whole);
    });

    private void Gather(string file, byte[] content)
    {
        var gathered = Path.Combine(Part, file);
        Directory.CreateDirectory(Path.GetDirectoryName(gathered)!);
        File.WriteAllBytes(gathered, content);
    }

    private void PutInPlace(IReadOnlyList<EditionDocument.FileEntry> next)
    {
        var last = kind.Read(path);
        foreach (var file in next.Where(file => File.Exists(Path.Combine(Whole, file.Path))))
        {
            Move(file.Path);
        }

        foreach (var file in last.Files.ExceptBy(next.Select(file => file.Path), file => file.Path))
        {
            Own(last).Delete(file.Path);
        }

        if (last.Aside is { } aside)
        {
            File.Move(Path.Combine(path, kind.RecordName), aside);
        }

        Move(kind.RecordName);
        DeleteEmptyFolders(Whole);
    }

    private void Move(string file)
    {
        var target = Path.Combine(path, file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(Path.Combine(Whole, file), target, overwrite: true);
    }

    private void DropPart()
    {
        foreach (var file in (EditionDocument.FilesIn(Part, kind.RecordName) ?? []).Select(file => file.Path).Append(kind.RecordName).Select(file => Path.Combine(Part, file)).Where(File.Exists))
        {
            File.Delete(file);
        }

        DeleteEmptyFolders(Part);
    }

    private static void DeleteEmptyFolders(string folder)
    {
        if (Directory.Exists(folder))
        {
            foreach (var inner in Directory.EnumerateDirectories(folder).Where(inner => new FileInfo(inner).LinkTarget is null))
            {
                DeleteEmptyFolders(inner);
            }

            if (!Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
    }

    private OwnFiles Own(ReportRecord record) =>
        new(kind.Option, path, (file, hash) => file == kind.RecordName ? record.IsReport : record.Files.Contains(new(file, hash)));

    private void Try(Action work) => Disk.Try(work, reason => Refusal(kind, path, reason));

    private static string Refusal(OutputKind kind, string path, string reason) => $"{kind.Option} {path}: {kind.Result} cannot be written. {reason} Make room or leave to write there, or name another folder.";
}

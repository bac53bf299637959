using System.Text;
using Coopetition.Report.Editions;

namespace Coopetition.Report.Exports;

/// <summary>
/// The folder that a report is written to, in place, by one command at a time. Of what is there only those files are replaced or removed that the last edition lists as its own,
/// and only as long as nobody has changed them; everything else stays.
/// </summary>
/// <remarks>
/// A new edition is gathered in a hidden folder within: first its <c>edition.json</c>, which lists what is to come, then the files. When all are there the folder gets another name, and that decides.
/// From then on the files are moved to their places, <c>edition.json</c> last; if a kill cuts that short, the next command does the rest. What a killed run gathered in part, the next command drops.
/// </remarks>
public sealed class ReportFolder : IDisposable
{
    private const string LockName = ".coopetition.lock";
    private const string PartName = ".coopetition-part";
    private const string WholeName = ".coopetition-whole";

    // The page takes five, with the library that draws its charts
    private const long LeastRoom = 8 << 20;

    private readonly string path;
    private readonly Func<string, bool> keep;
    private readonly FolderLock held;

    private ReportFolder(string path, Func<string, bool> keep, FolderLock held) => (this.path, this.keep, this.held) = (path, keep, held);

    private string Part => Path.Combine(path, PartName);

    private string Whole => Path.Combine(path, WholeName);

    /// <summary>Makes sure, before anything is run, that a report can go there and that nothing of anybody else's is in its way; keeps other commands out until disposed of.</summary>
    /// <param name="needed">Paths, relative and with slashes, that are known to be needed.</param>
    /// <param name="keep">Which files of the last edition become the next one's as they are, by their paths.</param>
    /// <exception cref="InputException">It cannot, or something is.</exception>
    public static ReportFolder Open(string path, IEnumerable<string> needed, Func<string, bool> keep)
    {
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(path))
        {
            throw new InputException($"--out {path}: this is a file. Name a folder.");
        }

        if (Path.GetDirectoryName(path) is null)
        {
            throw new InputException($"--out {path}: a report cannot fill the root of a disk. Name a folder.");
        }

        var folder = Hold(path, keep) ?? throw new InputException($"--out {path}: another run is writing there. Wait until it has ended, or name another folder.");
        try
        {
            folder.PutInOrder();
            var last = ReportRecord.Read(path);
            folder.Own(last).RefuseOthers([PartName, WholeName, .. needed, .. last.Files.Select(file => file.Path).Where(file => !keep(file))]);
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
    public static void Settle(string path)
    {
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Directory.Exists(Path.Combine(path, PartName)) || Directory.Exists(Path.Combine(path, WholeName)))
        {
            using var folder = Hold(path, _ => false);
            folder?.PutInOrder();
        }
    }

    /// <summary>What is there.</summary>
    public ReportRecord Last => ReportRecord.Read(path);

    /// <summary>Whether the report that is there is as it was written, to the byte; the editions that it keeps are left out of account.</summary>
    public bool IsAsWritten() => Last is { Files.Count: > 0 } last && last.Files.All(file => KeptEditions.Have(file.Path) || Own(last).Has(file.Path));

    /// <summary>Writes an edition with its files, whole or not at all.</summary>
    /// <param name="edition">Gets the list of its files here.</param>
    /// <param name="files">Relative paths, with slashes, and contents.</param>
    /// <param name="forget">Which of the files that could be kept are not, by their paths; if somebody has changed them they are left where they are.</param>
    /// <exception cref="InputException">The disk refuses, or something of somebody else's is in the way; the last report is as it was.</exception>
    public void Write(EditionDocument edition, IReadOnlyCollection<(string Path, byte[] Content)> files, Func<string, bool>? forget = null) => Try(() =>
    {
        var last = Last;
        var paths = files.Select(file => file.Path).ToHashSet();
        Own(last).RefuseOthers(paths.Append(EditionDocument.FileName));
        var kept = last.Files.Where(file => keep(file.Path) && forget?.Invoke(file.Path) != true && !paths.Contains(file.Path) && File.Exists(Path.Combine(path, file.Path)));
        edition = edition with { Files = [.. kept, .. files.Select(file => EditionDocument.FileEntry.Of(file.Path, file.Content))] };
        try
        {
            Gather(EditionDocument.FileName, Encoding.UTF8.GetBytes(edition.ToJson()));
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

        PutInPlace(edition.Files);
    });

    public void Dispose() => held.Dispose();

    private static ReportFolder? Hold(string path, Func<string, bool> keep)
    {
        try
        {
            return FolderLock.Hold(path, LockName, LeastRoom) is { } held ? new ReportFolder(path, keep, held) : null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw Refused(path, refused);
        }
    }

    private void PutInOrder() => Try(() =>
    {
        if (EditionDocument.FilesIn(Whole) is { } next)
        {
            var last = Last;
            Own(last with { Files = [.. last.Files, .. next] }).RefuseOthers(next.Select(file => file.Path).Append(EditionDocument.FileName).Where(file => File.Exists(Path.Combine(Whole, file))));
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
        var last = Last;
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
            File.Move(Path.Combine(path, EditionDocument.FileName), aside);
        }

        Move(EditionDocument.FileName);
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
        foreach (var file in (EditionDocument.FilesIn(Part) ?? []).Select(file => file.Path).Append(EditionDocument.FileName).Select(file => Path.Combine(Part, file)).Where(File.Exists))
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
        new("--out", path, (file, hash) => file == EditionDocument.FileName ? record.IsReport : record.Files.Contains(new(file, hash)));

    private void Try(Action work)
    {
        try
        {
            work();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw Refused(path, refused);
        }
    }

    private static InputException Refused(string path, Exception refused) => new($"--out {path}: the report cannot be written. {refused.Message} Make room or leave to write there, or name another folder.");
}

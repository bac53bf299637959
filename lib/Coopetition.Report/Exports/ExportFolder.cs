using System.Security.Cryptography;
using System.Text;

namespace Coopetition.Report.Exports;

/// <summary>
/// A folder that files are exported to, one export at a time; each file there is whole or as it was before. Only what an export left there, as it left it, is replaced.
/// What that is stands in a hidden file, a line before each file is written, in the form of <c>sha256sum</c>.
/// </summary>
public sealed class ExportFolder : IDisposable
{
    private const string LockName = ".coopetition-export.lock";
    private const string RecordName = ".coopetition-exports";

    private readonly string path;
    private readonly FolderLock held;
    private readonly HashSet<string> record;
    private readonly Lock door = new();
    private int count;

    private ExportFolder(string path, FolderLock held, HashSet<string> record) => (this.path, this.held, this.record) = (path, held, record);

    /// <summary>Of the files written.</summary>
    public int Count => count;

    private string Record => Path.Combine(path, RecordName);

    private OwnFiles Own => new("--to", path, (file, hash) => record.Contains(Line(file, hash)));

    /// <summary>Makes the folder if there is none, and keeps other exports out of it until disposed of.</summary>
    /// <param name="names">Of the files that may be written.</param>
    /// <exception cref="InputException">It cannot be written to, or something that no export left is in the way of one of the files.</exception>
    public static ExportFolder Open(string path, IEnumerable<string> names)
    {
        if (File.Exists(path))
        {
            throw new InputException($"--to {path}: this is a file. Name a folder.");
        }

        ExportFolder? folder = null;
        try
        {
            var held = FolderLock.Hold(path, LockName, room: 0)
                ?? throw new InputException($"--to {path}: another export is writing there. Wait until it has ended, or name another folder.");
            folder = new ExportFolder(path, held, File.Exists(Path.Combine(path, RecordName)) ? [.. File.ReadAllLines(Path.Combine(path, RecordName))] : []);
            folder.Own.RefuseOthers(names);
            folder.Tidy();
            return folder;
        }
        catch (Exception refused)
        {
            folder?.Dispose();
            throw refused is IOException or UnauthorizedAccessException ? Refused(path, refused) : refused;
        }
    }

    /// <summary>Writes beside and swaps in.</summary>
    /// <exception cref="InputException">The disk refuses; the files written before are whole.</exception>
    public void Write(string name, byte[] content)
    {
        try
        {
            lock (door)
            {
                Own.RefuseOthers([name]);
                var line = Line(name, Sha256.Of(content));
                if (record.Add(line))
                {
                    File.AppendAllLines(Record, [line]);
                }
            }

            WholeFile.Write(Path.Combine(path, name), content);
            Interlocked.Increment(ref count);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw Refused(Path.Combine(path, name), refused);
        }
    }

    public void Dispose() => held.Dispose();

    private static string Line(string name, string hash) => $"{hash}  {name}";

    // A line may have been cut short
    private static string? NameIn(string line) =>
        line.Split("  ", 2) is [{ Length: SHA256.HashSizeInBytes * 2 }, { Length: > 0 } name] && name == Path.GetFileName(name) ? name : null;

    // A killed export may have left the beginning of a file, and a line for one that never came
    private void Tidy()
    {
        var (names, before) = (record.Select(NameIn).OfType<string>().Append(RecordName).ToHashSet(), record.Count);
        foreach (var name in names)
        {
            File.Delete(WholeFile.Beside(Path.Combine(path, name)));
        }

        record.IntersectWith(names.Where(Own.Has).Select(name => Line(name, Sha256.Of(File.ReadAllBytes(Path.Combine(path, name))))).ToList());
        if (record.Count == 0)
        {
            File.Delete(Record);
        }
        else if (record.Count < before)
        {
            WholeFile.Write(Record, Encoding.UTF8.GetBytes(string.Concat(record.Select(line => line + "\n"))));
        }
    }

    private static InputException Refused(string path, Exception refused) =>
        new($"--to {path}: it cannot be written. {refused.Message} Make room or leave to write there, or name another folder.");
}

namespace Coopetition.Report.Exports;

/// <summary>A folder that files are exported to, one export at a time; each file there is whole or as it was before.</summary>
public sealed class ExportFolder : IDisposable
{
    private const string LockName = ".coopetition-export.lock";

    private readonly string path;
    private readonly FileStream held;
    private int count;

    private ExportFolder(string path, FileStream held) => (this.path, this.held) = (path, held);

    /// <summary>Of the files written.</summary>
    public int Count => count;

    /// <summary>Makes the folder if there is none, and keeps other exports out of it until disposed of.</summary>
    /// <exception cref="InputException">It cannot be written to.</exception>
    public static ExportFolder Open(string path)
    {
        if (File.Exists(path))
        {
            throw new InputException($"--to {path}: this is a file. Name a folder.");
        }

        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw Refused(path, refused);
        }

        return new ExportFolder(path, Lock(path));
    }

    /// <summary>Writes beside and swaps in.</summary>
    /// <exception cref="InputException">The disk refuses; the files written before are whole.</exception>
    public void Write(string name, byte[] content)
    {
        var beside = Path.Combine(path, $".{name}.part");
        try
        {
            File.WriteAllBytes(beside, content);
            File.Move(beside, Path.Combine(path, name), overwrite: true);
            Interlocked.Increment(ref count);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Discard(beside);
            throw Refused(Path.Combine(path, name), refused);
        }
    }

    public void Dispose() => held.Dispose();

    // The system lets go of it when the process ends, however it ends
    private static FileStream Lock(string path)
    {
        var file = Path.Combine(path, LockName);
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (IsHeldByAnother(file))
        {
            throw new InputException($"--to {path}: another export is writing there. Wait until it has ended, or name another folder.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw Refused(path, refused);
        }
    }

    // What cannot be opened to read alone, though it is there, is open elsewhere
    private static bool IsHeldByAnother(string file)
    {
        try
        {
            using var _ = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (IOException refused)
        {
            return refused is not (FileNotFoundException or DirectoryNotFoundException);
        }
    }

    private static InputException Refused(string path, Exception refused) =>
        new($"--to {path}: it cannot be written. {refused.Message} Make room or leave to write there, or name another folder.");

    private static void Discard(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // The next export writes over it
        }
    }
}

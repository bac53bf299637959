namespace Coopetition.Report.Exports;

/// <summary>Keeps other commands out of a folder until disposed of. The system lets go of it when the process ends, however it ends.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream file;
    private readonly IReadOnlyList<string> made;

    private FolderLock(FileStream file, IReadOnlyList<string> made) => (this.file, this.made) = (file, made);

    /// <summary>Makes the folder if there is none, which goes again with the lock if nothing has come into it.</summary>
    /// <param name="name">Of the file that tells others.</param>
    /// <param name="room">Bytes that must be free there.</param>
    /// <returns>Null if another command holds it.</returns>
    /// <exception cref="IOException">It cannot be written to, or has not the room.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written to.</exception>
    public static FolderLock? Hold(string folder, string name, long room)
    {
        var made = Missing(folder).ToList();
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(folder);
        try
        {
            var file = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                BufferSize = 0,
                Options = FileOptions.DeleteOnClose,
                PreallocationSize = room,
            });
            file.SetLength(0);
            return new FolderLock(file, made);
        }
        catch (IOException) when (IsHeldByAnother(path))
        {
            return null;
        }
        catch
        {
            Remove(made);
            throw;
        }
    }

    public void Dispose()
    {
        file.Dispose();
        Remove(made);
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

    private static IEnumerable<string> Missing(string folder)
    {
        for (var missing = folder; missing is not null && !Path.Exists(missing); missing = Path.GetDirectoryName(missing))
        {
            yield return missing;
        }
    }

    private static void Remove(IReadOnlyList<string> folders)
    {
        try
        {
            foreach (var folder in folders)
            {
                Directory.Delete(folder);
            }
        }
        catch (Exception used) when (Disk.Refuses(used))
        {
            // Something has come into it
        }
    }
}

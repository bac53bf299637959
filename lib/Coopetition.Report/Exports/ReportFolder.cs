using Coopetition.Report.Editions;

namespace Coopetition.Report.Exports;

/// <summary>The folder that a report is written to: whole or not at all.</summary>
public sealed class ReportFolder
{
    private readonly string path;

    private ReportFolder(string path) => this.path = path;

    /// <summary>Makes sure, before anything is run, that a report can go there and that nothing else is lost by it.</summary>
    /// <exception cref="InputException">It cannot.</exception>
    public static ReportFolder At(string path)
    {
        path = Path.TrimEndingDirectorySeparator(path);
        if (File.Exists(path))
        {
            throw new InputException($"--out {path}: this is a file. Name a folder.");
        }

        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any() && !File.Exists(Path.Combine(path, EditionDocument.FileName)))
        {
            throw new InputException($"--out {path}: the folder holds something other than a report (no {EditionDocument.FileName}), which would be lost. Name another folder.");
        }

        if (Path.GetDirectoryName(path) is null)
        {
            throw new InputException($"--out {path}: a report cannot replace the root of a disk. Name a folder.");
        }

        PutBackWhatAnEndedSwapLeft(path);
        return new ReportFolder(path);
    }

    /// <summary>Writes beside and swaps in, so that the last report stays until this one is whole.</summary>
    /// <param name="files">Relative paths, with slashes, and contents.</param>
    /// <exception cref="InputException">The disk refuses; the last report is still there.</exception>
    public void Write(IEnumerable<(string Path, byte[] Content)> files)
    {
        var id = Guid.NewGuid().ToString("N")[..8];
        var beside = $"{path}.tmp-{id}";
        try
        {
            foreach (var (file, content) in files)
            {
                var target = Path.Combine(beside, file);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllBytes(target, content);
            }

            Swap(beside, $"{path}.old-{id}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"--out {path}: the report cannot be written. {e.Message}");
        }
        finally
        {
            Discard(beside);
        }
    }

    private void Swap(string beside, string last)
    {
        if (Directory.Exists(path))
        {
            Directory.Move(path, last);
        }

        try
        {
            Directory.Move(beside, path);
        }
        catch when (Directory.Exists(last) && !Directory.Exists(path))
        {
            Directory.Move(last, path);
            throw;
        }

        Discard(last);
    }

    private static void PutBackWhatAnEndedSwapLeft(string path)
    {
        var parent = new DirectoryInfo(Path.GetDirectoryName(path)!);
        if (!Directory.Exists(path) && parent.Exists
            && parent.EnumerateDirectories($"{Path.GetFileName(path)}.old-*").MaxBy(folder => folder.LastWriteTimeUtc) is { } last)
        {
            last.MoveTo(path);
        }
    }

    // What cannot be removed now is only litter
    private static void Discard(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}

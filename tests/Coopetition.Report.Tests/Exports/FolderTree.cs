namespace Coopetition.Report.Tests.Exports;

/// <summary>All that is in a folder, to compare.</summary>
internal static class FolderTree
{
    /// <summary>Paths with slashes and what is there: a file's text, a folder's nothing, a link's arrow.</summary>
    public static SortedDictionary<string, string> Of(string folder) => new(
        Directory.EnumerateFileSystemEntries(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .ToDictionary(entry => Path.GetRelativePath(folder, entry).Replace('\\', '/'), ContentOf),
        StringComparer.Ordinal);

    private static string ContentOf(string entry) => new FileInfo(entry).LinkTarget is { } target ? $"-> {target}"
        : Directory.Exists(entry) ? "/"
        : File.ReadAllText(entry);
}

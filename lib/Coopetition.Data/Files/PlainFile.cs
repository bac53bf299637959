using System.Formats.Tar;

namespace Coopetition.Data;

/// <summary>Only plain files of a data folder are read: a link may lead out of it, and a pipe keeps waiting whoever opens it.</summary>
public static class PlainFile
{
    /// <summary>What a path leads to instead, in words; null if it is a plain file, or nothing is there.</summary>
    public static string? Other(string file) =>
        IsLink(file) ? "a link"
        : Directory.Exists(file) ? "a folder"
        : IsSpecial(file) ? "a pipe, a socket or a device"
        : null;

    /// <summary>The same of a path within a folder, with forward slashes, which may lead out of it at each step.</summary>
    public static string? Other(string folder, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var slashes = path.Index().Where(character => character.Item == '/').Select(slash => path[..slash.Index]);
        return slashes.FirstOrDefault(above => IsLink(Path.Combine(folder, above))) is { } link ? $"in \"{link}\", which is a link" : Other(Path.Combine(folder, path));
    }

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    /// <summary>Whether a path is that of a pipe, a socket or a device.</summary>
    internal static bool IsSpecial(string path)
    {
        // What has a length is plain. Of the rest .NET knows the kind only where it writes archives
        if (new FileInfo(path) is not { Exists: true, Length: 0 })
        {
            return false;
        }

        try
        {
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, leaveOpen: true))
            {
                writer.WriteEntry(path, "entry");
            }

            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry()?.EntryType is not TarEntryType.RegularFile;
        }
        catch (IOException)
        {
            return true;
        }
    }
}

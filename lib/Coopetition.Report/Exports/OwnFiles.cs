using System.Globalization;

namespace Coopetition.Report.Exports;

/// <summary>Which files in a folder of the user's we may replace or remove: what we recorded as ours and nobody has changed since.</summary>
/// <param name="option">What the user named the folder with.</param>
/// <param name="recorded">Whether we left a file, by its path within the folder, with bytes of this SHA-256.</param>
internal sealed class OwnFiles(string option, string folder, Func<string, string, bool> recorded)
{
    private const int LongestList = 5;

    /// <exception cref="InputException">Where one of the files is to go there is something that is not ours.</exception>
    public void RefuseOthers(IEnumerable<string> files)
    {
        var others = files.Select(InTheWay).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        if (others.Count > 0)
        {
            var more = others.Count > LongestList ? string.Create(CultureInfo.InvariantCulture, $" and {others.Count - LongestList} more") : "";
            throw new InputException(
                $"{option} {folder}: {string.Join(", ", others.Take(LongestList))}{more}: in the way, and not as we left it there. It would be lost: move it elsewhere, or name another folder.");
        }
    }

    /// <summary>Whether the file is there as we left it.</summary>
    public bool Has(string file)
    {
        var there = Path.Combine(folder, file);
        // What is reached through a link is somebody else's
        return File.Exists(there) && !IsLink(there) && !Above(file).Any(IsLink) && recorded(file, Sha256.OfFile(there));
    }

    /// <summary>Deletes the file if it is there as we left it, and the folders that are empty without it.</summary>
    public void Delete(string file)
    {
        if (Has(file))
        {
            File.Delete(Path.Combine(folder, file));
            foreach (var above in Above(file).TakeWhile(above => !Directory.EnumerateFileSystemEntries(above).Any()))
            {
                Directory.Delete(above);
            }
        }
    }

    // The file itself, or what is no folder of ours above it
    private string? InTheWay(string file)
    {
        var there = Path.Combine(folder, file);
        return Above(file).LastOrDefault(above => File.Exists(above) || IsLink(above)) is { } above ? Path.GetRelativePath(folder, above)
            : (Path.Exists(there) || IsLink(there)) && !Has(file) ? file
            : null;
    }

    /// <summary>The folders within this one that a file is in, the innermost first.</summary>
    private IEnumerable<string> Above(string file)
    {
        for (var above = Path.GetDirectoryName(file); !string.IsNullOrEmpty(above); above = Path.GetDirectoryName(above))
        {
            yield return Path.Combine(folder, above);
        }
    }

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;
}

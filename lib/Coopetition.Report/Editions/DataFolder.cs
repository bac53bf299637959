using System.IO.Enumeration;
using System.Text.Json;
using System.Text.Json.Serialization;
using Coopetition.Data;

namespace Coopetition.Report.Editions;

/// <summary>The folder of the data that notebooks read, found to be right: what it says of itself, and its files.</summary>
/// <param name="Licence">Under which the data may be used, by its short name; null if the folder does not say.</param>
/// <param name="Tables">The number of rows of each table, by its name.</param>
public sealed record DataFolder(string? Title, string? Description, string? Licence, IReadOnlyDictionary<string, int> Tables, IReadOnlyList<DataFile> Files)
{
    /// <summary>What lies in the folder and is not read, since it is no plain file: a sentence for each.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    public static DataFolder None { get; } = new(null, null, null, new Dictionary<string, int>(), []);

    /// <summary>Checks every table by the folder's descriptor, and takes the hashes of all plain files, hidden ones excepted, in order of their paths.</summary>
    /// <exception cref="InputException">Something is wrong with the data; all of it.</exception>
    public static DataFolder Read(string folder) => Try(folder, () =>
    {
        var near = SeenFromHere(folder);
        var package = DataPackage.Read(near);
        var rows = package.ReadRows();
        var (plain, others) = Look(folder);
        return new DataFolder(package.Title, package.Description, LicenceOf(package), rows, [.. plain.Select(file => Hash(folder, file))])
        {
            LeftOut = [.. others.Select(other => $"{near.TrimEnd('/')}/{other.Path}: not read: it is {other.Kind}, not a plain file.")],
        };
    });

    /// <summary>Does something with the data of a folder.</summary>
    /// <exception cref="InputException">Something is wrong with the data; all of it.</exception>
    public static T Try<T>(string folder, Func<T> work)
    {
        try
        {
            return Disk.Try(work, reason => $"{folder}: the data cannot be read. {reason}");
        }
        catch (DataException e)
        {
            throw new InputException(e.Message);
        }
    }

    /// <summary>How errors name the folder: short if it is below the current one.</summary>
    public static string SeenFromHere(string folder) =>
        Path.GetRelativePath(Directory.GetCurrentDirectory(), folder) is var near && near.StartsWith("..", StringComparison.Ordinal) ? folder : near;

    // The rest of the descriptor is checked by who reads the tables; this part only readers see
    private static string? LicenceOf(DataPackage package) =>
        package.Property("licenses") is { ValueKind: JsonValueKind.Array } licences
        && licences.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first
        && (first.TryGetProperty("name", out var name) || first.TryGetProperty("title", out name))
            ? name.ToString()
            : null;

    /// <summary>Paths within the folder, with slashes, in order: of the plain files, and of what is none. Links are not followed.</summary>
    private static (IReadOnlyList<string> Plain, IReadOnlyList<(string Path, string Kind)> Others) Look(string folder)
    {
        var entries = new FileSystemEnumerable<string>(folder, (ref entry) => entry.ToFullPath(), new EnumerationOptions { RecurseSubdirectories = true })
        {
            ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        var paths = entries.Select(entry => Path.GetRelativePath(folder, entry).Replace('\\', '/')).Order(StringComparer.Ordinal).Select(path => (Path: path, Kind: PlainFile.Other(folder, path))).ToList();
        return ([.. paths.Where(path => path.Kind is null).Select(path => path.Path)], [.. paths.Where(path => path.Kind is not null).Select(path => (path.Path, path.Kind!))]);
    }

    private static DataFile Hash(string folder, string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, file));
        return new DataFile($"{Path.GetFileName(folder)}/{file}", Sha256.Of(bytes), bytes.LongLength);
    }
}

/// <summary>A file of the data folder as it was when the notebooks ran.</summary>
/// <param name="Path">From the folder's own name on, with slashes.</param>
/// <param name="Sha256">In hexadecimal.</param>
public sealed record DataFile(string Path, string Sha256, long Bytes)
{
    [JsonIgnore]
    public string PathInFolder => Path[(Path.IndexOf('/', StringComparison.Ordinal) + 1)..];
}

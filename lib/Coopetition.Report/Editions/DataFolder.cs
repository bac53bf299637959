using System.Text.Json;
using System.Text.Json.Serialization;
using Coopetition.Data;

namespace Coopetition.Report.Editions;

/// <summary>The folder of the data that notebooks read, found to be right: what it says of itself, and its files.</summary>
/// <param name="Licence">Under which the data may be used, by its short name; null if the folder does not say.</param>
/// <param name="Tables">The number of rows of each table, by its name.</param>
public sealed record DataFolder(string? Title, string? Description, string? Licence, IReadOnlyDictionary<string, int> Tables, IReadOnlyList<DataFile> Files)
{
    public static DataFolder None { get; } = new(null, null, null, new Dictionary<string, int>(), []);

    /// <summary>Checks every table by the folder's descriptor, and takes the hashes of all files, hidden ones excepted, in order of their paths.</summary>
    /// <param name="current">Errors name files as seen from there, if they are below.</param>
    /// <exception cref="InputException">Something is wrong with the data; all of it.</exception>
    public static DataFolder Read(string folder, string current) => Try(folder, current, near =>
    {
        var package = DataPackage.Read(near);
        return new DataFolder(package.Title, package.Description, LicenceOf(package), package.ReadRows(), Hashes(folder));
    });

    /// <summary>Reads something of the folder, which errors name as seen from the current one.</summary>
    /// <exception cref="InputException">Something is wrong with the data; all of it.</exception>
    public static T Try<T>(string folder, string current, Func<string, T> read)
    {
        try
        {
            return read(SeenFrom(current, folder));
        }
        catch (DataException e)
        {
            throw new InputException(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{folder}: the data cannot be read. {e.Message}");
        }
    }

    /// <summary>How errors name the folder: short if it is below the current one.</summary>
    public static string SeenFrom(string current, string folder) =>
        Path.GetRelativePath(current, folder) is var near && near.StartsWith("..", StringComparison.Ordinal) ? folder : near;

    // The rest of the descriptor is checked by who reads the tables; this part only readers see
    private static string? LicenceOf(DataPackage package) =>
        package.Property("licenses") is { ValueKind: JsonValueKind.Array } licences
        && licences.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first
        && (first.TryGetProperty("name", out var name) || first.TryGetProperty("title", out name))
            ? name.ToString()
            : null;

    private static List<DataFile> Hashes(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true })
            .Select(file => Hash(folder, file))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    private static DataFile Hash(string folder, string file)
    {
        var bytes = File.ReadAllBytes(file);
        var path = Path.GetRelativePath(Path.GetDirectoryName(folder) ?? folder, file).Replace('\\', '/');
        return new DataFile(path, Sha256.Of(bytes), bytes.LongLength);
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

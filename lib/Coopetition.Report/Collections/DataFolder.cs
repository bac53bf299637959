using System.Text.Json;
using System.Text.Json.Nodes;
using Coopetition.Report.Editions;

namespace Coopetition.Report.Collections;

/// <summary>The folder of the data that notebooks read: what it says of itself, and its files.</summary>
/// <param name="Title">The data package's title; null without one.</param>
/// <param name="Description">The data package's description; null without one.</param>
public sealed record DataFolder(string? Title, string? Description, IReadOnlyList<DataFile> Files)
{
    public static DataFolder None { get; } = new(null, null, []);

    /// <summary>Reads all files, hidden ones excepted, in order of their paths.</summary>
    /// <exception cref="InputException">A file cannot be read.</exception>
    public static DataFolder Read(string folder)
    {
        try
        {
            var package = Package(Path.Combine(folder, "datapackage.json"));
            var files = Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true })
                .Select(file => Hash(folder, file))
                .OrderBy(file => file.Path, StringComparer.Ordinal);
            return new DataFolder((string?)package?["title"], (string?)package?["description"], [.. files]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{folder}: the data cannot be read. {e.Message}");
        }
    }

    private static DataFile Hash(string folder, string file)
    {
        var bytes = File.ReadAllBytes(file);
        var path = Path.GetRelativePath(Path.GetDirectoryName(folder) ?? folder, file).Replace('\\', '/');
        return new DataFile(path, Sha256.Of(bytes), bytes.LongLength);
    }

    private static JsonObject? Package(string file)
    {
        try
        {
            return File.Exists(file) ? JsonNode.Parse(File.ReadAllBytes(file)) as JsonObject : null;
        }
        catch (JsonException e)
        {
            var name = $"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileName(file)}";
            throw new InputException($"{name}, line {e.LineNumber + 1}, column {e.BytePositionInLine + 1}: not valid JSON.");
        }
    }
}

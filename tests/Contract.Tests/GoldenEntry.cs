using System.Text.Json;

namespace Contract.Tests;

/// <summary>What an original package answered to one snippet: a result, the type of an exception, or compile errors.</summary>
public sealed record GoldenEntry(string Id, string About, string Code, string? Result, GoldenThrow? Throws, string[]? CompileErrors)
{
    /// <summary>Reads golden/<paramref name="file"/>, one entry a line, by id.</summary>
    public static IReadOnlyDictionary<string, GoldenEntry> Read(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "golden", file))
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<GoldenEntry>(line, JsonSerializerOptions.Web)!)
            .ToDictionary(entry => entry.Id);
}

using System.Text.Json;

namespace Contract.Tests.Kernel;

/// <summary>Cells, files beside them, and the events that the original kernel answered each cell with.</summary>
public sealed record RecordedNotebook(
    string Id,
    string About,
    string[] Cells,
    RecordedEvent[][] Events,
    RecordedEvent[]?[]? Stream = null,
    Dictionary<string, string>? Files = null)
{
    public static IReadOnlyDictionary<string, RecordedNotebook> All { get; } =
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "golden", "kernel.jsonl"))
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<RecordedNotebook>(line, JsonSerializerOptions.Web)!)
            .ToDictionary(notebook => notebook.Id);
}

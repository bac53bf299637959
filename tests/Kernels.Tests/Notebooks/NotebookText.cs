using System.Text.Json.Nodes;

namespace Kernels.Tests.Notebooks;

/// <summary>A text in a notebook is a string, its lines in an array, or, of a JSON media type, the JSON itself.</summary>
internal static class NotebookText
{
    public static string Of(JsonNode? node) => node switch
    {
        null => "",
        JsonArray lines => string.Concat(lines.Select(line => (string?)line)),
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => node.ToJsonString(),
    };
}

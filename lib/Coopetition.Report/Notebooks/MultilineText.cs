using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Coopetition.Report.Notebooks;

/// <summary>The format's two spellings of a text: one string, or an array of lines that keep their line ends.</summary>
internal static partial class MultilineText
{
    /// <summary>What is neither is told as JSON has it.</summary>
    public static string Join(JsonNode? node) => node is null ? "" : JoinOrNull(node) ?? NotebookJson.Indented(node);

    /// <summary>Null if it is neither.</summary>
    public static string? JoinOrNull(JsonNode? node) => node switch
    {
        JsonArray lines when lines.All(line => line is JsonValue value && value.TryGetValue<string>(out _)) => string.Concat(lines.Select(line => line!.GetValue<string>())),
        JsonValue value when value.TryGetValue(out string? text) => text,
        _ => null,
    };

    public static JsonArray Split(string text) => [.. Line().Matches(text).Select(line => (JsonNode)line.Value)];

    [GeneratedRegex("[^\n]*\n|[^\n]+")]
    private static partial Regex Line();
}

/// <summary>Texts in JSON that anybody may have written.</summary>
internal static class JsonTexts
{
    /// <summary>The text at the name; null if there is no such thing, or it is no text.</summary>
    public static string? Text(this JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>The text at the name within the object of the first name; null if there is no such thing, or it is no text.</summary>
    public static string? Text(this JsonObject metadata, string parent, string name) =>
        metadata[parent] is JsonObject json ? json.Text(name) : null;
}

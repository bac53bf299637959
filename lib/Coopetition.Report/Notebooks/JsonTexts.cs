using System.Text.Json.Nodes;

namespace Coopetition.Report.Notebooks;

/// <summary>Texts in metadata that anybody may have written.</summary>
internal static class JsonTexts
{
    /// <summary>The text at the name within the object of the first name; null if there is no such thing, or it is no text.</summary>
    public static string? Text(this JsonObject metadata, string parent, string name) =>
        metadata[parent] is JsonObject json && json[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}

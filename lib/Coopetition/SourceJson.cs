using System.Text.Json;

namespace Coopetition;

/// <summary>Writes a source as the report reads it.</summary>
internal static class SourceJson
{
    public static void Write(Utf8JsonWriter json, Source source)
    {
        json.WriteStartObject();
        json.WriteString("id", source.Id);
        json.WriteString("publisher", source.Publisher);
        json.WriteString("title", source.Title);
        json.WriteString("publishedOn", source.Published);
        json.WriteString("url", source.Url);
        json.WriteEndObject();
    }
}
